import Aggregation
import Disclosure
import Ingest
import Regions
import Reporting
import Statistics

@testable import Pipeline

/// The tables as commands make them, of a delivery without records.
enum MadeTables {
  private static let nothing = Delivery(
    tables: [:], files: [], gazetteer: .netherlands, workers: 1)

  /// Those of a report.
  static let report = ReportComposer().compose(
    release: Release.protecting(
      StatisticalSummary(of: nothing, StatisticalSummary.Request()), policy: DisclosurePolicy()),
    reception: Reception(
      Imported(tables: [:], accounts: [], rejects: []), syntheticSources: [], writesFiles: false),
    internalTables: [
      AccountTables.files([], []), AccountTables.rejects([], [], Language.dutch.messages),
    ])

  /// Those of a comparison with known totals.
  static let verification = VerificationComposer().compose(
    VerifiedTotals.protecting(Verification(of: nothing, files: []), policy: DisclosurePolicy()),
    syntheticSources: [], isLimited: false, internalTables: [])
}
