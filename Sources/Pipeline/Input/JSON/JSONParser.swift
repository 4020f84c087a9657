/// Reads a JSON text (RFC 8259) of which the bytes are valid UTF-8.
struct JSONParser {
  /// Values within values; a text that goes deeper is refused before it can exhaust the stack.
  static let deepest = 64
  /// Members of which the names are compared one by one.
  private static let few = 8

  let bytes: [UInt8]
  var position = 0
  var line = 1
  var lineStart = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == bytes.count else { throw parser.error(.afterTheEnd) }
    return value
  }

  /// The byte at hand; `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func error(_ fault: DescriptorProblem.SyntaxFault) -> JSONError {
    error(position == bytes.count ? .syntax(.endsEarly) : .syntax(fault))
  }

  private func error(_ problem: JSONError.Problem) -> JSONError {
    let before = bytes[lineStart..<min(position, bytes.count)]
    // Every character has one byte that is no continuation of it.
    return JSONError(
      problem: problem, line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private mutating func skipBlanks() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09: position += 1
      case 0x0A, 0x0D:
        position += 1
        if byte == 0x0D && next == 0x0A { position += 1 }
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    let line = line
    let content: JSONValue.Content
    switch next {
    case UInt8(ascii: "{")?, UInt8(ascii: "[")?:
      guard depth < Self.deepest else { throw error(.tooDeep) }
      content =
        next == UInt8(ascii: "{")
        ? .object(try members(depth: depth + 1)) : .list(try items(depth: depth + 1))
    case UInt8(ascii: "\"")?: content = .text(try text())
    case UInt8(ascii: "-")?: content = .number(try number())
    case let digit? where UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit:
      content = .number(try number())
    case UInt8(ascii: "t")?: content = try word("true", .boolean(true))
    case UInt8(ascii: "f")?: content = try word("false", .boolean(false))
    case UInt8(ascii: "n")?: content = try word("null", .null)
    case UInt8(ascii: "/")?: throw error(.comment)
    case UInt8(ascii: "'")?: throw error(.unquoted)
    default: throw error(.unexpected)
    }
    return JSONValue(line: line, content: content)
  }

  private mutating func word(
    _ word: String, _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue.Content {
    guard bytes[position...].starts(with: word.utf8) else { throw error(.unquoted) }
    position += word.utf8.count
    return content
  }

  private mutating func items(depth: Int) throws(JSONError) -> [JSONValue] {
    position += 1
    var items: [JSONValue] = []
    while try !isClosed(by: UInt8(ascii: "]"), isFirst: items.isEmpty) {
      do throws(JSONError) {
        items.append(try value(depth: depth))
      } catch {
        throw error.inside("[\(items.count)]")
      }
    }
    return items
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
    position += 1
    var members: [JSONValue.Member] = []
    // Those after the first few, and these too as soon as there are more.
    var names: Set<String> = []
    while try !isClosed(by: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      guard next == UInt8(ascii: "\"") else {
        throw error(next == UInt8(ascii: "/") ? .comment : .unquoted)
      }
      let start = position
      let name = try text()
      // Of a few, comparing is faster than hashing.
      let isNew =
        members.count < Self.few
        ? !members.contains { $0.name == name } : names.insert(name).inserted
      guard isNew else {
        position = start
        throw error(.repeatedName).inside(name)
      }
      skipBlanks()
      guard next == UInt8(ascii: ":") else { throw error(.colonMissing) }
      position += 1
      do throws(JSONError) {
        members.append(JSONValue.Member(name: name, value: try value(depth: depth)))
        if members.count == Self.few { names = Set(members.map(\.name)) }
      } catch {
        throw error.inside(name)
      }
    }
    return members
  }

  /// Steps over the comma before the next item, or over the closing bracket.
  private mutating func isClosed(by bracket: UInt8, isFirst: Bool) throws(JSONError) -> Bool {
    skipBlanks()
    if next == bracket {
      position += 1
      return true
    }
    if isFirst { return false }
    guard next == UInt8(ascii: ",") else { throw error(.commaMissing) }
    position += 1
    skipBlanks()
    guard next != bracket else { throw error(.commaTooMany) }
    return false
  }
}
