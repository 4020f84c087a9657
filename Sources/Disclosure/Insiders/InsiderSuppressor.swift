extension Suppression {
  /// Decides what of a system may be shown when each contributor subtracts its own part.
  ///
  /// A cell is published only where neither the public nor any contributor could work out a small group
  /// from it and what is published already; then each of them is given a second table that agrees
  /// with all it knows, or more is withheld.
  ///
  /// - Parameters:
  ///   - system: what everybody sees.
  ///   - all: the same figures, with every group that is the rest of some, small or not.
  ///   - figures: how many of the cells are figures; both systems begin with these.
  ///   - parts: what each contributor adds to each inner cell.
  ///   - mostWork: entries that elimination may look at, all contributors together.
  /// - Returns: the decision; `nil` when it takes more work. Cost: one elimination for each contributor.
  static func of(
    _ system: SuppressionSystem, all: SuppressionSystem, figures: Int,
    againstEach parts: [[ContributorPart]], rules: SuppressionRules, mostWork: Int
  ) -> Suppression? {
    var suppressor = InsiderSuppressor(
      system, all: all, figures: figures, parts: parts, rules: rules, mostWork: mostWork)
    guard let suppression = suppressor.run() else { return nil }
    let isPublished = suppression.statuses[..<figures].map { $0 == .published }
    let check = InsiderCheck(all, isPublished: isPublished, parts: parts, rules: rules)
    // This cannot be; but if it were, nothing is shown rather than too much.
    return check.findings.isEmpty ? suppression : suppression.withholdingAll(of: system, rules)
  }

  private func withholdingAll(
    of system: SuppressionSystem, _ rules: SuppressionRules
  ) -> Suppression {
    let statuses = system.cells.indices.map { cell in
      system.cells[cell].isPrimary ?? rules.isSmall(system.people(of: cell))
        ? Status.primary : system.count(of: cell) == 0 ? .published : .secondary
    }
    return Suppression(
      statuses: statuses, witnesses: witnesses, ranges: ranges, remainders: remainders,
      withheldForDoubt: withheldForDoubt)
  }
}

/// Somebody who looks at the release, with what must not follow for him.
private struct Observer {
  let view: InsiderView
  /// Small groups that are no cells.
  var virtual: [[Int32]] = []
  private var known: Set<[Int32]> = []

  init(_ view: InsiderView) {
    self.view = view
    for group in view.problem.groups where group.isPrimary { known.insert(group.rows) }
  }

  var elimination: Elimination {
    Elimination(
      rows: view.problem.counts.count, firstSingleton: view.problem.firstSingleton,
      protecting: view.problem.groups.filter(\.isPrimary).map(\.rows) + virtual)
  }

  mutating func protect(_ found: [[Int32]]) {
    for rows in found where known.insert(rows).inserted { virtual.append(rows) }
  }

  mutating func protectRests(_ figures: [Bool]) {
    guard view.problem.rules.findsRemainders else { return }
    let isPublished = view.isPublished(figures)
    protect(view.remainders.ofTotals(isPublished))
    protect(view.remainders.ofNestedPairs(isPublished))
  }

  /// Rows of a figure; `nil` when it tells nothing new.
  func rows(of figure: Int) -> [Int32]? {
    view.problem.groupOfCell[figure].map { view.problem.groups[$0].rows }
  }
}

/// The repetition behind `Suppression.of(_:all:figures:againstEach:rules:mostWork:)`.
private struct InsiderSuppressor {
  private let system: SuppressionSystem
  private let figures: Int
  private let rules: SuppressionRules
  /// The public first, then each contributor.
  private var observers: [Observer]
  private var workLeft: Int

  init(
    _ system: SuppressionSystem, all: SuppressionSystem, figures: Int, parts: [[ContributorPart]],
    rules: SuppressionRules, mostWork: Int
  ) {
    workLeft = mostWork
    self.system = system
    self.figures = figures
    self.rules = rules
    observers = [Observer(InsiderView(system, rules: rules))]
    if rules.findsRemainders {
      let view = observers[0].view
      observers[0].protect(view.remainders.ofTotals(view.problem.groups.map { !$0.isPrimary }))
    }
    let rows = ContributorRows(parts)
    for contributor in rows.contributors {
      observers.append(
        Observer(
          InsiderView(all.without(rows.rows(of: contributor)), rules: rules.forInsiders)))
    }
  }

  mutating func run() -> Suppression? {
    while true {
      guard let (published, eliminations) = eliminate() else { return nil }
      var isPublished = published
      let before = observers.reduce(0) { $0 + $1.virtual.count }
      for index in observers.indices { observers[index].protectRests(isPublished) }
      guard observers.reduce(0, { $0 + $1.virtual.count }) == before else { continue }
      let audit = audit(&isPublished, eliminations)
      return result(isPublished, audit.ofPublic, withheldForDoubt: audit.withheld)
    }
  }

  /// - Returns: `nil` when no work is left.
  private mutating func eliminate() -> (isPublished: [Bool], [Elimination])? {
    var eliminations = observers.map(\.elimination)
    let problem = observers[0].view.problem
    var isPublished = (0..<figures).map { problem.groupOfCell[$0] == nil }
    for candidate in problem.candidates {
      guard let figure = problem.groups[candidate].cells.first, figure < figures else { continue }
      guard workLeft > 0 else { return nil }
      var steps: [Elimination.Step?] = []
      for (index, observer) in observers.enumerated() {
        guard let rows = observer.rows(of: figure) else {
          steps.append(nil)
          continue
        }
        let before = eliminations[index].allWork
        let step = eliminations[index].step(rows)
        workLeft -= eliminations[index].allWork - before
        guard let step else { break }
        steps.append(step)
      }
      guard steps.count == observers.count else { continue }
      for (index, step) in steps.enumerated() {
        if let step { eliminations[index].take(step) }
      }
      for cell in problem.groups[candidate].cells where cell < figures { isPublished[cell] = true }
    }
    return (isPublished, eliminations)
  }

  /// Gives every observer his doubt; what one of them needs withheld widens that of all others.
  private func audit(
    _ isPublished: inout [Bool], _ eliminations: [Elimination]
  ) -> (ofPublic: Audit, withheld: Int) {
    let before = isPublished.count(where: \.self)
    let ofPublic = audit(0, &isPublished, eliminations)
    for index in observers.indices.dropFirst() { _ = audit(index, &isPublished, eliminations) }
    return (ofPublic, before - isPublished.count(where: \.self))
  }

  private func audit(
    _ index: Int, _ isPublished: inout [Bool], _ eliminations: [Elimination]
  ) -> Audit {
    let observer = observers[index]
    let problem = observer.view.problem
    // The pivots may hold more than is still published: less is then taken to be in doubt.
    var audit = Audit(
      problem, isPublished: observer.view.isPublished(isPublished), virtual: observer.virtual,
      echelon: eliminations[index].echelon, onlySmall: index > 0)
    if index == 0 { audit.run() } else { audit.runForDoubtAlone() }
    for (group, isShown) in audit.isPublished.enumerated() where !isShown {
      for cell in problem.groups[group].cells where cell < figures { isPublished[cell] = false }
    }
    return audit
  }

  private func result(
    _ isPublished: [Bool], _ audit: Audit, withheldForDoubt: Int
  ) -> Suppression {
    let problem = observers[0].view.problem
    var statuses: [Suppression.Status] = []
    var ranges: [ClosedRange<Int64>?] = []
    for cell in system.cells.indices {
      guard let group = problem.groupOfCell[cell], cell >= figures || !isPublished[cell] else {
        statuses.append(.published)
        ranges.append(nil)
        continue
      }
      let isSmall = system.cells[cell].isPrimary ?? rules.isSmall(system.people(of: cell))
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
      statuses: statuses, witnesses: witnesses, ranges: ranges,
      remainders: observers.reduce(0) { $0 + $1.virtual.count }, withheldForDoubt: withheldForDoubt)
  }
}
