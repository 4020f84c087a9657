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

  /// The field that a header with this key means, or `nil`.
  func field(ofKey key: String) -> FieldName? { fields[key] }

  /// Whether a header with this key is a word that may mean any field of its kind.
  static func isVague(key: String) -> Bool {
    switch key {
    case "nummer", "id", "code", "nr": true
    default: false
    }
  }

  /// Spellings that differ in case, accents, blanks, `_`, `-` or a lone quote have the same key.
  ///
  /// Two quotes stay: they are around a name only when the wrong quote was taken for the dialect.
  static func key(_ header: String) -> String {
    if let key = plainKey(header) { return key }
    let folded = NameFolding.fold(header.utf8.span)
    let hasLoneQuote = folded.count { $0 == UInt8(ascii: "\"") } == 1
    let kept = folded.filter { $0 != 0x20 && !(hasLoneQuote && $0 == UInt8(ascii: "\"")) }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The key of ASCII text without quotes, the usual case, written at once; `nil` for other text.
  private static func plainKey(_ header: String) -> String? {
    let bytes = header.utf8.span
    var isPlain = true
    let key = unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
      var count = 0
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte < 0x80, byte != UInt8(ascii: "\"") else {
          isPlain = false
          return 0
        }
        guard let letter = NameFolding.letter(ofASCII: byte) else { continue }
        unsafe buffer[count] = letter
        count += 1
      }
      return count
    }
    return isPlain ? key : nil
  }

  /// Whether a header means a field of any entity.
  static func isKnown(_ header: String) -> Bool { allKeys.contains(key(header)) }

  /// Whether the bytes of a header, in UTF-8, mean a field of any entity.
  static func isKnown(_ header: Span<UInt8>) -> Bool { spellings.contains(header) }

  private static let spellings = SpellingSet(allKeys)

  /// Whether one wrong letter turns a key into that of a known header.
  static func isNearlyKnown(key: String) -> Bool {
    guard key.utf8.count >= 5, !allKeys.contains(key) else { return false }
    return allKeys.contains { NameDistance.between(key, $0, bound: 1) != nil }
  }

  private static let allKeys = Set(byEntity.values.flatMap(\.fields.keys))

  /// Prepared once per entity.
  static let byEntity: [Entity: HeaderNames] = Dictionary(
    uniqueKeysWithValues: EntityDeclaration.all.map { ($0.entity, HeaderNames($0)) })
}
