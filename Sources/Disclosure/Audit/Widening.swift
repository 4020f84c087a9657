/// Finds tables that do not agree with all that is published, and change as little of it as possible: once
/// what they change is withheld, they fit.
///
/// The search goes by levels. At the first one only single inner cells may be withdrawn, at each next one
/// sums of twice as many; at the last one everything, and then any cell can change.
struct Widening {
  private let problem: SuppressionProblem
  private var levels: [WitnessSearch] = []
  private let levelCount: Int

  init(_ problem: SuppressionProblem) {
    self.problem = problem
    let largest = problem.groups.map(\.rows.count).max() ?? 1
    levelCount = Int.bitWidth - largest.leadingZeroBitCount + 1
  }

  /// A change that carries a sum of rows at least as far as asked, and takes the fewest published cells.
  ///
  /// - Parameters:
  ///   - directions: 1 for up, -1 for down.
  ///   - isPublished: what is published before.
  /// - Returns: `nil` when there is none, which cannot be for a sum of rows upwards.
  mutating func change(
    _ rows: [Int32], _ directions: [Int64], _ reach: Int64, _ isPublished: [Bool]
  ) -> [Int64]? {
    for level in 0..<levelCount {
      if level == levels.count { levels.append(search(level, isPublished)) }
      var best: (cost: Int, change: [Int64])?
      for change in levels[level].simpleChanges(of: rows, directions, reach) {
        let cost = problem.publishedGroups(changedBy: change, isPublished).reduce(0) {
          $0 + problem.groups[$1].cells.count
        }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, change) }
      }
      if let best { return best.change }
    }
    return nil
  }

  /// The search that respects only published sums of many rows.
  private func search(_ level: Int, _ isPublished: [Bool]) -> WitnessSearch {
    let echelon = problem.echelon(of: isPublished, least: 1 << level + 1)
    let none = Array(repeating: false, count: isPublished.count)
    return WitnessSearch(
      space: NullSpace(echelon), table: PossibleTable(problem, isPublished: none))
  }
}

extension SuppressionProblem {
  /// Published groups whose sum is another one after a change, ascending.
  func publishedGroups(changedBy change: [Int64], _ isPublished: [Bool]) -> [Int] {
    var sums: [Int32: Int64] = [:]
    for (row, difference) in change.enumerated() where difference != 0 {
      for group in groupsByRow[row] where isPublished[Int(group)] {
        sums[group, default: 0] += difference
      }
    }
    return sums.filter { $0.value != 0 }.map { Int($0.key) }.sorted()
  }
}
