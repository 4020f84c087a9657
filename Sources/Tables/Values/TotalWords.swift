/// Dutch and English words with which tables say that a row adds up others.
///
/// For texts that are folded: small letters without accents.
public enum TotalWords {
  /// Words that say so at the beginning of a text too, as in `totaal mannen en vrouwen`.
  public static let leading: Set<String> = [
    "totaal", "totalen", "eindtotaal", "subtotaal", "total", "totals", "subtotal",
  ]

  /// Whole texts that say so.
  public static let whole: Set<String> = leading.union([
    "som", "sum", "grand total", "algemeen totaal", "totaal generaal",
  ])

  /// Whole cells that mean everybody and can be no group among others.
  ///
  /// Not among the others: a line of an export that begins with `Alle` may be a record, but in a
  /// table of counts a code of that name holds the people of the other codes. As a part of a name,
  /// as in `Alle Hens`, these words say nothing.
  public static let everybody: Set<String> = {
    let dutch = [
      "", "geslachten", "leeftijden", "leeftijdsgroepen", "groepen", "personen", "deelnemers",
      "vrijwilligers", "regio s", "gemeenten", "provincies", "organisaties", "jaren",
    ]
    let english = [
      "", "genders", "sexes", "ages", "age groups", "groups", "persons", "people", "participants",
      "volunteers", "regions", "municipalities", "provinces", "organisations", "years",
    ]
    func phrases(_ first: String, _ nouns: [String]) -> [String] {
      nouns.map { $0.isEmpty ? first : "\(first) \($0)" }
    }
    return Set(
      phrases("alle", dutch) + phrases("all", english)
        + [
          "allen", "allemaal", "alles", "iedereen", "samen", "tot", "sub totaal",
          "beide geslachten", "everybody", "everyone",
        ]
        + ["both genders", "both sexes"])
  }()
}
