import Tables
import TestSupport
import Testing

@testable import Statistics

/// Changes of the same organisations, held against chance.
@Suite struct ChanceTests {
  typealias Pair = (previous: Int64, current: Int64)

  private func ratio(_ pairs: [Pair]) -> RateRatio? {
    ChanceAssessment(ofContinuing: pairs, minimumBase: 20).rateRatio
  }

  private func random(_ generator: inout SeededGenerator, _ most: Int64 = 400) -> [Pair] {
    (0..<Int.random(in: 5...20, using: &generator)).map { _ in
      (Int64.random(in: 5...most, using: &generator), .random(in: 0...most, using: &generator))
    }
  }

  @Test func intervalsAreThoseOfSciPy() throws {
    for (pairs, expected) in SciPyValues.panels {
      let found = try #require(ratio(pairs.map { ($0.0, $0.1) }))
      let clustered = try #require(found.clustered)
      let numbers: [Quantity?] = [
        found.ratio, found.exact.low, found.exact.high, clustered.low, clustered.high,
        found.overdispersion,
      ]
      for (number, known) in zip(numbers, expected) {
        #expect(number?.scaled(decimals: 6) == Quantity(rounding: known)?.scaled(decimals: 6))
      }
      #expect(found.organisations == Int64(pairs.count))
    }
  }

  /// Printed Clopper–Pearson limits of k out of n, in four decimals.
  @Test(
    arguments: [
      (1, 10, 0.0025, 0.4450), (5, 10, 0.1871, 0.8129), (2, 20, 0.0123, 0.3170),
      (10, 100, 0.0490, 0.1762), (50, 100, 0.3983, 0.6017), (81, 263, 0.2527, 0.3676),
    ] as [(Int64, Int64, Double, Double)])
  func limitsOfAShareAreThosePrinted(count: Int64, of total: Int64, low: Double, high: Double) {
    let interval = SplitInterval(previous: total - count, current: count)
    #expect(abs(interval.low / (1 + interval.low) - low) <= 0.00006)
    #expect(abs(interval.high / (1 + interval.high) - high) <= 0.00006)
  }

  @Test func fewOrganisationsAreNotHeldAgainstChance() {
    let pairs = [Pair](repeating: (100, 90), count: 5)
    #expect(ratio(pairs) != nil)
    #expect(
      ChanceAssessment(ofContinuing: Array(pairs.dropLast()), minimumBase: 20).reason
        == .tooFewOrganisations)
    #expect(ChanceAssessment(ofContinuing: [], minimumBase: 0).reason == .tooFewOrganisations)
  }

  @Test(
    arguments: [
      (20, 20, 20, true), (19, 20, 20, false), (20, 19, 20, false), (0, 9, 0, false),
      (9, 0, 0, false), (1, 1, 0, true),
    ] as [(Int64, Int64, Int64, Bool)])
  func smallCountsAreNotHeldAgainstChance(
    previous: Int64, current: Int64, minimumBase: Int64, isMeaningful: Bool
  ) {
    let pairs = [(previous, current)] + [Pair](repeating: (0, 0), count: 4)
    let found = ChanceAssessment(ofContinuing: pairs, minimumBase: minimumBase)
    #expect((found.rateRatio != nil) == isMeaningful)
    #expect(found.reason == (isMeaningful ? nil : .smallBase))
  }

  @Test func oneOrganisationThatIsAllLeavesNothingToCompare() throws {
    let found = try #require(ratio([(100, 90), (0, 5), (0, 1), (0, 1), (0, 3)]))
    #expect(found.clustered == nil)
    #expect(found.overdispersion == nil)
    #expect(found.exact.low.numerator > 0)
  }

  @Test func orderNeverMatters() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let pairs = random(&generator)
      let mixed = pairs.shuffled(using: &generator)
      #expect(ratio(pairs) == ratio(mixed))
    }
  }

  @Test func organisationsThatAreAlikeVaryNothing() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      let pair = random(&generator)[0]
      let count = Int.random(in: 5...30, using: &generator)
      let pairs = [Pair](repeating: (pair.previous, pair.current + 5), count: count)
      let found = try #require(ratio(pairs))
      #expect(found.overdispersion == Quantity(0))
      #expect(found.clustered?.low.scaled(decimals: 6) == found.ratio.scaled(decimals: 6))
      #expect(found.clustered?.high.scaled(decimals: 6) == found.ratio.scaled(decimals: 6))
    }
  }

  @Test func tenTimesThePeopleNarrowsTheExactIntervalAlone() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<100 {
      let pairs = random(&generator)
      guard let found = ratio(pairs) else { continue }
      let larger = try #require(ratio(pairs.map { ($0.previous * 10, $0.current * 10) }))
      #expect(larger.ratio == found.ratio)
      #expect(larger.clustered == found.clustered)
      #expect(larger.exact.low.scaled(decimals: 6) > found.exact.low.scaled(decimals: 6))
      #expect(larger.exact.high.scaled(decimals: 6) < found.exact.high.scaled(decimals: 6))
      let before = try #require(found.overdispersion).scaled(decimals: 6)
      let after = try #require(larger.overdispersion).scaled(decimals: 6)
      #expect(abs(after - 10 * before) <= 5)
    }
  }

  @Test func lookingBackTurnsTheIntervalUpsideDown() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<50 {
      let pairs = random(&generator, 90)
      guard let forth = ratio(pairs) else { continue }
      let back = try #require(ratio(pairs.map { ($0.current, $0.previous) }))
      #expect(back.overdispersion == forth.overdispersion)
      let product =
        Double(back.exact.low.scaled(decimals: 6)) * Double(forth.exact.high.scaled(decimals: 6))
      #expect(abs(product / 1e12 - 1) < 1e-4)
    }
  }
}
