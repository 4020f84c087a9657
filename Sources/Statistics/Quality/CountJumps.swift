internal import Aggregation
internal import Tables

/// Yearly counts far from what the organisation had in the years before.
///
/// A count jumps when it is further from the median of the earlier years than three times their
/// median absolute deviation (MAD). Median and MAD hardly move with a single outlier, which mean and
/// standard deviation do. Source: C. Leys et al., "Detecting outliers: Do not use standard deviation
/// around the mean, use absolute deviation around the median", Journal of Experimental Social
/// Psychology 49 (2013) 764–766, doi 10.1016/j.jesp.2013.03.013; three is their "very conservative"
/// threshold. Here the MAD is not scaled to a normal distribution, and is at least 1: after years of
/// equal counts one more is no jump.
enum CountJumps {
  /// Of fewer years, "what it usually is" cannot be told.
  static let fewestYears = 3
  static let threshold: Int64 = 3

  static func findings(in delivery: Delivery) -> [QualityFinding] {
    [BaseMeasure.participants, .volunteers].flatMap { measure -> [QualityFinding] in
      guard let cube = Query(measure, by: [.organisation]).run(on: delivery) else { return [] }
      // A year in which records of a programme only go on was not delivered.
      var delivered: Set<[Int]> = []
      for series in cube.series {
        for (year, cell) in series.cells.enumerated() where cell.flags.contains(.begun) {
          delivered.insert([series.programme, year])
        }
      }
      return cube.series.flatMap { series in
        findings(
          series.cells.enumerated().map { year, cell in
            cell.records > 0 && delivered.contains([series.programme, year]) ? cell.value : nil
          }, organisation: series.categories[0],
          programme: series.programme, entity: measure.entity, firstYear: cube.firstYear)
      }
    }
  }

  /// - Parameter counts: one for each year; `nil` where nothing was delivered, which is no zero.
  private static func findings(
    _ counts: [Int64?], organisation: Int, programme: Int, entity: Entity, firstYear: Int
  ) -> [QualityFinding] {
    guard organisation > 0 else { return [] }
    var earlier: [Int64] = []
    var findings: [QualityFinding] = []
    for (index, count) in counts.enumerated() {
      guard let count else { continue }
      if earlier.count >= fewestYears, isJump(count, after: earlier),
        let usual = Quantity(median4(earlier), over: 4)
      {
        findings.append(
          QualityFinding(
            organisation: organisation, entity: entity, year: firstYear + index,
            .countJump(
              programme: programme, count: count, usual: usual, years: earlier.count)))
      }
      earlier.append(count)
    }
    return findings
  }

  /// Whether a count is far from those before it, which are not empty.
  static func isJump(_ count: Int64, after earlier: [Int64]) -> Bool {
    let middle = median4(earlier)
    let deviations = earlier.map { abs(4 * $0 - middle) }.sorted()
    // The median of two middle deviations is whole: both are even, as four times a count is.
    let deviation = middleSum(deviations) / 2
    return abs(4 * count - middle) > threshold * max(deviation, 4)
  }

  /// Four times the median, which is whole, as are all deviations from it then.
  private static func median4(_ values: [Int64]) -> Int64 { 2 * middleSum(values.sorted()) }

  /// The sum of the two middle values, or twice the only one.
  private static func middleSum(_ sorted: [Int64]) -> Int64 {
    sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }
}
