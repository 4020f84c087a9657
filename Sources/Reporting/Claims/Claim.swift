import Disclosure
import Tables

/// One sentence that may be published about a figure, with all that keeps it true.
struct Claim {
  /// Programme as the files name it.
  var programme: String
  var measure: String
  var current: Side
  /// The figure before it, where they may be compared.
  var previous: Side?
  /// Last month through which both years are compared.
  var throughMonth: Int?
  var difference: Quantity?
  var relativeChange: Quantity?
  var basis: Basis
  /// What the same organisations did, where a reader would else be led astray.
  var panel: PanelClause?
  /// What of the figures counts only because an end date is missing.
  var carryOver: CarryOver?
  /// Whether the figures are told without that, for the change rests on it.
  var leavesOutCarryOver = false
  var caveats: [Caveat] = []
  var misreadings: [Misreading] = []

  /// A figure in its period.
  struct Side {
    var period: Period
    var value: Quantity
    var status: FigureStatus
    /// Who delivered, where that is known.
    var response: ResponseRow?
  }

  /// Where the figures come from.
  enum Basis {
    /// The delivered records, which nothing published contradicts.
    case records
    /// The delivered records, while something else was published.
    case disputedRecords
    /// A publication, since the records are invented.
    case publication
  }

  /// What the same organisations did.
  enum PanelClause {
    /// No organisation was there both times.
    case nobody
    /// They moved another way than the total, make little of its change, or are all that can be
    /// compared.
    case same(PanelRow)
  }

  /// Whether some organisations delivered nothing in either period: then no change is told.
  var hasSilence: Bool { [current, previous].contains { ($0?.response?.silent ?? 0) > 0 } }
}

/// What goes with a sentence.
enum Caveat {
  /// Records are invented: who took part in both periods is unknown.
  case inventedRecords
  /// What was published differs from what the records give.
  case published(Period, published: Quantity, computed: Quantity, hasReason: Bool)
  case preliminary(Period, FigureStatus)
  case noComparablePanel
  case otherWay
  /// Most of the change is that of organisations that were not there both times.
  case mostlyOthers
  case signCanFlip
  case largeOrganisation(share: Quantity, Period)
  case silent(ResponseRow)
  case sameMonths(throughMonth: Int, Period, previous: Period)
  /// Perhaps the data of a year end early.
  case quietEnd(QuietEnd)
  case smallBase(Int64)
  case zeroBase
  case mayBeChance
  /// Some people have no end date: whether they are still there is unknown.
  case openEnds
  /// How many persons lie behind the figure, or between which bounds; `nil` when nothing is known.
  case persons(Period, low: Quantity?, high: Quantity?)
}

/// A sentence that the figures invite to and do not bear.
enum Misreading {
  /// Participations as people.
  case people(Quantity)
  /// A change as a change of who is reached.
  case reach(isMore: Bool)
  /// A change that rests on missing end dates.
  case change(from: Quantity, to: Quantity)
}
