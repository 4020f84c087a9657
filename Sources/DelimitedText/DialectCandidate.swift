/// A dialect with the records it gives and how sensible they are.
struct DialectCandidate {
  let dialect: Dialect
  /// All records, those with a NUL included.
  let table: HeadTable
  /// What a row of known column names is worth: from 0 to `HeaderScore.weight`.
  let names: Double
  /// How much all of it looks like a table: from 0 to 1, and `names` more.
  ///
  /// It costs a look at every cell: what is decided by names alone does without.
  private(set) var score = 0.0
  /// How wide the first records are, all that stand before the first quote that goes wrong, when
  /// they are several of one width and look like a table; else 0.
  ///
  /// Known when `score` is.
  private(set) var openingWidth = 0

  /// What cells must look like to be those of a table.
  private static let tableFit = 0.9
  /// A score is less than this much above what names are worth.
  static let mostBesidesNames = 1.0

  init(dialect: Dialect, table: HeadTable, names: HeaderScore) {
    self.dialect = dialect
    self.table = table
    self.names = names.score(table)
  }

  /// Whether a quote goes wrong.
  var hasStrayQuotes: Bool { table.strayQuotes > 0 }

  /// Cells that stand in quotes.
  var quotedCells: Int {
    telling.reduce(0) { sum, record in sum + table.cells[record.cells].count { $0.isQuoted } }
  }

  /// The records that tell something.
  private var telling: [HeadRecord] {
    let records = table.records
    return records.contains { $0.hasNUL } ? records.filter { !$0.hasNUL } : records
  }

  /// The same with everything known.
  func scored() -> DialectCandidate {
    var result = self
    let records = telling
    let width = Self.width(of: records)
    let fit = fit(of: records, width: width)
    result.openingWidth = openingWidth(of: records, width: width, fit: fit)
    guard width > 0 else { return result }
    let left = Double(records.count) / Double(records.count + table.strayQuotes)
    result.score =
      regularity(of: records, width: width) * fit * left
      // More columns seldom come about by chance.
      * (1 - 0.2 / Double(width)) + names
    return result
  }

  /// Whether both give the same cells, so that it does not matter which one is taken.
  func isSame(as other: DialectCandidate) -> Bool { table.isSame(as: other.table) }

  /// - Parameters:
  ///   - all: the width that most records have.
  ///   - fit: how much the cells of all records look like values, for that width.
  private func openingWidth(of records: [HeadRecord], width all: Int, fit: Double) -> Int {
    let opening = records.prefix { $0.repairs == 0 }
    guard opening.count > 1, let width = opening.first?.cells.count, width > 1,
      opening.allSatisfy({ $0.cells.count == width })
    else { return 0 }
    // Mostly these are all records, whose cells were looked at already.
    let isAll = opening.count == records.count && width == all
    let openingFit = isAll ? fit : self.fit(of: Array(opening), width: width)
    return openingFit >= Self.tableFit ? width : 0
  }

  /// The most common width, of more than one cell where there are such records.
  private static func width(of records: [HeadRecord]) -> Int {
    if records.allSatisfy({ $0.cells.count > 1 }) {
      return HeadParser.commonWidth(of: records) ?? 0
    }
    return HeadParser.commonWidth(of: records.filter { $0.cells.count > 1 }) ?? 1
  }

  /// Share of the records that have the width; lines above the first and below the last such
  /// record may be a title and a remark, and count for less.
  private func regularity(of records: [HeadRecord], width: Int) -> Double {
    guard let first = records.firstIndex(where: { $0.cells.count == width }),
      let last = records.lastIndex(where: { $0.cells.count == width })
    else { return 0 }
    let inner = records[first...last]
    let matching = inner.reduce(0.0) { sum, record in
      let count = table.trimmedCount(of: record, width: width)
      // A spreadsheet leaves out empty cells at the end of a line.
      return sum + (count == width ? 1 : (count > 1 && count < width ? 0.5 : 0))
    }
    let outer = Double(records.count - inner.count)
    var share = matching / (Double(inner.count) + outer * 0.3)
    // One cell above rows of figures is the header of one column, not a title.
    if width > 1, first > 0, hasNumber(records[first]) { share *= 0.6 }
    return share
  }

  private func hasNumber(_ record: HeadRecord) -> Bool {
    let bytes = table.bytes.span
    return record.cells.contains { CellType.isNumeric(bytes.extracting(table.cells[$0].range)) }
  }

  /// How much the cells look like values, on average.
  private func fit(of records: [HeadRecord], width: Int) -> Double {
    let bytes = table.bytes.span
    var sum = 0.0
    var count = 0
    for record in records where record.cells.count > 1 || width == 1 {
      count += record.cells.count
      for index in record.cells {
        let cell = table.cells[index]
        sum +=
          cell.isQuoted
          ? 1 : CellType.fit(bytes.extracting(cell.range), isWholeRecord: width == 1)
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}
