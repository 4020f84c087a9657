import Testing

@testable import Disclosure

/// The search for an order that withholds less.
@Suite struct ExchangeTests {
  private struct Case {
    let problem: SuppressionProblem
    let start: Decision
    let better: Decision

    init(seed: Int) throws {
      let sample = try RandomSystem(seed: seed, mostInner: 30, highest: 9)
      let system = sample.table.system(sample.rules)
      problem = SuppressionProblem(system, rules: sample.rules)
      let remainders = Remainders(problem, relations: system.relations)
      var work = 0
      start = try #require(
        problem.decide(problem.candidates, protecting: [], remainders, work: &work))
      better = Exchange(problem: problem, remainders: remainders, virtual: []).improve(start)
    }
  }

  @Test func lessIsWithheld() throws {
    var (before, after) = (0, 0)
    for seed in 0..<60 {
      let one = try Case(seed: seed)
      #expect(!(one.start.cost < one.better.cost), "seed \(seed)")
      before += one.start.cost.cells.reduce(0, +)
      after += one.better.cost.cells.reduce(0, +)
    }
    #expect(after * 10 < before * 9, "\(before) before, \(after) after")
  }

  /// What is withheld for others cannot be shown beside all that is shown.
  @Test(arguments: 0..<60) func noneCouldBeShownAlone(seed: Int) throws {
    let one = try Case(seed: seed)
    let problem = one.problem
    let published = problem.candidates.filter { one.better.isPublished[$0] }
    for withheld in problem.candidates where !one.better.isPublished[withheld] {
      var elimination = Elimination(
        rows: problem.counts.count, firstSingleton: problem.firstSingleton,
        protecting: problem.groups.filter(\.isPrimary).map(\.rows) + one.better.virtual)
      for group in published { _ = elimination.publish(problem.groups[group].rows) }
      let isShown = elimination.publish(problem.groups[withheld].rows)
      #expect(!isShown)
    }
  }

  /// A total is not given up to show more of what is worth less.
  @Test func whatIsWorthMoreStays() throws {
    let counts: [Int64] = [3, 20, 30, 40, 50]
    var system = SuppressionSystem(
      inner: counts.map { SuppressionSystem.InnerCell(count: $0) },
      cells: counts.indices.map { SuppressionSystem.Cell(rows: [Int32($0)]) })
    system.cells.append(SuppressionSystem.Cell(rows: [0, 1, 2, 3, 4], worth: 1))
    // Without the total nothing more would be withheld; with it one more cell.
    system.cells.append(SuppressionSystem.Cell(rows: [0, 1], worth: 0))
    let suppression = Suppression.of(system, rules: SuppressionRules(findsRemainders: false))
    #expect(suppression.statuses[5] == .published)
    #expect(suppression.statuses[0] == .primary)
  }
}
