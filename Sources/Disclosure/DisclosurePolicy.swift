/// What is done about organisations that subtract what they know of themselves.
public enum InsiderRule: Sendable {
  /// Nothing is looked at.
  case ignore
  /// What they could work out of others is told to the analyst.
  case report
  /// It is withheld until they cannot work out anything.
  case protect
}

/// What may be published about people.
public struct DisclosurePolicy: Sendable, Equatable {
  /// Largest threshold, and largest least range: far above any count that is small.
  public static let mostThreshold: Int64 = 1_000_000_000

  /// Counts of people from 1 to `threshold` − 1 are withheld.
  public let threshold: Int64
  /// Whether anything is withheld at all; without it every output is for internal use.
  public let isOn: Bool
  /// What happens to zeros.
  public let zeros: ZeroRule
  /// Whether small groups that are the rest of shown figures are protected too.
  public let findsRemainders: Bool
  /// What is done about organisations that know their own records.
  public var insiders: InsiderRule = .report
  /// Base to multiples of which counts of people are rounded instead of being withheld; `nil` for
  /// exact counts.
  public var rounding: Int64?

  /// A policy.
  ///
  /// - Parameters:
  ///   - threshold: smallest count of people that may be shown, 10 by default.
  ///   - isOn: `false` for internal work only.
  ///   - zeros: whether zeros are shown.
  ///   - findsRemainders: whether `30 = 12 + 15 + x + y` counts as showing a group of 3.
  public init(
    threshold: Int64 = 10, isOn: Bool = true, zeros: ZeroRule = .publish,
    findsRemainders: Bool = true
  ) {
    self.zeros = zeros
    self.findsRemainders = findsRemainders
    self.threshold = threshold
    self.isOn = isOn
  }

  /// The same as rules for sums over inner cells.
  var rules: SuppressionRules {
    SuppressionRules(threshold: threshold, zeros: zeros, findsRemainders: findsRemainders)
  }

  /// The same without a lower limit: for counts that were rounded.
  var withoutThreshold: DisclosurePolicy {
    DisclosurePolicy(threshold: 1, isOn: isOn, zeros: .publish, findsRemainders: findsRemainders)
  }

  /// Whether a count of people must be withheld, whatever else is shown.
  ///
  /// Zeros are left to what knows which of them are figures and which merely nobody.
  func withholds(_ people: Int64) -> Bool {
    isOn && people > 0 && people < threshold
  }
}
