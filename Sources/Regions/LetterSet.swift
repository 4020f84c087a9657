/// Which of the letters a–z occur in a key, as a bit each; all other bytes share one more.
///
/// One edit changes at most two bits, which rules out nearly all names before they are compared.
struct LetterSet: Sendable, Equatable {
  private(set) var bits: UInt32 = 0

  init(_ key: Span<UInt8>) {
    for position in 0..<key.count {
      let letter = key[position] &- UInt8(ascii: "a")
      bits |= 1 << UInt32(min(letter, 26))
    }
  }

  /// The fewest edits that could turn a key with one set into a key with the other.
  func fewestEdits(to other: LetterSet) -> Int {
    ((bits ^ other.bits).nonzeroBitCount + 1) / 2
  }
}
