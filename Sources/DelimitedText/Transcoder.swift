/// Turns windows-1252 or UTF-16 into UTF-8, piece by piece.
struct Transcoder {
  /// Bytes of the longest character in UTF-8: less room than this takes nothing.
  static let longestCharacter = 4

  /// The characters of 0x80 to 0x9F; the five that have none stand for themselves, as the WHATWG
  /// encoding standard has it.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
  private static let replacement: UInt32 = 0xFFFD

  let encoding: Encoding

  /// Writes as many whole characters as there are and as fit.
  ///
  /// - Parameter isEnd: whether nothing follows `raw`, so that half a character is a fault.
  /// - Returns: bytes taken from `raw` and bytes written.
  func transcode(
    _ raw: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, isEnd: Bool
  ) -> (consumed: Int, produced: Int) {
    switch encoding {
    case .utf8, .unknown: unsafe copy(raw, into: target)
    case .windows1252: unsafe transcodeBytes(raw, into: target)
    case .utf16LittleEndian, .utf16BigEndian:
      unsafe transcodeUnits(raw, into: target, isEnd: isEnd)
    }
  }

  private func copy(
    _ raw: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int) {
    let count = min(raw.count, target.count)
    unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[0..<count]))
    return (count, count)
  }

  private func transcodeBytes(
    _ raw: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int) {
    var consumed = 0
    var produced = 0
    while consumed < raw.count, produced + Self.longestCharacter <= target.count {
      if consumed + 8 <= raw.count, produced + 8 <= target.count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: consumed, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          unsafe target.storeBytes(of: word, toByteOffset: produced, as: UInt64.self)
          consumed += 8
          produced += 8
          continue
        }
      }
      let byte = unsafe raw[consumed]
      consumed += 1
      let isSpecial = byte >= 0x80 && byte < 0xA0
      let scalar = isSpecial ? UInt32(Self.windows1252[Int(byte) - 0x80]) : UInt32(byte)
      produced += unsafe Self.write(scalar, to: target, at: produced)
    }
    return (consumed, produced)
  }

  private func transcodeUnits(
    _ raw: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, isEnd: Bool
  ) -> (consumed: Int, produced: Int) {
    var consumed = 0
    var produced = 0
    while consumed < raw.count, produced + Self.longestCharacter <= target.count {
      guard consumed + 2 <= raw.count else {
        if isEnd {
          produced += unsafe Self.write(Self.replacement, to: target, at: produced)
          consumed = raw.count
        }
        break
      }
      let first = unsafe unit(raw, at: consumed)
      var scalar = first
      var length = 2
      if first & 0xFC00 == 0xD800 {
        if consumed + 4 > raw.count && !isEnd { break }
        let second = consumed + 4 <= raw.count ? unsafe unit(raw, at: consumed + 2) : 0
        if second & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)
          length = 4
        } else {
          scalar = Self.replacement
        }
      } else if first & 0xFC00 == 0xDC00 {
        scalar = Self.replacement
      }
      produced += unsafe Self.write(scalar, to: target, at: produced)
      consumed += length
    }
    return (consumed, produced)
  }

  @inline(__always)
  private func unit(_ raw: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
    let first = unsafe UInt32(raw[offset])
    let second = unsafe UInt32(raw[offset + 1])
    return encoding == .utf16LittleEndian ? first | second << 8 : first << 8 | second
  }

  /// Writes one character and returns how many bytes it takes.
  @inline(__always)
  private static func write(
    _ scalar: UInt32, to target: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Int {
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F))
    }
    switch scalar {
    case 0..<0x80:
      unsafe target[offset] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      unsafe target[offset] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      unsafe target[offset + 1] = tail(0)
      return 2
    case 0x800..<0x10000:
      unsafe target[offset] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      unsafe target[offset + 1] = tail(6)
      unsafe target[offset + 2] = tail(0)
      return 3
    default:
      unsafe target[offset] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      unsafe target[offset + 1] = tail(12)
      unsafe target[offset + 2] = tail(6)
      unsafe target[offset + 3] = tail(0)
      return 4
    }
  }
}
