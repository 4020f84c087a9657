/// How many cells of a row are known column names.
struct HeaderScore {
  /// A row that holds nothing but known names outweighs all else.
  static let weight = 3.0
  /// Records that may be the header.
  private static let searchedRecords = 20
  /// A column name is shorter than this.
  private static let longestName = 80

  let recognises: FileHead.Recognition

  /// The weight of the best row; one word alone may stand in any row by chance.
  func score(_ table: HeadTable) -> Double {
    var best = 0.0
    for record in table.records.lazy.filter({ !$0.hasNUL }).prefix(Self.searchedRecords) {
      let count = record.cells.count { isKnown(table.bytes.span.extracting(table.cells[$0].range)) }
      if count > 1 { best = max(best, Double(count) / Double(record.cells.count)) }
    }
    return best * Self.weight
  }

  /// Whether quotes of the kind that is not tried stand around a name: it is no name as it stands.
  private static func isQuoted(_ cell: Span<UInt8>) -> Bool {
    let (first, last) = (cell[0], cell[cell.count - 1])
    return cell.count > 1 && first == last
      && (first == UInt8(ascii: "'") || first == UInt8(ascii: "\""))
  }

  private func isKnown(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty, cell.count < Self.longestName, !CellType.isNumeric(cell),
      !Self.isQuoted(cell)
    else {
      return false
    }
    return recognises(cell)
  }
}
