internal import Ingest
internal import Reporting

extension Imported {
  /// How many rejects there are of a severity, those that are not listed one by one included.
  func count(of severity: Reject.Severity) -> Int {
    rejects.lazy.filter { $0.severity == severity }.reduce(0) { $0 + 1 + $1.further }
  }
}

extension Reception {
  /// Problems that the report itself shows.
  private static let shownProblems = 5

  /// Sums up what was received, for the top of the report.
  init(
    _ imported: Imported, names: [String], syntheticSources: [String], messages: any Messages,
    writesFiles: Bool
  ) {
    let worst = imported.rejects.filter { $0.severity != .notice }
      .enumerated().sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
    let shown = worst.prefix(Self.shownProblems)
    let rejectedFiles = Set(
      imported.rejects.filter { $0.action == .fileRejected }.map(\.file))
    let all = imported.count(of: .error) + imported.count(of: .warning)
    self.init(
      files: imported.accounts.count, filesRejected: rejectedFiles.count,
      lines: imported.accounts.reduce(0) { $0 + $1.physicalLines },
      records: imported.accounts.reduce(0) { $0 + $1.records },
      recordsRejected: imported.accounts.enumerated()
        .filter { !rejectedFiles.contains($0.offset) }.reduce(0) { $0 + $1.element.rejected },
      warnings: imported.count(of: .warning), notices: imported.count(of: .notice),
      syntheticSources: syntheticSources,
      problems: shown.map {
        messages.place(of: $0, file: names[$0.file]) + ": " + messages.message(for: $0)
      },
      furtherProblems: all - shown.count, writesFiles: writesFiles)
  }
}
