internal import Aggregation
public import Tables

/// Which periods are shown.
public enum PeriodSelection: Sendable, Equatable {
  /// Every year in which something was delivered.
  case delivered
  /// Every year from the first to the last in which more than a few records lie.
  case filled
  /// The periods that were asked for, in order and each once.
  case chosen([Period])

  /// Periods of a programme, given the years in which it has records.
  func periods(ofYears years: Set<Int>) -> [Period] {
    switch self {
    case .chosen(let periods): return Array(Set(periods)).sorted()
    // What is thin was taken out of these years before.
    case .delivered, .filled:
      guard let first = years.min(), let last = years.max() else { return [] }
      return (first...last).map { Period(year: $0) }
    }
  }
}
