/// What may be published about people.
public struct DisclosurePolicy: Sendable, Equatable {
  /// Counts of people from 1 to `threshold` − 1 are withheld.
  public let threshold: Int64
  /// Whether anything is withheld at all; without it every output is for internal use.
  public let isOn: Bool

  /// A policy.
  ///
  /// - Parameters:
  ///   - threshold: smallest count of people that may be shown, 10 by default.
  ///   - isOn: `false` for internal work only.
  public init(threshold: Int64 = 10, isOn: Bool = true) {
    self.threshold = threshold
    self.isOn = isOn
  }

  /// Whether a count of people must be withheld.
  func withholds(_ people: Int64) -> Bool {
    isOn && people > 0 && people < threshold
  }
}
