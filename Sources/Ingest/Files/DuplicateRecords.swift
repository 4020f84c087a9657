internal import DelimitedText
internal import Tables

/// Finds records that a file holds twice: they count as delivered, and are reported.
///
/// Cost: one pass over a hash per record to spread them, and one look-up for each; on all cores.
struct DuplicateRecords {
  let session: FileSession
  let pieces: [FileSession.Piece]
  let map: StretchMap

  /// A record, by its piece and its position among the accepted records there.
  private struct Position {
    var piece: Int
    var record: Int
  }

  private var hasIdentifier: Bool {
    RecordKeys(session.mapping, EntityDeclaration.of(session.mapping.entity)).hasIdentifier
  }

  /// The second and later records of each kind, in order.
  func rejects() throws(CSVError) -> [Reject] {
    let repeated = RepeatedKeys.find(in: pieces.map(\.keys))
    guard !repeated.isEmpty else { return [] }
    var seen: [UInt64: Position] = [:]
    var duplicates: [(first: Position, again: Position)] = []
    for (piece, keys) in pieces.map(\.keys).enumerated() {
      for (record, key) in keys.enumerated() where repeated.contains(key) {
        let position = Position(piece: piece, record: record)
        if let first = seen[key] {
          duplicates.append((first, position))
        } else {
          seen[key] = position
        }
      }
    }
    return try report(duplicates)
  }

  private func report(
    _ duplicates: [(first: Position, again: Position)]
  ) throws(CSVError) -> [Reject] {
    let compared = duplicates.prefix(RejectList.listedOthers)
    let contents = try RecordFinder(file: session.file, map: map).contents(
      ofLines: Set(compared.flatMap { [line($0.first), line($0.again)] }), column: 0)
    var rejects: [Reject] = []
    for (first, again) in compared {
      guard let original = contents[line(first)], let copy = contents[line(again)] else { continue }
      let isSame = original.bytes == copy.bytes
      // Other columns tell them apart, or two hashes met by chance.
      if !hasIdentifier && !isSame { continue }
      rejects.append(
        Reject(
          file: session.index, line: line(again), byte: copy.offset,
          code: .keyDuplicate, severity: hasIdentifier ? .warning : .notice, action: .kept,
          hints: [isSame ? Reject.identicalHint : Reject.sameKeyHint, "\(line(first))"]))
    }
    guard !rejects.isEmpty else { return [] }
    var further = duplicates.count - compared.count
    // Without identifiers, records that look alike are no surprise: the first one is enough.
    if !hasIdentifier {
      further += rejects.count - 1
      rejects.removeSubrange(1...)
    }
    rejects[rejects.count - 1].further = further
    return rejects
  }

  private func line(_ position: Position) -> Int {
    let offsets = pieces[position.piece].block?.lineOffsets ?? []
    let offset = offsets.isEmpty ? position.record : Int(offsets[position.record])
    return map.stretches[position.piece].firstLine + offset
  }
}

/// Hashes that occur more than once among very many.
enum RepeatedKeys {
  private static let partitions = 256

  /// The hashes that occur more than once; 0 is none.
  static func find(in lists: [[UInt64]]) -> Set<UInt64> {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return [] }
    if total < 4096 { return repeated(lists.joined(), count: total) }
    var counts = Array(repeating: 0, count: partitions)
    for list in lists { for key in list { counts[partition(key)] += 1 } }
    var starts = Array(repeating: 0, count: partitions + 1)
    for part in 0..<partitions { starts[part + 1] = starts[part] + counts[part] }
    var next = starts
    var spread = Array(repeating: UInt64(0), count: total)
    for list in lists {
      for key in list {
        let part = partition(key)
        spread[next[part]] = key
        next[part] += 1
      }
    }
    let (keys, bounds) = (spread, starts)
    let found = Concurrent.map(partitions) { part in
      let slice = keys[bounds[part]..<bounds[part + 1]]
      return repeated(slice, count: slice.count)
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  private static func partition(_ key: UInt64) -> Int { Int(key >> 56) }

  private static func repeated(_ keys: some Sequence<UInt64>, count: Int) -> Set<UInt64> {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    var slots = Array(repeating: UInt64(0), count: capacity)
    var found: Set<UInt64> = []
    for key in keys where key != 0 {
      var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
      while slots[slot] != 0 && slots[slot] != key { slot = (slot + 1) & (capacity - 1) }
      if slots[slot] == key {
        found.insert(key)
      } else {
        slots[slot] = key
      }
    }
    return found
  }
}
