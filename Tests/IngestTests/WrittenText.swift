import TestSupport

/// A text as bytes in some encoding, and back: the plain way, to check the program's own.
enum WrittenText {
  /// The bytes of a text in UTF-8, written in another encoding now and then.
  static func reencoded(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return [0xFF, 0xFE] + units(text, isLittle: true)
    case 1: return [0xFE, 0xFF] + units(text, isLittle: false)
    case 2: return units(text, isLittle: true)
    case 3: return units(text, isLittle: false)
    case 4, 5: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case 6: return [0xEF, 0xBB, 0xBF] + bytes
    default: return bytes
    }
  }

  private static func units(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
  }

  /// The text in UTF-8, for the encoding that the program found.
  static func decoded(_ bytes: [UInt8], encoding: String) -> [UInt8] {
    switch encoding {
    case "utf-16le", "utf-16be":
      let low = encoding == "utf-16le" ? 0 : 1
      var units: [UInt16] = []
      var index = 0
      while index + 1 < bytes.count {
        units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
        index += 2
      }
      if index < bytes.count { units.append(0xFFFD) }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    case "windows-1252":
      // At most three bytes for each of them; which ones does not matter to the lines.
      return bytes.flatMap { $0 < 0x80 ? [$0] : [0xE2, 0x82, 0xAC] }
    default: return bytes
    }
  }

  /// Bytes of the longest line, without its end.
  static func longestLine(_ text: [UInt8]) -> Int {
    text.split { $0 == 0x0A || $0 == 0x0D }.map(\.count).max() ?? 0
  }
}
