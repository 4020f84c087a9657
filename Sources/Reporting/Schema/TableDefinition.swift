/// A published table: what a row is, what tells rows apart, and what its columns hold.
public struct TableDefinition: Sendable, Equatable {
  /// Name of the table, which is the stem of its file.
  public let name: String
  /// Title.
  public let title: Bilingual
  /// What one row is and how it is read, in a few sentences.
  public let description: Bilingual
  /// Columns that together tell every row from all others; some may be empty in a row.
  public let primaryKey: [String]
  /// All columns, in their order.
  public let columns: [ColumnDefinition]

  init(
    _ name: String, title: Bilingual, _ dutch: String, _ english: String, primaryKey: [String],
    columns: [ColumnDefinition]
  ) {
    self.name = name
    self.title = title
    self.description = Bilingual(dutch: dutch, english: english)
    self.primaryKey = primaryKey
    self.columns = columns
  }

  /// The definition of a column.
  public func column(_ name: String) -> ColumnDefinition? { columns.first { $0.name == name } }
}

/// All tables that are published, in the order of the contract.
public enum PublishedSchema {
  /// The tables.
  public static let tables: [TableDefinition] =
    TableDefinition.figures + TableDefinition.changes + TableDefinition.series
    + TableDefinition.coverages + TableDefinition.reaches + [.knownTotals]

  private static let byName = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })

  /// The definition of a table by its name.
  public static func table(_ name: String) -> TableDefinition? { byName[name] }
}
