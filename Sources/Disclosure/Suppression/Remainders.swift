/// Small groups that are no cells but the rest of published ones: 30 = 12 + 15 + x + y shows that x and y
/// are 3 together.
///
/// Which cells could have such a rest does not depend on what is published, so it is looked up once.
struct Remainders {
  private let problem: SuppressionProblem
  /// A total with the groups that add up to it.
  private var totals: [(total: Int, parts: [Int])] = []
  /// Groups of which one has all rows of the other, and few people more.
  private var pairs: [(total: Int, part: Int, rest: [Int32])] = []

  init(_ problem: SuppressionProblem, relations: [SuppressionSystem.Relation]) {
    self.problem = problem
    guard problem.rules.findsRemainders else { return }
    for relation in relations {
      guard let total = problem.groupOfCell[Int(relation.total)], !problem.groups[total].isPrimary
      else { continue }
      totals.append((total, relation.parts.compactMap { problem.groupOfCell[Int($0)] }))
    }
    for part in problem.groups.indices where !problem.groups[part].isPrimary { addPairs(of: part) }
  }

  /// Small rests of what is published.
  func all(_ isPublished: [Bool]) -> [[Int32]] {
    ofTotals(isPublished) + ofNestedPairs(isPublished)
  }

  /// Rows of the withheld parts of each published total, where these are small.
  func ofTotals(_ isPublished: [Bool]) -> [[Int32]] {
    totals.compactMap { rest(of: $0.total, $0.parts, isPublished) }
  }

  /// Groups that are published totals of which the withheld parts are small, ascending.
  func totalsWithSmallRest(_ isPublished: [Bool]) -> [Int] {
    Set(totals.filter { rest(of: $0.total, $0.parts, isPublished) != nil }.map(\.total)).sorted()
  }

  private func rest(of total: Int, _ parts: [Int], _ isPublished: [Bool]) -> [Int32]? {
    guard isPublished[total] else { return nil }
    let withheld = parts.filter { !isPublished[$0] }
    guard withheld.count > 1 else { return nil }
    let people = withheld.reduce(0) { $0 + problem.groups[$1].people }
    guard problem.rules.isSmall(people) else { return nil }
    return withheld.flatMap { problem.groups[$0].rows }.sorted()
  }

  /// Rows that one published cell has more than another one within it, where these are small.
  func ofNestedPairs(_ isPublished: [Bool]) -> [[Int32]] {
    pairs.compactMap { isPublished[$0.total] && isPublished[$0.part] ? $0.rest : nil }
  }

  private mutating func addPairs(of part: Int) {
    let inside = problem.groups[part]
    // All that contain it contain its rarest row.
    let rarest = inside.rows.min { one, other in
      problem.groupsByRow[Int(one)].count < problem.groupsByRow[Int(other)].count
    }
    for total in problem.groupsByRow[Int(rarest ?? 0)] {
      let whole = problem.groups[Int(total)]
      guard !whole.isPrimary, whole.rows.count > inside.rows.count,
        problem.rules.isSmall(whole.people - inside.people),
        let rest = Self.difference(whole.rows, inside.rows)
      else { continue }
      pairs.append((Int(total), part, rest))
    }
  }

  /// Rows of the first that the second lacks; `nil` when the second has others.
  private static func difference(_ whole: [Int32], _ part: [Int32]) -> [Int32]? {
    var rest: [Int32] = []
    var position = 0
    for row in whole {
      if position < part.count, part[position] == row {
        position += 1
      } else {
        rest.append(row)
      }
    }
    return position == part.count ? rest : nil
  }
}
