/// Strict validation of UTF-8, many bytes at a time where they are ASCII.
enum UTF8Check {
  /// Offset of the first byte that is not valid UTF-8, or `nil` when all of it is.
  ///
  /// Overlong forms, surrogates and anything past U+10FFFF are invalid.
  static func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Int? {
    var mojibake = Mojibake()
    return unsafe firstInvalid(in: bytes, noting: &mojibake)
  }

  /// Like `firstInvalid(in:)`; also notes characters that were transcoded wrongly before, which
  /// costs next to nothing in the same pass.
  static func firstInvalid(
    in bytes: UnsafeRawBufferPointer, noting mojibake: inout Mojibake
  ) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      while index + 64 <= count {
        let words = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
        let halves = words.lowHalf | words.highHalf
        let quarters = halves.lowHalf | halves.highHalf
        if (quarters[0] | quarters[1]) & 0x8080_8080_8080_8080 != 0 { break }
        index += 64
      }
      while index + 8 <= count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      guard index < count else { break }
      let lead = unsafe bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard let length = unsafe sequenceLength(at: index, lead: lead, in: bytes) else {
        return index
      }
      if lead == 0xC3, unsafe Mojibake.begins(at: index, in: bytes) { mojibake.note(at: index) }
      index += length
    }
    return nil
  }

  /// Where the last character ends that is not cut off at the end of the bytes.
  static func lastWholeCharacter(in bytes: UnsafeRawBufferPointer) -> Int {
    let count = bytes.count
    for back in 1...3 where back <= count {
      let byte = unsafe bytes[count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : (byte >= 0xE0 ? 3 : (byte >= 0xC0 ? 2 : 1))
      return length > back ? count - back : count
    }
    return count
  }

  private static func sequenceLength(
    at index: Int, lead: UInt8, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    guard second.contains(unsafe bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where unsafe bytes[index + offset] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
