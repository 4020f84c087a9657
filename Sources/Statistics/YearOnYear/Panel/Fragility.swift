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
    /// Codes of the organisations without which this is the change.
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
  /// The lowest change; `nil` for fewer than two organisations, and when the others of any one of
  /// them have a zero or small base: bounds over the rest would not hold for whichever is left out.
  public let lowest: LeaveOneOut?
  /// The highest change.
  public let highest: LeaveOneOut?
  /// Whether growth can turn into decline, or the reverse, when one organisation is left out; `nil`
  /// for fewer than two organisations and when all of them together have a zero or small base.
  ///
  /// A sign needs no base. The differences without each organisation in turn sum to that of all,
  /// times their number less one, so among them is always one with the sign of the whole.
  public let signCanFlip: Bool?
  /// The smallest count above 0 of any organisation without which the difference is the lowest or
  /// the highest: it decides whether the sign may be published.
  public let smallestCountOfSign: Int64
  /// Codes of these organisations.
  let organisationsOfSign: [Int]

  /// Share of the largest organisation in the later period.
  public var largestShare: Quantity? { largest.flatMap { Quantity($0.current, over: current) } }

  /// Share of the largest organisation in the earlier period.
  public var previousLargestShare: Quantity? {
    previousLargest.flatMap { Quantity($0.previous, over: previous) }
  }

  /// Leaves each organisation out in turn.
  ///
  /// Those that were silent in either period are no part of it: their missing figure is not 0.
  ///
  /// - Parameters:
  ///   - members: organisations in any order. Cost: linear.
  ///   - minimumBase: smallest earlier total for which a percentage is given.
  init(_ members: [PanelMember], minimumBase: Int64) {
    let pairs = Self.pairs(members)
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
    let mostNow = pairs.map(\.current).max() ?? 0
    largestOrganisations = members.filter { mostNow > 0 && ($0.current ?? 0) == mostNow }
      .map(\.organisation).sorted()
    let mostBefore = pairs.map(\.previous).max() ?? 0
    previousLargestOrganisations = members.filter {
      mostBefore > 0 && ($0.previous ?? 0) == mostBefore
    }
    .map(\.organisation).sorted()
    let speaking = members.filter {
      $0.state != .silent && ($0.previous != nil || $0.current != nil)
    }
    let heard = Self.pairs(speaking)
    let total = Pair(
      previous: heard.reduce(0) { $0 + $1.previous }, current: heard.reduce(0) { $0 + $1.current })
    let base = max(minimumBase, 1)
    guard heard.count > 1, total.previous >= base else {
      (lowest, highest, signCanFlip, smallestCountOfSign) = (nil, nil, nil, 0)
      organisationsOfSign = []
      return
    }
    let others = zip(speaking, heard).map { member, pair in
      Others(
        previous: total.previous - pair.previous, current: total.current - pair.current,
        without: pair, of: member.organisation)
    }
    let differences = others.map { $0.current - $0.previous }
    let (least, most) = (differences.min() ?? 0, differences.max() ?? 0)
    signCanFlip = least < 0 && most > 0
    organisationsOfSign = zip(speaking, differences).filter { $1 == least || $1 == most }
      .map(\.0.organisation).sorted()
    smallestCountOfSign =
      zip(others, differences).filter { $1 == least || $1 == most }.map(\.0.smallestCount).min()
      .flatMap { $0 == .max ? nil : $0 } ?? 0
    if others.allSatisfy({ $0.previous >= base }) {
      lowest = others.dropFirst().reduce(others[0]) { $0.merged(with: $1, isLower: true) }.result
      highest = others.dropFirst().reduce(others[0]) { $0.merged(with: $1, isLower: false) }.result
    } else {
      (lowest, highest) = (nil, nil)
    }
  }

  private static func pairs(_ members: [PanelMember]) -> [Pair] {
    members.filter { $0.previous != nil || $0.current != nil }
      .map { Pair(previous: $0.previous ?? 0, current: $0.current ?? 0) }
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
