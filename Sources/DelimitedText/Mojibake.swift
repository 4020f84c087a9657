/// Characters that were UTF-8 once, were taken for windows-1252, and were written again: `Ã©`.
public struct Mojibake: Sendable, Equatable {
  /// How many there are.
  public internal(set) var count = 0
  /// Offset of the first one in the bytes that were looked at.
  public internal(set) var firstOffset: Int?

  mutating func note(at offset: Int) {
    count += 1
    if firstOffset == nil { firstOffset = offset }
  }

  /// Whether the character at `index`, which begins with 0xC3, and the one after it are the two
  /// halves of one character.
  ///
  /// `Ã` and `Â` before a character that windows-1252 has between 0x80 and 0xBF, and `â` before the
  /// two that begin quotation marks, dashes and the euro sign. No language puts these together.
  static func begins(at index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard index + 4 <= bytes.count else { return false }
    let next = unsafe bytes[index + 2]
    let after = unsafe bytes[index + 3]
    switch unsafe bytes[index + 1] {
    case 0x82, 0x83:
      switch next {
      case 0xC2: return true
      case 0xC5: return [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(after)
      case 0xC6: return after == 0x92
      case 0xCB: return after == 0x86 || after == 0x9C
      case 0xE2: return after == 0x80 || after == 0x82 || after == 0x84
      default: return false
      }
    case 0xA2:
      guard next == 0xE2, index + 5 <= bytes.count else { return false }
      let last = unsafe bytes[index + 4]
      return (after == 0x82 && last == 0xAC) || (after == 0x80 && last == 0x9A)
    default: return false
    }
  }
}
