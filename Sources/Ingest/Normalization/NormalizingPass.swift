internal import DelimitedText

/// Takes records in order and tells which are data.
struct NormalizingPass {
  private let header: FileHead.Record
  private let columns: [Int]
  /// Records that are text under the table, if no data follow; a few at most.
  private var pending: [(cells: [String], reject: Reject)] = []
  /// Records in a row that may be text under the table.
  private var candidates = 0
  private var hasHeader = false
  /// What the numbers in the file tell of their decimal mark.
  private(set) var decimals = NumberEvidence()

  init(header: FileHead.Record, columns: [Int]) {
    self.header = header
    self.columns = columns
  }

  mutating func take(
    _ record: RecordReader.Record, write: ([String]) -> Void, report: (Reject) -> Void
  ) {
    if record.line < header.line { return takePreamble(record, report: report) }
    if !hasHeader {
      writeHeader(write: write, report: report)
      if record.line == header.line { return }
    }
    if let reject = rejection(of: record) {
      report(reject)
      // Where a record was lost the table had not ended.
      releasePending(write)
      return
    }
    if record.shape == .blank { return }
    if record.shape == .repairedQuote { report(reject(record, .strayQuote, .warning, .kept)) }
    takeReadable(record, write: write, report: report)
  }

  private func takePreamble(_ record: RecordReader.Record, report: (Reject) -> Void) {
    switch record.shape {
    case .blank?: break
    case .nulByte?: report(reject(record, .nulByte, .warning, .skipped))
    default: report(reject(record, .headerUnknown, .notice, .skipped))
    }
  }

  private mutating func writeHeader(write: ([String]) -> Void, report: (Reject) -> Void) {
    hasHeader = true
    let names = header.names
    write(columns.map { SpreadsheetText.unwrapped(names[$0]) })
    guard let quote = header.strayQuote else { return }
    report(
      Reject(
        file: 0, line: header.line, byte: quote.offset, column: quote.column + 1,
        code: .strayQuote, severity: .warning, action: .kept))
  }

  /// Why a record cannot be used, when it cannot.
  private func rejection(of record: RecordReader.Record) -> Reject? {
    let code: RejectCode
    var hints: [String] = []
    switch record.shape {
    case .long?:
      code = .extraCells
      hints = ["\(header.cells.count)", "\(record.cells.count)"]
    case .strayQuote?: code = .strayQuote
    case .unterminatedQuote?: code = .unterminatedQuote
    case .tooLong?: code = .rowTooLong
    case .nulByte?: code = .nulByte
    case .repairedQuote?, .short?, .blank?, nil: return nil
    }
    return reject(record, code, .error, .recordRejected, hints)
  }

  private mutating func takeReadable(
    _ record: RecordReader.Record, write: ([String]) -> Void, report: (Reject) -> Void
  ) {
    let filled = record.cells.lazy.map(\.trimmed).filter { !$0.isEmpty }
    if let first = filled.first, FooterText.isTotal(first) {
      report(reject(record, .footerRow, .notice, .skipped))
      return
    }
    let cells = columns.map { column in
      record.cells.indices.contains(column) ? SpreadsheetText.unwrapped(record.cells[column]) : ""
    }
    guard mayBeFooter(record, filled: filled.prefix(2).count) else {
      releasePending(write)
      candidates = 0
      add(cells, write)
      return
    }
    candidates += 1
    guard candidates <= FooterText.mostLines else {
      releasePending(write)
      add(cells, write)
      return
    }
    pending.append(
      (cells, reject(record, .footerRow, .notice, .skipped, [Reject.textBelowHint])))
  }

  private mutating func add(_ cells: [String], _ write: ([String]) -> Void) {
    for cell in cells { decimals += NumberEvidence(of: cell) }
    write(cells)
  }

  private mutating func releasePending(_ write: ([String]) -> Void) {
    for earlier in pending { write(earlier.cells) }
    pending = []
  }

  /// Reports the text under the table.
  mutating func finish(write: ([String]) -> Void, report: (Reject) -> Void) {
    if !hasHeader { writeHeader(write: write, report: report) }
    for footer in pending { report(footer.reject) }
  }

  private func mayBeFooter(_ record: RecordReader.Record, filled: Int) -> Bool {
    guard header.cells.count > 1, filled == 1, let first = record.cells.first?.trimmed else {
      return false
    }
    return FooterText.isText([first])
  }

  private func reject(
    _ record: RecordReader.Record, _ code: RejectCode, _ severity: Reject.Severity,
    _ action: Reject.Action, _ hints: [String] = []
  ) -> Reject {
    Reject(
      file: 0, line: record.line, byte: record.offset, code: code, severity: severity,
      action: action, hints: hints)
  }
}
