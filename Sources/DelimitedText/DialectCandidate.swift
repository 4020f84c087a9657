/// A dialect with the records it gives and how sensible they are.
struct DialectCandidate {
  let dialect: Dialect
  let records: [HeadRecord]
  /// From 0 to 1, and up to `HeaderScore.weight` more for a row of known column names.
  let score: Double
  /// Cells that stand in quotes.
  let quotedCells: Int

  init(dialect: Dialect, records: [HeadRecord], strayQuotes: Int, names: HeaderScore) {
    self.dialect = dialect
    self.records = records
    quotedCells = records.reduce(0) { $0 + $1.tokens.isQuoted.count { $0 } }
    let width = Self.width(of: records)
    guard width > 0 else {
      score = 0
      return
    }
    let left = Double(records.count) / Double(records.count + strayQuotes)
    score =
      Self.regularity(of: records, width: width) * Self.fit(of: records, width: width) * left
      // More columns seldom come about by chance.
      * (1 - 0.2 / Double(width)) + names.score(records)
  }

  /// Whether both give the same cells, so that it does not matter which one is taken.
  func isSame(as other: DialectCandidate) -> Bool {
    records.count == other.records.count
      && zip(records, other.records).allSatisfy {
        $0.tokens.bytes == $1.tokens.bytes && $0.tokens.ends == $1.tokens.ends
      }
  }

  /// The most common width, of more than one cell where there are such records.
  private static func width(of records: [HeadRecord]) -> Int {
    HeadParser.commonWidth(of: records.filter { $0.tokens.count > 1 })
      ?? (records.isEmpty ? 0 : 1)
  }

  /// Share of the records that have the width; lines above the first and below the last such
  /// record may be a title and a remark, and count for less.
  private static func regularity(of records: [HeadRecord], width: Int) -> Double {
    guard let first = records.firstIndex(where: { $0.tokens.count == width }),
      let last = records.lastIndex(where: { $0.tokens.count == width })
    else { return 0 }
    let inner = records[first...last]
    let matching = inner.reduce(0.0) { sum, record in
      let count = record.tokens.trimmedCount(width: width)
      // A spreadsheet leaves out empty cells at the end of a line.
      return sum + (count == width ? 1 : (count > 1 && count < width ? 0.5 : 0))
    }
    let outer = Double(records.count - inner.count)
    var share = matching / (Double(inner.count) + outer * 0.3)
    // One cell above rows of figures is the header of one column, not a title.
    if width > 1, first > 0, hasNumber(records[first].tokens) { share *= 0.6 }
    return share
  }

  private static func hasNumber(_ record: TokenizedRecord) -> Bool {
    (0..<record.count).contains { CellType.isNumeric(record.cell($0)) }
  }

  /// How much the cells look like values, on average.
  private static func fit(of records: [HeadRecord], width: Int) -> Double {
    var sum = 0.0
    var count = 0
    for record in records where record.tokens.count > 1 || width == 1 {
      for column in 0..<record.tokens.count {
        count += 1
        sum +=
          record.tokens.isQuoted[column]
          ? 1 : CellType.fit(record.tokens.cell(column), isWholeRecord: width == 1)
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}

/// How many cells of a row are known column names.
final class HeaderScore {
  /// A row that holds nothing but known names outweighs all else.
  static let weight = 3.0
  /// Records that may be the header.
  private static let searchedRecords = 20
  /// A column name is shorter than this.
  private static let longestName = 80

  private let recognises: (String) -> Bool
  private var known: [ArraySlice<UInt8>: Bool] = [:]

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
    else { return false }
    if let isKnown = known[cell] { return isKnown }
    let isKnown = recognises(String(decoding: cell, as: UTF8.self))
    known[cell] = isKnown
    return isKnown
  }
}
