public import Tables

/// One figure: a row of `measures.csv`.
public struct MeasureRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract, for instance `participants`.
  public var measure: String
  /// `total`, or the dimensions joined by `×`.
  public var dimension: String
  /// Codes of the categories, joined by `×`; empty for a total or when unknown.
  public var categoryCode: String
  /// Names of the categories, joined by `×`; empty for a total.
  public var category: String
  /// Year or span of the figure.
  public var period: Period
  /// The figure; `nil` when it is missing, suppressed, or known by its bounds alone.
  public var value: Quantity?
  /// Lower bound where only bounds are known.
  public var low: Quantity?
  /// Upper bound where only bounds are known.
  public var high: Quantity?
  /// Unit, for instance `participations` or `participations per volunteer`.
  public var unit: String
  /// Of records that may say it, how many did, where the figure sums only those: hours, attendance.
  public var known: Known?
  /// Strongest status that applies.
  public var status: FigureStatus
  /// Whether the figure rests on invented records.
  public var isSynthetic: Bool
  /// Whether nobody delivered for a year of the period: all that counts in it goes on from earlier
  /// years, and it is compared with nothing.
  public var isUndelivered = false

  /// How many of all had the number that a figure sums.
  public struct Known: Sendable, Equatable {
    /// Those that had it: volunteers of whom hours are known, meetings of which attendance is.
    public var count: Int64
    /// All of them.
    public var total: Int64
  }
}

/// One comparison of two successive periods: a row of `year_on_year.csv`.
public struct YearOnYearRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract.
  public var measure: String
  /// `total`, or the dimensions joined by `×`.
  public var dimension: String
  /// Codes of the categories, joined by `×`.
  public var categoryCode: String
  /// Names of the categories, joined by `×`.
  public var category: String
  /// The later period.
  public var period: Period
  /// The period before it.
  public var previousPeriod: Period
  /// Figure of the later period.
  public var value: Quantity?
  /// Figure of the period before it.
  public var previousValue: Quantity?
  /// `value` − `previousValue`.
  public var difference: Quantity?
  /// `difference` / `previousValue`; `nil` for a zero or small base.
  public var relativeChange: Quantity?
  /// Strongest status of the two figures and of the comparison itself.
  public var status: FigureStatus
  /// Status of the figure of the later period alone.
  public var valueStatus: FigureStatus
  /// Status of the figure of the period before it alone.
  public var previousStatus: FigureStatus
  /// Last month, 1 to 11, through which both years are compared because the data of the later one
  /// end there; `nil` when whole periods are compared.
  public var throughMonth: Int?
  /// Whether either figure rests on invented records.
  public var isSynthetic: Bool
  /// Last month, 1 to 11, in which anybody begins in the later year, while some did later in the year
  /// before; `nil` when that is no question.
  ///
  /// Perhaps the data of the later year end there.
  public var quietAfterMonth: Int? = nil
}

/// One region in one period: a row of `coverage.csv`.
public struct CoverageRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Level of region, for instance `province`; `outside` for seats outside the classification.
  public var level: String
  /// Code of the region; empty outside the classification.
  public var code: String
  /// Name of the region.
  public var name: String
  /// Year of the figures.
  public var period: Period
  /// Organisations with their seat in the region.
  public var organisations: Int64
  /// Inhabitants on 1 January of `populationYear`.
  public var population: Int64?
  /// Organisations per 100,000 inhabitants.
  public var organisationsPer100k: Quantity?
  /// Participations of people who live in the region.
  public var participants: Quantity?
  /// Participations per 10,000 inhabitants.
  public var participantsPer10k: Quantity?
  /// Strongest status that applies.
  public var status: FigureStatus
  /// Where the region stands in a map of equal tiles; `nil` when it has no place there.
  public var tile: RegionTile? = nil
}

/// The place of a region in a map that draws each region as one equal tile.
public struct RegionTile: Sendable, Equatable {
  /// Row from the north, from 1.
  public var row: Int
  /// Column from the west, from 1.
  public var column: Int
  /// A few letters that stand for the region.
  public var abbreviation: String
}

/// Regions with and without an organisation: a row of `coverage_summary.csv`.
public struct CoverageSummaryRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Level of region.
  public var level: String
  /// Year of the figures.
  public var period: Period
  /// Regions that exist at the level.
  public var regions: Int64
  /// Regions with at least one seat.
  public var regionsCovered: Int64
  /// Inhabitants of the country.
  public var population: Int64
  /// Inhabitants of the regions with at least one seat.
  public var populationCovered: Int64
  /// Year of 1 January to which the inhabitants belong; differs from `period` when that is absent.
  public var populationYear: Int
  /// Different organisations: one with seats in two regions is one.
  public var organisations: Int64
  /// Organisations with a seat inside the classification.
  public var organisationsPlaced: Int64
  /// Organisations of which no seat is known.
  public var organisationsWithoutPlace: Int64
  /// Organisations with a seat outside the classification, such as Curaçao.
  public var organisationsOutside: Int64
  /// Whether the seats are invented.
  public var isSynthetic: Bool
  /// Whether the regions were given by the user, and are not those of the program.
  public var hasOwnClassification: Bool = false
}

/// What came of comparing a published figure with the computed one.
public enum KnownTotalOutcome: String, Sendable, CaseIterable {
  /// Computed equals published.
  case match
  /// They differ and nobody has written down why.
  case mismatch
  /// They differ, with a written reason.
  case accepted
  /// The records to compute it were not delivered, or the measure is unknown.
  case notComputable = "not_computable"
  /// The computed figure is withheld, and so is whether it agrees.
  case suppressed
}

/// One published figure held against the records: a row of `known_totals.csv`.
public struct KnownTotalRow: Sendable, Equatable {
  /// Identifier of the published figure.
  public var id: String
  /// Programme.
  public var programme: String
  /// Measure, also when it is not one of ours.
  public var measure: String
  /// Kind, for instance of meeting; empty for all.
  public var kind: String
  /// Phase; empty for all.
  public var phase: String
  /// Year or span.
  public var period: Period
  /// The published figure.
  public var published: Quantity
  /// The computed figure.
  public var computed: Quantity?
  /// `computed` − `published`.
  public var difference: Quantity?
  /// What came of it.
  public var outcome: KnownTotalOutcome
  /// Status of the published figure: final, provisional or planned.
  public var publishedStatus: FigureStatus
  /// Where it was published.
  public var source: String
  /// Note that came with the published figure.
  public var note: String
  /// Written reason of an accepted difference.
  public var acceptedReason: String
  /// Years without a delivered record, when that is why nothing was computed.
  public var missingYears: [Int]
  /// Whether the measure is not one that this program computes.
  public var isUnknownMeasure: Bool
  /// Whether the computed figure rests on invented records.
  public var isSynthetic: Bool
}
