import Foundation
import Tables
import TestSupport
import Testing

@testable import Statistics

/// How often the intervals hold the ratio behind counts that were drawn with a seed.
@Suite struct IntervalCoverageTests {
  /// Arrivals of one Poisson world, each of a group of some people.
  private func arrivals(_ mean: Double, _ generator: inout SeededGenerator) -> Int64 {
    let limit = exp(-mean)
    var product = Double.random(in: 0..<1, using: &generator)
    var count: Int64 = 0
    while product > limit {
      product *= Double.random(in: 0..<1, using: &generator)
      count += 1
    }
    return count
  }

  /// Shares of worlds in which the interval holds the true ratio: exact, and over organisations.
  private func coverage(
    ratio: Double, organisations: Int, groupSize: Int64, seed: Int
  ) -> (exact: Double, clustered: Double) {
    var generator = SeededGenerator(seed: seed)
    let worlds = 2_000
    var exact = 0
    var clustered = 0
    for _ in 0..<worlds {
      let pairs = (0..<organisations).map { _ in
        let mean = Double.random(in: 20...60, using: &generator) / Double(groupSize)
        return (
          previous: arrivals(mean, &generator) * groupSize,
          current: arrivals(mean * ratio, &generator) * groupSize
        )
      }
      guard let found = ChanceAssessment(ofContinuing: pairs, minimumBase: 1).rateRatio
      else { continue }
      func holds(_ interval: RateRatio.Interval) -> Bool {
        Double(interval.low.numerator) / Double(interval.low.denominator) <= ratio
          && ratio <= Double(interval.high.numerator) / Double(interval.high.denominator)
      }
      if holds(found.exact) { exact += 1 }
      if let interval = found.clustered, holds(interval) { clustered += 1 }
    }
    return (Double(exact) / Double(worlds), Double(clustered) / Double(worlds))
  }

  @Test(arguments: [(1.0, 8), (0.8, 12), (1.5, 6)])
  func bothIntervalsHoldWherePeopleComeByThemselves(ratio: Double, organisations: Int) {
    let found = coverage(ratio: ratio, organisations: organisations, groupSize: 1, seed: 21)
    #expect(found.exact >= 0.93)
    #expect(found.clustered >= 0.93)
  }

  @Test func onlyTheIntervalOverOrganisationsHoldsWherePeopleComeInGroups() {
    let found = coverage(ratio: 1, organisations: 12, groupSize: 5, seed: 22)
    #expect(found.exact < 0.75)
    #expect(found.clustered >= 0.93)
  }
}
