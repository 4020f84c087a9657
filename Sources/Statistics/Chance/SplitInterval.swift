/// Exact 95 % limits of the ratio of two counts, given their sum.
struct SplitInterval: Sendable, Equatable {
  /// Lower limit of current / previous.
  let low: Double
  /// Upper limit of current / previous.
  let high: Double

  /// Limits of the share of the later count in the sum (Clopper and Pearson), as odds.
  ///
  /// - Parameters:
  ///   - previous: earlier count, at least 1.
  ///   - current: later count, at least 1.
  init(previous: Int64, current: Int64) {
    let before = Double(previous)
    let now = Double(current)
    low = BetaDistribution(alpha: now, beta: before + 1).quantile(0.025).odds
    high = BetaDistribution(alpha: now + 1, beta: before).quantile(0.975).odds
  }
}
