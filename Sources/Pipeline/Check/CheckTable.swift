internal import Ingest
internal import Reporting
internal import Statistics
internal import Tables

/// `checks.csv`: one row per finding; internal, not for publication.
enum CheckTable {
  static let name = "checks"
  static let columns = [
    "organisation_id", "file", "line", "column", "check", "severity", "period", "message",
  ]

  static func table(
    _ ledger: CheckLedger, _ names: CheckNames, language: Language
  ) -> DataTable {
    let messages = language.messages
    let wording = language.feedback
    return DataTable(
      name: name, columns: columns,
      rowCount: ledger.findings.count
    ) { index in
      let finding = ledger.findings[index]
      let identifier = ledger.organisations.identifiers[finding.organisation]
      let message =
        switch finding.source {
        case .reject(let reject): messages.message(for: reject)
        case .quality(let quality): wording.message(for: quality, names)
        }
      return [
        identifier.isEmpty ? .empty : .text(identifier),
        finding.file.map { .text(ledger.fileNames[$0]) } ?? .empty,
        integer(finding.line), integer(column(finding, ledger)), .text(finding.check),
        .text(finding.severity.rawValue), finding.year.map { .text("\($0)") } ?? .empty,
        .text(message),
      ]
    }
  }

  /// Column in the file, from 1.
  private static func column(_ finding: CheckFinding, _ ledger: CheckLedger) -> Int? {
    switch finding.source {
    case .reject(let reject): return reject.column
    case .quality(let quality):
      guard let file = quality.file, let field = quality.field else { return nil }
      return ledger.accounts[file].columns[field]
    }
  }

  private static func integer(_ value: Int?) -> Datum {
    value.map { .integer(Int64($0)) } ?? .empty
  }
}
