import Disclosure
import Tables

/// The headline measures over more than two periods: every figure with its change, that of the same
/// organisations, and the index.
struct SeriesBlocks {
  let figures: ProgrammeFigures
  let evidence: EvidenceIndex
  let wording: any Wording

  /// One measure that is shown.
  private struct Series {
    let measure: String
    let line: FigureLine
    let evidence: Evidence
    let periods: [Period]

    /// Whether the figures are not all the same, as far as they are shown.
    var changes: Bool {
      Set(periods.map { line.figures[$0]?.value }).count > 1
        || line.changes.values.contains { $0.difference.map { !$0.isZero } ?? false }
    }
  }

  /// The blocks; none when no measure has figures of more than two years.
  func blocks() -> [Block] {
    let all = Headline.all.compactMap(series)
    guard all.contains(where: \.changes) else { return [] }
    guard let first = all.compactMap(\.periods.first).min(),
      let last = all.compactMap(\.periods.last).max()
    else { return [] }
    let hasPanel = all.contains { !$0.evidence.panel.isEmpty }
    let hasTrend = all.contains { !$0.evidence.trend.isEmpty }
    var columns: [TableBlock.Column] = [
      .init("", .words), .init(wording.countColumn, .figures),
      .init(wording.changeColumn, .figures),
    ]
    if hasPanel { columns.append(.init(wording.sameOrganisationsColumn, .figures)) }
    if hasTrend { columns.append(.init(wording.indexColumn(base(all)), .figures)) }
    let rows = all.flatMap { self.rows($0, hasPanel: hasPanel, hasTrend: hasTrend) }
    var blocks: [Block] = [
      .subheading(wording.seriesHeading(from: first, through: last)),
      .table(TableBlock(columns: columns, rows: rows)),
    ]
    let silent = all.flatMap(silence)
    let notes =
      (hasPanel ? [wording.sameOrganisationsNote] : [])
      + (silent.isEmpty ? [] : [wording.silenceInSeries(silent)])
    if !notes.isEmpty { blocks.append(.footnotes(notes)) }
    return blocks
  }

  private func series(_ measure: String) -> Series? {
    guard let line = figures.total(measure) else { return nil }
    let periods = figures.periods.filter { $0.isYear && line.figures[$0]?.hasFigure == true }
    guard periods.count > 2 else { return nil }
    return Series(
      measure: measure, line: line, evidence: evidence.evidence(figures.programme, measure),
      periods: periods)
  }

  /// Years of which not everybody delivered: a rise after them may be their coming back.
  private func silence(_ series: Series) -> [ResponseRow] {
    series.periods.compactMap { series.evidence.response[$0] }.filter { $0.silent > 0 }
  }

  /// The year that counts as 100, where it is the same for all.
  private func base(_ all: [Series]) -> Period? {
    let bases = Set(all.flatMap { $0.evidence.trend.values.map(\.firstPeriod) })
    return bases.count == 1 ? bases.first : nil
  }

  private func rows(_ series: Series, hasPanel: Bool, hasTrend: Bool) -> [TableBlock.Row] {
    var rows: [TableBlock.Row] = [.heading(wording.measure(series.measure))]
    let panel = series.evidence.panel
    for period in series.periods {
      let change = series.line.changes[period]
      var cells: [Cell] = [
        .text(
          change?.throughMonth.map { wording.compared(period, through: $0) }
            ?? period.displayLabel),
        FigureCells.figure(series.line.figures[period], decimals: 0),
        changeCell(change),
      ]
      if hasPanel {
        let row = panel[period].flatMap {
          $0.previousPeriod == change?.previousPeriod ? $0 : nil
        }
        cells.append(self.panel(row))
      }
      if hasTrend { cells.append(index(series.evidence.trend, period)) }
      rows.append(TableBlock.Row(cells, isNested: true))
    }
    if let average = series.evidence.trend.max(by: { $0.key < $1.key })?.value.averageYearlyChange {
      rows.append(
        TableBlock.Row(
          [.text(wording.averagePerYear), .blank, .percent(average, signed: true)],
          isNested: true))
    }
    return rows
  }

  /// The relative change, or the difference where there is no base for one.
  private func changeCell(_ change: YearOnYearRow?) -> Cell {
    guard let change else { return .blank }
    if change.status == .suppressed { return .symbol(.suppressed) }
    if let relative = change.relativeChange { return Self.percent(relative) }
    return change.difference.map { FigureCells.number($0, decimals: 0, signed: true) } ?? .blank
  }

  private func panel(_ row: PanelRow?) -> Cell {
    guard let row else { return .blank }
    if row.continuing == 0 { return .text(wording.nobody) }
    if let relative = row.relativeChange { return Self.percent(relative) }
    guard let value = row.value, let previous = row.previousValue else {
      return row.status == .suppressed ? .symbol(.suppressed) : .blank
    }
    return value.subtracting(previous).map {
      FigureCells.number($0, decimals: 0, signed: true)
    } ?? .blank
  }

  private func index(_ trend: [Period: TrendRow], _ period: Period) -> Cell {
    if let row = trend[period] {
      if row.status == .suppressed { return .symbol(.suppressed) }
      return row.index.map { .number($0, decimals: 1) } ?? .blank
    }
    // The first year is what the others are held against, and may have no row of its own.
    let isBase = trend.values.contains { $0.firstPeriod == period && $0.index != nil }
    return isBase ? .number(Quantity(100), decimals: 1) : .blank
  }

  private static func percent(_ change: Quantity) -> Cell {
    change.isZero ? .symbol(.zero) : .percent(change, decimals: 1, signed: true)
  }
}
