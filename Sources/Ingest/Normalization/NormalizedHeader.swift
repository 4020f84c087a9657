internal import DelimitedText

/// Finds the header of a file of which no more need be known than that it is a table.
enum NormalizedHeader {
  /// The row with most of the names that we know; else the first that looks like a header.
  static func find(in head: FileHead) -> FileHead.Record? {
    let records = head.records.filter { !$0.hasNUL }
    let rows = records.prefix(HeaderSearch.searchedRecords)
    let matches = rows.map { row in row.names.count(where: HeaderNames.isKnown) }
    if let most = matches.max(), most >= 2, let index = matches.firstIndex(of: most) {
      return rows[index]
    }
    // How wide a row is written tells, not how much of it is filled: of some columns few rows have a
    // value. But beyond the last column in which any has one there is no table.
    let widest = records.map(filledWidth).max() ?? 0
    func width(_ row: FileHead.Record) -> Int { min(row.cellCount, widest) }
    var counts: [Int: Int] = [:]
    for row in records { counts[width(row), default: 0] += 1 }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let ofWidth = rows.filter { width($0) == most }
    return rows.first { width($0) >= most && isNamed($0) && !hasNumber($0) }
      ?? ofWidth.first(where: isMostlyNamed) ?? ofWidth.first ?? rows.first
  }

  /// Cells up to the last one that is not empty.
  private static func filledWidth(of row: FileHead.Record) -> Int {
    row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
  }

  /// Whether every cell has a name, but for columns without one at the end.
  private static func isNamed(_ row: FileHead.Record) -> Bool {
    let named = row.names.map { !$0.trimmed.isEmpty }
    return isMostlyNamed(row) && !named.prefix(named.count { $0 }).contains(false)
  }

  /// A spreadsheet writes a title as wide as the table below it, but with one cell in it.
  private static func isMostlyNamed(_ row: FileHead.Record) -> Bool {
    2 * row.names.count { !$0.trimmed.isEmpty } >= row.cellCount
  }

  private static func hasNumber(_ row: FileHead.Record) -> Bool {
    row.names.contains { name in
      name.utf8.contains { $0 &- 48 <= 9 } && !name.contains(where: \.isLetter)
    }
  }
}
