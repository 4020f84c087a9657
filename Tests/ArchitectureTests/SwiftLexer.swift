/// A piece of Swift code as the rules see it.
struct Token: Equatable {
  /// Kinds of pieces.
  enum Kind {
    /// An identifier, keyword or number; an escaped identifier keeps its backticks.
    case word
    /// One punctuation character; `"` stands for a whole string literal.
    case symbol
    /// `#if`, `#elseif`, `#else` or `#endif`, with its condition.
    case condition
  }

  /// What it is.
  let kind: Kind
  /// Its text; of a condition the whole line without blanks.
  let text: String
  /// Line in the file, from 1.
  let line: Int
  /// Whether it stands directly behind the token before it.
  let isAttached: Bool
}

/// Cuts Swift source into tokens and drops comments and the text of string literals.
///
/// Code interpolated into a string literal stays. Regex literals are known in their `#/…/#` form
/// alone; a quotation mark in a bare one hides at most the rest of its line.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lastEnd = -1
  private var tokens: [Token] = []

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The tokens of a source text, in order.
  static func tokens(of text: String) -> [Token] {
    var lexer = SwiftLexer(text)
    lexer.readCode(untilParenthesis: false)
    return lexer.tokens
  }

  /// Reads to the end, or past the parenthesis that closes an interpolation.
  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while position < bytes.count {
      if startsWith("//") {
        skipLine()
      } else if startsWith("/*") {
        skipBlockComment()
      } else if readDelimitedLiteral() {
        continue
      } else if byte(0) == UInt8(ascii: "#") {
        readDirective()
      } else if byte(0) == UInt8(ascii: "`") {
        readEscapedWord()
      } else if isWord(byte(0)) {
        readWord()
      } else {
        let symbol = byte(0)
        if symbol == UInt8(ascii: "(") { depth += 1 }
        if symbol == UInt8(ascii: ")") {
          depth -= 1
          if untilParenthesis && depth < 0 {
            advance()
            return
          }
        }
        if isBlank(symbol) { advance() } else { emit(.symbol, from: position, length: 1) }
      }
    }
  }

  /// Reads a string or an extended regex literal when one starts here.
  private mutating func readDelimitedLiteral() -> Bool {
    var hashes = 0
    while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    if byte(hashes) == UInt8(ascii: "\"") {
      emit(.symbol, text: "\"", from: position, length: hashes + 1)
      readString(hashes: hashes)
      lastEnd = position
      return true
    }
    if hashes > 0 && byte(hashes) == UInt8(ascii: "/") {
      advance(hashes + 1)
      while position < bytes.count && !closes(with: "/", hashes: hashes) {
        advance(byte(0) == UInt8(ascii: "\\") ? 2 : 1)
      }
      advance(hashes + 1)
      return true
    }
    return false
  }

  /// Reads on behind the first quotation mark of a string literal.
  private mutating func readString(hashes: Int) {
    let isMultiline = startsWith("\"\"")
    if isMultiline { advance(2) }
    let quote = isMultiline ? "\"\"\"" : "\""
    while position < bytes.count {
      if closes(with: quote, hashes: hashes) {
        advance(quote.utf8.count + hashes)
        return
      }
      if !isMultiline && byte(0) == UInt8(ascii: "\n") { return }
      guard closes(with: "\\", hashes: hashes) else {
        advance()
        continue
      }
      advance(1 + hashes)
      let isInterpolation = byte(0) == UInt8(ascii: "(")
      advance()
      if isInterpolation { readCode(untilParenthesis: true) }
    }
  }

  /// Reads `#if` and its companions as one token, any other `#word` as a word.
  private mutating func readDirective() {
    var length = 1
    while isWord(byte(length)) { length += 1 }
    let word = text(from: position, length: length)
    guard ["#if", "#elseif", "#else", "#endif"].contains(word) else {
      emit(.word, from: position, length: length)
      return
    }
    var condition = ""
    while position < bytes.count, byte(0) != UInt8(ascii: "\n"), !startsWith("//") {
      if !isBlank(byte(0)) { condition += text(from: position, length: 1) }
      position += 1
    }
    tokens.append(Token(kind: .condition, text: condition, line: line, isAttached: false))
    lastEnd = position
  }

  private mutating func readEscapedWord() {
    var length = 1
    while position + length < bytes.count, byte(length) != UInt8(ascii: "`"),
      byte(length) != UInt8(ascii: "\n")
    {
      length += 1
    }
    emit(.word, from: position, length: length + 1)
  }

  private mutating func readWord() {
    var length = 1
    while isWord(byte(length)) { length += 1 }
    emit(.word, from: position, length: length)
  }

  private mutating func skipLine() {
    while position < bytes.count, byte(0) != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if startsWith("/*") {
        depth += 1
        advance(2)
      } else if startsWith("*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && position < bytes.count
  }

  private mutating func emit(
    _ kind: Token.Kind, text override: String? = nil, from start: Int, length: Int
  ) {
    let end = min(start + length, bytes.count)
    tokens.append(
      Token(
        kind: kind, text: override ?? text(from: start, length: end - start), line: line,
        isAttached: lastEnd == start))
    position = end
    lastEnd = end
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private func closes(with mark: String, hashes: Int) -> Bool {
    startsWith(mark)
      && (0..<hashes).allSatisfy { byte(mark.utf8.count + $0) == UInt8(ascii: "#") }
  }

  private func startsWith(_ mark: String) -> Bool {
    mark.utf8.enumerated().allSatisfy { byte($0.offset) == $0.element }
  }

  /// The byte at a distance from here, or 0 past the end.
  private func byte(_ distance: Int) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  private func text(from start: Int, length: Int) -> String {
    String(decoding: bytes[start..<start + length], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ")
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
