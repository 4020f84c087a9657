/// What happens to counts of zero.
public enum ZeroRule: String, Sendable, CaseIterable {
  /// Zeros are published, always; a reader then knows that nothing withheld is a zero.
  case publish
  /// Zeros are small counts like any other.
  case protect
}

/// What is withheld of a table of people, and how much doubt must remain about it.
public struct SuppressionRules: Sendable, Equatable {
  /// Smallest number of people that may be shown.
  public let threshold: Int64
  /// What happens to zeros.
  public let zeros: ZeroRule
  /// Whether small groups that are the rest of published cells are protected too.
  public let findsRemainders: Bool
  /// Least distance between the lowest and the highest value that a small cell may still have.
  public let minimumRange: Int64

  /// Rules.
  ///
  /// - Parameters:
  ///   - threshold: counts of people below it are withheld; at least 1.
  ///   - zeros: whether zeros are shown.
  ///   - findsRemainders: whether `30 = 12 + 15 + x + y` counts as showing a group of 3.
  ///   - minimumRange: see `minimumRange`; 1 asks for no more than that two values are possible.
  public init(
    threshold: Int64 = 10, zeros: ZeroRule = .publish, findsRemainders: Bool = true,
    minimumRange: Int64 = 1
  ) {
    self.threshold = threshold
    self.zeros = zeros
    self.findsRemainders = findsRemainders
    self.minimumRange = max(1, minimumRange)
  }

  /// What a number of people counts for where figures are compared: all that are small are alike.
  func size(_ people: Int64) -> Int64 { isSmall(people) ? 0 : people }

  /// Whether a group of so many people must not be shown.
  public func isSmall(_ people: Int64) -> Bool {
    people < threshold && (people > 0 || zeros == .protect && people == 0)
  }
}
