/// The floors of the inner cells and of withheld sums: what another table must respect besides the
/// published numbers.
struct PossibleTable {
  /// True values.
  let counts: [Int64]
  /// Least value of each row.
  let floors: [Int64]
  /// Withheld sums that are at least 1 though none of their rows need be.
  let sums: [[Int32]]
  private let sumsByRow: [Int32: [Int]]
  private let sumCounts: [Int64]

  init(_ problem: SuppressionProblem, isPublished: [Bool]) {
    counts = problem.counts
    floors = problem.floors
    let groups = problem.floorGroups.filter { !isPublished[$0] }
    sums = groups.map { problem.groups[$0].rows }
    sumCounts = groups.map { problem.groups[$0].count }
    var sumsByRow: [Int32: [Int]] = [:]
    for (index, rows) in sums.enumerated() {
      for row in rows { sumsByRow[row, default: []].append(index) }
    }
    self.sumsByRow = sumsByRow
  }

  /// How often a move, upwards or downwards, can be added to a change; at most `limit` times.
  func room(
    for move: SparseColumn, _ direction: Int64, from change: [Int64], limit: Int64
  ) -> Int64 {
    room(move.rows.span, move.values.span, direction, from: change, limit: limit)
  }

  /// The same for a move of which rows and values are given, as many of the one as of the other.
  func room(
    _ rows: Span<Int32>, _ values: Span<Int64>, _ direction: Int64, from change: [Int64],
    limit: Int64
  ) -> Int64 {
    var room = limit
    for index in rows.indices {
      let step = values[index] * direction
      guard step < 0 else { continue }
      let row = Int(rows[index])
      room = min(room, (counts[row] + change[row] - floors[row]) / -step)
      if room <= 0 { return 0 }
    }
    if !sums.isEmpty {
      for (index, step) in steps(rows, values) where step * direction < 0 {
        room = min(room, (value(ofSum: index, change) - 1) / -(step * direction))
      }
    }
    return max(0, room)
  }

  /// Whether every floor holds.
  func holds(_ change: [Int64]) -> Bool {
    counts.indices.allSatisfy { counts[$0] + change[$0] >= floors[$0] }
      && sums.indices.allSatisfy { value(ofSum: $0, change) >= 1 }
  }

  /// How far a row lies below its floor.
  func deficit(_ row: Int, _ value: Int64) -> Int64 { max(0, floors[row] - counts[row] - value) }

  /// For each withheld sum its distance from the floor, and what each move does to it.
  func roomsOfSums(
    _ moves: [SparseColumn]
  ) -> [(distance: Int64, steps: [(move: Int, value: Int64)])] {
    guard !sums.isEmpty else { return [] }
    var found = sums.indices.map { index in
      (distance: sumCounts[index] - 1, steps: [(move: Int, value: Int64)]())
    }
    for (position, move) in moves.enumerated() {
      for (sum, step) in steps(move.rows.span, move.values.span).sorted(by: { $0.key < $1.key })
      where step != 0 {
        found[sum].steps.append((position, step))
      }
    }
    return found
  }

  private func value(ofSum index: Int, _ change: [Int64]) -> Int64 {
    sums[index].reduce(sumCounts[index]) { $0 + change[Int($1)] }
  }

  private func steps(_ rows: Span<Int32>, _ values: Span<Int64>) -> [Int: Int64] {
    var steps: [Int: Int64] = [:]
    for index in rows.indices {
      for sum in sumsByRow[rows[index]] ?? [] { steps[sum, default: 0] += values[index] }
    }
    return steps
  }
}
