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
    let system = table.system(rules)
    let ones = system.cells.reduce(0) { $0 + $1.rows.count }
    guard
      (contributors + 1) * ones <= JointProtection.mostWorkOfObservers / max(system.cells.count, 1)
    else { throw .tooLarge(cells: system.cells.count) }
    return Suppression.of(
      system, all: table.system(rules, keepsAll: true), figures: system.cells.count,
      againstEach: parts, rules: rules)
  }

  /// What contributors could work out; `nil` when there is too much to look at.
  public func findings(
    _ suppression: Suppression, _ rules: SuppressionRules
  ) -> [Finding]? {
    let all = table.system(rules, keepsAll: rules.findsRemainders)
    guard InsiderCheck.fits(all, parts) else { return nil }
    let check = InsiderCheck(
      all, isPublished: suppression.statuses.map { $0 == .published }, parts: parts, rules: rules)
    return check.findings.map {
      Finding(contributor: $0.contributor, cell: $0.cell, isRest: $0.isRest)
    }
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
