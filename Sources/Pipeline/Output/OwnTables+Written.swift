internal import Ingest
internal import Reporting

extension OwnTables {
  /// Every table that a command writes.
  static let written = OwnTables(columns)

  /// Names and columns of these tables.
  ///
  /// Of what declares them: making a report without records for their names would cost every run two
  /// milliseconds. A test makes one and compares.
  static let columns: [(name: String, columns: [String])] = {
    let published = PublishedSchema.tables.map { ($0.name, $0.columns.map(\.name)) }
    let accounts = [
      AccountTables.files([], []), AccountTables.rejects([], [], Language.dutch.messages),
    ]
    return published + accounts.map { ($0.name, $0.columns) } + [
      (ExplanationsTable.name, ExplanationsTable.columns), (CheckTable.name, CheckTable.columns),
      (InsiderFindings.name, InsiderFindings.columns), (Revisions.name, Revisions.columns),
    ] + PublishedSchema.tables.map { ($0.name, $0.columns.map(\.header)) }
  }()
}
