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
    let count = Int(range.upperBound - range.lowerBound)
    stretch.reserve(count)
    stretch.begin(index: 0, fileOffset: range.lowerBound)
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: stretch.buffer[0..<count])
    stretch.count = unsafe try source.read(into: target, at: range.lowerBound)
  }
}
