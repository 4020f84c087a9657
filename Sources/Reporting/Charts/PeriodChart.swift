import Disclosure
import Tables

/// The totals of which only one period is known, beside each other: there is no change to show.
struct PeriodChart {
  let figures: ProgrammeFigures
  let studio: ChartStudio

  /// `nil` when fewer than two totals are known of the last such period.
  func chart() -> Chart? {
    let wording = studio.wording
    // Hours are of another size, and ratios are no numbers of anything.
    let totals = figures.groups.filter { group in
      group.isTotal && group.hasFigures && !group.isRatio && group.measure != "volunteer_hours"
    }
    let alone = MeasureOrder.sorted(totals).compactMap { group -> MeasureRow? in
      guard let line = group.lines.first else { return nil }
      let periods = FigureCharts.periods(of: line)
      return periods.count == 1 ? periods.first.flatMap { line.figures[$0] } : nil
    }
    guard let period = alone.map(\.period).max() else { return nil }
    let shown = alone.filter { $0.period == period }
    guard shown.count > 1 else { return nil }
    let rows = shown.map {
      Chart.Row(wording.measure($0.measure), [Chart.Point($0, decimals: 0, wording: wording)])
    }
    let told = zip(shown, rows).compactMap { row, drawn in
      drawn.points[0].value.map { (row.measure, Cell.number($0)) }
    }
    return studio.chart(
      .init(
        key: "figures", form: .bars, title: wording.chartTitle(totals: told, in: period),
        subtitle: Prose(wording.chartTotals(period)), categoryTitle: wording.measureAxis,
        valueTitle: wording.numberAxis, series: [wording.numberAxis], rows: rows,
        notes: shown.contains { $0.measure == "participants" }
          ? [wording.participantsAreRecords] : [],
        isSynthetic: shown.contains { $0.isSynthetic }))
  }
}
