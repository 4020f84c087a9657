public import Tables

/// How far a change hangs on one organisation.
public struct Fragility: Sendable, Equatable {
  /// One organisation's figures; 0 where it delivered nothing.
  public struct Pair: Sendable, Equatable {
    /// Figure in the earlier period.
    public let previous: Int64
    /// Figure in the later period.
    public let current: Int64
  }

  /// A change that results when one organisation is left out.
  public struct LeaveOneOut: Sendable, Equatable {
    /// The relative change of all others.
    public let change: Quantity
    /// The smallest count above 0 of any organisation without which this is the change, 0 when they
    /// have none: it decides what may be published.
    public let smallestCount: Int64
    /// Codes of these organisations.
    var organisations: [Int] = []
  }

  /// Organisations that delivered in the later period.
  public let delivered: Int64
  /// Organisations that delivered in the earlier period.
  public let previousDelivered: Int64
  /// The largest organisation of the later period; `nil` when the total is zero.
  public let largest: Pair?
  /// The largest organisation of the earlier period; `nil` when the total is zero.
  public let previousLargest: Pair?
  /// Codes of all that are as large as the largest one of the later period.
  let largestOrganisations: [Int]
  /// The same of the earlier period.
  let previousLargestOrganisations: [Int]
  /// Total of the later period.
  public let current: Int64
  /// Total of the earlier period.
  public let previous: Int64
  /// The lowest change; `nil` for fewer than two organisations and for a zero or small base.
  public let lowest: LeaveOneOut?
  /// The highest change.
  public let highest: LeaveOneOut?

  /// Whether growth can turn into decline, or the reverse, when one organisation is left out.
  ///
  /// The change of all lies between the lowest and the highest (unless one organisation holds the
  /// whole earlier total), so both signs occur exactly when these two differ in sign.
  public var signCanFlip: Bool? {
    guard let lowest, let highest else { return nil }
    return lowest.change.numerator < 0 && highest.change.numerator > 0
  }

  /// Share of the largest organisation in the later period.
  public var largestShare: Quantity? { largest.flatMap { Quantity($0.current, over: current) } }

  /// Share of the largest organisation in the earlier period.
  public var previousLargestShare: Quantity? {
    previousLargest.flatMap { Quantity($0.previous, over: previous) }
  }

  /// Leaves each organisation out in turn.
  ///
  /// - Parameters:
  ///   - members: organisations in any order. Cost: linear.
  ///   - minimumBase: smallest earlier total for which a percentage is given.
  init(_ members: [PanelMember], minimumBase: Int64) {
    let present = members.filter { $0.previous != nil || $0.current != nil }
    let pairs = present.map { Pair(previous: $0.previous ?? 0, current: $0.current ?? 0) }
    delivered = Int64(members.count { $0.current != nil })
    previousDelivered = Int64(members.count { $0.previous != nil })
    let current = pairs.reduce(0) { $0 + $1.current }
    let previous = pairs.reduce(0) { $0 + $1.previous }
    self.current = current
    self.previous = previous
    largest =
      current == 0
      ? nil : pairs.min { ($1.current, $0.previous) < ($0.current, $1.previous) }
    previousLargest =
      previous == 0
      ? nil : pairs.min { ($1.previous, $0.current) < ($0.previous, $1.current) }
    let most = pairs.map(\.current).max() ?? 0
    largestOrganisations = present.filter { most > 0 && $0.current == most }.map(\.organisation)
      .sorted()
    let mostBefore = pairs.map(\.previous).max() ?? 0
    previousLargestOrganisations = present.filter { mostBefore > 0 && $0.previous == mostBefore }
      .map(\.organisation).sorted()
    var lowest: Others?
    var highest: Others?
    if pairs.count > 1, previous >= max(minimumBase, 1) {
      for (member, pair) in zip(present, pairs) where pair.previous < previous {
        let others = Others(
          previous: previous - pair.previous, current: current - pair.current, without: pair,
          of: member.organisation)
        lowest = lowest?.merged(with: others, isLower: true) ?? others
        highest = highest?.merged(with: others, isLower: false) ?? others
      }
    }
    self.lowest = lowest?.result
    self.highest = highest?.result
  }

  /// The totals of all organisations but one.
  private struct Others {
    var previous: Int64
    var current: Int64
    var smallestCount: Int64
    var organisations: [Int]

    init(previous: Int64, current: Int64, without pair: Pair, of organisation: Int) {
      self.previous = previous
      self.current = current
      smallestCount = [pair.previous, pair.current].filter { $0 > 0 }.min() ?? .max
      organisations = [organisation]
    }

    /// The one with the lower (or higher) change; of two alike, both.
    func merged(with other: Others, isLower: Bool) -> Others {
      let left = Int128(current) * Int128(other.previous)
      let right = Int128(other.current) * Int128(previous)
      if left != right { return isLower == (left < right) ? self : other }
      var merged = self
      merged.smallestCount = min(smallestCount, other.smallestCount)
      merged.organisations += other.organisations
      return merged
    }

    var result: LeaveOneOut? {
      Quantity(current - previous, over: previous).map {
        LeaveOneOut(
          change: $0, smallestCount: smallestCount == .max ? 0 : smallestCount,
          organisations: organisations.sorted())
      }
    }
  }
}
