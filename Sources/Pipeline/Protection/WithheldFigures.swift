internal import Disclosure

/// What an analyst is told of what was withheld, and readers are not: with the numbers of either kind
/// more can be worked out.
public struct WithheldFigures: Sendable {
  /// Figures of people that were asked for.
  public let figures: Int
  /// Those that are not shown.
  public let withheld: Int
  /// Rows of all tables in which something is missing: what the report tells, as readers can count them.
  public let rows: Int
  /// Small ones.
  public let small: Int
  /// Those that small ones could be worked out from.
  public let others: Int
  /// Those that were left out without a look.
  public let left: Int
  /// At most so many of the small ones have possible values that lie less than the threshold apart.
  public let narrow: Int
  /// What counts as small.
  public let smallCounts: ClosedRange<Int64>
  /// A split that would need less withholding.
  public let coarser: CoarserSplit?

  /// `nil` when nothing is withheld or nothing is protected.
  init?(_ release: Release, coarser: CoarserSplit?) {
    let account = release.protection
    let policy = release.policy
    guard policy.isOn, account.withheld > 0 else { return nil }
    figures = account.figures
    withheld = account.withheld
    rows = account.notShown
    small = account.small
    others = account.others
    left = account.left
    narrow = account.narrow
    let least: Int64 = policy.zeros == .publish ? 1 : 0
    smallCounts = least...max(least, policy.threshold - 1)
    self.coarser = coarser
  }
}

/// One split in place of another.
public struct CoarserSplit: Sendable {
  /// The split that was asked for, as it is typed.
  public let asked: String
  /// The coarser one.
  public let instead: String
  /// Numbers that would not be shown with it.
  public let withheld: Int
  /// Numbers that are not shown now.
  public let now: Int
}
