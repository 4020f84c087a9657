/// Ways in which a made record can be wrong, each with an outcome that is known beforehand.
enum Spoilage: Int, Sendable, CaseIterable {
  /// A quote that is not doubled within quotes: mended, the record counts.
  case quote
  /// The last cell is missing: filled up, the record counts.
  case missingCell
  /// A municipality that does not exist: read as unknown, the record counts.
  case unknownMunicipality
  /// An end date that is no day: read as no end, the record counts.
  case impossibleDate
  /// Filled cells beyond the last column: this record, which is an extra one, is rejected.
  case extraCells

  /// The code in `rejects.csv`.
  var code: String {
    switch self {
    case .quote: "stray-quote"
    case .missingCell: "missing-cells"
    case .unknownMunicipality: "place-unknown"
    case .impossibleDate: "type-date"
    case .extraCells: "extra-cells"
    }
  }
}
