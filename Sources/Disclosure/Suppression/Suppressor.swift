extension Suppression {
  /// Decides what of a system may be shown.
  ///
  /// Elimination and the search for small remainders are repeated until there are none; then the audit
  /// withholds more wherever it finds no other table that fits. Memory grows with the
  /// ones in the system and what elimination makes of them, not with the square of its cells.
  public static func of(_ system: SuppressionSystem, rules: SuppressionRules) -> Suppression {
    var suppressor = Suppressor(system, rules: rules)
    return suppressor.run()
  }
}

/// The repetition behind `Suppression.of`.
private struct Suppressor {
  private let system: SuppressionSystem
  private let problem: SuppressionProblem
  private let remainders: Remainders
  /// Small groups that are no cells, in order of discovery.
  private var virtual: [[Int32]] = []
  private var known: Set<[Int32]> = []

  init(_ system: SuppressionSystem, rules: SuppressionRules) {
    self.system = system
    problem = SuppressionProblem(system, rules: rules)
    remainders = Remainders(problem, relations: system.relations)
    for group in problem.groups where group.isPrimary { known.insert(group.rows) }
    // Where nothing but small parts are withheld, the remainder is known before elimination.
    if rules.findsRemainders {
      protect(remainders.ofTotals(problem.groups.map { !$0.isPrimary }))
    }
  }

  mutating func run() -> Suppression {
    while true {
      let (isPublished, echelon) = eliminate()
      let before = virtual.count
      if problem.rules.findsRemainders {
        protect(remainders.ofTotals(isPublished))
        protect(remainders.ofNestedPairs(isPublished))
      }
      guard virtual.count == before else { continue }
      var audit = Audit(problem, isPublished: isPublished, virtual: virtual, echelon: echelon)
      audit.run()
      return result(audit)
    }
  }

  private mutating func protect(_ found: [[Int32]]) {
    for rows in found where known.insert(rows).inserted { virtual.append(rows) }
  }

  private func eliminate() -> (isPublished: [Bool], Echelon) {
    var elimination = Elimination(
      rows: problem.counts.count, firstSingleton: problem.firstSingleton,
      protecting: problem.groups.filter(\.isPrimary).map(\.rows) + virtual)
    var isPublished = Array(repeating: false, count: problem.groups.count)
    for candidate in problem.candidates {
      isPublished[candidate] = elimination.publish(problem.groups[candidate].rows)
    }
    return (isPublished, elimination.echelon)
  }

  private func result(_ audit: Audit) -> Suppression {
    var statuses: [Suppression.Status] = []
    var ranges: [ClosedRange<Int64>?] = []
    for cell in system.cells.indices {
      guard let group = problem.groupOfCell[cell], !audit.isPublished[group] else {
        statuses.append(.published)
        ranges.append(nil)
        continue
      }
      let isSmall = system.cells[cell].isPrimary ?? problem.rules.isSmall(system.people(of: cell))
      statuses.append(isSmall ? .primary : .secondary)
      ranges.append(isSmall ? audit.range(of: group) : nil)
    }
    let witnesses = audit.witnesses.map { change in
      var table = system.inner.map(\.count)
      for (row, difference) in change.enumerated() {
        table[problem.innerOfRow[row]] += difference
      }
      return table
    }
    return Suppression(
      statuses: statuses, witnesses: witnesses, ranges: ranges, remainders: virtual.count,
      withheldForDoubt: audit.withheldForDoubt)
  }
}
