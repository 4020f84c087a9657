/// Physical lines, counted the plain way.
package func plainLineCount(_ bytes: [UInt8]) -> Int {
  var lines = 0
  var previous: UInt8?
  for byte in bytes {
    if byte == 0x0A && previous == 0x0D {
      previous = byte
      continue
    }
    if byte == 0x0A || byte == 0x0D { lines += 1 }
    previous = byte
  }
  return previous == nil || previous == 0x0A || previous == 0x0D ? lines : lines + 1
}
