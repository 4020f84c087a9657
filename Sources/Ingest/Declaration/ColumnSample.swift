internal import DelimitedText

/// The first cells of a column; they become text only where they may be what is looked for.
struct ColumnSample {
  /// Records of which the column is looked at.
  private static let most = 100

  private let column: Int
  private let records: [FileHead.Record]
  /// Positions of the first records that have anything in the column.
  private var filled: [Int] = []

  /// - Parameters:
  ///   - records: the first records of the file.
  ///   - start: offset in the file behind the header.
  init(of column: Int, in records: [FileHead.Record], from start: Int64) {
    self.column = column
    self.records = records
    var seen = 0
    for index in records.indices where records[index].start >= start {
      guard column < records[index].cellCount else { continue }
      seen += 1
      if seen > Self.most { break }
      if !records[index].withCell(column, Self.isBlank) { filled.append(index) }
    }
  }

  /// Whether at least four in five of the cells that hold something, and two of them, are of a kind.
  ///
  /// - Parameters:
  ///   - mayMatch: a look at the bytes of a cell, which is true for all that match and for few others.
  ///   - matches: whether the text of a cell, without the blanks around it, is of the kind.
  func most(_ mayMatch: (Span<UInt8>) -> Bool, _ matches: (String) -> Bool) -> Bool {
    // Nearly every column is none of what is looked for: the first cells settle that.
    let mostOthers = filled.count - (filled.count * 8 + 9) / 10
    var others = 0
    for index in filled {
      let record = records[index]
      if record.withCell(column, mayMatch), matches(record.cell(column).trimmed) { continue }
      others += 1
      if others > mostOthers { return false }
    }
    return filled.count - others >= 2
  }

  /// Whether nothing is left of a cell when the blanks around it are taken off, no-break ones included.
  private static func isBlank(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    while index < cell.count {
      if cell[index] <= 0x20 {
        index += 1
      } else if cell[index] == 0xC2, index + 1 < cell.count, cell[index + 1] == 0xA0 {
        index += 2
      } else {
        return false
      }
    }
    return true
  }
}
