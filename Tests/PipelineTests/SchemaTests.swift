import Ingest
import Reporting
import Testing

@testable import Pipeline

/// The schema against the tables themselves.
@Suite struct SchemaTests {
  /// The published tables, made of a delivery without records.
  private let published = MadeTables.report.tables

  @Test func everyTableAndColumnIsDefinedInItsOrder() {
    #expect(PublishedSchema.tables.map(\.name) == published.map(\.name))
    for table in published {
      #expect(PublishedSchema.table(table.name)?.columns.map(\.name) == table.columns)
    }
  }

  /// What is found among exports is told by the names of all columns.
  @Test func everyTableThatIsMadeIsKnownAsOurs() {
    let (report, verification) = (MadeTables.report, MadeTables.verification)
    let made =
      report.tables + report.internalTables + verification.tables + verification.internalTables
    #expect(made.count == 21)
    for table in made {
      #expect(
        OwnTables.columns.contains { $0.name == table.name && $0.columns == table.columns },
        "\(table.name)")
    }
  }

  /// Where counts are rounded, a last column says so.
  @Test func tablesOfRoundedCounts() throws {
    for table in PublishedSchema.tables {
      let names = table.columns.map(\.name)
      func made(_ columns: [String]) -> DataTable {
        DataTable(name: table.name, columns: columns, rowCount: 0) { _ in [] }
      }
      #expect(PublishedSchema.definition(of: made(names)) == table)
      let rounded = try #require(PublishedSchema.definition(of: made(names + ["rounding"])))
      #expect(rounded.columns.map(\.name) == names + ["rounding"])
      #expect(Set(rounded.columns.map(\.header)).count == names.count + 1)
      #expect(rounded.primaryKey == table.primaryKey)
    }
  }

  @Test(arguments: PublishedSchema.tables)
  func definitionIsWhole(table: TableDefinition) {
    let names = table.columns.map(\.name)
    #expect(!table.primaryKey.isEmpty && Set(table.primaryKey).isSubset(of: names))
    #expect(Set(table.primaryKey).count == table.primaryKey.count)
    #expect(Set(table.columns.map(\.header)).count == names.count, "headers are unique")
    for text in [table.title, table.description] + table.columns.map(\.description) {
      #expect(!text.dutch.isEmpty && !text.english.isEmpty && text.dutch != text.english)
    }
    for column in table.columns {
      let isNumeric = column.type == .integer || column.type == .number
      #expect(isNumeric || column.unit == nil && column.minimum == nil, "\(column.name)")
      #expect(column.type == .string || column.vocabulary == nil, "\(column.name)")
      #expect(!table.primaryKey.contains(column.name) || column.type != .number, "\(column.name)")
    }
  }

  @Test func everyCodeHasADutchWord() {
    // These are the same in both languages.
    let alike: Set<String> = ["total"]
    for column in PublishedSchema.tables.flatMap(\.columns) {
      for code in column.vocabulary?.codes ?? [] where !alike.contains(code) {
        #expect(column.vocabulary?.dutch(code) != code, "\(column.name): \(code)")
      }
    }
  }

  /// Whole numbers and others may share a name: both are numbers.
  @Test func oneColumnNameHasOneKindOfValue() {
    let columns = PublishedSchema.tables.flatMap(\.columns)
    for (name, same) in Dictionary(grouping: columns, by: \.name) {
      let kinds = Set(same.map { $0.type == .integer ? .number : $0.type })
      #expect(kinds.count == 1, "\(name)")
    }
  }
}
