import Disclosure
import Tables

/// Which periods stand beside each other in a table of figures, and how the last two are compared.
struct ComparedPeriods {
  /// Most figures of periods on one line: more do not fit beside a name and a change.
  private static let mostShown = 4

  /// Periods of which the whole figure is shown; the last one is only shown as far as it goes when
  /// its data end before the year does.
  let whole: [Period]
  /// The last period that can be compared, and the one before it of as many years; a year is not
  /// compared with a span, nor a span with one that overlaps it.
  let last: (previous: Period, current: Period)?
  /// Months through which the last two are compared, of any line that is not compared as a whole.
  let months: Set<Int>
  /// Whether earlier periods are left to other tables.
  let leavesOut: Bool

  init(_ periods: [Period], _ lines: some Sequence<FigureLine>) {
    guard let (previous, current) = Self.last(of: periods) else {
      whole = periods.suffix(Self.mostShown)
      last = nil
      months = []
      leavesOut = whole.count < periods.count
      return
    }
    let compared = lines.compactMap { line in
      line.changes[current].flatMap { $0.previousPeriod == previous ? $0.throughMonth : nil }
    }
    months = Set(compared)
    last = (previous, current)
    let most = months.isEmpty ? Self.mostShown : Self.mostShown - 1
    // What is compared is shown, whatever comes after it.
    let others = periods.filter { $0 != previous && $0 != current }.suffix(max(most - 2, 0))
    let shown = periods.filter { $0 == previous || $0 == current || others.contains($0) }
    leavesOut = shown.count < periods.count
    whole = months.isEmpty ? shown : shown.filter { $0 != current }
  }

  /// The last two periods of as many years of which one is over before the other begins; years go
  /// before spans.
  private static func last(of periods: [Period]) -> (previous: Period, current: Period)? {
    for candidates in [periods.filter(\.isYear), periods] {
      for current in candidates.reversed() {
        let previous = candidates.last {
          $0.years.count == current.years.count && $0.lastYear < current.firstYear
        }
        if let previous { return (previous, current) }
      }
    }
    return nil
  }

  /// Columns after the label.
  func columns(_ wording: any Wording) -> [TableBlock.Column] {
    var columns = whole.map { TableBlock.Column(Prose($0.displayLabel), .figures) }
    guard let last else { return columns }
    if !months.isEmpty {
      for period in [last.previous, last.current] {
        columns.append(.init(Prose(heading(period, wording)), .figures))
      }
    }
    return columns + [.init(wording.difference, .figures), .init(wording.percentage, .figures)]
  }

  private func heading(_ period: Period, _ wording: any Wording) -> String {
    guard let month = months.first, months.count == 1 else {
      return wording.sameMonths(period.displayLabel)
    }
    return wording.shortMonths(through: month, period.displayLabel)
  }

  /// Cells after the label.
  func cells(_ line: FigureLine, decimals: Int) -> [Cell] {
    var cells = whole.map { FigureCells.figure(line.figures[$0], decimals: decimals) }
    guard let last else { return cells }
    if !months.isEmpty {
      if let change = line.changes[last.current], change.previousPeriod == last.previous,
        change.throughMonth != nil
      {
        cells += [
          Self.cell(change.previousValue, change.previousStatus, decimals),
          Self.cell(change.value, change.valueStatus, decimals),
        ]
      } else {
        // The whole earlier figure stands at the left; blank, so that it is not taken for months.
        cells += [.blank, FigureCells.figure(line.figures[last.current], decimals: decimals)]
      }
    }
    let change = FigureCells.change(
      of: line, from: last.previous, to: last.current, decimals: decimals)
    return cells + [change.difference, change.percentage]
  }

  private static func cell(_ value: Quantity?, _ status: FigureStatus, _ decimals: Int) -> Cell {
    if status == .suppressed { return .symbol(.suppressed) }
    guard let value else { return status == .undefined ? .blank : .symbol(.missing) }
    return FigureCells.number(value, decimals: decimals, mark: status.mark)
  }
}
