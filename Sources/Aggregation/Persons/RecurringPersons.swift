internal import Tables

/// Which records may not be the only one of their person.
///
/// Most people of a large delivery occur in one record, and one record is one person in whatever
/// figure it counts. Only the others have to be told apart, split by split.
///
/// Records are marked by fixed hashes of identifier and organisation in bitmaps. Two persons can share
/// a place there, so a few records are marked without need; an unmarked record is always alone.
struct RecurringPersons: Sendable {
  /// For each role, the bits of each block: one for each record, 64 to a word; an empty list of words
  /// where no record of the block is marked.
  private var marks: [PersonRole: [[UInt64]]] = [:]

  /// Bits of a bitmap for each record, rounded down to a power of two: of the first round a fifth of
  /// the marks are needless at most, and only those that it marked are looked at in the second.
  private static let places = 8
  private static let rounds = 2
  /// Most workers of a round: each has bitmaps of its own.
  private static let mostShares = 4

  /// Looks through all records of people.
  ///
  /// Cost: two passes over the identifiers on all cores, and some bytes for each record while it runs.
  init(_ delivery: Delivery) {
    let parts = PersonRole.allCases.compactMap { role in
      delivery.tables[role.records.entity].map { (role: role, table: $0) }
    }
    let records = parts.reduce(0) { $0 + $1.table.recordCount }
    guard records > 0 else { return }
    let bits = Int.bitWidth - (max(records, 64) * Self.places - 1).leadingZeroBitCount - 1
    let shares = parts.flatMap { part in
      part.table.shares(min(delivery.workers, Self.mostShares)).map { (role: part.role, blocks: $0) }
    }
    for round in 0..<Self.rounds {
      let earlier = round == 0 ? nil : self
      let maps = Concurrent.map(shares.count) { share in
        PersonBitmap(bits) { add in
          for block in shares[share].blocks {
            Self.visit(delivery, shares[share].role, block, seed: round, among: earlier) { add($1) }
          }
        }
      }
      let common = maps.dropFirst().reduce(into: maps[0]) { $0.merge($1) }
      guard common.hasRepeats else {
        marks = [:]
        return
      }
      let found = Concurrent.map(shares.count) { share in
        shares[share].blocks.map { block in
          var words: [UInt64] = []
          let count =
            delivery.tables[shares[share].role.records.entity]?.blocks[block].recordCount ?? 0
          Self.visit(delivery, shares[share].role, block, seed: round, among: earlier) {
            record, hash in
            guard common.isRepeated(hash) else { return }
            if words.isEmpty { words = Array(repeating: 0, count: (count + 63) / 64) }
            words[record / 64] |= 1 << UInt64(record % 64)
          }
          return words
        }
      }
      marks = [:]
      for (share, words) in zip(shares, found) { marks[share.role, default: []] += words }
    }
  }

  /// Whether a record may share its person with another one.
  @inline(__always)
  static func isMarked(_ words: [UInt64], _ record: Int) -> Bool {
    !words.isEmpty && words[record / 64] >> UInt64(record % 64) & 1 == 1
  }

  /// The bits of a block.
  func words(_ role: PersonRole, block: Int) -> [UInt64] { marks[role]?[block] ?? [] }

  /// Calls `work` with every record of a block that has an identifier, and a hash of its person.
  @inline(__always)
  private static func visit(
    _ delivery: Delivery, _ role: PersonRole, _ position: Int, seed: Int,
    among earlier: RecurringPersons?, _ work: (_ record: Int, _ hash: UInt64) -> Void
  ) {
    guard let table = delivery.tables[role.records.entity],
      let column = table.column(role.identifier, of: table.blocks[position])
    else { return }
    let block = table.blocks[position]
    let marked = earlier?.words(role, block: position) ?? []
    if earlier != nil && marked.isEmpty { return }
    let isShared = delivery.files[block.file].sharesIdentifiers
    let length = min(block.recordCount, RecordCount.sliceLength)
    var identifiers = Array(repeating: Column.null, count: length)
    var owners = Array(repeating: isShared ? Int64(-1) : 0, count: length)
    let organisations = isShared ? nil : table.column(.organisation, of: block)
    var from = 0
    while from < block.recordCount {
      let count = min(length, block.recordCount - from)
      column.read(from: from, count: count, into: &identifiers)
      organisations?.read(from: from, count: count, into: &owners)
      for index in 0..<count where identifiers[index] != Column.null {
        if earlier != nil && !isMarked(marked, from + index) { continue }
        work(from + index, hash(identifiers[index], owners[index], seed))
      }
      from += count
    }
  }

  /// A fixed hash: the standard library's has a new seed in every run.
  @inline(__always)
  private static func hash(_ identifier: Int64, _ owner: Int64, _ seed: Int) -> UInt64 {
    let who = UInt64(bitPattern: owner &+ 2) &* 0xA24B_AED4_963E_E407
    var mixed = UInt64(bitPattern: identifier) ^ who
    mixed = (mixed ^ mixed >> 32) &* (seed == 0 ? 0xD6E8_FEB8_6659_FD93 : 0xC2B2_AE3D_27D4_EB4F)
    return (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
