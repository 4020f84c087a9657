/// Looks for other tables that agree with everything that is published, so that every withheld cell is in
/// doubt; and for how wide that doubt is at least.
///
/// A table that is found proves itself: adding up its cells gives the published numbers. That none is
/// found proves nothing, but then more is withheld.
struct Audit {
  /// Changes of the live rows that lead to the tables that were found.
  private(set) var witnesses: [[Int64]] = []

  /// What is published when all is done.
  private(set) var isPublished: [Bool]
  /// Cells that the audit withheld.
  private(set) var withheldForDoubt = 0

  /// What was audited; its rows may be numbered otherwise than those that elimination worked on.
  let problem: SuppressionProblem
  private var search: WitnessSearch
  private var targets: [Target]
  private var targetOfGroup: [Int: Int] = [:]

  /// A sum of rows that must be in doubt.
  struct Target {
    let rows: [Int32]
    /// What the published cells leave open of it, over free rows; empty when it follows from them.
    let open: SparseColumn
    /// Whether its range counts: it is small.
    let isSmall: Bool
    /// Lowest and highest change of its value that was found.
    var low: Int64 = 0
    var high: Int64 = 0

    var isFound: Bool { low != 0 || high != 0 }
  }

  init(
    _ problem: SuppressionProblem, isPublished: [Bool], virtual: [[Int32]], echelon: Echelon,
    onlySmall: Bool = false
  ) {
    self.problem = problem
    self.isPublished = isPublished
    var space = NullSpace(echelon)
    targets = []
    for (index, group) in problem.groups.enumerated()
    where !isPublished[index] && (group.isPrimary || !onlySmall) {
      targetOfGroup[index] = targets.count
      let open = space.reduce(SparseColumn(ones: group.rows)) ?? .empty
      targets.append(Target(rows: group.rows, open: open, isSmall: group.isPrimary))
    }
    for rows in virtual {
      let open = space.reduce(SparseColumn(ones: rows)) ?? .empty
      targets.append(Target(rows: rows, open: open, isSmall: false))
    }
    search = WitnessSearch(
      space: space, table: PossibleTable(problem, isPublished: isPublished))
  }

  /// Values of a withheld cell in the tables that were found, its true one among them.
  func range(of group: Int) -> ClosedRange<Int64>? {
    targetOfGroup[group].map { index in
      let count = problem.groups[group].count
      return count + targets[index].low...count + targets[index].high
    }
  }

  mutating func run() {
    guard !targets.isEmpty else { return }
    findWitnesses()
    findRanges()
    withholdMore()
    keepFewest()
  }

  /// The same without a look at how wide the doubt is.
  mutating func runForDoubtAlone() {
    guard !targets.isEmpty else { return }
    findWitnesses()
    withholdMore()
    keepFewest()
  }

  /// Withholds what another table changes, for each cell about which too little doubt was found.
  ///
  /// Withholding widens: every table that was found before still fits, and no remainder gets small.
  private mutating func withholdMore() {
    var widening = Widening(problem)
    for index in targets.indices {
      guard let reach = missingReach(index) else { continue }
      let directions: [Int64] = targets[index].isFound ? [1] : [1, -1]
      if let change = widening.change(targets[index].rows, directions, reach, isPublished) {
        withhold(problem.publishedGroups(changedBy: change, isPublished))
        _ = add(change)
      }
      // This cannot be; but if it were, nothing is shown rather than too much.
      if missingReach(index) != nil { withhold(isPublished.indices.filter { isPublished[$0] }) }
    }
  }

  private mutating func withhold(_ groups: [Int]) {
    for group in groups {
      isPublished[group] = false
      withheldForDoubt += problem.groups[group].cells.count
      targetOfGroup[group] = targets.count
      targets.append(Target(rows: problem.groups[group].rows, open: .empty, isSmall: false))
    }
  }

  /// How far a target must still go up, or down if it never moved; `nil` when there is doubt enough.
  private func missingReach(_ index: Int) -> Int64? {
    let target = targets[index]
    let least = target.isSmall ? problem.rules.minimumRange : 1
    return target.high - target.low < least ? least + target.low : nil
  }

  /// First tables in which nearly everything differs, then one for each cell that none of them moved.
  private mutating func findWitnesses() {
    var idle = 0
    for pass in 0..<Self.passes where idle < 3 && targets.contains(where: { !$0.isFound }) {
      let change = search.wander(from: search.still, pass: pass)
      idle = add(change) ? 0 : idle + 1
    }
    for index in targets.indices where !targets[index].isFound {
      let target = targets[index]
      guard
        let change = search.repair(target) ?? search.push(target, 1) ?? search.push(target, -1)
      else { continue }
      let wider = search.wander(from: change, pass: 1)
      let value = Self.value(of: targets[index], wider)
      _ = add(value == 0 ? change : wider)
    }
  }

  /// Notes what a table shows, and keeps it when a cell differs in it that never did before.
  private mutating func add(_ change: [Int64]) -> Bool {
    guard agrees(change) else { return false }
    var isNew = false
    for index in targets.indices {
      let value = Self.value(of: targets[index], change)
      if value != 0, !targets[index].isFound { isNew = true }
      note(value, index)
    }
    if isNew { witnesses.append(change) }
    return isNew
  }

  private mutating func note(_ value: Int64, _ target: Int) {
    targets[target].low = min(targets[target].low, value)
    targets[target].high = max(targets[target].high, value)
  }

  /// Checks a table by addition, independent of how it was found.
  private func agrees(_ change: [Int64]) -> Bool {
    guard search.table.holds(change) else { return false }
    // What holds none of the rows that changed adds up as before.
    if change.count(where: { $0 != 0 }) * 8 < change.count {
      return problem.publishedGroups(changedBy: change, isPublished).isEmpty
    }
    return problem.groups.indices.allSatisfy { group in
      !isPublished[group] || problem.groups[group].rows.reduce(0) { $0 + change[Int($1)] } == 0
    }
  }

  private mutating func findRanges() {
    let limit = max(problem.rules.threshold, problem.rules.minimumRange)
    // Only a claim that is asked for is worth a long search.
    let isThorough =
      problem.rules.minimumRange > 1 || search.programSize * targets.count < Self.mostWork
    for index in targets.indices where targets[index].isSmall && targets[index].isFound {
      for direction: Int64 in [1, -1] {
        let reached = direction > 0 ? targets[index].high : -targets[index].low
        guard reached < limit else { continue }
        let change = search.climb(targets[index], direction, limit: limit)
        if agrees(change) { note(Self.value(of: targets[index], change), index) }
        guard isThorough, targets[index].high - targets[index].low < limit,
          let change = search.reach(targets[index], direction, limit: limit), agrees(change)
        else { continue }
        note(Self.value(of: targets[index], change), index)
      }
    }
  }

  /// Leaves out tables of which the others show everything.
  private mutating func keepFewest() {
    guard witnesses.count > 1 else { return }
    // The targets of which each table shows another value, and how many tables do so of each target.
    var moved = witnesses.map { witness in
      targets.indices.filter { Self.value(of: targets[$0], witness) != 0 }.map { Int32($0) }
    }
    var shown = Array(repeating: 0, count: targets.count)
    for target in moved.joined() { shown[Int(target)] += 1 }
    for witness in witnesses.indices.reversed() where witnesses.count > 1 {
      guard moved[witness].allSatisfy({ shown[Int($0)] > 1 }) else { continue }
      for target in moved[witness] { shown[Int(target)] -= 1 }
      witnesses.remove(at: witness)
      moved.remove(at: witness)
    }
  }

  static func value(of target: Target, _ change: [Int64]) -> Int64 {
    target.rows.reduce(0) { $0 + change[Int($1)] }
  }

  private static let passes = 12
  private static let mostWork = 10_000_000
}
