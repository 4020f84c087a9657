/// Tells text in UTF-16 by its first bytes.
struct UTF16Check {
  /// Bytes that are looked at.
  private static let sample = 4_096

  private let pairs: Int
  /// Pairs whose first byte is zero, and whose second is.
  private var first = 0
  private var second = 0

  /// - Parameter bytes: the text without its mark.
  init(_ bytes: UnsafeRawBufferPointer) {
    pairs = min(bytes.count, Self.sample) / 2
    for pair in 0..<pairs {
      if unsafe bytes[2 * pair] == 0 { first += 1 }
      if unsafe bytes[2 * pair + 1] == 0 { second += 1 }
    }
  }

  /// What text is that does not say: Latin text has a NUL in nearly every pair of bytes, always on
  /// the same side.
  var obvious: Encoding? {
    guard pairs >= 2 else { return nil }
    if second * 10 >= pairs * 7 && first * 20 <= pairs { return .utf16LittleEndian }
    if first * 10 >= pairs * 7 && second * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// Whether text may be what it is said to be: even where no letter is Latin, the delimiters, the
  /// line ends and the digits of a table are.
  func mayBe(_ encoding: Encoding) -> Bool {
    let (zeros, others) =
      encoding == .utf16LittleEndian ? (second, first) : (first, second)
    return zeros * 10 >= pairs && others * 20 <= pairs
  }

  /// Whether every surrogate has its other half.
  ///
  /// - Parameter isWhole: when not, the bytes may end within a character.
  static func isValid(
    _ bytes: UnsafeRawBufferPointer, _ encoding: Encoding, isWhole: Bool
  ) -> Bool {
    let high = encoding == .utf16LittleEndian ? 1 : 0
    var index = 0
    while index + 1 < bytes.count {
      let mark = unsafe bytes[index + high] & 0xFC
      index += 2
      if mark == 0xDC { return false }
      guard mark == 0xD8 else { continue }
      guard index + 1 < bytes.count else { return !isWhole }
      guard unsafe bytes[index + high] & 0xFC == 0xDC else { return false }
      index += 2
    }
    return true
  }
}
