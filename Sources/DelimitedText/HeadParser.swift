/// A record of the head with its place in the text.
struct HeadRecord {
  var tokens: TokenizedRecord
  /// Offset of its first byte in the text.
  var start: Int
  /// 0-based line in the text.
  var line: Int
  /// Whether there is a NUL in it: it tells nothing.
  var hasNUL = false
}

/// Reads the first records of a file, cell by cell.
///
/// For the head only: it allocates per record, which the ingest path never does.
struct HeadParser {
  let dialect: Dialect
  /// Most records to read.
  let limit: Int

  /// Records that are complete within `bytes`, and in how many of them a quote went wrong.
  ///
  /// Quotes that went wrong are repaired as in the rest of the file, with the most common number of
  /// cells for a width; where that is of no avail the line is taken as it stands. Records of which
  /// every cell is empty are left out.
  ///
  /// - Parameters:
  ///   - start: offset of the first record, and `line` its 0-based line.
  ///   - isWholeFile: whether a last record without a line end is complete.
  func records(
    in bytes: UnsafeRawBufferPointer, from start: Int = 0, line: Int = 0, isWholeFile: Bool
  ) -> (records: [HeadRecord], strayQuotes: Int) {
    let first = unsafe read(bytes, start, line, isWholeFile: isWholeFile, width: nil)
    guard first.strayQuotes > 0 else { return first }
    let width = Self.commonWidth(of: first.records.filter { $0.tokens.repairs == 0 && !$0.hasNUL })
    return unsafe read(bytes, start, line, isWholeFile: isWholeFile, width: width)
  }

  /// The number of cells that most records have, the larger one of two.
  static func commonWidth(of records: some Sequence<HeadRecord>) -> Int? {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.tokens.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private func read(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ line: Int, isWholeFile: Bool, width: Int?
  ) -> (records: [HeadRecord], strayQuotes: Int) {
    var records: [HeadRecord] = []
    var strayQuotes = 0
    let repair = QuoteRepair(dialect: dialect, width: width)
    let anyWidth = QuoteRepair(dialect: dialect, width: nil)
    var index = start
    var line = line
    while index < bytes.count, records.count < limit {
      let last = records.last.map { ($0.tokens.bytes.count, $0.tokens.count) } ?? (0, 0)
      var tokens = TokenizedRecord(bytes: last.0 + last.0 / 2, cells: last.1)
      var fault: QuoteFault?
      switch unsafe repair.read(
        bytes, from: index, isWhole: isWholeFile, into: &tokens, fault: &fault)
      {
      case .record: break
      case .incomplete: return (records, strayQuotes)
      case .failed: _ = unsafe anyWidth.readLine(bytes, from: index, into: &tokens)
      }
      let range = unsafe UnsafeRawBufferPointer(rebasing: bytes[index..<tokens.end])
      let hasNUL = unsafe ByteScan.first(0, in: range, from: 0) != nil
      if tokens.repairs > 0, !hasNUL { strayQuotes += 1 }
      if !tokens.bytes.isEmpty {
        records.append(HeadRecord(tokens: tokens, start: index, line: line, hasNUL: hasNUL))
      }
      index = tokens.end
      line += tokens.lines
    }
    return (records, strayQuotes)
  }
}
