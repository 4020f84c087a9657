internal import RealModule

/// Probability of a split of a whole, computed without large terms that cancel.
///
/// The textbook formula subtracts logarithms of factorials, which leaves six digits of sixteen at
/// ten million. Here what Stirling's formula misses and how far the split is from the expected one
/// are computed each by itself.
///
/// Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
enum BinomialTerm {
  /// Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · xᵃ (1 − x)ᵇ; for whole numbers the binomial probability
  /// of `a` out of `a` + `b`.
  ///
  /// - Parameters:
  ///   - first: a, greater than 0; need not be whole.
  ///   - second: b, greater than 0.
  ///   - share: x, the expected share of a.
  static func density(_ first: Double, _ second: Double, at share: Share) -> Double {
    let total = first + second
    let exponent =
      stirlingError(total) - stirlingError(first) - stirlingError(second)
      - deviance(first, total * share.value) - deviance(second, total * share.rest)
    return .exp(exponent) * (total / (2 * .pi * first * second)).squareRoot()
  }

  /// ln Γ(z + 1) less Stirling's approximation of it.
  static func stirlingError(_ number: Double) -> Double {
    guard number >= 16 else {
      return logGamma(number + 1) - (number + 0.5) * .log(number) + number - 0.5 * .log(2 * .pi)
    }
    // The next term of the series is below 10⁻¹⁶ from here on.
    let square = number * number
    let tail = 1.0 / 1260 - (1.0 / 1680 - 1.0 / (1188 * square)) / square
    return (1.0 / 12 - (1.0 / 360 - tail / square) / square) / number
  }

  /// ln Γ(z) for z > 0.
  static func logGamma(_ number: Double) -> Double { .logGamma(number) }

  /// observed · ln(observed / expected) + expected − observed, at least 0.
  static func deviance(_ observed: Double, _ expected: Double) -> Double {
    let difference = observed - expected
    guard abs(difference) < 0.1 * (observed + expected) else {
      return observed * .log(observed / expected) - difference
    }
    // ln((1 + v) / (1 − v)) = 2 (v + v³/3 + v⁵/5 + …), of which the first term is taken out.
    let ratio = difference / (observed + expected)
    var sum = difference * ratio
    var power = 2 * observed * ratio
    var divisor = 3.0
    while true {
      power *= ratio * ratio
      let next = sum + power / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }
}
