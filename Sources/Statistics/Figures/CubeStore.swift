internal import Aggregation
internal import Tables

/// Answers to questions that several statistics ask; each is worked out once.
final class CubeStore {
  let delivery: Delivery
  private var cubes: [Query: Cube?] = [:]
  private var openEnds: [BaseMeasure: Cube?] = [:]
  private var spans: [Span: [Int: [[Int]: Int64]]] = [:]

  private struct Span: Hashable {
    var measure: BaseMeasure
    var dimensions: [Dimension]
    var period: Period
  }

  init(_ delivery: Delivery) { self.delivery = delivery }

  /// A cube, of whole years or of the first months of each.
  func cube(
    _ measure: BaseMeasure, by dimensions: [Dimension] = [], throughMonth: Int? = nil
  ) -> Cube? {
    // Organisations are listed, and deliver, for years; months make no difference to them.
    let month = measure.aggregate == .distinct ? nil : throughMonth
    let query = Query(measure, by: dimensions, throughMonth: month)
    if let known = cubes[query] { return known }
    let cube = answer(query)
    cubes[query] = cube
    return cube
  }

  private func answer(_ query: Query) -> Cube? {
    let (measure, dimensions, month) = (query.measure, query.dimensions, query.throughMonth)
    let isOfEnrolments = dimensions.allSatisfy { $0 == .kind || $0 == .phase }
    if let counted = measure.deliveredMeasure {
      guard isOfEnrolments else { return nil }
      return cube(counted, by: [.organisation], throughMonth: month)?
        .organisationsDelivering(measure, by: dimensions, in: delivery)
    }
    switch measure.entity {
    case .participants, .volunteers:
      if isOfEnrolments {
        return cube(measure, by: [.organisation], throughMonth: month)?
          .byEnrolment(dimensions, in: delivery)
      }
    case .meetings:
      if dimensions.isEmpty {
        return cube(measure, by: [.kind, .phase], throughMonth: month)?.rolledUp(keeping: [])
      }
    case .organisations, .knownTotals: break
    }
    return query.run(on: delivery)
  }

  /// What counts in a year only because it began earlier and has no end, by organisation.
  func openEnds(_ measure: BaseMeasure) -> Cube? {
    if let known = openEnds[measure] { return known }
    let cube = delivery.openEnds(measure, by: [.organisation])
    openEnds[measure] = cube
    return cube
  }

  /// Different organisations over a span, by programme and categories: listed ones, or those that
  /// delivered.
  func organisations(
    _ measure: BaseMeasure, by dimensions: [Dimension], in period: Period
  ) -> [Int: [[Int]: Int64]] {
    let span = Span(measure: measure, dimensions: dimensions, period: period)
    if let known = spans[span] { return known }
    let counts: [Int: [[Int]: Int64]]
    if let counted = measure.deliveredMeasure {
      counts =
        cube(counted, by: [.organisation])?.organisationsDelivering(
          by: dimensions, during: period, in: delivery) ?? [:]
    } else {
      counts = delivery.organisations(by: dimensions, in: period)
    }
    spans[span] = counts
    return counts
  }
}
