import Disclosure
import Tables

/// How figures and their changes become cells, by the rules of the symbols.
enum FigureCells {
  /// The figure of one period; `nil` where the release has no row.
  static func figure(_ row: MeasureRow?, decimals: Int) -> Cell {
    guard let row else { return .symbol(.missing) }
    if row.status == .suppressed { return .symbol(.suppressed) }
    let mark = row.status.mark
    if let value = row.value { return number(value, decimals: decimals, mark: mark) }
    if let low = row.low, let high = row.high {
      return .range(low, high, decimals: decimals, mark: mark)
    }
    return row.status == .undefined ? .blank : .symbol(.missing)
  }

  /// A number, or the symbol for exactly zero.
  static func number(
    _ value: Quantity, decimals: Int, signed: Bool = false, mark: Symbol? = nil
  ) -> Cell {
    value.isZero
      ? .symbol(.zero, mark: mark)
      : .number(value, decimals: decimals, signed: signed, mark: mark)
  }

  /// Difference and relative change of `period` against `previous`.
  static func change(
    of line: FigureLine, from previous: Period, to period: Period, decimals: Int
  ) -> (difference: Cell, percentage: Cell) {
    let row = line.changes[period].flatMap { $0.previousPeriod == previous ? $0 : nil }
    let figures = [line.figures[previous], line.figures[period]]
    let isSuppressed =
      row?.status == .suppressed || figures.contains { $0?.status == .suppressed }
    if isSuppressed { return (.symbol(.suppressed), .symbol(.suppressed)) }
    guard let row, let difference = row.difference else {
      let isUnknown = figures.contains { $0 == nil || $0?.status == .missing }
      return isUnknown ? (.symbol(.missing), .symbol(.missing)) : (.blank, .blank)
    }
    let percentage: Cell =
      switch row.relativeChange {
      case .some(let change) where change.isZero: .symbol(.zero)
      case .some(let change): .percent(change, decimals: 1, signed: true)
      case .none: .blank
      }
    return (number(difference, decimals: decimals, signed: true), percentage)
  }

  /// Digits after the decimal mark: those of the measure, or one where a count turns out not whole.
  static func decimals(of measure: String, _ lines: some Sequence<FigureLine>) -> Int {
    switch measure {
    case "participants_per_volunteer": 2
    case _ where measure.contains("_per_"): 1
    default:
      lines.contains { line in line.figures.values.contains { $0.value?.isWhole == false } } ? 1 : 0
    }
  }
}

extension FigureStatus {
  /// The symbol behind a figure of this status.
  var mark: Symbol? {
    switch self {
    case .provisional, .planned, .estimated: .preliminary
    case .final, .smallBase, .missing, .undefined, .suppressed: nil
    }
  }
}
