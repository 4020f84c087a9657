internal import DelimitedText

/// Tells on which line of a stretch an offset lies, for offsets in ascending order: one pass.
struct LineCounter {
  private let stretch: Stretch
  private var offset = 0
  private var line = 0

  init(_ stretch: Stretch) { self.stretch = stretch }

  /// Line of an offset, from the start of the stretch; offsets must not go back.
  mutating func line(of target: Int) -> Int {
    let bytes = unsafe stretch.bytes
    let end = min(target, bytes.count)
    while offset < end {
      let byte = unsafe bytes[offset]
      let isLoneReturn =
        unsafe byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
      if byte == 0x0A || isLoneReturn { line += 1 }
      offset += 1
    }
    return line
  }
}
