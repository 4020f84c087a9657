internal import Aggregation
internal import Regions
internal import Statistics
internal import Tables

/// Withholds small counts of people, what the joint protection of the release withholds, and all that
/// is derived from either.
struct ThresholdRule {
  let policy: DisclosurePolicy
  /// What may be shown of all sums together; without it the threshold alone holds, which does not
  /// protect against subtraction.
  var joint: JointProtection?
  /// Splits of different persons that are left out as a whole: see `PersonsSplit`.
  var leftOut: Set<PersonsSplit> = []
  /// Where counts were rounded: no figure is told to lie further from the true one.
  ///
  /// Different persons do not add up, so they cannot be rounded together with the rest; they are
  /// withheld.
  var roundingBound: Int64?

  func withholds(_ figure: Figure) -> Bool {
    if figure.people.contains(where: policy.withholds) { return true }
    // A figure of people that does not say whose it is was not checked.
    return !figure.people.isEmpty && withholds(figure.scopes)
  }

  /// Whether a figure of one series is withheld.
  func withholds(_ figure: Figure, of series: FigureSeries) -> Bool {
    if roundingBound != nil, series.measure.role != nil { return figure.status != .missing }
    return withholds(figure) || leftOut.contains(PersonsSplit(series, figure.period))
  }

  /// Whether the joint protection withholds what gives away how many these people are; `true` for
  /// nobody in particular.
  func withholds(_ scopes: [PeopleScope]) -> Bool {
    guard policy.isOn, let joint else { return false }
    return scopes.isEmpty || !joint.allows(scopes)
  }

  func measures(_ series: [FigureSeries]) -> ProtectedTable<MeasureRow> {
    var withheld = 0
    var rows: [MeasureRow] = []
    let splitsOrganisations = series.contains {
      $0.dimensions.contains(.organisation) && $0.dimensions.count > 1
    }
    for one in series {
      for figure in one.figures {
        let isWithheld = withholds(figure, of: one)
        if isWithheld { withheld += 1 }
        rows.append(
          MeasureRow(
            programme: one.programme, measure: one.measure.name, dimension: one.dimensionName,
            categoryCode: one.categoryCode, category: one.category, period: figure.period,
            value: isWithheld ? nil : figure.value,
            low: isWithheld ? nil : low(figure, of: one, splitsOrganisations),
            high: isWithheld ? nil : figure.high, unit: one.measure.unit,
            known: isWithheld ? nil : known(figure, of: one),
            status: isWithheld ? .suppressed : figure.status,
            isSynthetic: figure.isSynthetic,
            isUndelivered: one.undelivered.contains(figure.period)))
      }
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  /// The lower bound, as far as it may be shown.
  ///
  /// That of different persons is the largest organisation's own number, and no other one has more. It is
  /// shown where that tells of no small group: of totals of a year, when every organisation is large
  /// enough and no table splits them. Otherwise the bound is shown that follows from the upper one.
  private func low(
    _ figure: Figure, of series: FigureSeries, _ splitsOrganisations: Bool
  ) -> Quantity? {
    guard policy.isOn, let loose = figure.looseBound else { return figure.low }
    let isSafe =
      series.dimensions.isEmpty && figure.period.isYear && !splitsOrganisations
      && !policy.withholds(loose.smallest) && policy.insiders != .protect
    return isSafe ? figure.low : Quantity(policy.withholds(loose.low) ? 1 : loose.low)
  }

  /// How many had the number that was summed, unless that tells of a small group of people.
  private func known(_ figure: Figure, of series: FigureSeries) -> MeasureRow.Known? {
    guard let known = figure.known else { return nil }
    let countsMeetings = series.measure.numerator.entity == .meetings
    let tellsSmallGroup =
      policy.withholds(known.count) || policy.withholds(known.total - known.count)
      || withholds(figure.knownScopes)
    guard countsMeetings || !tellsSmallGroup else { return nil }
    return MeasureRow.Known(count: known.count, total: known.total)
  }

  /// Changes, withheld where either figure is.
  ///
  /// Of different persons such a row is left out: there is one only where their numbers are exact, and
  /// without identifiers that is where a single record is, which a row without numbers would tell.
  func yearOnYear(_ comparisons: [Comparison]) -> ProtectedTable<YearOnYearRow> {
    var withheld = 0
    let rows = comparisons.compactMap { one -> YearOnYearRow? in
      let hidesCurrent = withholds(one.current, of: one.series)
      let hidesPrevious = withholds(one.previous, of: one.series)
      let hides = hidesCurrent || hidesPrevious
      if hides, one.series.measure.role != nil { return nil }
      if hides { withheld += 1 }
      return YearOnYearRow(
        programme: one.series.programme, measure: one.series.measure.name,
        dimension: one.series.dimensionName, categoryCode: one.series.categoryCode,
        category: one.series.category, period: one.current.period,
        previousPeriod: one.previous.period, value: hidesCurrent ? nil : one.current.value,
        previousValue: hidesPrevious ? nil : one.previous.value,
        difference: hides ? nil : one.difference, relativeChange: hides ? nil : one.relativeChange,
        status: hides ? .suppressed : one.status,
        valueStatus: hidesCurrent ? .suppressed : one.current.status,
        previousStatus: hidesPrevious ? .suppressed : one.previous.status,
        throughMonth: one.throughMonth,
        isSynthetic: one.current.isSynthetic || one.previous.isSynthetic,
        quietAfterMonth: one.quietAfterMonth)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  func coverage(_ regions: [RegionCoverage]) -> ProtectedTable<CoverageRow> {
    var withheld = 0
    let rows = regions.map { region in
      let hides =
        policy.withholds(region.participants ?? 0)
        || region.scope.map { withholds([$0]) } ?? (region.participants != nil && joint != nil)
      if hides { withheld += 1 }
      let participants = hides ? nil : region.participants
      let population = region.population?.count
      func rate(_ count: Int64, per unit: Int64) -> Quantity? {
        population.flatMap { Quantity(Int128(count) * Int128(unit), over: Int128($0)) }
      }
      return CoverageRow(
        programme: region.programme, level: region.level?.rawValue ?? "outside", code: region.code,
        name: region.name, period: region.period, organisations: region.organisations,
        population: population, organisationsPer100k: rate(region.organisations, per: 100_000),
        participants: participants.map { Quantity($0) },
        participantsPer10k: participants.flatMap { rate($0, per: 10_000) },
        status: hides ? .suppressed : region.status,
        tile: region.tile.map {
          RegionTile(row: $0.row, column: $0.column, abbreviation: $0.abbreviation)
        })
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  /// Whether a computed figure can be held against a published one, exact or as it was rounded.
  ///
  /// Of a quotient of rounded counts nobody can tell how far off it is.
  private func canCompareRounded(_ one: KnownTotalComparison) -> Bool {
    roundingBound == nil
      || one.computed?.isWhole ?? true
        && Measure.all.contains {
          $0.name == one.total.measure && $0.role == nil && $0.denominator == nil
        }
  }

  /// Whether a rounded count is as near to the published one as rounded counts are.
  private func agreesRounded(_ one: KnownTotalComparison) -> Bool {
    guard let roundingBound, let computed = one.computed, !one.people.isEmpty, computed.isWhole,
      one.total.measure != BaseMeasure.volunteerHours.rawValue,
      let difference = computed.subtracting(one.total.published)
    else { return false }
    return Int128(abs(difference.numerator))
      <= Int128(roundingBound) * Int128(difference.denominator)
  }

  func knownTotals(_ comparisons: [KnownTotalComparison]) -> ProtectedTable<KnownTotalRow> {
    var withheld = 0
    let rows = comparisons.map { one in
      let isComputed = one.computed != nil
      let hides =
        isComputed && !one.people.isEmpty
        && (one.people.contains(where: policy.withholds) || withholds(one.scopes)
          || !canCompareRounded(one))
      if hides { withheld += 1 }
      let outcome: KnownTotalOutcome =
        if !isComputed {
          .notComputable
        } else if hides {
          .suppressed
        } else if one.agrees || agreesRounded(one) {
          .match
        } else {
          one.total.acceptedReason.isEmpty ? .mismatch : .accepted
        }
      let computed = hides ? nil : one.computed
      return KnownTotalRow(
        id: one.total.id, programme: one.total.programme, measure: one.total.measure,
        kind: one.total.kind, phase: one.total.phase, period: one.total.period,
        published: one.total.published, computed: computed,
        difference: computed.flatMap { $0.subtracting(one.total.published) }, outcome: outcome,
        publishedStatus: one.total.status, source: one.total.source, note: one.total.note,
        acceptedReason: one.total.acceptedReason,
        missingYears: isComputed ? [] : one.missingYears, isUnknownMeasure: one.isUnknownMeasure,
        isSynthetic: isComputed && one.isSynthetic)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }
}
