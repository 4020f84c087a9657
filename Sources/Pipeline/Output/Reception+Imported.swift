internal import Ingest
internal import Reporting

extension Imported {
  /// How many rejects there are of a severity, those that are not listed one by one included.
  func count(of severity: Reject.Severity) -> Int {
    rejects.lazy.filter { $0.severity == severity }.reduce(0) { $0 + 1 + $1.further }
  }

  /// How often something was delivered again, of the kind that is asked for.
  func repeated(_ isWanted: (Reject) -> Bool) -> Int {
    rejects.filter { $0.code == .keyDuplicate && isWanted($0) }
      .reduce(0) { $0 + 1 + $1.further }
  }

  /// The first errors and warnings, worded, errors first.
  ///
  /// - Parameters:
  ///   - limit: most of them to word.
  ///   - names: names of the files, in the order of the request.
  func problems(limit: Int, names: [String], messages: any Messages) -> [String] {
    let worst = rejects.enumerated().filter { $0.element.severity != .notice }
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
    return worst.prefix(limit).map { _, reject in
      messages.place(of: reject, file: names[reject.file]) + ": "
        + messages.message(for: reject)
    }
  }
}

extension Reception {
  /// Sums up what was received, for the top of the report.
  init(_ imported: Imported, syntheticSources: [String], writesFiles: Bool) {
    let rejectedFiles = Set(
      imported.rejects.filter { $0.action == .fileRejected }.map(\.file))
    // What this program made itself holds no records.
    let ownTables = Set(imported.rejects.filter { $0.ownTable != nil }.map(\.file))
    let warnings = imported.count(of: .warning)
    self.init(
      files: imported.accounts.count, filesRejected: rejectedFiles.count,
      lines: imported.accounts.reduce(0) { $0 + $1.physicalLines },
      records: imported.accounts.reduce(0) { $0 + $1.records },
      recordsRejected: imported.accounts.enumerated()
        .filter { !rejectedFiles.union(ownTables).contains($0.offset) }.reduce(0) {
          $0 + $1.element.rejected
        },
      warnings: warnings, notices: imported.count(of: .notice),
      syntheticSources: syntheticSources,
      repeatedRecords: imported.repeated { $0.action == .kept && $0.severity == .warning },
      repeatedFiles: imported.repeated { $0.action == .skipped },
      problems: imported.count(of: .error) + warnings,
      writesFiles: writesFiles)
  }
}
