internal import RealModule
public import Tables

/// One yearly figure against the first of its series.
///
/// Changes from year to year hide where a series came from; an index shows it, and the average
/// yearly change says it in one number.
public struct Trend: Sendable, Equatable {
  /// What is followed.
  public let series: FigureSeries
  /// The figure of the year.
  public let figure: Figure
  /// Figure of the first year that has one.
  public let first: Figure
  /// 100 × figure / first, exact; `nil` without a figure and for a base that is zero or too small.
  public let index: Quantity?
  /// The constant yearly change, as a fraction, that leads from the first figure to this one (the
  /// geometric mean of the changes), in 6 decimals.
  ///
  /// `nil` for the first year itself, and where a figure is missing or 0: no growth leads to or
  /// from nothing.
  public let averageYearlyChange: Quantity?
  /// Strongest of the two statuses and of what stands in the way of an index.
  public let status: FigureStatus

  /// Holds a yearly figure against the first one.
  ///
  /// - Parameters:
  ///   - first: a figure with a value, of a year not after that of `figure`.
  ///   - minimumBase: smallest first count for which an index is given, as for other percentages.
  init(series: FigureSeries, figure: Figure, first: Figure, minimumBase: Int64) {
    self.series = series
    self.figure = figure
    self.first = first
    var status = max(figure.status, first.status)
    var ratio: Quantity?
    if let value = figure.value, let base = first.value {
      if base.isZero {
        status = max(status, .undefined)
      } else if first.base < minimumBase {
        status = max(status, .smallBase)
      } else {
        ratio = value.divided(by: base)
      }
    }
    index = ratio.flatMap {
      Quantity(Int128($0.numerator) * 100, over: Int128($0.denominator))
    }
    let years = figure.period.firstYear - first.period.firstYear
    averageYearlyChange = ratio.flatMap { Self.averageChange($0, over: years) }
    self.status = status
  }

  /// The rows of every total with at least three years that have a figure; with two, the change
  /// from the one to the other says all.
  ///
  /// Spans of years are left out: they overlap, and their first year is no base.
  static func all(_ series: [FigureSeries], minimumBase: Int64) -> [Trend] {
    series.filter(\.dimensions.isEmpty).flatMap { one -> [Trend] in
      // A year of which the data end early has no place in a series of whole years, nor has one for
      // which nobody delivered.
      let years = one.figures.filter {
        $0.period.isYear && $0.period != one.sameMonths?.current.period
          && $0.period != one.incomparable && !one.undelivered.contains($0.period)
      }
      guard years.count(where: { $0.value != nil }) >= 3,
        let start = years.firstIndex(where: { $0.value != nil })
      else { return [] }
      return years[start...].map {
        Trend(series: one, figure: $0, first: years[start], minimumBase: minimumBase)
      }
    }
  }

  private static func averageChange(_ ratio: Quantity, over years: Int) -> Quantity? {
    guard years > 0, ratio.numerator > 0 else { return nil }
    // One year needs no root, so nothing is lost to rounding twice.
    if years == 1 { return ratio.subtracting(Quantity(1)) }
    let growth = Double(ratio.numerator) / Double(ratio.denominator)
    return Quantity(rounding: .expMinusOne(.log(growth) / Double(years)))
  }
}
