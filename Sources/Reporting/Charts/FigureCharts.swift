import Disclosure
import Tables

/// The totals of a programme through time, one chart per measure.
struct FigureCharts {
  /// Most columns of a chart: more of them cannot be told apart on a slide.
  private static let mostColumns = 12

  let figures: ProgrammeFigures
  let evidence: EvidenceIndex
  let studio: ChartStudio

  func charts() -> [Chart?] {
    let hasKinds = figures.groups.contains { ActivitiesSection.shows($0) && $0.hasFigures }
    let totals = figures.groups.filter { group in
      group.isTotal && group.hasFigures && !(group.measure == "meetings" && hasKinds)
    }
    return MeasureOrder.sorted(totals).map { group in
      group.lines.first.flatMap { chart(group, $0) }
    }
  }

  /// The periods of a line that can stand beside each other: one alone makes no chart through time.
  static func periods(of line: FigureLine) -> [Period] {
    let known = line.figures.values.filter(\.hasFigure).map(\.period).sorted()
    // Spans hold the years that stand beside them: a chart shows the one or the other.
    let years = known.filter(\.isYear)
    return years.count > 1 ? years : known
  }

  private func chart(_ group: FigureGroup, _ line: FigureLine) -> Chart? {
    let wording = studio.wording
    let compared = Self.periods(of: line)
    guard compared.count > 1, let first = compared.first, let last = compared.last else {
      return nil
    }
    let periods = figures.periods
      .filter { $0 >= first && $0 <= last && $0.isYear == first.isYear }
      .suffix(Self.mostColumns)
    let decimals = FigureCells.decimals(of: group.measure, group.lines)
    let change = line.changes[last].flatMap { change in
      periods.contains(change.previousPeriod) ? change : nil
    }
    var rows = periods.map { period in
      let point =
        line.figures[period].map { Chart.Point($0, decimals: decimals, wording: wording) }
        ?? Chart.Point(.text(wording.unknownInChart), .missing)
      return Chart.Row(period.displayLabel, [point])
    }
    if let change, let month = change.throughMonth {
      rows.removeLast()
      for (period, value, status) in [
        (change.previousPeriod, change.previousValue, change.previousStatus),
        (change.period, change.value, change.valueStatus),
      ] {
        rows.append(
          Chart.Row(
            wording.shortMonths(through: month, period.displayLabel),
            [Chart.Point(value, status, decimals: decimals, wording: wording)]))
      }
    }
    let doubt = doubt(group.measure, change)
    return studio.chart(
      .init(
        key: group.measure.replacing("_", with: "-"), form: .columns,
        title: title(
          group.measure, line, change, Array(periods), decimals,
          hasVerdict: !doubt.isDoubtful && !group.isRatio),
        subtitle: Prose(wording.chartPerYear(group.measure)),
        categoryTitle: wording.yearAxis, valueTitle: wording.measure(group.measure),
        series: [wording.measure(group.measure)], rows: rows,
        notes: (group.measure == "participants" ? [wording.participantsAreRecords] : [])
          + doubt.notes,
        isSynthetic: line.figures.values.contains { $0.isSynthetic }))
  }

  /// What makes a change doubtful, so that the title gives both figures and no verdict: organisations
  /// that were silent, and records that nobody closed.
  private func doubt(
    _ measure: String, _ change: YearOnYearRow?
  ) -> (isDoubtful: Bool, notes: [Prose]) {
    let wording = studio.wording
    let known = WholenessNotes(figures: figures, evidence: evidence, wording: wording)
      .known(measure)
    guard let change, let now = change.value, Headline.people.contains(measure) else {
      return (false, known.map { [$0] } ?? [])
    }
    let found = evidence.evidence(figures.programme, measure)
    let silent = [change.previousPeriod, change.period].compactMap { found.response[$0] }
      .filter { $0.silent > 0 }
    let carryOver = CarryOver(
      found, current: (change.period, now),
      previous: change.previousValue.map { (change.previousPeriod, $0) })
    return (
      !silent.isEmpty || carryOver?.decides == true,
      silent.map { wording.silent([$0]) } + (carryOver?.rows ?? []).map { wording.openEnds($0) }
    )
  }

  private func title(
    _ measure: String, _ line: FigureLine, _ change: YearOnYearRow?, _ periods: [Period],
    _ decimals: Int, hasVerdict: Bool
  ) -> Prose {
    let wording = studio.wording
    if let change, change.status != .suppressed, let value = change.value,
      let previous = change.previousValue, let difference = change.difference
    {
      // A ratio moves by what is above the line and by what is below it: neither is to be praised.
      if !hasVerdict {
        return wording.chartTitle(
          measure,
          figures: [
            (
              .number(previous, decimals: decimals),
              wording.inTime(change.previousPeriod, through: change.throughMonth)
            ),
            (
              .number(value, decimals: decimals),
              wording.inTime(change.period, through: change.throughMonth)
            ),
          ])
      }
      return wording.chartTitle(
        ChartChange(
          measure: measure,
          before: .number(previous, decimals: decimals), now: .number(value, decimals: decimals),
          times: (
            wording.inTime(change.previousPeriod, through: change.throughMonth),
            wording.inTime(change.period, through: change.throughMonth)
          ),
          direction: difference.sign,
          by: change.relativeChange.map { .percent($0, decimals: 1, signed: true) }
            ?? .number(difference, decimals: decimals, signed: true)))
    }
    if let last = periods.last, let row = line.figures[last], row.status != .suppressed,
      let low = row.low, let high = row.high, row.value == nil
    {
      return wording.chartTitle(
        measure, between: .number(low, decimals: decimals), and: .number(high, decimals: decimals),
        in: last)
    }
    return wording.chartTitle(measure, in: periods)
  }
}

/// A change as the title of a chart says it.
struct ChartChange {
  var measure: String
  var before: Cell
  var now: Cell
  /// When both were, for instance "in 2023".
  var times: (before: String, now: String)
  /// −1, 0 or 1.
  var direction: Int
  /// Relative change, or the difference where no percentage is given.
  var by: Cell
}
