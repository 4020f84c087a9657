internal import DelimitedText
internal import Tables

/// How the stretches of a file lie in it, and how they were read: enough to find a record again.
struct StretchMap: Sendable {
  struct Entry: Sendable {
    /// Offsets of its bytes in the file.
    var bytes: Range<Int64>
    /// Line on which it begins, from 1.
    var firstLine: Int
  }

  var stretches: [Entry]
  var hints: TextHints
  var dialect: Dialect
  var isCareful: Bool
  /// Cells that a record should have.
  var width: Int

  /// The stretch in which a line lies.
  func stretch(ofLine line: Int) -> Int? {
    stretches.lastIndex { $0.firstLine <= line }
  }
}

/// Reads single records of a file again, to compare them and to say where they stand.
///
/// Only for the few that are reported; each stretch is read once.
struct RecordFinder {
  let file: DelimitedFile
  let map: StretchMap
  /// Those who may help.
  var queue = WorkQueue(files: 0)

  struct Content: Sendable {
    /// The record as it stands in the file, without its line end.
    var bytes: [UInt8] = []
    /// Offset in the file of the cell that was asked for.
    var offset: Int64 = 0
  }

  /// The records that begin on these lines, with the place of a cell of each.
  ///
  /// - Parameter column: 0-based.
  /// - Throws: `CSVError` when reading fails.
  func contents(ofLines lines: Set<Int>, column: Int) throws(CSVError) -> [Int: Content] {
    let places = Dictionary(grouping: lines) { map.stretch(ofLine: $0) ?? -1 }
      .filter { $0.key >= 0 }.sorted { $0.key < $1.key }
    let jobs = min(places.count, Self.mostJobs)
    let parts = queue.map(jobs) { job in
      read(places[Concurrent.share(job, of: jobs, places.count)], column)
    }
    var contents: [Int: Content] = [:]
    for part in parts { contents.merge(try part.get()) { first, _ in first } }
    return contents
  }

  /// Stretches that are in memory together, at most.
  private static let mostJobs = 4

  private func read(
    _ places: ArraySlice<(key: Int, value: [Int])>, _ column: Int
  ) -> Result<[Int: Content], CSVError> {
    var contents: [Int: Content] = [:]
    let stretch = Stretch()
    do throws(CSVError) {
      for (index, wanted) in places {
        let entry = map.stretches[index]
        try file.readAgain(
          entry.bytes, into: stretch, isCareful: map.isCareful, dialect: map.dialect,
          width: map.width)
        let locator = stretch.locator(for: map.dialect)
        for line in wanted {
          contents[line] = content(onLine: line - entry.firstLine, of: stretch, locator, column)
        }
      }
    } catch {
      return .failure(error)
    }
    return .success(contents)
  }

  private func content(
    onLine line: Int, of stretch: Stretch, _ locator: RecordLocator, _ column: Int
  ) -> Content? {
    guard let index = Self.index(of: line, in: locator.starts) else { return nil }
    let start = locator.starts[index].offset
    var end =
      index + 1 < locator.starts.count ? locator.starts[index + 1].offset : stretch.count
    let bytes = unsafe stretch.bytes
    while end > start, unsafe bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    let cell = unsafe locator.position(ofColumn: column, record: index, in: bytes)?.offset
    return Content(
      bytes: unsafe Array(bytes[start..<end]), offset: stretch.rawOffset(of: cell ?? start))
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
