/// Reads the first records of a file, cell by cell.
struct HeadParser {
  let dialect: Dialect
  /// Most records to read.
  let limit: Int
  /// Whether lines without quotes are read at once; tests of that leave them to the tokenizer.
  var readsPlainLines = true

  /// Records that are complete within `bytes`.
  ///
  /// Quotes that went wrong are repaired as in the rest of the file, with the most common number of
  /// cells for a width; where that is of no avail the line is taken as it stands. Records of which
  /// every cell is empty are left out.
  ///
  /// - Parameters:
  ///   - start: offset of the first record, and `line` its 0-based line.
  ///   - isWholeFile: whether a last record without a line end is complete.
  ///   - mayHoldNUL: whether there may be a NUL in the text.
  func table(
    in bytes: UnsafeRawBufferPointer, from start: Int = 0, line: Int = 0, isWholeFile: Bool,
    mayHoldNUL: Bool = true
  ) -> HeadTable {
    let reading = Reading(
      parser: self, start: start, line: line, isWholeFile: isWholeFile, mayHoldNUL: mayHoldNUL)
    let first = unsafe reading.table(in: bytes, width: nil)
    guard first.strayQuotes > 0 else { return first }
    let width = Self.commonWidth(of: first.records.filter { $0.repairs == 0 && !$0.hasNUL })
    return unsafe reading.table(in: bytes, width: width)
  }

  /// The number of cells that most records have, the larger one of two.
  static func commonWidth(of records: some Collection<HeadRecord>) -> Int? {
    guard let first = records.first?.cells.count else { return nil }
    // Nearly always all have the same.
    if records.allSatisfy({ $0.cells.count == first }) { return first }
    var counts: [Int: Int] = [:]
    for record in records { counts[record.cells.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private struct Reading {
    let parser: HeadParser
    let start: Int
    let line: Int
    let isWholeFile: Bool
    let mayHoldNUL: Bool

    func table(in bytes: UnsafeRawBufferPointer, width: Int?) -> HeadTable {
      var table = HeadTable()
      var tokens = TokenizedRecord()
      let repair = QuoteRepair(dialect: parser.dialect, width: width)
      var index = start
      var line = line
      while index < bytes.count, table.records.count < parser.limit {
        let before = table.records.count
        let from = index
        let outcome =
          parser.readsPlainLines
          ? unsafe table.appendPlainLine(
            of: bytes, from: index, line: line, isWhole: isWholeFile, parser.dialect) : .quoted
        switch outcome {
        case .incomplete: return table
        case .read(let end):
          index = end
          line += 1
          if table.records.count > before, unsafe holdsNUL(bytes, from..<end) { table.markNUL() }
        case .quoted:
          guard unsafe read(bytes, from: index, repair, into: &tokens) else { return table }
          index = tokens.end
          table.append(
            tokens, from: from, line: line, hasNUL: unsafe holdsNUL(bytes, from..<index))
          line += tokens.lines
        }
        if before == 0, table.records.count == 1 {
          table.reserve(for: bytes.count, limit: parser.limit)
        }
      }
      return table
    }

    /// Reads a record with quotes; `false` when it may go on beyond the bytes.
    private func read(
      _ bytes: UnsafeRawBufferPointer, from index: Int, _ repair: QuoteRepair,
      into tokens: inout TokenizedRecord
    ) -> Bool {
      var fault: QuoteFault?
      switch unsafe repair.read(
        bytes, from: index, isWhole: isWholeFile, into: &tokens, fault: &fault)
      {
      case .record: break
      case .incomplete: return false
      case .failed:
        let anyWidth = QuoteRepair(dialect: parser.dialect, width: nil)
        _ = unsafe anyWidth.readLine(bytes, from: index, into: &tokens)
      }
      return true
    }

    private func holdsNUL(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
      guard mayHoldNUL else { return false }
      let record = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      return unsafe ByteScan.first(0, in: record, from: 0) != nil
    }
  }
}
