internal import Tables

/// A question to a delivery: which measure, split by what.
public struct Query: Sendable, Hashable {
  /// What to count or sum.
  public let measure: BaseMeasure
  /// What to split it by, besides programme and year.
  public let dimensions: [Dimension]

  /// A question.
  public init(_ measure: BaseMeasure, by dimensions: [Dimension] = []) {
    self.measure = measure
    self.dimensions = dimensions
  }

  /// The answer; `nil` when nothing of the entity was delivered, or a dimension does not apply.
  ///
  /// Cost: one pass over the records of the entity on all cores; memory for the groups that occur.
  public func run(on delivery: Delivery) -> Cube? {
    run(on: delivery, denseLimit: Accumulator.denseLimit)
  }

  /// The answer, with a say in how cells are kept while they are counted.
  func run(on delivery: Delivery, denseLimit: Int) -> Cube? {
    guard let years = delivery.years, delivery.tables[measure.entity] != nil,
      dimensions.allSatisfy({ $0.applies(to: measure) })
    else { return nil }
    let axes = dimensions.map { Axis($0, of: delivery) }
    let keys = KeyLayout(
      programmes: delivery.categories(.programme).count,
      sizes: axes.map(\.categories.count), years: years.count)
    let groups =
      measure == .organisations
      ? RosterCount(delivery: delivery, axes: axes, keys: keys).groups()
      : RecordCount(measure: measure, delivery: delivery, axes: axes, keys: keys)
        .groups(denseLimit: denseLimit)
    return Cube(
      measure: measure, dimensions: dimensions, firstYear: years.lowerBound,
      series: keys.series(of: groups))
  }
}
