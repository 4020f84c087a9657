public import Aggregation
internal import Tables

/// All statistics of a delivery, before anything is withheld.
public struct StatisticalSummary: Sendable {
  /// What to compute.
  public struct Request: Sendable {
    /// Periods to show.
    public var periods: PeriodSelection
    /// Splits to show besides the totals and meetings by kind.
    public var splits: [[Dimension]]
    /// Smallest previous count for which a percentage of change is given.
    public var minimumBase: Int64
    /// Distances to an organisation, in whole kilometres, each once and in order.
    public var radii: [Int]
    /// Whether zeros are secrets too, so that somebody must be able to be where nobody is.
    public var protectsZeros = false
    /// Whether small groups will be protected; without it nothing is counted for that.
    public var isProtected = true
    /// Whether what each organisation adds is told, for what it could work out of others.
    public var parts = OrganisationParts.none
    /// Whether the people of each organisation behind a change are told apart as well, so that what
    /// is computed from one of them is computed from figures that were looked at.
    public var tellsEachOrganisation = false
    /// Smallest count of people that will be shown; where one of few organisations behind a change has
    /// fewer, what hangs on one organisation is left out of the atoms, for it will not be shown.
    public var leastPeople: Int64 = 0

    /// A request; by default totals of every delivered year.
    public init(
      periods: PeriodSelection = .delivered, splits: [[Dimension]] = [], minimumBase: Int64 = 20,
      radii: [Int] = [5, 10, 15, 20]
    ) {
      self.periods = periods
      self.splits = splits
      self.minimumBase = minimumBase
      self.radii = radii
    }
  }

  /// Smallest previous count for which a percentage of change was given.
  public let minimumBase: Int64
  /// Figures by split, programme, measure and category.
  public let series: [FigureSeries]
  /// Changes between successive periods.
  public let comparisons: [Comparison]
  /// Figures against the first of their series.
  public let trends: [Trend]
  /// The organisations behind each change of a total of people.
  public let panels: [Panel]
  /// Who delivered each total of people.
  public let responses: [Response]
  /// What of each total of people began earlier and has no end.
  public let openEnds: [OpenEnds]
  /// Persons found back, in the same role or in the other one.
  public let persons: [PersonsFinding]
  /// Regions, by programme and level.
  public let coverage: [RegionCoverage]
  /// Levels, by programme.
  public let coverageSummaries: [CoverageSummary]
  /// Levels, by programme and phase of the organisations.
  public let phaseCoverage: [PhaseCoverage]
  /// Regions won and lost between periods.
  public let coverageChanges: [CoverageChange]
  /// Inhabitants near an organisation, by programme, period and distance.
  public let reach: [Reach]
  /// Published figures beside computed ones.
  public let knownTotals: [KnownTotalComparison]
  /// What all figures of people are sums of.
  public private(set) var atoms: [ScopedAtoms] = []
  /// Whether the atoms hold nobody where nobody is, as protecting zeros needs.
  public let protectsZeros: Bool

  /// Years at the ends of programmes in which hardly any record lies, whatever periods were asked for.
  public let thinYears: [ProgrammeYears]
  /// First and last year in which any programme has a record; `nil` without records.
  public let deliveredYears: ClosedRange<Int>?

  /// Computes everything that was asked for.
  ///
  /// Cost: one pass over the records per measure and split, and one for persons per split.
  public init(of delivery: Delivery, _ request: Request) {
    minimumBase = request.minimumBase
    protectsZeros = request.protectsZeros
    let store = CubeStore(delivery)
    let totals = KnownTotal.all(in: delivery)
    let statuses = PublishedStatuses(totals)
    let builder = FigureBuilder(
      store: store, statuses: statuses, selection: request.periods,
      partialYears: PartialYears(delivery))
    var years = builder.programmeYears()
    let delivered = years.values.flatMap { $0 }
    deliveredYears = delivered.min().flatMap { first in delivered.max().map { first...$0 } }
    let weights = store.weights()
    let names = delivery.categories(.programme)
    var thinYears: [ProgrammeYears] = []
    for programme in years.keys.sorted() {
      let found = ThinYears(weights[programme] ?? [:], years: years[programme] ?? [])
      if request.periods == .filled { years[programme] = found.kept }
      if !found.thin.isEmpty {
        thinYears.append(ProgrammeYears(programme: names[code: programme], years: found.thin))
      }
    }
    self.thinYears = thinYears
    var splits: [[Dimension]] = []
    for split in request.splits where !splits.contains(split) { splits.append(split) }
    let totalSeries = builder.series(by: [], programmeYears: years)
    let persons = UniquePersons(delivery, statuses, besides: totalSeries)
    var series = persons.added(to: totalSeries, by: [])
    if !splits.contains([.kind]) {
      let meetings = Measure.all.filter { $0.numerator == .meetings && $0.denominator == nil }
      series += builder.series(by: [.kind], measures: meetings, programmeYears: years)
    }
    for split in splits {
      series += persons.added(to: builder.series(by: split, programmeYears: years), by: split)
    }
    self.series = series
    comparisons = Comparison.all(series, minimumBase: request.minimumBase)
    trends = Trend.all(series, minimumBase: request.minimumBase)
    let behind = OrganisationsBehind(store: store, minimumBase: request.minimumBase)
    panels = behind.panels(comparisons)
    self.persons = persons.findings(besides: panels)
    responses = behind.responses(series)
    openEnds = OpenEndsBehind(store: store).openEnds(totalSeries)
    let coverage = CoverageBySeat(store: store, statuses: statuses, selection: request.periods)
      .compute(programmeYears: years)
    self.coverage = coverage.regions
    coverageSummaries = coverage.summaries
    phaseCoverage = CoverageByPhase(store: store).compute(coverage.summaries)
    coverageChanges = ChangesOfCoverage(gazetteer: delivery.gazetteer)
      .compute(coverage.regions, coverage.summaries, phaseCoverage)
    reach = ReachBySeat(gazetteer: delivery.gazetteer, radii: request.radii)
      .compute(coverage.regions, coverage.summaries)
    let check = KnownTotalCheck(store: store, persons: UniqueTotals(totals, of: delivery))
    knownTotals = totals.map(check.compare)
    guard request.isProtected else { return }
    let scopes =
      shownScopes(leastPeople: request.leastPeople)
      + (request.tellsEachOrganisation ? panels.flatMap(\.eachOrganisation) : [])
    // Everybody who was ever there: the number of records tells it.
    let everybody = Set(scopes.map(\.programme)).flatMap { programme in
      delivery.everybody(ofProgramme: programme)
    }
    atoms = delivery.atoms(
      of: scopes + everybody, keepsZeros: request.protectsZeros, parts: request.parts)
  }
}
