internal import RealModule

/// How much the ratio of two sums depends on which organisations they are of.
///
/// Each organisation is left out in turn (the jackknife); how far the logarithms of the ratios lie
/// apart tells how the ratio would vary over organisations like these.
struct LeaveOneOut: Sendable {
  /// Lower 95 % limit of the ratio.
  let low: Double
  /// Upper 95 % limit of the ratio.
  let high: Double
  /// Variance of the logarithm of the ratio, over that of as many separate people.
  let overdispersion: Double

  /// - Parameters:
  ///   - pairs: counts of each organisation, at least two of them; sorted here, so that the order
  ///     in which they were delivered changes no digit.
  ///   - previous: sum of the earlier counts, at least 1.
  ///   - current: sum of the later counts, at least 1.
  /// - Returns: `nil` when leaving one out leaves a sum of 0.
  init?(_ pairs: [(previous: Int64, current: Int64)], previous: Int64, current: Int64) {
    let before = Double(previous)
    let now = Double(current)
    // How far each ratio lies from that of all: small differences of large sums stay precise.
    var shifts: [Double] = []
    for pair in pairs.sorted(by: { ($0.previous, $0.current) < ($1.previous, $1.current) }) {
      guard pair.previous < previous, pair.current < current else { return nil }
      shifts.append(
        .log(onePlus: -Double(pair.current) / now) - .log(onePlus: -Double(pair.previous) / before))
    }
    let count = Double(shifts.count)
    let mean = shifts.reduce(0, +) / count
    let squares = shifts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares * (count - 1) / count
    let reach =
      StudentDistribution(degrees: shifts.count - 1).quantile(0.975) * variance.squareRoot()
    low = now / before * .exp(-reach)
    high = now / before * .exp(reach)
    overdispersion = variance / (1 / now + 1 / before)
  }
}
