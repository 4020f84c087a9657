import Disclosure
import Tables

/// What the last change of one measure is made of, from the earlier total to the later one.
///
/// Where a part is withheld, the parts stand beside each other from zero: a step drawn between two
/// known heights would give its size away.
struct ChangeChart {
  let measure: String
  let figures: ProgrammeFigures
  let evidence: Evidence
  let studio: ChartStudio

  /// `nil` when no part may be told, or when there is only one.
  func chart() -> Chart? {
    let wording = studio.wording
    guard let line = figures.total(measure),
      let change = ChangeBlocks.last(measure, of: line, evidence, wording: wording)
    else { return nil }
    let parts = change.partsInOrder
    guard parts.count > 1, parts.contains(where: { $0.value != nil }) else { return nil }
    let isWhole =
      parts.allSatisfy { $0.value != nil } && change.change.value != nil
      && change.change.previousValue != nil
    var rows = parts.map { part in
      Chart.Row(
        change.label(part),
        [
          Chart.Point(
            part.value, part.status == .suppressed ? .suppressed : .final, decimals: 0,
            signed: true, wording: wording)
        ])
    }
    if isWhole {
      rows.insert(
        total(
          change.change.previousPeriod, change.change.previousValue,
          change.change.previousStatus, change.change), at: 0)
      rows.append(
        total(change.change.period, change.change.value, change.change.valueStatus, change.change))
    }
    let cells = parts.map { part -> (String, Cell) in
      let cell: Cell =
        part.value.map { .number($0, signed: true) } ?? .symbol(.suppressed)
      return (change.label(part), cell)
    }
    let titleTotals: (Cell, Cell)? = change.change.previousValue.flatMap { before in
      change.change.value.map { (.number(before), .number($0)) }
    }
    return studio.chart(
      .init(
        key: "\(measure)-change", form: isWhole ? .waterfall : .bars,
        title: wording.chartTitle(measure, totals: isWhole ? titleTotals : nil, parts: cells),
        subtitle: Prose(
          wording.chartChangeBetween(change.change.previousPeriod, change.change.period)),
        categoryTitle: wording.partAxis, valueTitle: wording.measure(measure),
        series: [wording.measure(measure)], rows: rows,
        notes: [change.samePanel, change.withoutOpenEnds].compactMap { $0 },
        isSynthetic: change.isSynthetic))
  }

  private func total(
    _ period: Period, _ value: Quantity?, _ status: FigureStatus, _ change: YearOnYearRow
  ) -> Chart.Row {
    Chart.Row(
      studio.wording.inTime(period, through: change.throughMonth),
      [Chart.Point(value, status, decimals: 0, wording: studio.wording)], isTotal: true)
  }
}
