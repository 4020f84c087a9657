internal import Tables

/// A question to a delivery: which measure, split by what.
public struct Query: Sendable, Hashable {
  /// What to count or sum.
  public let measure: BaseMeasure
  /// What to split it by, besides programme and year.
  public let dimensions: [Dimension]
  /// Last month of each year that counts, 1 to 11; `nil` for whole years.
  public let throughMonth: Int?
  /// Whether only what goes on is counted: records without an end, in every year after their first.
  public let onlyOpenEnds: Bool

  /// A question.
  ///
  /// - Parameter throughMonth: leaves out what began in a later month of a year; records that name a
  ///   year instead of dates are counted whole.
  public init(
    _ measure: BaseMeasure, by dimensions: [Dimension] = [], throughMonth: Int? = nil,
    onlyOpenEnds: Bool = false
  ) {
    self.onlyOpenEnds = onlyOpenEnds
    self.measure = measure
    self.dimensions = dimensions
    self.throughMonth = throughMonth
  }

  /// The answer; `nil` when nothing of the entity was delivered, or a dimension does not apply.
  ///
  /// Organisations that delivered are no pass over records: see `Cube.organisationsDelivering`.
  ///
  /// Cost: one pass over the records of the entity on all cores; memory for the groups that occur.
  public func run(on delivery: Delivery) -> Cube? {
    run(on: delivery, limits: .standard)
  }

  /// The answer, with a say in how cells are kept while they are counted.
  func run(on delivery: Delivery, limits: CountingLimits) -> Cube? {
    guard measure.deliveredMeasure == nil, let years = delivery.years,
      delivery.tables[measure.entity] != nil,
      dimensions.allSatisfy({ $0.applies(to: measure) })
    else { return nil }
    let axes = dimensions.map { Axis($0, of: delivery) }
    let keys = KeyLayout(
      programmes: delivery.categories(.programme).count,
      sizes: axes.map(\.categories.count), years: years.count)
    let groups =
      measure == .organisations
      ? RosterCount(delivery: delivery, axes: axes, keys: keys).groups()
      : RecordCount(
        measure: measure, delivery: delivery, axes: axes, keys: keys, throughMonth: throughMonth,
        onlyOpenEnds: onlyOpenEnds
      ).groups(limits)
    return Cube(
      measure: measure, dimensions: dimensions, firstYear: years.lowerBound,
      series: keys.series(of: groups))
  }
}
