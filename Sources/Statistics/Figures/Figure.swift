public import Aggregation
public import Tables

/// One figure before anything is withheld.
public struct Figure: Sendable, Equatable {
  /// Year or span.
  public let period: Period
  /// The exact figure; `nil` when it is missing or undefined, or known by its bounds alone.
  public let value: Quantity?
  /// Lower bound; `nil` when the figure is exact.
  public let low: Quantity?
  /// Upper bound; `nil` when the figure is exact.
  public let high: Quantity?
  /// People behind each count that it is made of: one for a count, up to two for a ratio; of bounds
  /// the upper one, and the lower one where it is a count of people that can be told apart.
  public let people: [Int64]
  /// What a percentage of change would be based on: people, of a ratio the smaller number of them,
  /// or the count itself.
  public let base: Int64
  /// How firm it is.
  public let status: FigureStatus
  /// Whether it rests on invented records.
  public let isSynthetic: Bool
  /// How many of the records had the number that was summed, where not all of them had it.
  public let known: Known?
  /// Which people it tells the number of, or a sum over; empty for what is no sum over people.
  public var scopes: [PeopleScope] = []
  /// Of bounds over several organisations, what may be shown where the lower one would tell too much.
  public var looseBound: LooseBound?
  /// Which people `known` tells the number of.
  public var knownScopes: [PeopleScope] = []

  /// How many of all had a number.
  public struct Known: Sendable, Equatable {
    /// Those that had it: volunteers of whom hours are known, meetings of which attendance is.
    public let count: Int64
    /// All of them.
    public let total: Int64
  }

  /// A lower bound that gives no organisation away.
  ///
  /// The lower bound of different persons is the number of the largest organisation: who knows parts of
  /// it may find out which one that is, and no other one has more.
  public struct LooseBound: Sendable, Equatable {
    /// The upper bound by the number of organisations.
    public let low: Int64
    /// People of the smallest organisation.
    public let smallest: Int64
  }

  /// A figure.
  public init(
    period: Period, value: Quantity?, low: Quantity? = nil, high: Quantity? = nil,
    people: [Int64], base: Int64, status: FigureStatus, isSynthetic: Bool, known: Known? = nil
  ) {
    self.known = known
    self.period = period
    self.value = value
    self.low = low
    self.high = high
    self.people = people
    self.base = base
    self.status = status
    self.isSynthetic = isSynthetic
  }

  /// Whether only bounds are known.
  public var isBounded: Bool { low != nil && high != nil }

  /// Nothing was delivered: not zero, but missing.
  static func missing(_ period: Period) -> Figure {
    Figure(period: period, value: nil, people: [], base: 0, status: .missing, isSynthetic: false)
  }
}

/// The figures of one measure and group, one for each period.
public struct FigureSeries: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public let programme: String
  /// What is measured.
  public let measure: Measure
  /// What it is split by; empty for totals.
  public let dimensions: [Dimension]
  /// Codes of the categories, joined by `×`.
  public let categoryCode: String
  /// Names of the categories, joined by `×`.
  public let category: String
  /// The figures, by period.
  public let figures: [Figure]
  /// The last two years over the same months, where the data of the last one end before it does.
  public var sameMonths: SameMonths?
  /// A year that cannot be compared with the one before: its data end early, and persons, or one of
  /// the parts of a ratio, cannot be counted by month.
  public var incomparable: Period?
  /// Periods with a year for which nobody delivered: all that counts in it goes on from earlier years.
  ///
  /// They are not compared, nor is anything compared with them.
  public var undelivered: Set<Period> = []
  /// How the last year ends, where nobody can tell whether its data do.
  var quietEnd: QuietEnd?

  /// Figures of two successive years over their first months alone.
  public struct SameMonths: Sendable, Equatable {
    /// Last month that counts, 1 to 11.
    public let throughMonth: Int
    /// The later year.
    public let current: Figure
    /// The year before it.
    public let previous: Figure
  }

  /// `total`, or the dimensions joined by `×`.
  public var dimensionName: String {
    dimensions.isEmpty ? "total" : dimensions.map(\.rawValue).joined(separator: "×")
  }
}
