internal import Aggregation
internal import Tables

/// Answers to questions that several statistics ask; each is worked out once.
final class CubeStore {
  let delivery: Delivery
  private var cubes: [Query: Cube?] = [:]
  private var spans: [Span: [Int: [[Int]: Int64]]] = [:]

  private struct Span: Hashable {
    var dimensions: [Dimension]
    var period: Period
  }

  init(_ delivery: Delivery) { self.delivery = delivery }

  func cube(_ measure: BaseMeasure, by dimensions: [Dimension] = []) -> Cube? {
    let query = Query(measure, by: dimensions)
    if let known = cubes[query] { return known }
    let cube: Cube? =
      dimensions.isEmpty && measure != .organisations
      ? self.cube(measure, by: [.kind, .phase])?.rolledUp(keeping: []) : query.run(on: delivery)
    cubes[query] = cube
    return cube
  }

  /// Different organisations over a span, by programme and categories.
  func organisations(by dimensions: [Dimension], in period: Period) -> [Int: [[Int]: Int64]] {
    let span = Span(dimensions: dimensions, period: period)
    if let known = spans[span] { return known }
    let counts = delivery.organisations(by: dimensions, in: period)
    spans[span] = counts
    return counts
  }
}
