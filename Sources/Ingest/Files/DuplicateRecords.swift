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
