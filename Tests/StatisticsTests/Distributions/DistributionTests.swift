import Testing

@testable import Statistics

/// Distribution functions against printed tables and against SciPy.
@Suite struct DistributionTests {
  private func agrees(_ value: Double, _ expected: Double, within relative: Double) -> Bool {
    abs(value - expected) <= relative * abs(expected)
  }

  @Test func cumulativeProbabilitiesAreThoseOfSciPy() {
    for (alpha, beta, value, rest, expected) in SciPyValues.cumulative {
      let found = BetaDistribution(alpha: alpha, beta: beta)
        .cumulative(Share(value: value, rest: rest))
      #expect(agrees(found, expected, within: 1e-9), "\(alpha) \(beta) \(value): \(found)")
    }
  }

  @Test func quantilesAreThoseOfSciPy() {
    for (alpha, beta, probability, value, rest) in SciPyValues.quantiles {
      let found = BetaDistribution(alpha: alpha, beta: beta).quantile(probability)
      #expect(agrees(found.value, value, within: 1e-10), "\(alpha) \(beta) \(probability)")
      #expect(agrees(found.rest, rest, within: 1e-10), "\(alpha) \(beta) \(probability)")
    }
  }

  @Test func quantilesUndoCumulativeProbabilities() {
    for alpha in [0.5, 3, 700, 1e6] {
      for beta in [0.5, 11, 3e5, 1e7] {
        let distribution = BetaDistribution(alpha: alpha, beta: beta)
        for probability in [1e-6, 0.025, 0.4, 0.975, 0.999] {
          let found = distribution.cumulative(distribution.quantile(probability))
          #expect(agrees(found, probability, within: 1e-10), "\(alpha) \(beta) \(probability)")
        }
      }
    }
  }

  @Test func theEndsAreCertain() {
    let distribution = BetaDistribution(alpha: 3, beta: 4)
    #expect(distribution.cumulative(Share(value: 0, rest: 1)) == 0)
    #expect(distribution.cumulative(Share(value: 1, rest: 0)) == 1)
  }

  @Test func studentQuantilesAreThoseOfSciPy() {
    for (degrees, probability, expected) in SciPyValues.student {
      let found = StudentDistribution(degrees: degrees).quantile(probability)
      #expect(agrees(found, expected, within: 1e-9), "\(degrees) \(probability): \(found)")
    }
    #expect(StudentDistribution(degrees: 7).quantile(0.5) == 0)
  }

  /// Percentage points of the t distribution as textbooks print them, in three decimals.
  @Test(
    arguments: [
      (1, 0.975, 12.706), (2, 0.975, 4.303), (4, 0.975, 2.776), (5, 0.95, 2.015),
      (5, 0.975, 2.571), (10, 0.975, 2.228), (10, 0.995, 3.169), (13, 0.975, 2.160),
      (30, 0.975, 2.042), (120, 0.975, 1.980),
    ]) func studentQuantilesAreThoseOfThePrintedTable(
      degrees: Int, probability: Double, printed: Double
    )
  {
    #expect(abs(StudentDistribution(degrees: degrees).quantile(probability) - printed) <= 0.0005)
  }

  /// ln √π, ln 10! and two of SciPy.
  @Test(
    arguments: [
      (0.5, 0.572_364_942_924_700), (11, 15.104_412_573_075_516),
      (100.5, 361.435_540_467_777_57), (1e7, 151_180_949.369_473_93),
    ]) func logarithmsOfGamma(number: Double, expected: Double)
  {
    #expect(agrees(BinomialTerm.logGamma(number), expected, within: 1e-14))
    // What Stirling's formula misses shrinks as 1 / 12 z.
    let missed = BinomialTerm.stirlingError(number)
    #expect(missed > 0 && missed < 1 / (12 * number))
  }

  @Test(arguments: [15.5, 15.999, 16, 17]) func bothWaysToStirlingsErrorMeet(number: Double) {
    let direct =
      BinomialTerm.logGamma(number + 1) - BinomialTerm.logGamma(number)
    // ln z is the step from z to z + 1, whichever side of the border each lies on.
    let steps =
      BinomialTerm.stirlingError(number) - BinomialTerm.stirlingError(number - 1)
      + (number + 0.5) * logarithm(number) - (number - 0.5) * logarithm(number - 1) - 1
    #expect(abs(direct - steps) < 1e-12)
  }

  private func logarithm(_ number: Double) -> Double {
    // Known from two values of log-gamma: Γ(z + 1) = z Γ(z).
    BinomialTerm.logGamma(number + 1) - BinomialTerm.logGamma(number)
  }
}
