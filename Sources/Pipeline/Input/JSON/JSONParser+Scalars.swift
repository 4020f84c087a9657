extension JSONParser {
  /// Reads a text; the byte at hand is its opening quote.
  mutating func text() throws(JSONError) -> String {
    position += 1
    if let plain = plainText() { return plain }
    var text: [UInt8] = []
    var start = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<position]
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<position]
        text += String(try escaped()).utf8
        start = position
      case 0..<0x20: throw error(.controlCharacter)
      default: position += 1
      }
    }
    throw error(.endsEarly)
  }

  /// Reads a text up to its closing quote when nothing in it is escaped or wrong; else reads nothing.
  private mutating func plainText() -> String? {
    let text = bytes
    let bytes = text.span
    let start = position
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") {
      if bytes[end] == UInt8(ascii: "\"") {
        position = end + 1
        return unsafe bytes.extracting(start..<end).withUnsafeBufferPointer {
          unsafe String(decoding: $0, as: UTF8.self)
        }
      }
      end += 1
    }
    return nil
  }

  /// Reads a character that is written with a backslash.
  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    guard position + 1 < bytes.count else {
      position = bytes.count
      throw error(.endsEarly)
    }
    let scalar: Unicode.Scalar
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try escapedUnit()
    default: throw error(.escape)
    }
    position += 2
    return scalar
  }

  /// Reads `\u` with four digits; a surrogate must be the first half of a pair.
  private mutating func escapedUnit() throws(JSONError) -> Unicode.Scalar {
    guard let high = unit(at: position) else { throw error(.escape) }
    if let scalar = Unicode.Scalar(high) {
      position += 6
      return scalar
    }
    guard high < 0xDC00, let low = unit(at: position + 6), 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw error(.escape) }
    position += 12
    return scalar
  }

  private func unit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = bytes[start + 2..<start + 6]
    // A sign would do for the initialiser below.
    guard digits.allSatisfy({ $0 >= UInt8(ascii: "0") }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Reads a number as it is written.
  mutating func number() throws(JSONError) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") {
      position += 1
      // JSON knows no leading zeros.
      guard !isAtDigit else { throw error(.number) }
    } else {
      try digits()
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    guard isAtDigit else { throw error(.number) }
    while isAtDigit { position += 1 }
  }

  private var isAtDigit: Bool { next.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false }
}
