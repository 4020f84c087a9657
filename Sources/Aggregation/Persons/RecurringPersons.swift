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
  private let marks: [PersonRole: [[UInt64]]]
  /// The marked records, person by person.
  let order: PersonOrder

  /// Bits of a bitmap for each record, rounded down to a power of two: of the first round a fifth of
  /// the marks are needless at most, and only those that it marked are looked at in the second.
  private static let places = 8
  private static let rounds = 2
  /// Most workers of a round: each has bitmaps of its own.
  private static let mostShares = 4

  /// Looks through all records of people.
  ///
  /// Cost: some passes over the identifiers on all cores; while it runs, one or two bytes for each
  /// record and worker (of each role at most four) and 16 for each record that is marked, afterwards 8
  /// for these.
  init(_ delivery: Delivery) {
    let parts = PersonRole.allCases.compactMap { role in
      delivery.tables[role.records.entity].map { (role: role, table: $0) }
    }
    let records = parts.reduce(0) { $0 + $1.table.recordCount }
    guard records > 0 else {
      self.init(marks: [:], order: PersonOrder())
      return
    }
    let bits = Int.bitWidth - (max(records, 64) * Self.places - 1).leadingZeroBitCount - 1
    let shares = parts.flatMap { part in
      part.table.shares(min(delivery.workers, Self.mostShares)).map {
        (role: part.role, blocks: $0)
      }
    }
    var marked: Self?
    for round in 0..<Self.rounds {
      let earlier = marked
      let maps = Concurrent.map(shares.count) { share in
        PersonBitmap(bits) { add in
          for block in shares[share].blocks {
            Self.visit(delivery, shares[share].role, block, seed: round, among: earlier) { add($1) }
          }
        }
      }
      let common = maps.dropFirst().reduce(into: maps[0]) { $0.merge($1) }
      guard common.hasRepeats else {
        self.init(marks: [:], order: PersonOrder())
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
      var marks: [PersonRole: [[UInt64]]] = [:]
      for (share, words) in zip(shares, found) { marks[share.role, default: []] += words }
      marked = Self(marks: marks, order: PersonOrder())
    }
    let known = marked ?? Self(marks: [:], order: PersonOrder())
    let bases = known.bases(shares.map { ($0.role, $0.blocks) })
    let spreads = Concurrent.map(shares.count) { share in
      var records = PersonOrder.Spread(of: bases.total)
      var ordinal = bases.firsts[share]
      for block in shares[share].blocks {
        known.visit(delivery, shares[share].role, block) { identifier, owner in
          records.add(identifier, owner, ordinal)
          ordinal += 1
        }
      }
      return records
    }
    self.init(marks: known.marks, order: PersonOrder(spreads, workers: delivery.workers))
  }

  init(marks: [PersonRole: [[UInt64]]], order: PersonOrder) {
    self.marks = marks
    self.order = order
  }

  /// Whether no record is marked.
  var isEmpty: Bool { order.partitions.isEmpty }

  /// Number of marked records before each of some stretches of blocks, and of all.
  func bases(_ shares: [(PersonRole, Range<Int>)]) -> (firsts: [UInt32], total: Int) {
    var total = 0
    var firsts: [UInt32] = []
    for (role, blocks) in shares {
      firsts.append(UInt32(total))
      for block in blocks {
        total += words(role, block: block).reduce(0) { $0 + $1.nonzeroBitCount }
      }
    }
    return (firsts, total)
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
    _ delivery: Delivery, _ role: PersonRole, _ block: Int, seed: Int, among earlier: Self?,
    _ work: (_ record: Int, _ hash: UInt64) -> Void
  ) {
    if let earlier, earlier.words(role, block: block).isEmpty { return }
    let marked = earlier?.words(role, block: block) ?? []
    read(delivery, role, block) { record, identifier, owner in
      if earlier != nil && !isMarked(marked, record) { return }
      work(record, hash(identifier, owner, seed))
    }
  }

  /// Calls `work` with every marked record of a block.
  @inline(__always)
  private func visit(
    _ delivery: Delivery, _ role: PersonRole, _ block: Int,
    _ work: (_ identifier: Int64, _ owner: Int32) -> Void
  ) {
    let marked = words(role, block: block)
    if marked.isEmpty { return }
    Self.read(delivery, role, block) { record, identifier, owner in
      if Self.isMarked(marked, record) { work(identifier, owner) }
    }
  }

  /// Calls `work` with every record of a block that names a person.
  @inline(__always)
  private static func read(
    _ delivery: Delivery, _ role: PersonRole, _ position: Int,
    _ work: (_ record: Int, _ identifier: Int64, _ owner: Int32) -> Void
  ) {
    guard let table = delivery.tables[role.records.entity],
      let column = table.column(role.identifier, of: table.blocks[position])
    else { return }
    let block = table.blocks[position]
    let isShared = delivery.files[block.file].sharesIdentifiers
    let length = min(block.recordCount, RecordCount.sliceLength)
    var identifiers = Array(repeating: Column.null, count: length)
    var owners = Array(
      repeating: Int64(isShared ? PersonGroups.Group.everybody : PersonGroups.Group.nobody),
      count: length)
    let organisations = isShared ? nil : table.column(.organisation, of: block)
    var from = 0
    while from < block.recordCount {
      let count = min(length, block.recordCount - from)
      column.read(from: from, count: count, into: &identifiers)
      organisations?.read(from: from, count: count, into: &owners)
      for index in 0..<count
      where identifiers[index] != Column.null
        && (isShared || owners[index] > PersonGroups.Group.nobody)
      {
        work(from + index, identifiers[index], Int32(truncatingIfNeeded: owners[index]))
      }
      from += count
    }
  }

  /// A fixed hash: the standard library's has a new seed in every run.
  @inline(__always)
  private static func hash(_ identifier: Int64, _ owner: Int32, _ seed: Int) -> UInt64 {
    let who = UInt64(bitPattern: Int64(owner) &+ 2) &* 0xA24B_AED4_963E_E407
    var mixed = UInt64(bitPattern: identifier) ^ who
    mixed = (mixed ^ mixed >> 32) &* (seed == 0 ? 0xD6E8_FEB8_6659_FD93 : 0xC2B2_AE3D_27D4_EB4F)
    return (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
