/// Parts of the Kingdom that lie outside the Dutch regional classification.
///
/// Curaçao, Aruba and Sint Maarten are countries of the Kingdom; Bonaire, Sint Eustatius and Saba
/// are public bodies of the Netherlands that belong to no province. Names of their towns are left
/// out where a Dutch place has the same one (Willemstad in Moerdijk).
///
/// Source: ISO 3166-1 and ISO 3166-2:NL; names as in the Statuut voor het Koninkrijk.
enum OutsidePlaces {
  private static let spellings: [(name: String, others: [String])] = [
    ("Aruba", ["NL-AW"]),
    ("Bonaire", ["NL-BQ1"]),
    ("Caribisch Nederland", ["Caribbean Netherlands", "BES-eilanden"]),
    ("Curaçao", ["NL-CW", "Kòrsou"]),
    ("Saba", ["NL-BQ2"]),
    ("Sint Eustatius", ["NL-BQ3", "Statia"]),
    ("Sint Maarten", ["NL-SX"]),
  ]

  private static let index: NameIndex = {
    var index = NameIndex(expecting: 2 * spellings.count)
    for (position, place) in spellings.enumerated() {
      index.insert(NameKey(place.name), position)
      for other in place.others { index.insert(NameKey(other), position) }
    }
    return index
  }()

  /// The usual Dutch name of such a part, or nil.
  static func name(for key: NameKey) -> String? {
    guard case .one(let position) = index.match(key) else { return nil }
    return spellings[position].name
  }
}
