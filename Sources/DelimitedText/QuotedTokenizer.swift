/// Takes records with quotes apart as long as these do no more than enclose a cell: equal to what libcsv
/// makes of them.
///
/// In exports nearly all quotes stand around a remark. Such a cell is the text between its quotes, as it
/// stands; nothing is copied. A quote within a cell, doubled or astray, is left to libcsv. Cost: a third of
/// what libcsv takes.
@safe struct QuotedTokenizer {
  private let dialect: Dialect

  /// - Parameter dialect: one that `PlainTokenizer.reads`.
  init(_ dialect: Dialect) { self.dialect = dialect }

  /// Reads one record.
  ///
  /// - Parameters:
  ///   - text: first byte of the stretch.
  ///   - range: from the beginning of the record to the end of the text.
  /// - Returns: where the next record begins; `nil` when this one needs libcsv: then nothing was read.
  func readRecord(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, into state: inout ParserState
  ) -> Int? {
    let mark = state.mark()
    guard let end = unsafe readCells(text, range, into: &state) else {
      state.rollBack(to: mark)
      return nil
    }
    return unsafe lineEnd(text, end, range.upperBound)
  }

  /// - Returns: where the last cell ends; `nil` when a quote does more than enclose a cell.
  private func readCells(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, into state: inout ParserState
  ) -> Int? {
    var start = range.lowerBound
    var cells = 0
    while true {
      var end = start
      if end < range.upperBound, unsafe text[end] == dialect.quote {
        end += 1
        while end < range.upperBound, unsafe text[end] != dialect.quote { end += 1 }
        // What follows the quote decides what it is.
        guard end + 1 < range.upperBound, unsafe endsCell(text[end + 1]) else { return nil }
        state.append(FieldSpan(start: start + 1, count: end - start - 1))
        end += 1
      } else {
        while end < range.upperBound, unsafe !endsCell(text[end]) {
          if unsafe text[end] == dialect.quote { return nil }
          end += 1
        }
        let field = unsafe FieldSpan(trimming: text, start, end)
        let isLast = unsafe end == range.upperBound || text[end] != dialect.delimiter
        // A blank line is no record.
        if cells == 0, isLast, field.count == 0 { return end }
        state.append(field)
      }
      cells += 1
      guard end < range.upperBound, unsafe text[end] == dialect.delimiter else {
        state.endRecord()
        return end
      }
      start = end + 1
    }
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == 0x0A || byte == 0x0D
  }

  /// After the line end at a position.
  private func lineEnd(_ text: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> Int {
    let next = min(position + 1, end)
    let isPair = unsafe next < end && text[position] == 0x0D && text[next] == 0x0A
    return isPair ? next + 1 : next
  }
}
