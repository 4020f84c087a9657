internal import Reporting

/// Which columns of a table say what a row is about; the others say what was found.
enum TableIdentity {
  /// The identifying columns of every table that is published, and the order in which tables are
  /// compared: those of the schema.
  static let declared: [(table: String, columns: [String])] =
    PublishedSchema.tables.map { ($0.name, $0.primaryKey) }

  /// Columns of words that tell how firm a figure is, or explain it: never what a row is about.
  static let remarks: Set<String> = ["status", "outcome", "unit", "source", "note"]

  private static let columns = Dictionary(
    uniqueKeysWithValues: declared.map { ($0.table, $0.columns) })
  private static let ranks = Dictionary(
    uniqueKeysWithValues: declared.enumerated().map { ($0.element.table, $0.offset) })
  private static let everywhere = Set(declared.flatMap(\.columns))

  /// The identifying columns that both tables have, in their order.
  ///
  /// Of a table that is not declared: the columns of text, without remarks.
  static func columns(of old: CellGrid, _ new: CellGrid) -> [String] {
    let wanted =
      columns[old.name]
      ?? new.columns.filter { column in
        !remarks.contains(column)
          && (everywhere.contains(column) || isText(column, in: old) || isText(column, in: new))
      }
    return wanted.filter { old.position(of: $0) != nil && new.position(of: $0) != nil }
  }

  /// Whether one table is compared before another.
  static func isBefore(_ first: String, _ second: String) -> Bool {
    let (left, right) = (ranks[first] ?? Int.max, ranks[second] ?? Int.max)
    return left == right ? first.utf8.lexicographicallyPrecedes(second.utf8) : left < right
  }

  /// Whether any cell of a column is neither empty nor a number.
  private static func isText(_ column: String, in table: CellGrid) -> Bool {
    guard let position = table.position(of: column) else { return false }
    return (0..<table.rowCount).contains { row in
      let cell = table.cell(row, position)
      return !cell.isEmpty && WrittenNumber(cell) == nil
    }
  }
}
