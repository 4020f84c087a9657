internal import Aggregation

/// Answers to questions that several statistics ask; each is worked out once.
final class CubeStore {
  let delivery: Delivery
  private var cubes: [Query: Cube?] = [:]

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
}
