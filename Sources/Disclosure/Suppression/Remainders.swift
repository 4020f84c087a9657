/// Small groups that are no cells but the rest of published ones: 30 = 12 + 15 + x + y shows that x and y
/// are 3 together.
struct Remainders {
  let problem: SuppressionProblem
  let relations: [SuppressionSystem.Relation]

  init(_ problem: SuppressionProblem, relations: [SuppressionSystem.Relation]) {
    self.problem = problem
    self.relations = relations
  }

  /// Rows of the withheld parts of each published total, where these are small.
  func ofTotals(_ isPublished: [Bool]) -> [[Int32]] {
    relations.compactMap { relation in
      guard let total = problem.groupOfCell[Int(relation.total)], isPublished[total] else {
        return nil
      }
      let withheld = relation.parts.compactMap { problem.groupOfCell[Int($0)] }
        .filter { !isPublished[$0] }
      guard withheld.count > 1 else { return nil }
      let people = withheld.reduce(0) { $0 + problem.groups[$1].people }
      guard problem.rules.isSmall(people) else { return nil }
      return withheld.flatMap { problem.groups[$0].rows }.sorted()
    }
  }

  /// Rows that one published cell has more than another one within it, where these are small.
  func ofNestedPairs(_ isPublished: [Bool]) -> [[Int32]] {
    var found: [[Int32]] = []
    for (index, part) in problem.groups.enumerated() where isPublished[index] {
      // All that contain it contain its rarest row.
      let rarest = part.rows.min { one, other in
        problem.groupsByRow[Int(one)].count < problem.groupsByRow[Int(other)].count
      }
      for total in problem.groupsByRow[Int(rarest ?? 0)] where isPublished[Int(total)] {
        let whole = problem.groups[Int(total)]
        guard whole.rows.count > part.rows.count,
          problem.rules.isSmall(whole.people - part.people),
          let rest = Self.difference(whole.rows, part.rows)
        else { continue }
        found.append(rest)
      }
    }
    return found
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
