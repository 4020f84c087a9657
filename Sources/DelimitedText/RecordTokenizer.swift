/// One record taken apart: its cells behind one another, and where each of them stands.
struct TokenizedRecord {
  /// Contents of all cells, without their quotes.
  var bytes: [UInt8] = []
  /// End of each cell in `bytes`.
  var ends: [Int] = []
  /// Offset of each cell in the text, straight after the delimiter before it.
  var starts: [Int] = []
  /// Whether a cell stands in quotes.
  var isQuoted: [Bool] = []
  /// Offset after the line end of the record.
  var end = 0
  /// Lines the record takes.
  var lines = 0
  /// Cells in which a quote was taken as a plain character.
  var repairs = 0
  /// Whether in one of them the offending quote alone was, the quotes around the cell being real.
  var hasLoneRepair = false
  /// The first quote that stands where none may stand.
  var fault: QuoteFault?

  var count: Int { ends.count }

  /// Bytes of a cell.
  func cell(_ column: Int) -> ArraySlice<UInt8> {
    bytes[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
  }

  /// Number of cells without the empty ones at the end that are more than `width`.
  func trimmedCount(width: Int) -> Int {
    var trimmed = count
    while trimmed > width, cell(trimmed - 1).isEmpty { trimmed -= 1 }
    return trimmed
  }

  fileprivate mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    isQuoted.removeAll(keepingCapacity: true)
    (end, lines, repairs, hasLoneRepair, fault) = (0, 0, 0, false, nil)
  }
}

/// A quote that stands where none may stand.
struct QuoteFault: Equatable {
  /// 0-based column of its cell.
  var column: Int
  /// Offset in the text.
  var offset: Int
}

/// Takes one record apart by the rules of libcsv in strict mode, and by more lenient ones when a
/// quote goes wrong.
///
/// For the head of a file and for records that libcsv refused; all others go through libcsv. A
/// record costs time in proportion to its length, however many quotes are in it.
struct RecordTokenizer {
  /// What happens to a cell in which a quote goes wrong.
  enum Leniency {
    /// The record fails.
    case none
    /// The quote that went wrong is a plain character; should that not do, all quotes of the cell.
    case offendingQuote
    /// All quotes of the cell are plain characters.
    case allQuotes
  }

  enum Outcome {
    case record
    /// The record may go on beyond the bytes.
    case incomplete
    /// A quote goes wrong, and that was not allowed.
    case failed
  }

  private enum Step {
    case cell(next: Int)
    case incomplete
    case failed
  }

  private enum Scan {
    case closed(next: Int, lines: Int)
    case incomplete
    case fault(offset: Int, isOnFirstLine: Bool)
  }

  let dialect: Dialect
  let leniency: Leniency

  /// Reads the record that begins at `start`.
  ///
  /// - Parameter isWhole: whether the text ends with `bytes`.
  func read(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isWhole: Bool,
    into record: inout TokenizedRecord
  ) -> Outcome {
    record.clear()
    var index = start
    while true {
      record.starts.append(index)
      let opening = unsafe skipBlanks(bytes, from: index)
      let isQuoted = unsafe opening < bytes.count && bytes[opening] == dialect.quote
      record.isQuoted.append(isQuoted)
      let step =
        unsafe isQuoted
        ? readQuoted(bytes, at: opening, isWhole: isWhole, into: &record)
        : readPlain(bytes, at: opening, isWhole: isWhole, into: &record)
      switch step {
      case .incomplete: return .incomplete
      case .failed: return .failed
      case .cell(let next): index = next
      }
      record.ends.append(record.bytes.count)
      if index < bytes.count, unsafe bytes[index] == dialect.delimiter {
        index += 1
        continue
      }
      record.lines += 1
      record.end = unsafe ByteScan.lineEnd(in: bytes, from: index)
      if isWhole { return .record }
      // A carriage return at the very end may be half of a line end.
      let mayGoOn = unsafe index == bytes.count || (record.end == bytes.count && bytes.last == 0x0D)
      return mayGoOn ? .incomplete : .record
    }
  }

  private func skipBlanks(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count, unsafe isBlank(bytes[index]) { index += 1 }
    return index
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != dialect.delimiter
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == 0x0A || byte == 0x0D
  }

  /// A cell without quotes around it.
  private func readPlain(
    _ bytes: UnsafeRawBufferPointer, at opening: Int, isWhole: Bool,
    into record: inout TokenizedRecord
  ) -> Step {
    let literal = unsafe endOfSpreadsheetText(bytes, at: opening)
    var index = literal ?? opening
    var isRepaired = false
    while index < bytes.count, unsafe !endsCell(bytes[index]) {
      if unsafe bytes[index] == dialect.quote, !isRepaired {
        note(index, in: &record)
        if leniency == .none { return .failed }
        isRepaired = true
      }
      index += 1
    }
    if index == bytes.count && !isWhole { return .incomplete }
    var end = index
    while end > opening, unsafe isBlank(bytes[end - 1]) { end -= 1 }
    unsafe record.bytes.append(contentsOf: bytes[opening..<end])
    if isRepaired { record.repairs += 1 }
    return .cell(next: index)
  }

  /// The end of a cell such as `="00123"`: its quotes are no fault.
  private func endOfSpreadsheetText(_ bytes: UnsafeRawBufferPointer, at opening: Int) -> Int? {
    guard opening < bytes.count, unsafe bytes[opening] == UInt8(ascii: "=") else { return nil }
    var index = opening
    while index < bytes.count, unsafe !endsCell(bytes[index]) { index += 1 }
    var end = index
    while end > opening, unsafe isBlank(bytes[end - 1]) { end -= 1 }
    let cell = unsafe UnsafeRawBufferPointer(rebasing: bytes[opening..<end])
    return unsafe SpreadsheetText.content(of: cell) == nil ? nil : index
  }

  private func readQuoted(
    _ bytes: UnsafeRawBufferPointer, at opening: Int, isWhole: Bool,
    into record: inout TokenizedRecord
  ) -> Step {
    let before = record.bytes.count
    switch unsafe scan(
      bytes, at: opening, literal: nil, isWhole: isWhole, into: &record)
    {
    case .closed(let next, let lines):
      record.lines += lines
      return .cell(next: next)
    case .incomplete: return .incomplete
    case .fault(let offset, let isOnFirstLine):
      note(offset, in: &record)
      if leniency == .none { return .failed }
      record.repairs += 1
      record.bytes.removeLast(record.bytes.count - before)
      if leniency == .offendingQuote, isOnFirstLine, offset > opening {
        let again = unsafe scan(
          bytes, at: opening, literal: offset, isWhole: isWhole, into: &record)
        if case .closed(let next, 0) = again {
          record.hasLoneRepair = true
          return .cell(next: next)
        }
        record.bytes.removeLast(record.bytes.count - before)
      }
      record.isQuoted[record.isQuoted.count - 1] = false
      var index = opening
      while index < bytes.count, unsafe !endsCell(bytes[index]) { index += 1 }
      if index == bytes.count && !isWhole { return .incomplete }
      var end = index
      while end > opening, unsafe isBlank(bytes[end - 1]) { end -= 1 }
      unsafe record.bytes.append(contentsOf: bytes[opening..<end])
      return .cell(next: index)
    }
  }

  /// Reads a cell from its opening to its closing quote.
  ///
  /// - Parameter literal: a quote that is a plain character; the cell then may not go on past the
  ///   end of its line.
  private func scan(
    _ bytes: UnsafeRawBufferPointer, at opening: Int, literal: Int?, isWhole: Bool,
    into record: inout TokenizedRecord
  ) -> Scan {
    var lines = 0
    var index = opening + 1
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte == dialect.quote, index != literal {
        let isDoubled = unsafe index + 1 < bytes.count && bytes[index + 1] == dialect.quote
        if isDoubled, index + 1 != literal {
          record.bytes.append(byte)
          index += 2
          continue
        }
        let after = unsafe skipBlanks(bytes, from: index + 1)
        if after == bytes.count && !isWhole { return .incomplete }
        if unsafe after == bytes.count || endsCell(bytes[after]) {
          return .closed(next: after, lines: lines)
        }
        return .fault(offset: index, isOnFirstLine: lines == 0)
      }
      record.bytes.append(byte)
      index += 1
      let isHalf = unsafe byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
      guard byte == 0x0A || (byte == 0x0D && !isHalf) else { continue }
      lines += 1
      if literal != nil || FieldLimit.isExceeded(lines: lines, bytes: index - opening) {
        return .fault(offset: opening, isOnFirstLine: true)
      }
    }
    return isWhole ? .fault(offset: opening, isOnFirstLine: true) : .incomplete
  }

  private func note(_ offset: Int, in record: inout TokenizedRecord) {
    if record.fault == nil {
      record.fault = QuoteFault(column: record.ends.count, offset: offset)
    }
  }
}
