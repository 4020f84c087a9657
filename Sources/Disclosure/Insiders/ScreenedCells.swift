/// The cells of a system as all contributors see them: rows of which everybody knows that nobody is there
/// are left out.
struct ScreenedCells: Sendable {
  /// Whether a row says anything.
  let isLive: [Bool]
  /// Live rows of each cell, ascending.
  let rows: [[Int32]]
  let counts: [Int64]
  let people: [Int64]
  let isPublished: [Bool]
  /// Cells of each row, ascending.
  let cellsByRow: [[Int32]]

  /// - Returns: `nil` when a sum of people is zero, of hours say: what it gives away is not looked at here.
  init?(_ system: SuppressionSystem, isPublished: [Bool]) {
    let isLive = system.inner.map { $0.count != 0 || $0.people != 0 }
    let hasDead = isLive.contains(false)
    rows = system.cells.map { cell in
      hasDead ? cell.rows.filter { isLive[Int($0)] } : cell.rows
    }
    counts = system.cells.indices.map { system.count(of: $0) }
    people = system.cells.indices.map { system.people(of: $0) }
    for cell in counts.indices where counts[cell] == 0 && people[cell] != 0 { return nil }
    self.isLive = isLive
    let published = Set(zip(rows, isPublished).lazy.filter(\.1).map(\.0))
    // A rest of the same rows as a published figure is published with it.
    self.isPublished = rows.map { published.contains($0) }
    var cellsByRow = Array(repeating: [Int32](), count: system.inner.count)
    for (cell, rows) in rows.enumerated() {
      for row in rows { cellsByRow[Int(row)].append(Int32(cell)) }
    }
    self.cellsByRow = cellsByRow
  }

  /// Published cells with any row; small sums first, which keeps the numbers of larger ones small.
  var publishedBySize: [Int] {
    rows.indices.filter { isPublished[$0] && !rows[$0].isEmpty }
      .sorted { (rows[$0].count, $0) < (rows[$1].count, $1) }
  }

  /// Cells that have all of some rows, and perhaps others.
  func cells(around rows: some Sequence<Int32>) -> [Int32] {
    let rarest = rows.min { cellsByRow[Int($0)].count < cellsByRow[Int($1)].count }
    return rarest.map { cellsByRow[Int($0)] } ?? []
  }
}
