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

  /// Bits of the bitmaps for each record, rounded down to a power of two: of the first round some
  /// seven in a hundred marks are needless at most, of the second hardly any.
  private static let places = 16
  private static let rounds = 2

  /// Looks through all records of people.
  ///
  /// Cost: some passes over the identifiers on all cores, and 4 bytes for each record while it runs.
  init(_ delivery: Delivery) {
    let records = PersonRole.allCases.reduce(0) {
      $0 + (delivery.tables[$1.records.entity]?.recordCount ?? 0)
    }
    guard records > 0 else { return }
    // No more than a bit for each of 2³² places, half a gigabyte each.
    let bits = min(
      Int.bitWidth - (max(records, 64) * Self.places - 1).leadingZeroBitCount - 1, 32)
    for round in 0..<Self.rounds {
      let earlier = self
      let shares = max(1, min(delivery.workers, 64))
      let parts = Concurrent.map(shares) { share in
        RecurringPersons(
          delivery, places: bits, seed: round,
          share: UInt64(share)..<UInt64(share + 1), of: UInt64(shares),
          among: round == 0 ? nil : earlier)
      }
      marks = [:]
      for part in parts { formUnion(part) }
    }
  }

  /// Whether a record may share its person with another one.
  @inline(__always)
  static func isMarked(_ words: [UInt64], _ record: Int) -> Bool {
    !words.isEmpty && words[record / 64] >> UInt64(record % 64) & 1 == 1
  }

  /// The bits of a block.
  func words(_ role: PersonRole, block: Int) -> [UInt64] { marks[role]?[block] ?? [] }

  /// One round over the records whose hash is in a share of all hashes.
  ///
  /// - Parameter earlier: the marks of the round before; records without one are passed over.
  private init(
    _ delivery: Delivery, places bits: Int, seed: Int, share: Range<UInt64>, of shares: UInt64,
    among earlier: RecurringPersons?
  ) {
    let low = Self.bound(share.lowerBound, of: shares, bits)
    let high = Self.bound(share.upperBound, of: shares, bits)
    var seen = Array(repeating: UInt64(0), count: Int(high - low) / 64)
    var again = seen
    unsafe seen.withUnsafeMutableBufferPointer { seen in
      unsafe again.withUnsafeMutableBufferPointer { again in
        for role in PersonRole.allCases {
          for block in (delivery.tables[role.records.entity]?.blocks ?? []).indices {
            Self.visit(delivery, role, block, seed: seed, among: earlier) { _, hash in
              let place = hash >> UInt64(64 - bits)
              guard place >= low, place < high else { return }
              let word = Int((place - low) / 64)
              let bit: UInt64 = 1 << (place % 64)
              if unsafe seen[word] & bit == 0 {
                unsafe seen[word] |= bit
              } else {
                unsafe again[word] |= bit
              }
            }
          }
        }
      }
    }
    guard again.contains(where: { $0 != 0 }) else { return }
    for role in PersonRole.allCases {
      guard let table = delivery.tables[role.records.entity] else { continue }
      marks[role] = table.blocks.indices.map { block in
        var words: [UInt64] = []
        Self.visit(delivery, role, block, seed: seed, among: earlier) { record, hash in
          let place = hash >> UInt64(64 - bits)
          guard place >= low, place < high,
            again[Int((place - low) / 64)] >> (place % 64) & 1 == 1
          else { return }
          if words.isEmpty {
            words = Array(repeating: 0, count: (table.blocks[block].recordCount + 63) / 64)
          }
          words[record / 64] |= 1 << UInt64(record % 64)
        }
        return words
      }
    }
  }

  /// First place of a share; shares begin at a whole word.
  private static func bound(_ share: UInt64, of shares: UInt64, _ bits: Int) -> UInt64 {
    (UInt64(1) << UInt64(bits)) / 64 * share / shares * 64
  }

  private mutating func formUnion(_ other: RecurringPersons) {
    for (role, blocks) in other.marks {
      guard var own = marks[role] else {
        marks[role] = blocks
        continue
      }
      marks[role] = nil
      for (block, words) in blocks.enumerated() where !words.isEmpty {
        if own[block].isEmpty {
          own[block] = words
        } else {
          for (index, word) in words.enumerated() { own[block][index] |= word }
        }
      }
      marks[role] = own
    }
  }

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
