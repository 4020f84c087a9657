/// How many cells of a row are known column names.
final class HeaderScore {
  /// A row that holds nothing but known names outweighs all else.
  static let weight = 3.0
  /// Records that may be the header.
  private static let searchedRecords = 20
  /// A column name is shorter than this.
  private static let longestName = 80

  private let recognises: (String) -> Bool
  private var known: [String: Bool] = [:]

  init(recognises: @escaping (String) -> Bool) { self.recognises = recognises }

  /// The weight of the best row; one word alone may stand in any row by chance.
  func score(_ records: [HeadRecord]) -> Double {
    var best = 0.0
    for record in records.prefix(Self.searchedRecords) {
      let tokens = record.tokens
      let count = (0..<tokens.count).count { isKnown(tokens.cell($0)) }
      if count > 1 { best = max(best, Double(count) / Double(tokens.count)) }
    }
    return best * Self.weight
  }

  /// Whether quotes of the kind that is not tried stand around a name: it is no name as it stands.
  private static func isQuoted(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count > 1 && cell.first == cell.last
      && (cell.first == UInt8(ascii: "'") || cell.first == UInt8(ascii: "\""))
  }

  private func isKnown(_ cell: ArraySlice<UInt8>) -> Bool {
    guard !cell.isEmpty, cell.count < Self.longestName, !CellType.isNumeric(cell),
      !Self.isQuoted(cell)
    else {
      return false
    }
    // As text: it is hashed at once, where bytes of an array are hashed one by one.
    let text = String(decoding: cell, as: UTF8.self)
    if let isKnown = known[text] { return isKnown }
    let isKnown = recognises(text)
    known[text] = isKnown
    return isKnown
  }
}
