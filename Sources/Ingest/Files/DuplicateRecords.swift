internal import DelimitedText
internal import Tables

/// Finds records that a file holds twice: they count as delivered, and are reported.
///
/// Cost: one pass over a hash per record to spread them, and one look-up for each; on all cores.
struct DuplicateRecords {
  let session: FileSession
  let pieces: [FileSession.Piece]
  let map: StretchMap
  let queue: WorkQueue
  private let log: KeyLog

  /// Takes the hashes of all records from the session.
  init(
    session: FileSession, pieces: [FileSession.Piece], map: StretchMap, queue: WorkQueue
  ) {
    self.queue = queue
    self.session = session
    self.pieces = pieces
    self.map = map
    log = session.takeKeys()
  }

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
    let repeated = RepeatedKeys(in: log.chunks, queue)
    guard repeated.again > 0 else { return [] }
    return try report(listed(of: repeated.keys), of: repeated.again)
  }

  /// The first so many of them that are listed, each with the first record of its kind.
  ///
  /// Whatever the number of duplicates, no more than these are kept.
  private func listed(of repeated: Set<UInt64>) -> [(first: Position, again: Position)] {
    var unseen = repeated
    var again: [(key: UInt64, position: Position)] = []
    scan(repeated) { key, position in
      if unseen.remove(key) == nil { again.append((key, position)) }
      return again.count < RejectList.listedOthers
    }
    var wanted = Set(again.map(\.key))
    var first: [UInt64: Position] = [:]
    scan(wanted) { key, position in
      if wanted.remove(key) != nil { first[key] = position }
      return !wanted.isEmpty
    }
    return again.compactMap { key, position in first[key].map { ($0, position) } }
  }

  /// Calls `visit` for each record with one of the keys, in order, until it returns `false`.
  private func scan(_ keys: Set<UInt64>, _ visit: (UInt64, Position) -> Bool) {
    let filter = KeyFilter(keys)
    for (piece, place) in pieces.map(\.keyPlace).enumerated() {
      for (record, key) in log.keys(at: place).enumerated()
      where filter.mayContain(key) && keys.contains(key) {
        guard visit(key, Position(piece: piece, record: record)) else { return }
      }
    }
  }

  private func report(
    _ compared: [(first: Position, again: Position)], of total: Int
  ) throws(CSVError) -> [Reject] {
    let contents = try RecordFinder(file: session.file, map: map, queue: queue).contents(
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
    var further = total - compared.count
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

/// Tells at once of most hashes that they are not among some others.
private struct KeyFilter {
  private var bits: [UInt64]
  private let shift: UInt64

  /// Cost: two to four bytes for each hash.
  init(_ keys: Set<UInt64>) {
    let places = max(keys.count * 16, 64)
    let log = Int.bitWidth - places.leadingZeroBitCount
    shift = 64 - UInt64(log)
    bits = Array(repeating: 0, count: 1 << (log - 6))
    for key in keys {
      let place = Self.mixed(key) >> shift
      bits[Int(place / 64)] |= 1 << (place % 64)
    }
  }

  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool {
    let place = Self.mixed(key) >> shift
    return bits[Int(place / 64)] >> (place % 64) & 1 == 1
  }

  private static func mixed(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}
