internal import Tables

/// Which fields of an entity are stored.
///
/// A field that nothing will ask for is still read, so that what is wrong with it is reported.
struct StoredSchema: Sendable {
  let schemas: [Entity: Schema]
  /// Fields of an entity that hold codes of categories: what is a year in one may be text in another.
  let categories: [Entity: Set<FieldName>]
  /// Whether something asks for the days of records that name their year.
  let keepsDays: Bool

  /// - Parameter demand: fields that only some questions need, such as gender, and that are asked
  ///   for this time.
  init(demand: Set<FieldName>) {
    var schemas: [Entity: Schema] = [:]
    for declaration in EntityDeclaration.all {
      var fields: [FieldName] = []
      for field in declaration.fields where !fields.contains(field.target) {
        let isOptional = Self.onDemand.contains(field.target)
        if isOptional && !demand.contains(field.target) { continue }
        fields.append(field.target)
      }
      schemas[declaration.entity] = Schema(fields)
    }
    self.schemas = schemas
    categories = Dictionary(
      uniqueKeysWithValues: EntityDeclaration.all.map { declaration in
        (declaration.entity, Set(declaration.fields.filter(\.kind.isCategory).map(\.target)))
      })
    keepsDays = demand.contains(.startDate)
  }

  /// Fields that only a dimension asks for.
  static let onDemand: Set<FieldName> = [
    .gender, .birthYear, .age, .participant, .volunteer, .meeting,
  ]
}
