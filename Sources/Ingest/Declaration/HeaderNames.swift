internal import Regions
internal import Tables

/// Header names of one entity, ready to be looked up in any spelling.
struct HeaderNames: Sendable {
  private let fields: [String: FieldName]

  init(_ declaration: EntityDeclaration) {
    var fields: [String: FieldName] = [:]
    for field in declaration.fields {
      // A field's own names win over a synonym of another one.
      fields[Self.key(field.field.rawValue)] = field.field
    }
    for field in declaration.fields {
      for synonym in field.synonyms where fields[Self.key(synonym)] == nil {
        fields[Self.key(synonym)] = field.field
      }
    }
    self.fields = fields
  }

  /// The field a header means, or `nil`.
  func field(of header: String) -> FieldName? { fields[Self.key(header)] }

  /// Whether a header is a word that may mean any field of its kind.
  static func isVague(_ header: String) -> Bool {
    switch key(header) {
    case "nummer", "id", "code", "nr": true
    default: false
    }
  }

  /// Spellings that differ in case, accents, blanks, `_` or `-` have the same key.
  static func key(_ header: String) -> String {
    NameFolding.fold(header).filter { $0 != " " }
  }

  /// Prepared once per entity.
  static let byEntity: [Entity: HeaderNames] = Dictionary(
    uniqueKeysWithValues: EntityDeclaration.all.map { ($0.entity, HeaderNames($0)) })
}
