/// What codes are called in a Dutch spreadsheet.
extension Vocabulary {
  /// The Dutch word for a code; the code itself where it has none.
  ///
  /// - Parameter dimension: the dimensions of the row joined by `×`, for a category.
  public func dutch(_ code: String, dimension: String = "") -> String {
    let words = Language.dutch.sharedWords
    switch self {
    case .measure, .publishedMeasure: return words.measure(code)
    case .dimension:
      return code == "total" ? "totaal" : words.dimensions(code)
    case .category: return words.categories(code, of: dimension)
    case .component: return words.component(code)
    case .indicator: return words.indicator(code)
    case .phase: return code == "total" ? "totaal" : words.phase(code)
    case .level: return code == "outside" ? "buiten de indeling" : words.levelOfOne(code)
    case .unit, .status, .outcome, .change: return Self.dutchWords[code] ?? code
    }
  }

  private static let dutchWords = [
    "organisations": "organisaties",
    "participations": "deelnames",
    "persons": "personen",
    "volunteers": "vrijwilligers",
    "hours": "uren",
    "meetings": "bijeenkomsten",
    "attendances": "aanwezigen",
    "participations per volunteer": "deelnames per vrijwilliger",
    "participations per organisation": "deelnames per organisatie",
    "volunteers per organisation": "vrijwilligers per organisatie",
    "attendances per meeting": "aanwezigen per bijeenkomst",
    "final": "definitief",
    "provisional": "voorlopig",
    "planned": "gepland",
    "estimated": "geschat",
    "small-base": "kleine basis",
    "missing": "niet geleverd",
    "undefined": "niet bepaald",
    "suppressed": "niet getoond",
    "match": "klopt",
    "mismatch": "wijkt af",
    "accepted": "wijkt af met een reden",
    "not_computable": "niet te berekenen",
    "won": "gewonnen",
    "lost": "verloren",
  ]
}
