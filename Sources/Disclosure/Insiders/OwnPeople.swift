/// What one contributor adds to each cell.
struct OwnPeople {
  /// Cells that it adds to, each once.
  private(set) var touched: [Int] = []
  /// Its people in each cell.
  private(set) var people: [Int64]
  private var counts: [Int64]
  private let cells: ScreenedCells

  init(
    _ cells: ScreenedCells, _ system: SuppressionSystem, _ rows: [(row: Int, part: ContributorPart)]
  ) {
    self.cells = cells
    people = Array(repeating: 0, count: cells.rows.count)
    counts = people
    var isTouched = Array(repeating: false, count: cells.rows.count)
    for (row, part) in rows {
      let own = system.inner[row].contributors == nil ? part.count : part.people
      for cell in cells.cellsByRow[row].lazy.map({ Int($0) }) {
        if !isTouched[cell] { touched.append(cell) }
        isTouched[cell] = true
        people[cell] += own
        counts[cell] += part.count
      }
    }
  }

  /// Other people in a cell.
  func others(in cell: Int) -> Int64 { cells.people[cell] - people[cell] }
  /// What others count for in a cell.
  func countOfOthers(in cell: Int) -> Int64 { cells.counts[cell] - counts[cell] }
}
