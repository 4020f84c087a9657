internal import DelimitedText

/// Reads single records of a file again, to compare them and to say where they stand.
///
/// Only for the few that are reported; each stretch is read once.
struct RecordBytesReader {
  let session: FileSession
  let pieces: [FileSession.Piece]

  /// A record by its piece and its line from the start of the piece.
  struct Key: Hashable {
    var piece: Int
    var line: Int
  }

  struct Content {
    /// The record as it stands in the file, without its line end.
    var bytes: [UInt8] = []
    /// Offset of its first byte in the file.
    var offset: Int64 = 0
  }

  func contents(of keys: Set<Key>) throws(CSVError) -> [Key: Content] {
    var contents: [Key: Content] = [:]
    let stretch = Stretch()
    let dialect = session.file.head.dialect
    for (piece, wanted) in Dictionary(grouping: keys, by: \.piece).sorted(by: { $0.key < $1.key }) {
      try session.file.readAgain(
        pieces[piece].bytes, into: stretch, isCareful: session.plan.isCareful, dialect: dialect,
        width: session.mapping.width)
      let locator = stretch.locator(for: dialect)
      for key in wanted { contents[key] = Self.content(onLine: key.line, of: stretch, locator) }
    }
    return contents
  }

  private static func content(
    onLine line: Int, of stretch: Stretch, _ locator: RecordLocator
  ) -> Content? {
    guard let index = index(of: line, in: locator.starts) else { return nil }
    let start = locator.starts[index].offset
    var end =
      index + 1 < locator.starts.count ? locator.starts[index + 1].offset : stretch.count
    let bytes = unsafe stretch.bytes
    while end > start, unsafe bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return Content(bytes: unsafe Array(bytes[start..<end]), offset: stretch.rawOffset(of: start))
  }

  private static func index(of line: Int, in starts: [RecordLocator.Start]) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low].line == line ? low : nil
  }
}
