/// A table of counts of which it is known who contributed what.
public struct ContributedTable: Sendable {
  /// The table.
  public let table: FrequencyTable
  /// What each contributor adds to each inner cell; empty lists when nobody is named.
  public let parts: [[ContributorPart]]

  /// A table with its contributors.
  public init(_ table: FrequencyTable, parts: [[ContributorPart]]) {
    self.table = table
    self.parts = parts
  }

  /// What a contributor could work out from what is published.
  public struct Finding: Sendable, Equatable {
    /// Who could.
    public let contributor: Int
    /// Position of the cell of which it learns how many others there are.
    public let cell: Int
    /// Whether it learns that of what is left when other cells are taken away.
    public let isRest: Bool
  }

  private var contributors: Int { Set(parts.joined().lazy.map(\.contributor)).count }

  /// Decides what may be published when each contributor subtracts its own part.
  ///
  /// - Throws: `TableProblem` when that is too much to work out.
  public func suppression(_ rules: SuppressionRules) throws(TableProblem) -> Suppression {
    guard
      (contributors + 1) * table.ones
        <= JointProtection.mostWorkOfObservers / max(table.cellCount, 1)
    else { throw .tooLarge(cells: table.cellCount) }
    let system = table.system(rules)
    let suppression = Suppression.of(
      system, all: table.system(rules, keepsAll: true), figures: system.cells.count,
      againstEach: parts, rules: rules, mostWork: JointProtection.mostEntriesOfObservers)
    guard let suppression else { throw .tooLarge(cells: table.cellCount) }
    return suppression
  }

  /// What contributors could work out; `nil` when there is too much to look at.
  public func findings(
    _ suppression: Suppression, _ rules: SuppressionRules
  ) -> [Finding]? {
    // Asked first: to find what adds up to what takes longer than all that is refused here.
    guard InsiderCheck.fits(ones: table.ones, parts) else { return nil }
    let all = table.system(rules, keepsAll: rules.findsRemainders)
    let check = InsiderCheck(
      all, isPublished: suppression.statuses.map { $0 == .published }, parts: parts, rules: rules)
    return check.findings.map {
      Finding(contributor: $0.contributor, cell: $0.cell, isRest: $0.isRest)
    }
  }

  /// What contributors could work out from rounded counts: that of a group that is not theirs alone all
  /// possible counts are below the threshold; `nil` when there is too much to look at.
  ///
  /// Each cell is looked at by itself: a reader knows its rounded count, how far that can be off, and his
  /// own part.
  public func findings(
    _ rounding: CountRounding, _ rules: SuppressionRules
  ) -> [Finding]? {
    guard InsiderCheck.fits(ones: table.ones, parts) else { return nil }
    let system = table.system(SuppressionRules(findsRemainders: false))
    let rows = ContributorRows(parts)
    var found: [Finding] = []
    for contributor in rows.contributors {
      var own = Array(repeating: Int64(0), count: table.counts.count)
      for (row, part) in rows.rows(of: contributor) { own[row] += part.count }
      for cell in system.cells.indices {
        let mine = system.cells[cell].rows.reduce(0) { $0 + own[Int($1)] }
        // A single count moves by less than the base; sums move by as much as the bound.
        let isInner = system.cells[cell].rows.count == 1
        let offBy = isInner ? min(rounding.bound, rounding.base - 1) : rounding.bound
        let most = rounding.sums[cell] + offBy - mine
        guard mine > 0, system.count(of: cell) > mine, most < rules.threshold else { continue }
        found.append(Finding(contributor: contributor, cell: cell, isRest: false))
      }
    }
    return found
  }

  /// All cells and totals rounded to multiples of a base.
  public func rounded(to base: Int64) -> CountRounding {
    let inner = table.counts.enumerated().map { index, count in
      CountRounding.InnerCell(
        count: count, floor: max(min(count, 1), Int64(parts[index].count { $0.people > 0 })))
    }
    let system = table.system(SuppressionRules())
    return CountRounding(inner, sums: system.cells.map(\.rows), base: base)
  }
}
