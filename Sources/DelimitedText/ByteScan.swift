#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Passes over raw bytes that run at memory speed.
enum ByteScan {
  /// How often `byte` occurs; the loop is simple enough for the compiler to vectorise.
  static func count(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
    var total = 0
    var start = 0
    // Blocks of 255 keep the inner counter in one byte, which is what makes it vectorise well.
    while start < bytes.count {
      let end = min(start + 255 * 64, bytes.count)
      var partial: UInt32 = 0
      for index in start..<end {
        partial &+= unsafe bytes[index] == byte ? 1 : 0
      }
      total += Int(partial)
      start = end
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

  /// Position of the last `byte` before `end`.
  static func last(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, before end: Int) -> Int? {
    var index = end - 1
    while index >= 0 {
      if unsafe bytes[index] == byte { return index }
      index -= 1
    }
    return nil
  }

  /// Lines in a stretch that starts at the start of a line.
  ///
  /// LF, CRLF and a lone CR each end a line; a last line without an end counts as well.
  static func countLines(in bytes: UnsafeRawBufferPointer) -> Int {
    guard unsafe !bytes.isEmpty else { return 0 }
    var lines = unsafe count(0x0A, in: bytes)
    var from = 0
    while let carriageReturn = unsafe first(0x0D, in: bytes, from: from) {
      let next = carriageReturn + 1
      if unsafe next >= bytes.count || bytes[next] != 0x0A { lines += 1 }
      from = next
    }
    let last = unsafe bytes[bytes.count - 1]
    if last != 0x0A && last != 0x0D { lines += 1 }
    return lines
  }
}
