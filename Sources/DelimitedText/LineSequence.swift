/// The lines of a stretch of bytes, line ends included.
struct LineSequence {
  let ranges: [Range<Int>]
  let endsWithLineEnd: Bool

  var count: Int { ranges.count }

  /// Whether there are more lines than were asked for.
  let isCutOff: Bool

  /// - Parameters:
  ///   - limit: most lines to look for.
  ///   - isWhole: whether the file ends here; when not, a carriage return at the very end
  ///   may be half of a line end, and its line is not counted as ended.
  init(bytes: UnsafeRawBufferPointer, isWhole: Bool, limit: Int = .max) {
    var ranges: [Range<Int>] = []
    var start = 0
    var endsWithLineEnd = false
    while start < bytes.count, ranges.count < limit {
      let end = unsafe ByteScan.lineEnd(in: bytes, from: start)
      let last = unsafe bytes[end - 1]
      let mayGoOn = end == bytes.count && !isWhole && last == 0x0D
      endsWithLineEnd = !mayGoOn && (last == 0x0A || last == 0x0D)
      ranges.append(start..<end)
      start = end
    }
    isCutOff = start < bytes.count
    self.endsWithLineEnd = endsWithLineEnd
    self.ranges = ranges
  }
}
