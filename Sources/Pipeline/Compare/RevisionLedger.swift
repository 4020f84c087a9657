internal import DelimitedText
internal import Reporting

/// A file to which every revision of published figures is added, with its date and reason.
public struct RevisionLedger: Sendable {
  /// What became of the rows that were offered.
  public struct Outcome: Sendable, Equatable {
    /// Rows that were added.
    public var added: Int
    /// Rows that stood there already, with the same date and reason.
    public var known: Int
  }

  private let path: String
  private let reason: String
  private let date: String

  /// A ledger.
  ///
  /// - Parameters:
  ///   - path: the file; `nil` when none is asked for.
  ///   - reason: why the figures changed.
  ///   - date: the day to write down, as 2024-12-31; otherwise that of `sourceDateEpoch`, else today.
  ///   - sourceDateEpoch: time of the run, when the environment gives one.
  /// - Returns: `nil` when no ledger is asked for.
  /// - Throws: `PipelineError.wrongOption` for options that miss each other, and for a date that is none.
  public init?(
    path: String?, reason: String?, date: String?, sourceDateEpoch: Int?
  ) throws(PipelineError) {
    guard let path else {
      if reason != nil { throw .wrongOption(.needsLedger(option: "--reason")) }
      if date != nil { throw .wrongOption(.needsLedger(option: "--date")) }
      return nil
    }
    // One line of text: whoever reads the file in an editor sees one revision per line.
    let words = (reason ?? "").split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty else { throw .wrongOption(.ledgerWithoutReason) }
    if let date, RevisionDate.checked(date) == nil { throw .wrongOption(.date(date)) }
    self.path = path
    self.reason = words
    self.date = date ?? sourceDateEpoch.map(RevisionDate.day) ?? RevisionDate.today()
  }

  /// Checks, before any work is done, that the file can be a ledger.
  ///
  /// - Parameter folders: folders in which it may not stand: those that are compared, and the output.
  /// - Throws: `PipelineError` for a file of another kind, and for one inside these folders.
  public func check(outside folders: [String]) throws(PipelineError) {
    let place = Self.real(path)
    for folder in folders {
      let real = Self.real(folder)
      if place.hasPrefix(real.hasSuffix("/") ? real : real + "/") || place == real {
        throw .comparison(.ledgerInside(path: path, folder: folder))
      }
    }
    _ = try content()
  }

  /// Adds every row of a table of revisions that does not stand there yet.
  ///
  /// The whole file is written anew beside the old one and then takes its place, so that a run that is
  /// stopped leaves it as it was.
  public func append(_ comparison: ReportComparison) throws(PipelineError) -> Outcome {
    var content = try content()
    var known: [ArraySlice<UInt8>: Int] = [:]
    for record in Self.records(content) { known[record, default: 0] += 1 }
    var outcome = Outcome(added: 0, known: 0)
    if content.isEmpty { content = Self.header }
    if content.last != 0x0A { content.append(0x0A) }
    let table = comparison.table
    for row in 0..<table.rowCount {
      var writer = CSVWriter()
      writer.write(text: date)
      writer.write(text: reason)
      for datum in table.row(row) { Self.write(datum, to: &writer) }
      writer.endRecord()
      let line = writer.bytes.dropLast()
      if let count = known[line], count > 0 {
        known[line] = count - 1
        outcome.known += 1
      } else {
        content += writer.bytes
        outcome.added += 1
      }
    }
    // A ledger that is asked for exists afterwards, also when nothing changed.
    if outcome.added > 0 || DirectoryWalk.kind(of: path) == nil {
      do throws(SystemError) {
        try FileBytes.replace(DirectoryWalk.resolved(path), with: content)
      } catch {
        throw .cannotWrite(path: path, reason: error.reason)
      }
    }
    return outcome
  }

  /// What stands in the file; empty when there is none.
  private func content() throws(PipelineError) -> [UInt8] {
    guard let found = DirectoryWalk.kind(of: path) else { return [] }
    guard found.kind == .file else { throw .comparison(.ledgerIsNoFile(path: path)) }
    let content: [UInt8]
    do throws(SystemError) {
      content = try FileBytes.read(path, limit: Int.max)
    } catch {
      throw .unreadableFile(file: path, .cannotOpen(path: path, reason: error.reason))
    }
    guard
      content.isEmpty || content.starts(with: Self.header)
        || content.elementsEqual(Self.header.dropLast())
    else { throw .comparison(.ledgerIsForeign(path: path)) }
    return content
  }

  private static let header: [UInt8] = {
    var writer = CSVWriter()
    for column in ["date", "reason"] + Revisions.columns { writer.write(text: column) }
    writer.endRecord()
    return writer.bytes
  }()

  /// The records of a file as they stand, line ends left out; a quoted cell may hold some.
  private static func records(_ content: [UInt8]) -> [ArraySlice<UInt8>] {
    var records: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in content.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A && !isQuoted {
        records.append(content[start..<index])
        start = index + 1
      }
    }
    if start < content.count { records.append(content[start...]) }
    return records
  }

  private static func write(_ datum: Datum, to writer: inout CSVWriter) {
    switch datum {
    case .empty: writer.writeEmpty()
    case .text(let text): writer.write(text: text)
    case .truth: writer.write(text: datum.written)
    case .integer, .quantity: writer.write(number: datum.written)
    }
  }

  /// The path without links; of what does not exist yet, in the nearest folder that does.
  private static func real(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    if DirectoryWalk.kind(of: path) != nil { return DirectoryWalk.resolved(path) }
    guard let slash = path.lastIndex(of: "/") else {
      return DirectoryWalk.resolved(".") + "/" + path
    }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return real(folder) + "/" + path[path.index(after: slash)...]
  }
}
