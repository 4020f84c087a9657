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
