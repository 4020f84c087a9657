import TestSupport
import Testing

@testable import Disclosure

/// What contributors that know their own records can work out, and how that is prevented.
@Suite struct InsiderTests {
  private static func isPublished(_ suppression: Suppression) -> [Bool] {
    suppression.statuses.map { $0 == .published }
  }

  /// One place: 12 people, 11 of them of the first contributor.
  private func place(_ counts: [[Int64]]) throws -> ContributedTable {
    let codes = counts.indices.map { "c\($0)" }
    let table = try FrequencyTable(
      dimensions: [TableDimension(codes: Set(codes))],
      entries: counts.enumerated().map { ([$0], $1.reduce(0, +)) })
    return ContributedTable(
      table,
      parts: counts.map { parts in
        parts.enumerated().filter { $0.element > 0 }.map {
          ContributorPart(contributor: $0.offset, count: $0.element, people: $0.element)
        }
      })
  }

  @Test(
    arguments: [
      // Of each cell the parts of the contributors; what can be worked out: contributor and cell, the
      // total first.
      // 12 people of whom 11 are mine: one other.
      ([[11, 1], [20, 30]], [[0, 1]]),
      // Two large contributors learn what the other has, which is not small.
      ([[20, 30], [40, 40]], []),
      // In the total: all but 3 are mine.
      ([[40, 3]], [[0, 0], [0, 1]]),
      // A third one makes others of two.
      ([[11, 5, 6], [30, 30, 30]], []),
    ] as [([[Int64]], [[Int]])])
  func whatIsShown(counts: [[Int64]], expected: [[Int]]) throws {
    let table = try place(counts)
    let rules = SuppressionRules()
    let open = Suppression.of(table.table.system(rules), rules: rules)
    #expect(!Self.isPublished(open).contains(false))
    let findings = try #require(table.findings(open, rules)).filter { !$0.isRest }
    #expect(findings.map { [$0.contributor, $0.cell] } == expected)
    let closed = try table.suppression(rules)
    #expect(table.findings(closed, rules) == [])
    #expect(Self.isPublished(closed).contains(false) == !expected.isEmpty)
  }

  /// The second cell is withheld for the sake of the first one, which the public cannot tell from it;
  /// whoever knows all of the second can.
  @Test func whatIsWithheld() throws {
    let table = try place([[0, 4, 0], [12, 0, 0], [0, 20, 20]])
    let rules = SuppressionRules()
    let open = Suppression.of(table.table.system(rules), rules: rules)
    #expect(Self.isPublished(open) == [true, false, false, true])
    let findings = try #require(table.findings(open, rules))
    #expect(findings.contains { $0.contributor == 0 && $0.cell == 1 && !$0.isRest })
    #expect(!findings.contains { $0.contributor == 1 })
    let closed = try table.suppression(rules)
    #expect(table.findings(closed, rules) == [])
    #expect(!Self.isPublished(closed)[0] || !Self.isPublished(closed)[3])
  }

  /// The check finds all combinations, and nothing that is none.
  @Test(arguments: 0..<120) func theCheckIsExact(seed: Int) throws {
    let sample = try InsiderSample(seed: seed, findsRemainders: false)
    let suppression = Suppression.of(sample.system, rules: sample.rules)
    let isPublished = Self.isPublished(suppression)
    let findings = try #require(sample.table.findings(suppression, sample.rules))
    for contributor in 0..<InsiderSample.contributors {
      let attack = InsiderAttack(sample, isPublished, contributor: contributor)
      let found = Set(findings.filter { $0.contributor == contributor }.map(\.cell))
      #expect(found == attack.combinations, "\(sample)")
    }
  }

  /// Whoever tries every table of others finds two numbers at least for each small group of them.
  @Test(arguments: 0..<120) func nobodyIsCertain(seed: Int) throws {
    let sample = try InsiderSample(seed: seed)
    let suppression = try sample.table.suppression(sample.rules)
    #expect(sample.table.findings(suppression, sample.rules) == [])
    let isPublished = Self.isPublished(suppression)
    for contributor in 0..<InsiderSample.contributors {
      let attack = InsiderAttack(sample, isPublished, contributor: contributor)
      #expect(attack.combinations.isEmpty, "\(sample)")
      #expect(attack.certainties?.isEmpty ?? true, "\(sample)")
      for (whole, part) in attack.smallDifferences {
        Issue.record("\(whole) less \(part) is few others: \(sample)")
      }
    }
    // The public is protected as before, and zeros are shown as before.
    if let ranges = TableAttack(sample.system, suppression, sample.rules).ranges {
      for cell in isPublished.indices where !isPublished[cell] { #expect(ranges[cell].count > 1) }
    }
    for cell in isPublished.indices where sample.system.count(of: cell) == 0 {
      #expect(isPublished[cell])
    }
  }

  /// Without that protection plenty is found, so the tests above are worth something.
  @Test func thePublicProtectionIsNotEnough() throws {
    var (found, certain) = (0, 0)
    for seed in 0..<40 {
      let sample = try InsiderSample(seed: seed)
      let suppression = Suppression.of(sample.system, rules: sample.rules)
      let isPublished = Self.isPublished(suppression)
      let attacks = (0..<InsiderSample.contributors).map {
        InsiderAttack(sample, isPublished, contributor: $0)
      }
      if attacks.contains(where: { !$0.combinations.isEmpty }) { found += 1 }
      if attacks.contains(where: { !($0.certainties ?? []).isEmpty }) { certain += 1 }
    }
    #expect(found > 20 && certain >= found)
  }

  /// Nothing is shown rather than too much.
  @Test func tooMuchIsRefused() throws {
    let codes = Set((0..<3000).map { "c\($0)" })
    let table = try FrequencyTable(
      dimensions: [TableDimension(codes: codes)], entries: (0..<3000).map { ([$0], 20) })
    let parts = (0..<3000).map { [ContributorPart(contributor: $0, count: 20, people: 20)] }
    let contributed = ContributedTable(table, parts: parts)
    #expect(throws: TableProblem.self) { try contributed.suppression(SuppressionRules()) }
  }
}
