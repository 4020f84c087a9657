internal import DelimitedText
internal import Disclosure

/// `impact protect`: disclosure control for any table of counts.
public struct Protection: Sendable {
  /// All cells and totals with their status, as CSV.
  public let table: [UInt8]
  /// What was withheld and what is claimed, worded.
  public let messages: [String]

  /// Reads a table, protects it, and writes the witness tables if that was asked.
  ///
  /// - Throws: `PipelineError` when a file cannot be used or written.
  public init(_ options: ProtectionOptions) throws(PipelineError) {
    let read = try ReadTable(options)
    let table = read.table.table
    let system = table.system(options.rules)
    if let base = options.rounding {
      let rounding = read.table.rounded(to: base)
      try RoundingBase.check(base, bound: rounding.bound)
      self.table = Self.rounded(table, rounding, options)
      messages =
        options.language.messages.rounding(
          cells: table.cellCount, base: base, bound: rounding.bound)
        + Self.insiders(read, rounding, options)
      return
    }
    if let path = options.witnessPath, Self.isInput(path, options) {
      throw .outputIsInput(path: path)
    }
    let suppression = try Self.suppression(read, system, options)
    if let path = options.witnessPath {
      do throws(SystemError) {
        try FileBytes.makeFolder(of: path)
        try FileBytes.replace(path, with: Self.witnesses(table, suppression, options))
      } catch {
        throw .cannotWrite(path: path, reason: error.reason)
      }
    }
    self.table = Self.cells(table, system, suppression, options)
    let summary = ProtectionSummary(suppression, options)
    messages =
      options.language.messages.protection(summary) + Self.insiders(read, suppression, options)
  }

  /// Whether a path is that of a file that is read, or of something that is no plain file.
  private static func isInput(_ path: String, _ options: ProtectionOptions) -> Bool {
    if DirectoryWalk.isNoFile(path) { return true }
    return ([options.path] + options.hierarchies.map(\.path)).map(DirectoryWalk.resolved)
      .contains(DirectoryWalk.resolved(path))
  }

  private static func suppression(
    _ read: ReadTable, _ system: SuppressionSystem, _ options: ProtectionOptions
  ) throws(PipelineError) -> Suppression {
    guard options.protectsAgainstOrganisations else {
      return Suppression.of(system, rules: options.rules)
    }
    do throws(TableProblem) {
      return try read.table.suppression(options.rules)
    } catch {
      throw .table(file: options.path, at: TablePlace(), .structure(error))
    }
  }

  /// What contributors could work out, for whoever made the table.
  private static func insiders(
    _ read: ReadTable, _ suppression: Suppression, _ options: ProtectionOptions
  ) -> [String] {
    guard options.contributorColumn != nil else { return [] }
    return lines(
      read.table.findings(suppression, options.rules), read, options,
      nothing: { $0.nothingFound(isProtected: options.protectsAgainstOrganisations) },
      found: { wording, findings in
        wording.found(
          organisations: Set(findings.map(\.contributor)).count,
          figures: Set(findings.map(\.cell)).count, told: .below, suggests: true)
      })
  }

  /// The same of rounded counts.
  private static func insiders(
    _ read: ReadTable, _ rounding: CountRounding, _ options: ProtectionOptions
  ) -> [String] {
    guard options.contributorColumn != nil else { return [] }
    return lines(
      read.table.findings(rounding, options.rules), read, options,
      nothing: { $0.nothingFoundInRounded() },
      found: { wording, findings in
        wording.foundInRounded(
          organisations: Set(findings.map(\.contributor)).count,
          figures: Set(findings.map(\.cell)).count, threshold: options.rules.threshold)
      })
  }

  private static func lines(
    _ findings: [ContributedTable.Finding]?, _ read: ReadTable, _ options: ProtectionOptions,
    nothing: (any InsiderWording) -> String,
    found: (any InsiderWording, [ContributedTable.Finding]) -> String
  ) -> [String] {
    let wording = options.language.insiderWording
    guard let findings else { return [wording.uncheckedTable] }
    guard !findings.isEmpty else { return [nothing(wording)] }
    let lines = findings.prefix(mostFindings).map { finding in
      wording.finding(
        of: read.contributors[finding.contributor],
        cell: read.table.table.codes(ofCell: finding.cell).joined(separator: " × "),
        isRest: finding.isRest)
    }
    let further = findings.count - lines.count
    return [found(wording, findings)] + lines + (further > 0 ? [wording.further(further)] : [])
  }

  private static let mostFindings = 5

  private static func rounded(
    _ table: FrequencyTable, _ rounding: CountRounding, _ options: ProtectionOptions
  ) -> [UInt8] {
    var writer = CSVWriter()
    for name in options.columns + [options.countColumn, "status"] { writer.write(text: name) }
    writer.endRecord()
    for (cell, sum) in rounding.sums.enumerated() {
      for code in table.codes(ofCell: cell) { writer.write(text: code) }
      writer.write(number: String(sum))
      writer.write(text: "rounded")
      writer.endRecord()
    }
    return writer.bytes
  }

  private static func cells(
    _ table: FrequencyTable, _ system: SuppressionSystem, _ suppression: Suppression,
    _ options: ProtectionOptions
  ) -> [UInt8] {
    var writer = CSVWriter()
    for name in options.columns + [options.countColumn, "status"] { writer.write(text: name) }
    writer.endRecord()
    for (cell, status) in suppression.statuses.enumerated() {
      for code in table.codes(ofCell: cell) { writer.write(text: code) }
      if status == .published {
        writer.write(number: String(system.count(of: cell)))
      } else {
        writer.writeEmpty()
      }
      // Which cells are small and which are not would make others computable.
      let isShown = status == .published || options.isInternal
      writer.write(text: isShown ? status.rawValue : "suppressed")
      writer.endRecord()
    }
    return writer.bytes
  }

  private static func witnesses(
    _ table: FrequencyTable, _ suppression: Suppression, _ options: ProtectionOptions
  ) -> [UInt8] {
    var writer = CSVWriter()
    for name in options.columns + [options.countColumn] { writer.write(text: name) }
    for index in suppression.witnesses.indices { writer.write(text: "witness_\(index + 1)") }
    writer.endRecord()
    for inner in table.counts.indices {
      for code in table.codes(ofInner: inner) { writer.write(text: code) }
      writer.write(number: String(table.counts[inner]))
      for witness in suppression.witnesses { writer.write(number: String(witness[inner])) }
      writer.endRecord()
    }
    return writer.bytes
  }
}
