/// Reads characters of a byte sequence that need not be valid UTF-8.
///
/// Works on the borrowed bytes: a `String` would copy every field that is looked up.
enum UTF8Decoding {
  /// The character that starts at a position and the bytes it takes.
  ///
  /// A byte that starts no valid sequence gives U+FFFD and takes one byte.
  static func scalar(
    in bytes: Span<UInt8>, at position: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = UInt32(bytes[position])
    let (length, smallest, firstBits): (Int, UInt32, UInt32) =
      switch first {
      case 0x00...0x7F: (1, 0, first)
      case 0xC2...0xDF: (2, 0x80, first & 0x1F)
      case 0xE0...0xEF: (3, 0x800, first & 0x0F)
      case 0xF0...0xF4: (4, 0x10000, first & 0x07)
      default: (0, 0, 0)
      }
    guard length > 0, position + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = firstBits
    for offset in 1..<max(length, 1) {
      let next = UInt32(bytes[position + offset])
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | next & 0x3F
    }
    // The initialiser refuses surrogates and values beyond U+10FFFF; overlong forms are ours.
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
