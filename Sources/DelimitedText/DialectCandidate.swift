/// A dialect with the records it gives and how sensible they are.
struct DialectCandidate {
  let dialect: Dialect
  /// All records, those with a NUL included.
  let records: [HeadRecord]
  /// From 0 to 1, and up to `HeaderScore.weight` more for a row of known column names.
  let score: Double
  /// Cells that stand in quotes.
  let quotedCells: Int
  /// Whether a quote goes wrong.
  let hasStrayQuotes: Bool
  /// How wide the first records are, all that stand before the first quote that goes wrong, when
  /// they are several of one width and look like a table; else 0.
  let openingWidth: Int

  /// What cells must look like to be those of a table.
  private static let tableFit = 0.9

  init(dialect: Dialect, records: [HeadRecord], strayQuotes: Int, names: HeaderScore) {
    self.dialect = dialect
    self.records = records
    let records = records.contains { $0.hasNUL } ? records.filter { !$0.hasNUL } : records
    quotedCells = records.reduce(0) { $0 + $1.tokens.isQuoted.count { $0 } }
    hasStrayQuotes = strayQuotes > 0
    let width = Self.width(of: records)
    let fit = Self.fit(of: records, width: width)
    openingWidth = Self.openingWidth(of: records, width: width, fit: fit)
    guard width > 0 else {
      score = 0
      return
    }
    let left = Double(records.count) / Double(records.count + strayQuotes)
    score =
      Self.regularity(of: records, width: width) * fit * left
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

  /// - Parameters:
  ///   - all: the width that most records have.
  ///   - fit: how much the cells of all records look like values, for that width.
  private static func openingWidth(of records: [HeadRecord], width all: Int, fit: Double) -> Int {
    let opening = records.prefix { $0.tokens.repairs == 0 }
    guard opening.count > 1, let width = opening.first?.tokens.count, width > 1,
      opening.allSatisfy({ $0.tokens.count == width })
    else { return 0 }
    // Mostly these are all records, whose cells were looked at already.
    let isAll = opening.count == records.count && width == all
    let openingFit = isAll ? fit : Self.fit(of: Array(opening), width: width)
    return openingFit >= tableFit ? width : 0
  }

  /// The most common width, of more than one cell where there are such records.
  private static func width(of records: [HeadRecord]) -> Int {
    HeadParser.commonWidth(of: records.lazy.filter { $0.tokens.count > 1 })
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
      count += record.tokens.count
      unsafe record.tokens.bytes.withUnsafeBytes { bytes in
        var start = 0
        for column in 0..<record.tokens.count {
          let end = record.tokens.ends[column]
          let cell = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
          sum +=
            unsafe record.tokens.isQuoted[column]
            ? 1 : CellType.fit(cell, isWholeRecord: width == 1)
          start = end
        }
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}
