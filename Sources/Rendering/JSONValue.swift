import Tables

/// A value of JSON (RFC 8259) whose objects keep the order of their keys.
indirect enum JSONValue: Equatable {
  case null
  case truth(Bool)
  case integer(Int)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func == (one: JSONValue, other: JSONValue) -> Bool { one.written() == other.written() }

  /// The value as text: what holds only simple values on one line, everything else line by line.
  func written(indent: String = "") -> String {
    switch self {
    case .null: return "null"
    case .truth(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .number(let text): return text
    case .string(let text): return JSONRenderer.quoted(text)
    case .array(let values):
      return Self.list(values.map { (nil, $0) }, "[", "]", indent)
    case .object(let members):
      return Self.list(members.map { (JSONRenderer.quoted($0.key), $0.value) }, "{", "}", indent)
    }
  }

  private static func list(
    _ members: [(key: String?, value: JSONValue)], _ open: String, _ close: String,
    _ indent: String
  ) -> String {
    func line(_ member: (key: String?, value: JSONValue), _ indent: String) -> String {
      (member.key.map { "\($0): " } ?? "") + member.value.written(indent: indent)
    }
    guard !members.allSatisfy(\.value.isSimple) else {
      return open + members.map { line($0, indent) }.joined(separator: ", ") + close
    }
    let inner = indent + "  "
    return open + "\n"
      + members.map { inner + line($0, inner) }.joined(separator: ",\n") + "\n\(indent)\(close)"
  }

  private var isSimple: Bool {
    switch self {
    case .array, .object: false
    case .null, .truth, .integer, .number, .string: true
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .truth(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  /// An object whose keys are known only when it is made.
  static func members(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { (key: $0.0, value: $0.1) })
  }

  /// A number that may be absent, with at most six decimals.
  static func quantity(_ value: Quantity?) -> JSONValue {
    value.map { .number(NumberFormat.machine.shortest($0)) } ?? .null
  }

  /// The object with more members behind its own.
  func adding(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }
}
