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

  /// Compares two figures of a series.
  ///
  /// - Parameter minimumBase: smallest previous count for which a percentage is given.
  init(series: FigureSeries, current: Figure, previous: Figure, minimumBase: Int64) {
    self.series = series
    self.current = current
    self.previous = previous
    var status = max(current.status, previous.status)
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

  /// Every pair of successive periods of every series.
  static func all(_ series: [FigureSeries], minimumBase: Int64) -> [Comparison] {
    series.flatMap { one in
      zip(one.figures.dropFirst(), one.figures).compactMap { current, previous in
        guard current.value != nil || previous.value != nil else { return nil }
        return Comparison(
          series: one, current: current, previous: previous, minimumBase: minimumBase)
      }
    }
  }
}
