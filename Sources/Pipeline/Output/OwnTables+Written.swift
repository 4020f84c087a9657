internal import Aggregation
internal import Disclosure
internal import Ingest
internal import Regions
internal import Reporting
internal import Statistics

extension OwnTables {
  /// Every table that a command writes, made of a delivery without records.
  ///
  /// So no list of columns has to be kept beside the tables themselves.
  static let written = OwnTables(columns)

  /// Names and columns of these tables.
  static let columns: [(name: String, columns: [String])] = {
    let nothing = Delivery(tables: [:], files: [], gazetteer: .netherlands, workers: 1)
    let policy = DisclosurePolicy()
    let report = ReportComposer().compose(
      release: Release.protecting(
        StatisticalSummary(of: nothing, StatisticalSummary.Request()), policy: policy),
      reception: Reception(
        Imported(tables: [:], accounts: [], rejects: []), syntheticSources: [],
        writesFiles: false),
      internalTables: [
        AccountTables.files([], []), AccountTables.rejects([], [], Language.dutch.messages),
      ])
    let verification = VerificationComposer().compose(
      VerifiedTotals.protecting(Verification(of: nothing, files: []), policy: policy),
      syntheticSources: [], isLimited: false, internalTables: [])
    let tables =
      report.tables + report.internalTables + verification.tables + verification.internalTables
    return tables.map { ($0.name, $0.columns) } + [
      (CheckTable.name, CheckTable.columns), (InsiderFindings.name, InsiderFindings.columns),
      (Revisions.name, Revisions.columns),
    ] + PublishedSchema.tables.map { ($0.name, $0.columns.map(\.header)) }
  }()
}
