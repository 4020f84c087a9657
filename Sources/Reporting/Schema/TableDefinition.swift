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

  /// The same table where counts of people were rounded: with a last column that says so.
  var ofRounded: TableDefinition {
    TableDefinition(
      name, title: title, description.dutch, description.english, primaryKey: primaryKey,
      columns: columns + [.rounding])
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

  /// Tables with counts of people, or what is computed from these, where counts can be rounded.
  ///
  /// Persons found back do not add up; where counts are rounded, they are left out.
  static let roundable: Set<String> = [
    "measures", "year_on_year", "bridge", "panel", "response", "open_ends", "chance", "trend",
    "coverage", "known_totals",
  ]

  /// The definition of a table by its name.
  public static func table(_ name: String) -> TableDefinition? { byName[name] }

  /// The definition of a table with the columns that it has: with the one for rounding, or without.
  public static func definition(of table: DataTable) -> TableDefinition? {
    let tellsRounding = table.columns.last == ColumnDefinition.rounding.name
    return byName[table.name].map { tellsRounding ? $0.ofRounded : $0 }
  }
}
