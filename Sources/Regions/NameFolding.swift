/// Reduces a name to the letters that tell it from others.
///
/// Two spellings that differ only in case, in accents, in composed or decomposed letters (NFC or
/// NFD), in apostrophes, periods or the kind and number of blanks and hyphens fold to the same
/// bytes: `'s-Hertogenbosch` and `S Hertogenbosch`, `Súdwest-Fryslân` and `SUDWEST FRYSLAN`.
/// The result does not depend on the locale.
///
/// - Latin letters (to U+024F and U+1E00 to U+1EFF) become their base letters, ligatures two letters;
///   marks U+0300 to U+036F are dropped. Letters of other scripts are put in lower case, and their
///   composed and decomposed forms stay apart unless the marks are of that range.
/// - Apostrophes, primes, accents standing alone, periods, control and zero-width characters are
///   dropped.
/// - Hyphens, dashes, underscores and blanks, also no-break ones, become one blank; none remains at
///   the ends.
/// - Everything else (digits, parentheses, commas, slashes, …) stays. Bytes that are no UTF-8 become
///   U+FFFD.
public enum NameFolding {
  /// The folded form of a name.
  ///
  /// - Parameter name: a name in any spelling.
  /// - Returns: its folded form; two names are alike when these are equal.
  public static func fold(_ name: String) -> String {
    String(decoding: fold(name.utf8.span), as: UTF8.self)
  }

  /// The folded form of a name, as bytes.
  ///
  /// One allocation; a few nanoseconds per byte for ASCII.
  ///
  /// - Parameter name: the bytes of a name in UTF-8; need not be valid.
  /// - Returns: the folded form in UTF-8.
  public static func fold(_ name: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(name, into: &folded)
    return folded
  }

  /// The folded form of a name, written over a buffer that keeps its capacity.
  ///
  /// - Parameters:
  ///   - name: the bytes of a name in UTF-8; need not be valid.
  ///   - folded: receives the folded form; what it held is lost.
  public static func fold(_ name: Span<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    folded.reserveCapacity(name.count)
    var blankIsDue = false
    var position = 0
    while position < name.count {
      let byte = name[position]
      if byte < 0x80 {
        position += 1
        switch asciiRole(byte) {
        case .drop: break
        case .blank: blankIsDue = true
        case .keep(let letter): append(letter, to: &folded, after: &blankIsDue)
        }
        continue
      }
      let decoded = UTF8Decoding.scalar(in: name, at: position)
      position += decoded.length
      switch ScalarRole(decoded.scalar) {
      case .drop: break
      case .blank: blankIsDue = true
      case .keep: appendLetter(decoded.scalar, to: &folded, after: &blankIsDue)
      }
    }
  }

  /// What a byte of ASCII becomes; `nil` for blanks, hyphens and what is dropped.
  public static func letter(ofASCII byte: UInt8) -> UInt8? {
    if case .keep(let letter) = asciiRole(byte) { letter } else { nil }
  }

  /// Writes the blank that was due, but never at the start, and then a byte.
  @inline(__always)
  private static func append(
    _ byte: UInt8, to folded: inout [UInt8], after blankIsDue: inout Bool
  ) {
    if blankIsDue {
      blankIsDue = false
      if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
    }
    folded.append(byte)
  }

  private static func appendLetter(
    _ letter: Unicode.Scalar, to folded: inout [UInt8], after blankIsDue: inout Bool
  ) {
    if appendBase(of: letter, to: &folded, after: &blankIsDue) { return }
    // The lower case can be an accented Latin letter again: that of the ångström sign is `å`.
    for lower in letter.properties.lowercaseMapping.unicodeScalars
    where !appendBase(of: lower, to: &folded, after: &blankIsDue) {
      for byte in String(lower).utf8 {
        append(byte, to: &folded, after: &blankIsDue)
      }
    }
  }

  /// Writes the base letters of a Latin letter; false when it is none.
  private static func appendBase(
    of letter: Unicode.Scalar, to folded: inout [UInt8], after blankIsDue: inout Bool
  ) -> Bool {
    guard let base = LatinLetters.base(of: letter) else { return false }
    append(base.first, to: &folded, after: &blankIsDue)
    if let second = base.second { folded.append(second) }
    return true
  }

  private enum AsciiRole {
    case drop
    case blank
    case keep(UInt8)
  }

  @inline(__always)
  private static func asciiRole(_ byte: UInt8) -> AsciiRole {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .keep(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .keep(byte + 0x20)
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x09...0x0D: .blank
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."), 0x00...0x1F, 0x7F: .drop
    default: .keep(byte)
    }
  }
}
