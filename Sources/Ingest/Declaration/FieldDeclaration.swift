internal import Tables

/// A field of an entity: the names it goes by, what it holds, and where it is stored.
struct FieldDeclaration: Sendable {
  let field: FieldName
  let kind: FieldKind
  /// The field under which the values are stored; several may fill one (a place, a municipality).
  let target: FieldName
  /// Header names, besides the field's own name.
  let synonyms: [String]
  /// Whether a bad value rejects the record, although the field may be empty.
  let rejectsRecord: Bool

  init(
    _ field: FieldName, _ kind: FieldKind, as target: FieldName? = nil, _ synonyms: [String] = [],
    rejectsRecord: Bool = false
  ) {
    self.field = field
    self.kind = kind
    self.target = target ?? field
    self.synonyms = synonyms
    self.rejectsRecord = rejectsRecord
  }
}
