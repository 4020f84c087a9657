#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Passes over raw bytes that run at memory speed.
enum ByteScan {
  /// How often `byte` occurs; 64 bytes at a time.
  static func count(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
    let pattern = SIMD64<UInt8>(repeating: byte)
    var total = 0
    var index = 0
    while index + 64 <= bytes.count {
      // Each lane of `hits` counts its own bytes, up to 255 of them.
      let end = min(index + 64 * 255, bytes.count & ~63)
      var hits = SIMD64<UInt8>()
      while index < end {
        let block = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD64<UInt8>.self)
        // A comparison that holds is -1.
        hits &-= unsafe unsafeBitCast(block .== pattern, to: SIMD64<UInt8>.self)
        index += 64
      }
      let words = unsafe unsafeBitCast(hits, to: SIMD8<UInt64>.self)
      for word in 0..<8 {
        let pairs =
          (words[word] & 0x00FF_00FF_00FF_00FF) &+ ((words[word] &>> 8) & 0x00FF_00FF_00FF_00FF)
        total += Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
      }
    }
    while index < bytes.count {
      if unsafe bytes[index] == byte { total += 1 }
      index += 1
    }
    return total
  }

  /// Position of the first `byte` at or after `start`.
  static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let found = unsafe memchr(base + start, Int32(byte), bytes.count - start) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - base
  }

  /// Whether a word occurs.
  static func contains(_ word: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let initial = word.first else { return true }
    var from = 0
    while let found = unsafe first(initial, in: bytes, from: from) {
      if unsafe bytes[found...].starts(with: word) { return true }
      from = found + 1
    }
    return false
  }

  /// Position after the line that starts at `start`, its line end included.
  static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = unsafe bytes[index]
      index += 1
      if byte == 0x0A { return index }
      if byte == 0x0D {
        return unsafe index < bytes.count && bytes[index] == 0x0A ? index + 1 : index
      }
    }
    return index
  }

  /// Characters in valid UTF-8: bytes that continue none.
  static func countCharacters(in bytes: UnsafeRawBufferPointer) -> Int {
    unsafe bytes.count - countWords(in: bytes) { $0 & ~($0 << 1) & 0x8080_8080_8080_8080 }
  }

  /// Characters in valid UTF-8 that take four bytes.
  static func countLongCharacters(in bytes: UnsafeRawBufferPointer) -> Int {
    unsafe countWords(in: bytes) {
      $0 & ($0 << 1) & ($0 << 2) & ($0 << 3) & 0x8080_8080_8080_8080
    }
  }

  /// Bits that `bits` leaves standing, over all words; the last word is filled up with zeros.
  @inline(__always)
  private static func countWords(
    in bytes: UnsafeRawBufferPointer, _ bits: (UInt64) -> UInt64
  ) -> Int {
    var total = 0
    var index = 0
    while index + 8 <= bytes.count {
      total +=
        bits(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        .nonzeroBitCount
      index += 8
    }
    while index < bytes.count {
      total += bits(unsafe UInt64(bytes[index])).nonzeroBitCount
      index += 1
    }
    return total
  }

  /// Lines in a stretch that starts at the start of a line, and how many of them a carriage return
  /// alone ends.
  ///
  /// LF, CRLF and a lone CR each end a line; a last line without an end counts as well.
  static func countLines(in bytes: UnsafeRawBufferPointer) -> (lines: Int, loneReturns: Int) {
    guard unsafe !bytes.isEmpty else { return (0, 0) }
    var lines = unsafe count(0x0A, in: bytes)
    var loneReturns = 0
    var from = 0
    while let carriageReturn = unsafe first(0x0D, in: bytes, from: from) {
      let next = carriageReturn + 1
      if unsafe next >= bytes.count || bytes[next] != 0x0A { loneReturns += 1 }
      from = next
    }
    lines += loneReturns
    let last = unsafe bytes[bytes.count - 1]
    if last != 0x0A && last != 0x0D { lines += 1 }
    return (lines, loneReturns)
  }
}
