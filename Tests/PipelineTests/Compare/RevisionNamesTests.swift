import Ingest
import Reporting
import Testing

@testable import Pipeline

/// What things in tables are called.
@Suite struct RevisionNamesTests {
  /// Columns that say what a row is about are told in the words of the report instead.
  @Test func everyTableAndColumnHasANameInBothLanguages() {
    let published = MadeTables.report.tables
    #expect(published.count == TableIdentity.declared.count)
    for table in published {
      #expect(DutchRevisions.tables[table.name] != nil, "\(table.name)")
      #expect(EnglishRevisions.tables[table.name] != nil, "\(table.name)")
      let key = TableIdentity.declared.first { $0.table == table.name }?.columns
      #expect(key != nil, "\(table.name)")
      for column in table.columns where !(key ?? []).contains(column) {
        #expect(DutchRevisions.columns[column] != nil, "\(table.name).\(column)")
        #expect(EnglishRevisions.columns[column] != nil, "\(table.name).\(column)")
      }
    }
  }
}
