extension DelimitedFile {
  /// Reads a stretch once more, to tell where its records stand; its batch stays empty.
  ///
  /// - Parameters:
  ///   - range: offsets in the file of a stretch that was read before.
  ///   - stretch: receives the bytes and the places of the records.
  ///   - isCareful: whether it was read by `CarefulReader`.
  ///   - width: cells that a record should have.
  /// - Throws: `CSVError` when reading fails.
  public func readAgain(
    _ range: Range<Int64>, into stretch: Stretch, isCareful: Bool, dialect: Dialect, width: Int
  ) throws(CSVError) {
    if isCareful {
      let reader = CarefulReader(
        file: self, dialect: dialect, width: width, wanted: [], dataOffset: range.lowerBound)
      _ = try reader.next(stretch)
      return
    }
    let raw = Int(range.upperBound - range.lowerBound)
    let capacity = raw * head.encoding.largestExpansion + Transcoder.longestCharacter
    stretch.reserve(capacity)
    stretch.begin(index: 0, fileOffset: range.lowerBound, head: head)
    var text = TextSource(source, encoding: head.encoding, offset: range.lowerBound)
    let wanted = head.encoding.isVerbatim ? raw : capacity
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: stretch.buffer[0..<wanted])
    stretch.count = unsafe try text.read(into: target)
    guard !head.encoding.isVerbatim else { return }
    // The source reads on: leave what lies beyond the range.
    var places = RawPlaces(encoding: head.encoding, start: range.lowerBound)
    let bytes = unsafe stretch.bytes
    var end = 0
    while end < bytes.count, unsafe places.rawOffset(of: end, in: bytes) < range.upperBound {
      end += 1
    }
    stretch.count = end
  }
}
