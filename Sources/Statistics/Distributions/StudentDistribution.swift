/// Student's t distribution.
struct StudentDistribution: Sendable {
  /// Degrees of freedom, at least 1.
  let degrees: Int

  /// The number below which a probability lies.
  ///
  /// ν / (ν + t²) follows a beta distribution with shapes ν/2 and 1/2, which gives both tails.
  ///
  /// - Parameter probability: greater than 0 and less than 1.
  func quantile(_ probability: Double) -> Double {
    if probability == 0.5 { return 0 }
    if probability < 0.5 { return -quantile(1 - probability) }
    let freedom = Double(degrees)
    let share = BetaDistribution(alpha: freedom / 2, beta: 0.5).quantile(2 * (1 - probability))
    return (freedom / share.odds).squareRoot()
  }
}
