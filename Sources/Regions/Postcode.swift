/// A Dutch postcode: four digits, alone or with its two letters.
///
/// Source: PostNL and the BAG: digits from 1000 on, letters A to Z.
public struct Postcode: Sendable, Hashable {
  /// The four digits as a number, 1000 to 9999.
  public let digits: Int

  /// The two letters as a number from 0 (`AA`) to 675 (`ZZ`), or nil when there are none.
  public let letters: Int?

  /// Reads a postcode such as `1234`, `1234 AB` or `1234ab`.
  ///
  /// - Parameter text: blanks around it and before the letters do not matter, nor does case.
  /// - Returns: nil when the text is no postcode, also when one of the letters is missing.
  public init?(_ text: String) {
    let key = NameFolding.fold(text.utf8.span)
    guard key.count >= 4 else { return nil }
    var digits = 0
    for byte in key[..<4] {
      guard byte &- 0x30 <= 9 else { return nil }
      digits = 10 * digits + Int(byte &- 0x30)
    }
    guard digits >= 1_000 else { return nil }
    self.digits = digits
    let rest = key.count > 4 && key[4] == 0x20 ? key[5...] : key[4...]
    guard !rest.isEmpty else {
      letters = nil
      return
    }
    guard rest.count == 2, rest.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) else { return nil }
    letters = rest.reduce(0) { 26 * $0 + Int($1 &- UInt8(ascii: "a")) }
  }

  /// The same postcode without its letters.
  var withoutLetters: Int32 { Int32(digits) }

  /// The postcode with its letters as one number; nil when it has none.
  var withLetters: Int32? { letters.map { Int32(676 * digits + $0) } }
}
