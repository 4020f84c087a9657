internal import Aggregation
public import Tables

/// The change of one figure from one period to the next.
public struct Comparison: Sendable, Equatable {
  /// What is compared.
  public let series: FigureSeries
  /// The later figure.
  public let current: Figure
  /// The figure before it.
  public let previous: Figure
  /// current − previous; `nil` when either is missing.
  public let difference: Quantity?
  /// difference / previous; `nil` for a base that is zero or too small.
  public let relativeChange: Quantity?
  /// Strongest of the two statuses and of what stands in the way of a percentage.
  public let status: FigureStatus
  /// Last month, 1 to 11, through which both years are compared; `nil` for whole periods.
  public let throughMonth: Int?
  /// Last month, 1 to 11, in which anybody begins in the later year, while some did later in the year
  /// before; `nil` when that is no question.
  ///
  /// Perhaps the data of the later year end there.
  public let quietAfterMonth: Int?

  /// Compares two figures of a series.
  ///
  /// - Parameters:
  ///   - minimumBase: smallest previous count for which a percentage is given.
  ///   - throughMonth: last month that both figures count; such a comparison is provisional.
  init(
    series: FigureSeries, current: Figure, previous: Figure, minimumBase: Int64,
    throughMonth: Int? = nil
  ) {
    self.throughMonth = throughMonth
    let measures = [series.measure.numerator, series.measure.denominator].compactMap(\.self)
    quietAfterMonth = series.quietEnd.flatMap {
      $0.concerns(measures, current.period, previous.period) ? $0.month : nil
    }
    self.series = series
    self.current = current
    self.previous = previous
    var status = max(current.status, previous.status)
    if throughMonth != nil { status = max(status, .provisional) }
    var relative: Quantity?
    if let value = current.value, let base = previous.value {
      difference = value.subtracting(base)
      if base.isZero {
        status = max(status, .undefined)
      } else if previous.base < minimumBase {
        status = max(status, .smallBase)
      } else {
        relative = difference?.divided(by: base)
      }
    } else {
      difference = nil
    }
    relativeChange = relative
    self.status = status
  }

  /// Every figure of every series with the one before it; two of which bounds are known are not
  /// compared, nor is one with another figure, nor one of a period for which nobody delivered.
  static func all(_ series: [FigureSeries], minimumBase: Int64) -> [Comparison] {
    series.flatMap { one in
      one.figures.indices.compactMap { index in
        let current = one.figures[index]
        guard current.period != one.incomparable, !one.undelivered.contains(current.period),
          let previous = previous(of: index, in: one.figures, passingOver: one.undelivered),
          current.value != nil || previous.value != nil,
          !current.isBounded, !previous.isBounded
        else { return nil }
        if let same = one.sameMonths, same.current.period == current.period,
          same.previous.period == previous.period
        {
          return Comparison(
            series: one, current: same.current, previous: same.previous,
            minimumBase: minimumBase, throughMonth: same.throughMonth)
        }
        return Comparison(
          series: one, current: current, previous: previous, minimumBase: minimumBase)
      }
    }
  }

  /// The last figure that is over before this one begins and covers as many years: a year is not
  /// compared with a span, nor a span with one that overlaps it.
  ///
  /// - Parameters:
  ///   - figures: in the order of their periods.
  ///   - undelivered: periods that are no period to compare with.
  static func previous(
    of index: Int, in figures: [Figure], passingOver undelivered: Set<Period> = []
  ) -> Figure? {
    let period = figures[index].period
    return figures[..<index].last {
      $0.period.years.count == period.years.count && $0.period.lastYear < period.firstYear
        && !undelivered.contains($0.period)
    }
  }
}
