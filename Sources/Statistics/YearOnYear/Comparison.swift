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
  /// compared, nor is one with another figure.
  static func all(_ series: [FigureSeries], minimumBase: Int64) -> [Comparison] {
    series.flatMap { one in
      one.figures.indices.compactMap { index in
        let current = one.figures[index]
        guard current.period != one.incomparable,
          let previous = previous(of: index, in: one.figures),
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
  /// - Parameter figures: in the order of their periods.
  static func previous(of index: Int, in figures: [Figure]) -> Figure? {
    let period = figures[index].period
    return figures[..<index].last {
      $0.period.years.count == period.years.count && $0.period.lastYear < period.firstYear
    }
  }
}
