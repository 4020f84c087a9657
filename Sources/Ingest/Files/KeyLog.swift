/// Hashes that tell the records of a file apart, in a few large pieces of memory.
///
/// Eight bytes per record are a third of what is kept of it, and they are needed only until the file
/// is closed. Kept stretch by stretch they would lie between the columns that stay, and their memory
/// would not go back to the system; pieces of this size do so at once.
struct KeyLog: Sendable {
  /// Where the hashes of a stretch stand.
  struct Place: Sendable {
    var chunk = 0
    var range = 0..<0
  }

  /// Hashes of one chunk: more than 32 MB, up to which what was freed may be kept for later.
  private static let largestChunk = 33 << 17
  /// Bytes of a record with its line end: few are shorter.
  private static let shortRecord: Int64 = 16

  /// The hashes, one chunk after the other; within it by stretch.
  private(set) var chunks: [[UInt64]] = []
  private let capacity: Int

  /// An empty log for a file of so many bytes.
  init(fileSize: Int64) {
    capacity = Int(min(Int64(Self.largestChunk), fileSize / Self.shortRecord + 1))
  }

  /// Adds the hashes of a stretch.
  mutating func append(_ keys: [UInt64]) -> Place {
    if chunks.last.map({ $0.count + keys.count > capacity }) ?? true {
      var chunk: [UInt64] = []
      chunk.reserveCapacity(max(capacity, keys.count))
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let start = chunks[last].count
    chunks[last].append(contentsOf: keys)
    return Place(chunk: last, range: start..<chunks[last].count)
  }

  /// The hashes of a stretch.
  func keys(at place: Place) -> ArraySlice<UInt64> {
    chunks.isEmpty ? [] : chunks[place.chunk][place.range]
  }
}
