import Disclosure
import Tables

/// Words for what a change is made of, and how firm it is.
protocol ChangeWording: Sendable {
  /// A question, for instance "Waardoor veranderde het aantal deelnames?".
  func changeHeading(_ measure: String, isSynthetic: Bool) -> Prose
  var organisationsInParts: Prose { get }
  /// Where a figure belongs, for instance "in januari t/m juni 2023".
  func inTime(_ period: Period, through month: Int?) -> String
  func part(_ component: BridgeComponent) -> String
  /// Organisations that were silent before and delivered now.
  var backAgain: String { get }
  /// Organisations that are silent now and others that were before.
  var silentNowOrBefore: String { get }
  func split(_ split: ChangeSplit) -> Prose
  func sameOrganisations(_ panel: PanelRow, _ change: YearOnYearRow) -> Prose
  /// That nobody joined, stopped or was silent.
  func allTheSame(_ organisations: Int64) -> Prose
  var noComparablePanel: Prose { get }
  func largestOrganisation(_ share: Cell, before: Cell?, in previous: Period) -> Prose
  /// That all comes from one organisation.
  func allOfOne(
    _ measure: String, in period: Period, before: Cell?, isAllBefore: Bool, previous: Period
  ) -> Prose
  /// - Parameter besidesSilent: whether silent organisations are left out as well.
  func leaveOneOut(_ low: Cell, _ high: Cell, signCanFlip: Bool, besidesSilent: Bool) -> Prose
  /// That the others of some organisation are too few for a percentage.
  func leaveOneOutWithoutBase(signCanFlip: Bool) -> Prose
  func chance(_ chance: ChanceInWords) -> Prose
}

/// The split of a change over the number and the size of organisations.
struct ChangeSplit {
  var measure: String
  var numberEffect: Cell
  var sizeEffect: Cell
  /// Organisations in the earlier and the later period.
  var number: (before: Int64, now: Int64)
  /// Whether more organisations delivered than before, not fewer.
  var isMoreOrganisations: Bool
  /// Whether they had more on average, or fewer; `nil` when the size made no difference.
  var isLarger: Bool?
  /// Mean size in the earlier and the later period.
  var size: (before: Cell, now: Cell)?
}

/// A change beside what chance alone could make of it; all cells are relative changes.
struct ChanceInWords {
  typealias Interval = (low: Cell, high: Cell)

  var organisations: Int64
  /// As if everyone came by himself.
  var exact: Interval?
  /// With people coming in groups.
  var clustered: Interval?
  var verdict: Verdict

  /// What the wider interval says.
  enum Verdict {
    /// No change lies within it.
    case mayBeChance
    /// No change lies outside it.
    case beyondChance
    /// Only the interval of separate people is known, which is too narrow to tell.
    case unknown
  }
}
