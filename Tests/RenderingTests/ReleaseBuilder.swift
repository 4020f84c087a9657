import Tables

@testable import Disclosure

/// Makes releases for tests, with the comparisons that follow from their figures.
struct ReleaseBuilder {
  var measures: [MeasureRow] = []
  var coverage: [CoverageRow] = []
  var summary: [CoverageSummaryRow] = []
  var totals: [KnownTotalRow] = []
  var bridge: [BridgeRow] = []
  var panel: [PanelRow] = []
  var response: [ResponseRow] = []
  var openEnds: [OpenEndsRow] = []
  var persons: [PersonsRow] = []
  var chance: [ChanceRow] = []
  var trend: [TrendRow] = []
  var phases: [PhaseCoverageRow] = []
  var changes: [CoverageChangeRow] = []
  var reach: [ReachRow] = []
  var regionReach: [RegionReachRow] = []
  var nextPlaces: [NextPlaceRow] = []
  var optimum: [PlaceOptimumRow] = []
  var policy = DisclosurePolicy()
  /// Years that are compared over some months, with the figure of those months in the year before.
  var partialYears: [PartialKey: (month: Int, previous: Int64)] = [:]

  /// One measure of a programme in one year.
  struct PartialKey: Hashable {
    let programme: String
    let measure: String
    let year: Int
  }

  var release: Release {
    var account = ProtectionAccount()
    account.withheld = measures.count { $0.status == .suppressed }
    account.notShown = account.withheld
    return Release(
      measures: table(measures) { $0.status == .suppressed },
      yearOnYear: table(comparisons) { $0.status == .suppressed },
      bridge: table(bridge) { $0.status == .suppressed },
      panel: table(panel) { $0.status == .suppressed },
      response: table(response) { $0.status == .suppressed },
      openEnds: table(openEnds) { $0.status == .suppressed },
      persons: table(persons) { $0.status == .suppressed },
      chance: table(chance) { $0.status == .suppressed },
      trend: table(trend) { $0.status == .suppressed },
      coverage: table(coverage) { $0.status == .suppressed },
      coverageSummary: table(summary) { _ in false },
      phaseCoverage: table(phases) { _ in false }, coverageChange: table(changes) { _ in false },
      reach: table(reach) { _ in false }, regionReach: table(regionReach) { _ in false },
      nextPlaces: table(nextPlaces) { _ in false }, placeOptimum: table(optimum) { _ in false },
      knownTotals: table(totals) { $0.outcome == .suppressed }, policy: policy,
      protection: account)
  }

  private func table<Row>(_ rows: [Row], _ isSuppressed: (Row) -> Bool) -> ProtectedTable<Row> {
    ProtectedTable(rows: rows, suppressedCells: rows.count(where: isSuppressed))
  }

  /// One figure; `nil` is missing, or suppressed where the status says so.
  mutating func add(
    _ programme: String, _ measure: String, by dimension: String = "total", code: String = "",
    category: String = "", _ year: Int, _ value: Quantity?, range: (Int64, Int64)? = nil,
    status: FigureStatus? = nil, isSynthetic: Bool = false, known: (Int64, Int64)? = nil
  ) {
    measures.append(
      MeasureRow(
        programme: programme, measure: measure, dimension: dimension, categoryCode: code,
        category: category, period: Period(year: year), value: value,
        low: range.map { Quantity($0.0) }, high: range.map { Quantity($0.1) }, unit: measure,
        known: known.map { MeasureRow.Known(count: $0.0, total: $0.1) },
        status: status ?? (value == nil && range == nil ? .missing : .final),
        isSynthetic: isSynthetic))
  }

  private var comparisons: [YearOnYearRow] {
    measures.flatMap { now in
      measures.filter {
        $0.programme == now.programme && $0.measure == now.measure
          && $0.dimension == now.dimension && $0.category == now.category
          && $0.period.firstYear == now.period.firstYear - 1
      }.map { compare($0, now) }
    }
  }

  private func compare(_ whole: MeasureRow, _ now: MeasureRow) -> YearOnYearRow {
    var before = whole
    let partial = partialYears[
      PartialKey(programme: now.programme, measure: now.measure, year: now.period.firstYear)]
    if let partial { before.value = Quantity(partial.previous) }
    var status = max(before.status, now.status)
    var difference: Quantity?
    var relative: Quantity?
    if let value = now.value, let previous = before.value {
      difference = value.subtracting(previous)
      let base = previous.divided(by: Quantity(before.unit.contains("_per_") ? 1 : 20))
      if previous.isZero {
        status = max(status, .undefined)
      } else if let base, base.numerator < base.denominator, !before.unit.contains("_per_") {
        status = max(status, .smallBase)
      } else {
        relative = difference?.divided(by: previous)
      }
    }
    return YearOnYearRow(
      programme: now.programme, measure: now.measure, dimension: now.dimension,
      categoryCode: now.categoryCode, category: now.category, period: now.period,
      previousPeriod: before.period, value: now.value, previousValue: before.value,
      difference: difference, relativeChange: relative, status: status, valueStatus: now.status,
      previousStatus: before.status, throughMonth: partial?.month,
      isSynthetic: now.isSynthetic || before.isSynthetic)
  }

  mutating func addTotal(
    _ id: String, _ programme: String, _ measure: String, kind: String = "", phase: String = "",
    _ period: String, _ published: Int64, _ computed: Int64?, _ outcome: KnownTotalOutcome,
    status: FigureStatus = .final, note: String = "", reason: String = "",
    missingYears: [Int] = [], isUnknownMeasure: Bool = false, isSynthetic: Bool = false
  ) {
    totals.append(
      KnownTotalRow(
        id: id, programme: programme, measure: measure, kind: kind, phase: phase,
        period: Period(period) ?? Period(year: 2024), published: Quantity(published),
        computed: computed.map { Quantity($0) },
        difference: computed.map { Quantity($0 - published) }, outcome: outcome,
        publishedStatus: status, source: "update-2023", note: note, acceptedReason: reason,
        missingYears: missingYears, isUnknownMeasure: isUnknownMeasure, isSynthetic: isSynthetic))
  }
}
