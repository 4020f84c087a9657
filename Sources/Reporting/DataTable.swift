public import Tables

/// A table for machines: one row per fact, made row by row so that a long one costs no memory.
public struct DataTable: Sendable {
  /// Name of the table, which is the stem of its file, for instance `year_on_year`.
  public let name: String
  /// Column names in `snake_case`.
  public let columns: [String]
  /// Number of rows.
  public let rowCount: Int
  /// The cells of one row, 0-based; as many as there are columns.
  public let row: @Sendable (Int) -> [Datum]

  /// A table.
  public init(
    name: String, columns: [String], rowCount: Int, row: @escaping @Sendable (Int) -> [Datum]
  ) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
  }
}

extension DataTable {
  /// Measures that count people, or are computed from such counts.
  private static let rounded: Set<String> = [
    "participants", "volunteers", "attendance", "participants_per_volunteer",
    "participants_per_organisation", "volunteers_per_organisation", "attendance_per_meeting",
  ]

  /// The same table, with a last column that says to multiples of what its counts of people were
  /// rounded; without it where there are none.
  ///
  /// A file is handed on alone, without the text and the notices that say it too.
  func telling(rounding base: Int64?) -> DataTable {
    guard let base, PublishedSchema.roundable.contains(name) else { return self }
    let measure = columns.firstIndex(of: ColumnDefinition.measure.name)
    let row = row
    return DataTable(
      name: name, columns: columns + [ColumnDefinition.rounding.name], rowCount: rowCount
    ) { index in
      let cells = row(index)
      if let measure, case .text(let name) = cells[measure], !Self.rounded.contains(name) {
        return cells + [.empty]
      }
      return cells + [.integer(base)]
    }
  }
}

/// A cell of a `DataTable`.
public enum Datum: Sendable, Equatable {
  /// No value.
  case empty
  /// Text, written as it is (guarded against formula injection in CSV).
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// An exact number, written with at most 6 decimals.
  case quantity(Quantity)
  /// Yes or no: `true` or `false`.
  case truth(Bool)
}
