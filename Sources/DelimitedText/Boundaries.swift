/// Where cells and lines end in text without quotes: offsets of delimiters and line ends, in order.
///
/// Sixty-four bytes are compared at a time. A line end of two characters is one boundary, at its
/// second; the first is then the last byte of the cell before it.
@safe struct Boundaries {
  /// Offsets of the boundaries, behind one another; the one before the first, at index -1, is that of
  /// the line end before them.
  private(set) var offsets: UnsafeMutablePointer<UInt32>
  /// Which of the boundaries end a line, by their index.
  private(set) var lineEnds: UnsafeMutablePointer<UInt32>
  /// Number of boundaries.
  private(set) var count = 0
  /// Number of line ends among them.
  private(set) var lineCount = 0

  private var capacity: Int
  private let delimiter: UInt8

  /// Boundaries written at once, whether or not there are so many in 64 bytes.
  private static let stride = 12

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    capacity = 1 << 14
    unsafe offsets = Self.allocate(capacity)
    unsafe lineEnds = .allocate(capacity: capacity)
  }

  /// Frees what it holds; call it once, at the end.
  func free() {
    unsafe (offsets - 1).deallocate()
    unsafe lineEnds.deallocate()
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt32> {
    unsafe .allocate(capacity: capacity + 1) + 1
  }

  /// Forgets all boundaries; those that follow are of a line that begins at an offset.
  mutating func begin(at offset: Int) {
    count = 0
    lineCount = 0
    unsafe offsets[-1] = UInt32(truncatingIfNeeded: offset) &- 1
  }

  /// Forgets the boundaries of all lines that have ended, and keeps those of the last one.
  mutating func keepLastLine() {
    guard lineCount > 0 else { return }
    let last = unsafe Int(lineEnds[lineCount - 1])
    unsafe (offsets - 1).update(from: offsets + last, count: count - last)
    count -= last + 1
    lineCount = 0
  }

  /// Offset of the first byte after the last line end.
  var lineStart: Int {
    let last = lineCount == 0 ? -1 : unsafe Int(lineEnds[lineCount - 1])
    return unsafe Int(offsets[last] &+ 1)
  }

  /// Ends the last line, which has no line end.
  mutating func endLastLine(at offset: Int) {
    reserve(1)
    unsafe offsets[count] = UInt32(truncatingIfNeeded: offset)
    unsafe lineEnds[lineCount] = UInt32(truncatingIfNeeded: count)
    count += 1
    lineCount += 1
  }

  private mutating func reserve(_ more: Int) {
    guard count + more + 64 > capacity else { return }
    let larger = max(capacity * 2, count + more + 64)
    let moved = unsafe Self.allocate(larger)
    unsafe (moved - 1).update(from: offsets - 1, count: count + 1)
    unsafe (offsets - 1).deallocate()
    unsafe offsets = moved
    let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
    unsafe ends.update(from: lineEnds, count: lineCount)
    unsafe lineEnds.deallocate()
    unsafe lineEnds = ends
    capacity = larger
  }

  /// Adds the boundaries of some text.
  ///
  /// - Parameters:
  ///   - text: first byte of what the offsets count from; 64 bytes after `range` may be read.
  ///   - range: a multiple of 64 bytes, unless it ends where the text ends.
  ///   - end: where the text ends.
  ///   - hasReturns: whether there may be carriage returns in it.
  @inline(__always)
  mutating func scan(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, end: Int, hasReturns: Bool
  ) {
    reserve(range.count)
    let cellEnd = SIMD64<UInt8>(repeating: delimiter)
    let lineFeed = SIMD64<UInt8>(repeating: 0x0A)
    let carriageReturn = SIMD64<UInt8>(repeating: 0x0D)
    let offsets = unsafe offsets
    let lineEnds = unsafe lineEnds
    var count = count
    var lineCount = lineCount
    var block = range.lowerBound
    while block < range.upperBound {
      let bytes = unsafe UnsafeRawPointer(text + block).loadUnaligned(as: SIMD64<UInt8>.self)
      var cells = Self.bits(bytes .== cellEnd)
      var lines = Self.bits(bytes .== lineFeed)
      if hasReturns {
        let goesOn = unsafe block + 64 < end && text[block + 64] == 0x0A
        let followed = (lines >> 1) | (goesOn ? 1 << 63 : 0)
        lines |= Self.bits(bytes .== carriageReturn) & ~followed
      }
      if block + 64 > end {
        let valid = ((1 as UInt64) &<< UInt64(end - block)) &- 1
        cells &= valid
        lines &= valid
      }
      var all = cells | lines
      while lines != 0 {
        let before = all & ((lines & (0 &- lines)) &- 1)
        unsafe lineEnds[lineCount] = UInt32(truncatingIfNeeded: count &+ before.nonzeroBitCount)
        lineCount &+= 1
        lines &= lines &- 1
      }
      let found = all.nonzeroBitCount
      let first = UInt32(truncatingIfNeeded: block)
      var index = count
      count &+= found
      repeat {
        for step in 0..<Self.stride {
          unsafe offsets[index &+ step] =
            first &+ UInt32(truncatingIfNeeded: all.trailingZeroBitCount)
          all &= all &- 1
        }
        index &+= Self.stride
      } while all != 0
      block += 64
    }
    self.count = count
    self.lineCount = lineCount
  }

  /// One bit for each of 64 comparisons.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD64<Int8>>) -> UInt64 {
    let words = unsafe unsafeBitCast(mask, to: SIMD8<UInt64>.self)
    var bits: UInt64 = 0
    for index in 0..<8 {
      // Of each byte another bit is kept; the multiplication adds them up in the highest byte.
      let word = (words[index] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
      bits |= (word >> 56) << UInt64(8 * index)
    }
    return bits
  }
}
