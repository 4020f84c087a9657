public import Aggregation
internal import Tables

/// Published figures held against computed ones, and what explains where they differ.
public struct Verification: Sendable {
  /// Why one computed figure differs from the published one, as far as anything tells.
  public struct Search: Sendable, Equatable {
    /// Position of the figure in `knownTotals`.
    public var total: Int
    /// Units of an effect per unit of the measure.
    public var scale: Int64
    /// What accounts for the difference exactly, the preferred explanations first; candidates, not
    /// proof.
    public var explanations: [Explanation]
    /// How many more there are.
    public var further: Int
    /// Whether the figure does not add up over records: a ratio, or different persons.
    public var isRatio: Bool
    /// Whether two candidates together were tried too, as far as that was needed.
    public var triedPairs: Bool
  }

  /// Each published figure beside the computed one.
  public let knownTotals: [KnownTotalComparison]
  /// One search for each figure that differs without a reason.
  public let searches: [Search]
  /// Files that hold another number of records than their suppliers say, by their positions.
  public let deviations: [Int]
  /// What is known of the files, in the order of the request.
  public let files: [DeliveredFile]
  /// Organisations by code, with identifier and name.
  public let organisations: [Axis.Category]
  /// For each of `deviations` the code of the organisation whose records the file holds.
  public let deviationOwners: [Int?]

  /// Holds published figures against the records of a delivery.
  ///
  /// - Parameters:
  ///   - delivery: with identifiers and dates, where repeated records are to be found.
  ///   - files: what became of each file, in the order to which blocks refer.
  ///   - periods: of figures about other years nothing is said.
  ///     Cost: a pass over the records per measure, and a few more per computed figure that differs
  ///     from what was published, however often that was.
  public init(
    of delivery: Delivery, files: [DeliveredFile], periods: PeriodSelection = .delivered
  ) {
    let totals = KnownTotal.all(in: delivery).filter { periods.holds($0.period) }
    let check = KnownTotalCheck(
      store: CubeStore(delivery), persons: UniqueTotals(totals, of: delivery))
    let comparisons = totals.map(check.compare)
    let deviating = files.indices.filter { files[$0].deviation != nil }
    knownTotals = comparisons
    deviations = deviating
    self.files = files
    let differing = comparisons.indices.filter { comparisons[$0].isUnaccepted }
    guard !differing.isEmpty || !deviating.isEmpty else {
      (searches, organisations, deviationOwners) = ([], [], [])
      return
    }
    organisations = Axis(.organisation, of: delivery).categories
    let finder = CandidateFinder(delivery, files: files)
    deviationOwners = deviating.map(finder.owner)
    // Many published figures may be about one computed figure: its candidates are gathered once.
    var prepared: [FigureScope: ExplanationSearch] = [:]
    searches = differing.map { Self.search(comparisons[$0], $0, finder, &prepared) }
  }

  private static func search(
    _ comparison: KnownTotalComparison, _ total: Int, _ finder: CandidateFinder,
    _ prepared: inout [FigureScope: ExplanationSearch]
  ) -> Search {
    let known = comparison.total
    guard let measure = Measure.all.first(where: { $0.name == known.measure }),
      measure.denominator == nil, measure.role == nil
    else {
      return Search(
        total: total, scale: 1, explanations: [], further: 0, isRatio: true, triedPairs: false)
    }
    let scale = measure.numerator.scale
    var outcome = ExplanationSearch.Outcome()
    if let difference = comparison.computed?.subtracting(known.published),
      let units = Quantity(
        Int128(difference.numerator) * Int128(scale), over: Int128(difference.denominator)),
      units.isWhole
    {
      let scope = FigureScope(
        measure.numerator, programme: known.programmeCode,
        kind: known.kindCode == 0 ? nil : known.kindCode,
        phase: known.phaseCode == 0 ? nil : known.phaseCode, period: known.period)
      let search = prepared[scope] ?? ExplanationSearch(finder.candidates(of: scope))
      prepared[scope] = search
      outcome = search.explain(units.numerator)
    }
    return Search(
      total: total, scale: scale, explanations: outcome.explanations, further: outcome.further,
      isRatio: false, triedPairs: outcome.triedPairs)
  }
}

extension KnownTotalComparison {
  /// Whether both differ, and nobody has written down why.
  var isUnaccepted: Bool { computed != nil && !agrees && total.acceptedReason.isEmpty }
}

extension PeriodSelection {
  /// Whether every year of a period is shown.
  func holds(_ period: Period) -> Bool {
    guard case .chosen(let chosen) = self else { return true }
    return period.years.allSatisfy { year in chosen.contains { $0.years.contains(year) } }
  }
}
