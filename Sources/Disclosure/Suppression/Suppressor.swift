extension Suppression {
  /// Decides what of a system may be shown.
  ///
  /// Elimination and the search for small remainders are repeated until there are none, and that in many
  /// orders of the cells; then the audit withholds more wherever it finds no other table that fits. Memory
  /// grows with the
  /// ones in the system and what elimination makes of them, not with the square of its cells.
  public static func of(_ system: SuppressionSystem, rules: SuppressionRules) -> Suppression {
    Suppressor(system, rules: rules).run()
  }
}

/// The steps behind `Suppression.of`.
private struct Suppressor {
  private let system: SuppressionSystem
  private let problem: SuppressionProblem
  private let remainders: Remainders

  init(_ system: SuppressionSystem, rules: SuppressionRules) {
    self.system = system
    problem = SuppressionProblem(system, rules: rules)
    remainders = Remainders(problem, relations: system.relations)
  }

  func run() -> Suppression {
    var virtual: [[Int32]] = []
    // Where nothing but small parts are withheld, the remainder is known before elimination.
    if problem.rules.findsRemainders {
      var known: Set<[Int32]> = []
      for group in problem.groups where group.isPrimary { known.insert(group.rows) }
      for rows in remainders.ofTotals(problem.groups.map { !$0.isPrimary })
      where known.insert(rows).inserted { virtual.append(rows) }
    }
    var work = 0
    let start =
      problem.decide(problem.candidates, protecting: virtual, remainders, work: &work)
      ?? problem.nothing(protecting: virtual)
    let better = Exchange(problem: problem, remainders: remainders, virtual: virtual).improve(start)
    let audited = audit(better)
    // What seems to cost less may be harder to prove.
    guard audited.withheldForDoubt > 0, better.isPublished != start.isPublished, isSmall
    else { return result(audited, better) }
    let other = audit(start)
    return problem.cost(of: other.isPublished) < problem.cost(of: audited.isPublished)
      ? result(other, start) : result(audited, better)
  }

  /// Whether there is little enough to audit it with care: rows times groups.
  private var isSmall: Bool { problem.counts.count * problem.groups.count < 500_000 }

  /// Looks for the tables that prove a decision.
  ///
  /// In small systems rows that can give most come first: pivots there take up what the small ones, left
  /// free, do. In large ones this makes numbers that outgrow 64 bits.
  private func audit(_ decision: Decision) -> Audit {
    var (problem, virtual) = (self.problem, decision.virtual)
    if isSmall {
      let sorted = problem.withLargestRowsFirst()
      problem = sorted.problem
      virtual = virtual.map { rows in rows.map { sorted.place[Int($0)] }.sorted() }
    }
    var audit = Audit(
      problem, isPublished: decision.isPublished, virtual: virtual,
      echelon: problem.echelon(of: decision.isPublished))
    audit.run()
    return audit
  }

  private func result(_ audit: Audit, _ decision: Decision) -> Suppression {
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
        table[audit.problem.innerOfRow[row]] += difference
      }
      return table
    }
    return Suppression(
      statuses: statuses, witnesses: witnesses, ranges: ranges, remainders: decision.virtual.count,
      withheldForDoubt: audit.withheldForDoubt)
  }
}
