import Aggregation
import DeliverySupport
import Statistics
import Tables
import Testing

@testable import Disclosure

/// Random deliveries through all statistics, and somebody who uses every number of the release.
@Suite struct ReleaseAttackTests {
  private func release(
    _ random: RandomRelease, _ policy: DisclosurePolicy = DisclosurePolicy()
  ) -> Release {
    var request = StatisticalSummary.Request(
      periods: random.periods.map { .chosen($0) } ?? .delivered, splits: random.splits,
      minimumBase: 0)
    request.protectsZeros = policy.zeros == .protect
    return .protecting(
      StatisticalSummary(of: random.sample.delivery, request), policy: policy)
  }

  @Test(arguments: 0..<25) func noSmallGroupFollows(seed: Int) {
    let random = RandomRelease(seed: seed)
    let attack = ReleaseAttack(random.sample, release(random))
    #expect(attack.findings == [], "splits \(random.splits)")
  }

  @Test(arguments: 0..<4) func noZeroIsShownWhereZerosAreProtected(seed: Int) {
    let random = RandomRelease(seed: seed)
    let release = release(random, DisclosurePolicy(zeros: .protect))
    let zeros = release.measures.rows.filter {
      ["participants", "volunteers"].contains($0.measure) && $0.value == Quantity(0)
    }
    #expect(zeros.isEmpty)
    #expect(release.coverage.rows.allSatisfy { $0.participants != Quantity(0) })
  }

  /// The attack is worth something: without the joint protection it finds plenty.
  @Test func theThresholdAloneIsNotEnough() {
    var found = 0
    for seed in 0..<10 {
      let random = RandomRelease(seed: seed)
      let summary = StatisticalSummary(
        of: random.sample.delivery, .init(splits: random.splits, minimumBase: 0))
      let rule = ThresholdRule(policy: DisclosurePolicy())
      let release = Release(
        measures: rule.measures(summary.series), yearOnYear: rule.yearOnYear(summary.comparisons),
        bridge: rule.bridge(summary.panels), panel: rule.panel(summary.panels, minimumBase: 0),
        response: rule.responses(summary.responses), coverage: rule.coverage(summary.coverage),
        coverageSummary: .empty, knownTotals: rule.knownTotals(summary.knownTotals),
        policy: DisclosurePolicy())
      if !ReleaseAttack(random.sample, release).findings.isEmpty { found += 1 }
    }
    #expect(found > 7)
  }
}
