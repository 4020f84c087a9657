internal import RealModule

/// The beta distribution: its cumulative probability is the regularised incomplete beta function.
struct BetaDistribution: Sendable {
  /// First shape, at least 0.5.
  let alpha: Double
  /// Second shape, at least 0.5.
  let beta: Double

  /// Probability of a share up to `share`: the regularised incomplete beta function.
  ///
  /// Relative error below 10⁻¹¹ for shapes up to 10⁷. Cost: a continued fraction of about the
  /// square root of the larger shape.
  ///
  /// Source: continued fraction 26.5.8 in Abramowitz and Stegun, Handbook of Mathematical Functions
  /// (1964), evaluated after Lentz.
  func cumulative(_ share: Share) -> Double {
    if share.value <= 0 { return 0 }
    if share.rest <= 0 { return 1 }
    // The fraction converges fast below the mean; above it the other tail is taken.
    guard share.value * (alpha + beta + 2) > alpha + 1 else { return lowerTail(share) }
    return 1 - BetaDistribution(alpha: beta, beta: alpha).lowerTail(share.reversed)
  }

  /// The share below which a probability lies: the inverse of `cumulative`.
  ///
  /// Newton's method on the logarithm of the odds, where both ends of the scale have full precision,
  /// kept inside a bracket that halves when a step would leave it.
  ///
  /// - Parameter probability: greater than 0 and less than 1.
  func quantile(_ probability: Double) -> Share {
    var low = -700.0
    var high = 700.0
    var logOdds = Double.log(alpha / beta)
    for _ in 0..<200 {
      let share = Share(logOdds: logOdds)
      let excess = cumulative(share) - probability
      if excess > 0 { high = logOdds } else { low = logOdds }
      var next = logOdds - excess / slope(share)
      // Also when the slope is 0 and the step no number.
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      let step = abs(next - logOdds)
      logOdds = next
      if step <= 1e-14 * max(1, abs(logOdds)) { break }
    }
    return Share(logOdds: logOdds)
  }

  /// xᵃ (1 − x)ᵇ / B(a, b): how fast the cumulative probability grows with the log-odds of x.
  private func slope(_ share: Share) -> Double {
    BinomialTerm.density(alpha, beta, at: share) * alpha * beta / (alpha + beta)
  }

  private func lowerTail(_ share: Share) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var fraction = 1.0
    var upper = 1.0
    var lower = 0.0
    func advance(_ term: Double) -> Double {
      lower = 1 / kept(1 + term * lower)
      upper = kept(1 + term / upper)
      fraction *= upper * lower
      return abs(upper * lower - 1)
    }
    var index = 0.0
    // About the square root of the shapes is enough; the limit is never met below 10¹².
    while index < 10_000_000 {
      let twice = alpha + 2 * index
      if index > 0 {
        _ = advance(index * (beta - index) * share.value / ((twice - 1) * twice))
      }
      let odd = -(alpha + index) * (alpha + beta + index) * share.value / (twice * (twice + 1))
      if advance(odd) < 3e-16 { break }
      index += 1
    }
    return slope(share) / (alpha * fraction)
  }
}
