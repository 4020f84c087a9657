/// Organisations that were expected to deliver and did not.
enum MissingDeliveries {
  static func findings(_ expected: ExpectedDeliveries) -> [QualityFinding] {
    expected.all.filter { !$0.isDelivered }.map {
      QualityFinding(
        organisation: $0.organisation, entity: $0.entity, year: $0.year,
        .missingDelivery(programme: $0.programme))
    }
  }
}
