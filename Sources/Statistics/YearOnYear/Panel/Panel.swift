public import Aggregation
public import Tables

/// The organisations behind a change: who joined, left, stayed or fell silent, and how much each
/// weighs.
///
/// Source of the classes: panel comparisons of statistics offices, which show the change of the
/// same units beside the gross change.
public struct Panel: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public let programme: String
  /// What is compared: participants or volunteers.
  public let measure: Measure
  /// The two totals, as year on year compares them.
  public let comparison: Comparison
  /// Organisations that delivered in both periods.
  public let continuing: Tally
  /// Organisations that joined.
  public let entered: Tally
  /// Organisations that are no longer expected.
  public let left: Tally
  /// Organisations that were expected and delivered nothing now, or in both periods.
  public let silentNow: Tally
  /// Organisations that were silent and are back.
  public let silentBefore: Tally
  /// How far the change hangs on one organisation.
  public let fragility: Fragility
  /// The change of the continuing organisations held against chance.
  public let chance: ChanceAssessment
  /// Codes of the organisations with a figure, by what became of them.
  let organisations: [PanelState: [Int]]
  /// Those of the silent ones that are back.
  let organisationsBack: [Int]
  /// Organisations that are few.
  private static let fewOrganisations = 5

  /// The smallest figure above 0 of any organisation in either period; 0 without any.
  public let smallest: Int64
  /// Whether so few organisations are behind it that what hangs on one tells of the others.
  ///
  /// All counts that agree with what is published could be listed for them, and compared.
  public let isOfFew: Bool
  /// The smallest figure above 0 of a continuing organisation in either period; 0 without any.
  public let smallestContinuing: Int64

  /// Organisations of one state, with their figures.
  public struct Tally: Sendable, Equatable {
    /// How many.
    public internal(set) var organisations: Int64 = 0
    /// Their figure in the earlier period.
    public internal(set) var previous: Int64 = 0
    /// Their figure in the later period.
    public internal(set) var current: Int64 = 0

    /// What they add to the difference.
    public var change: Int64 { current - previous }

    mutating func add(_ member: PanelMember) {
      organisations += 1
      previous += member.previous ?? 0
      current += member.current ?? 0
    }
  }

  /// Organisations that delivered in the earlier period.
  public var previousDelivered: Int64 {
    fragility.previousDelivered
  }

  /// Organisations that delivered in the later period.
  public var delivered: Int64 { fragility.delivered }

  /// Organisations that were expected and silent in one period or in both.
  public var silent: Int64 { silentNow.organisations + silentBefore.organisations }

  /// Change of the continuing organisations; `nil` without any, for a zero base and for a base
  /// below `minimumBase`.
  public func continuingChange(minimumBase: Int64) -> Quantity? {
    guard continuing.organisations > 0, continuing.previous >= max(minimumBase, 1) else {
      return nil
    }
    return Quantity(continuing.change, over: continuing.previous)
  }

  /// Classes the members of two periods.
  ///
  /// - Parameters:
  ///   - comparison: the totals of `members`, both known.
  ///   - members: in any order.
  init(comparison: Comparison, members: [PanelMember], minimumBase: Int64) {
    programme = comparison.series.programme
    measure = comparison.series.measure
    self.comparison = comparison
    var tallies: [PanelState: Tally] = [:]
    var now = Tally()
    var before = Tally()
    for member in members {
      guard let state = member.state else { continue }
      if state == .silent {
        if member.current == nil { now.add(member) } else { before.add(member) }
      } else {
        tallies[state, default: Tally()].add(member)
      }
    }
    let present = members.filter { $0.previous != nil || $0.current != nil }
      .sorted { $0.organisation < $1.organisation }
    organisations = Dictionary(grouping: present.filter { $0.state != nil }) {
      $0.state ?? .continuing
    }.mapValues { $0.map(\.organisation) }
    organisationsBack = present.filter { $0.state == .silent && $0.current != nil }
      .map(\.organisation)
    continuing = tallies[.continuing] ?? Tally()
    entered = tallies[.entered] ?? Tally()
    left = tallies[.left] ?? Tally()
    silentNow = now
    silentBefore = before
    fragility = Fragility(members, minimumBase: minimumBase)
    isOfFew =
      members.count { ($0.previous ?? 0) > 0 || ($0.current ?? 0) > 0 } <= Self.fewOrganisations
    smallest =
      members.flatMap { [$0.previous ?? 0, $0.current ?? 0] }.filter { $0 > 0 }.min() ?? 0
    smallestContinuing =
      members.filter { $0.state == .continuing }.flatMap { [$0.previous ?? 0, $0.current ?? 0] }
      .filter { $0 > 0 }.min() ?? 0
    chance = ChanceAssessment(
      ofContinuing: members.compactMap { member in
        guard let previous = member.previous, let current = member.current else { return nil }
        return (previous, current)
      }, minimumBase: minimumBase)
  }
}
