public import Tables

/// The counts of the same organisations in two periods, held against chance.
///
/// Two intervals stand side by side because each answers a question that the other cannot. The exact
/// one supposes that everyone came by himself: then, given the sum, the later count is binomial, and
/// the limits of its share are the limits of the ratio. People who meet in groups come and stay away
/// together; what that adds is estimated from how much the organisations differ among themselves.
///
/// Sources: C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in
/// the case of the binomial (1934); J. Przyborowski and H. Wilenski, Homogeneity of results in
/// testing samples from Poisson series (1940); R. G. Miller, The jackknife: a review (1974).
public struct RateRatio: Sendable, Equatable {
  /// Organisations that delivered in both periods.
  public let organisations: Int64
  /// Their later count / their earlier count, exact.
  public let ratio: Quantity
  /// 95 % limits as if everyone came by himself, in 6 decimals.
  public let exact: Interval
  /// 95 % limits that let people come in groups, in 6 decimals; `nil` when one organisation holds
  /// all of a period, so that leaving it out leaves nothing to compare.
  public let clustered: Interval?
  /// How many times larger the variance over organisations is than that of separate people, in 6
  /// decimals; about 1 when people come by themselves.
  public let overdispersion: Quantity?

  /// Lower and upper limit.
  public struct Interval: Sendable, Equatable {
    /// Lower limit.
    public let low: Quantity
    /// Upper limit.
    public let high: Quantity
  }
}

/// Whether a change may be held against chance, and what came of it.
public enum ChanceAssessment: Sendable, Equatable {
  /// It may.
  case meaningful(RateRatio)
  /// It may not.
  case notMeaningful(Reason)

  /// Why a change is not held against chance.
  public enum Reason: Sendable, Equatable {
    /// Fewer organisations than `minimumOrganisations` continue: how much they differ among
    /// themselves cannot be estimated, and without it the exact interval would look like certainty.
    case tooFewOrganisations
    /// One of the two counts is 0 or below the minimum base: the interval would be so wide that it
    /// says nothing, and no percentage is given for such a change either.
    case smallBase
  }

  /// Fewest continuing organisations: with 5 the quantile of Student is 2.8, with 3 it is 4.3.
  public static let minimumOrganisations = 5

  /// The ratio, where it is meaningful.
  public var rateRatio: RateRatio? {
    if case .meaningful(let ratio) = self { return ratio }
    return nil
  }

  /// Why there is none, where it is not.
  public var reason: Reason? {
    if case .notMeaningful(let reason) = self { return reason }
    return nil
  }

  /// Holds the counts of continuing organisations against chance.
  ///
  /// Only continuing organisations are compared: who enters or leaves is a decision, not chance.
  ///
  /// - Parameters:
  ///   - pairs: earlier and later count of each organisation that delivered in both periods, each
  ///     at least 0, in any order.
  ///   - minimumBase: smallest count, of either period, that is compared.
  public init(
    ofContinuing pairs: [(previous: Int64, current: Int64)], minimumBase: Int64
  ) {
    let previous = pairs.reduce(Int64(0)) { $0 + $1.previous }
    let current = pairs.reduce(Int64(0)) { $0 + $1.current }
    guard pairs.count >= Self.minimumOrganisations else {
      self = .notMeaningful(.tooFewOrganisations)
      return
    }
    guard min(previous, current) >= max(minimumBase, 1),
      let ratio = Quantity(current, over: previous),
      let exact = RateRatio.Interval(SplitInterval(previous: previous, current: current))
    else {
      self = .notMeaningful(.smallBase)
      return
    }
    let spread = LeaveOneOut(pairs, previous: previous, current: current)
    self = .meaningful(
      RateRatio(
        organisations: Int64(pairs.count), ratio: ratio, exact: exact,
        clustered: spread.flatMap { RateRatio.Interval($0.low, $0.high) },
        overdispersion: spread.flatMap { Quantity(rounding: $0.overdispersion) }))
  }
}

extension RateRatio.Interval {
  init?(_ split: SplitInterval) { self.init(split.low, split.high) }

  init?(_ low: Double, _ high: Double) {
    guard let low = Quantity(rounding: low), let high = Quantity(rounding: high) else { return nil }
    self.init(low: low, high: high)
  }
}
