internal import DelimitedText

/// Takes records in order and tells which are data.
struct NormalizingPass {
  private let header: FileHead.Record
  private let columns: [Int]
  /// Records that are text under the table, if no data follow.
  private var pending: [(cells: [String], reject: Reject)] = []
  /// What the numbers in the file tell of their decimal mark.
  private(set) var decimals = NumberEvidence()

  /// Columns from which on a lonely sentence in the first one is no data.
  private static let fewestColumns = 3

  init(header: FileHead.Record, columns: [Int]) {
    self.header = header
    self.columns = columns
  }

  mutating func take(
    _ record: RecordReader.Record, write: ([String]) -> Void, report: (Reject) -> Void
  ) {
    if record.line < header.line {
      if record.shape != .blank { report(reject(record, .headerUnknown, .notice, .skipped)) }
      return
    }
    if record.line == header.line {
      write(columns.map { Self.unwrapped(header.cells[$0]) })
      return
    }
    switch record.shape {
    case .blank?: return
    case .long?:
      let hints = ["\(header.cells.count)", "\(record.cells.count)"]
      report(reject(record, .extraCells, .error, .recordRejected, hints))
      return
    case .strayQuote?: return report(reject(record, .strayQuote, .error, .recordRejected))
    case .unterminatedQuote?:
      return report(reject(record, .unterminatedQuote, .error, .recordRejected))
    case .tooLong?: return report(reject(record, .rowTooLong, .error, .recordRejected))
    case .nulByte?: return report(reject(record, .nulByte, .error, .recordRejected))
    case .repairedQuote?: report(reject(record, .strayQuote, .warning, .kept))
    case .short?, nil: break
    }
    addData(record, write: write, report: report)
  }

  private mutating func addData(
    _ record: RecordReader.Record, write: ([String]) -> Void, report: (Reject) -> Void
  ) {
    let filled = record.cells.lazy.map(\.trimmed).filter { !$0.isEmpty }
    if let first = filled.first, FooterText.isTotal(first) {
      report(reject(record, .footerRow, .notice, .skipped))
      return
    }
    let cells = columns.map { column in
      record.cells.indices.contains(column) ? Self.unwrapped(record.cells[column]) : ""
    }
    if isSentence(record, filled: filled.prefix(2).count) {
      pending.append(
        (cells, reject(record, .footerRow, .notice, .skipped, [Reject.textBelowHint])))
      return
    }
    for earlier in pending { write(earlier.cells) }
    pending = []
    for cell in cells { decimals += NumberEvidence(of: cell) }
    write(cells)
  }

  /// Reports the text under the table.
  func finish(report: (Reject) -> Void) {
    for footer in pending { report(footer.reject) }
  }

  private func isSentence(_ record: RecordReader.Record, filled: Int) -> Bool {
    guard header.cells.count >= Self.fewestColumns, filled == 1,
      let first = record.cells.first?.trimmed, !first.isEmpty
    else { return false }
    return first.contains(" ") || first.contains(":")
  }

  private func reject(
    _ record: RecordReader.Record, _ code: RejectCode, _ severity: Reject.Severity,
    _ action: Reject.Action, _ hints: [String] = []
  ) -> Reject {
    Reject(
      file: 0, line: record.line, byte: record.offset, code: code, severity: severity,
      action: action, hints: hints)
  }

  /// Excel's way to keep a number as text, taken off: `="0012"`.
  private static func unwrapped(_ cell: String) -> String {
    guard cell.utf8.count >= 3, cell.hasPrefix("=\""), cell.hasSuffix("\"") else { return cell }
    return String(cell.dropFirst(2).dropLast())
  }
}
