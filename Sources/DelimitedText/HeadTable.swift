/// The first records of a file as one dialect reads them, kept flat: nothing is allocated for a record
/// or a cell, of which many small files have more than anything else.
struct HeadTable: Sendable {
  /// A cell with its place in the text.
  struct Cell {
    /// Offset in the text, straight after the delimiter before it.
    var start: Int
    /// First of its bytes in `bytes`, without quotes and the blanks around them.
    var from: Int32
    /// How many bytes these are.
    var count: Int32
    /// Whether it stands in quotes.
    var isQuoted: Bool

    var range: Range<Int> { Int(from)..<Int(from) + Int(count) }
  }

  /// The records, blank ones left out.
  private(set) var records: [HeadRecord] = []
  /// The cells of all records, behind one another.
  private(set) var cells: [Cell] = []
  /// What stands in the cells.
  private(set) var bytes: [UInt8] = []
  /// Records in which a quote went wrong.
  private(set) var strayQuotes = 0

  /// Makes room for as many records as the text may hold, if they are like the first one.
  mutating func reserve(for text: Int, limit: Int) {
    guard let first = records.first, first.end > first.start else { return }
    let count = min(text / (first.end - first.start) + 2, limit)
    records.reserveCapacity(count)
    cells.reserveCapacity(count * first.cells.count)
    bytes.reserveCapacity(min(count * (first.end - first.start) * 5 / 4, text))
  }

  /// What came of a line that was looked at.
  enum PlainOutcome {
    /// It is a record, or blank.
    case read(end: Int)
    /// It may go on beyond the text.
    case incomplete
    /// There is a quote in it: it takes a tokenizer to read it.
    case quoted
  }

  /// Adds the line at `start` when there is no quote in it; equal to what the tokenizer makes of it.
  ///
  /// - Parameters:
  ///   - line: its 0-based line in the text.
  ///   - isWhole: whether the text ends with `text`.
  mutating func appendPlainLine(
    of text: UnsafeRawBufferPointer, from start: Int, line: Int, isWhole: Bool, _ dialect: Dialect
  ) -> PlainOutcome {
    let first = cells.count
    let shift = bytes.count - start
    let (delimiter, quote) = (dialect.delimiter, dialect.quote)
    let marks = ByteScan.Marks(delimiter, quote)
    var opening = start
    var index = start
    var isBlank = true
    while true {
      index = unsafe marks.first(in: text, from: index)
      let isEnd = index == text.count
      if unsafe isEnd ? !isWhole : text[index] == quote {
        cells.removeLast(cells.count - first)
        return isEnd ? .incomplete : .quoted
      }
      let content = unsafe Self.trimmed(text, opening..<index, delimiter)
      if !content.isEmpty { isBlank = false }
      cells.append(
        Cell(
          start: opening, from: Int32(truncatingIfNeeded: content.lowerBound + shift),
          count: Int32(truncatingIfNeeded: content.count), isQuoted: false))
      if unsafe isEnd || text[index] != delimiter { break }
      index += 1
      opening = index
    }
    let end = unsafe ByteScan.lineEnd(in: text, from: index)
    // A carriage return at the very end may be half of a line end.
    let mayGoOn = unsafe index == text.count || (end == text.count && text[end - 1] == 0x0D)
    if mayGoOn && !isWhole {
      cells.removeLast(cells.count - first)
      return .incomplete
    }
    if isBlank {
      cells.removeLast(cells.count - first)
      return .read(end: end)
    }
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
    records.append(
      HeadRecord(cells: first..<cells.count, start: start, end: end, line: line, lines: 1))
    return .read(end: end)
  }

  @inline(__always)
  private static func trimmed(
    _ text: UnsafeRawBufferPointer, _ range: Range<Int>, _ delimiter: UInt8
  ) -> Range<Int> {
    var (from, end) = (range.lowerBound, range.upperBound)
    while from < end, unsafe isBlank(text[from], delimiter) { from += 1 }
    while end > from, unsafe isBlank(text[end - 1], delimiter) { end -= 1 }
    return from..<end
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }

  /// Adds a record that was taken apart by a tokenizer, unless it is blank.
  mutating func append(_ tokens: TokenizedRecord, from start: Int, line: Int, hasNUL: Bool) {
    if tokens.repairs > 0, !hasNUL { strayQuotes += 1 }
    guard !tokens.bytes.isEmpty else { return }
    let first = cells.count
    var from = 0
    for column in 0..<tokens.count {
      let end = tokens.ends[column]
      cells.append(
        Cell(
          start: tokens.starts[column], from: Int32(truncatingIfNeeded: bytes.count + from),
          count: Int32(truncatingIfNeeded: end - from), isQuoted: tokens.isQuoted[column]))
      from = end
    }
    bytes.append(contentsOf: tokens.bytes)
    records.append(
      HeadRecord(
        cells: first..<cells.count, start: start, end: tokens.end, line: line,
        lines: tokens.lines, repairs: tokens.repairs, fault: tokens.fault, hasNUL: hasNUL))
  }

  /// Notes that there is a NUL in the last record, which then tells nothing.
  mutating func markNUL() { records[records.count - 1].hasNUL = true }

  /// Number of cells of a record without the empty ones at its end that are more than `width`.
  func trimmedCount(of record: HeadRecord, width: Int) -> Int {
    var trimmed = record.cells.count
    while trimmed > width, cells[record.cells.lowerBound + trimmed - 1].count == 0 { trimmed -= 1 }
    return trimmed
  }

  /// Whether both hold the same cells.
  func isSame(as other: HeadTable) -> Bool {
    guard records.count == other.records.count else { return false }
    return zip(records, other.records).allSatisfy { mine, others in
      mine.cells.count == others.cells.count
        && zip(cells[mine.cells], other.cells[others.cells]).allSatisfy {
          $0.count == $1.count && bytes[$0.range] == other.bytes[$1.range]
        }
    }
  }
}

/// A record of the head with its place in the text.
struct HeadRecord {
  /// Its cells among those of the table.
  var cells: Range<Int>
  /// Offset of its first byte in the text.
  var start: Int
  /// Offset after its line end.
  var end: Int
  /// 0-based line in the text.
  var line: Int
  /// Lines it takes.
  var lines: Int
  /// Cells in which a quote was taken as a plain character.
  var repairs = 0
  /// The first quote that stands where none may stand.
  var fault: QuoteFault?
  /// Whether there is a NUL in it: it tells nothing.
  var hasNUL = false
}
