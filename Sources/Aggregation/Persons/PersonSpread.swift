internal import Tables

/// Brings the records of each person together.
///
/// All records are spread by a hash of their person over partitions that fit the cache, and each is
/// then looked at by itself. That is done for one half of the partitions after the other, so that
/// beside the columns there is a copy of half of what they hold.
struct PersonSpread: Sendable {
  /// A record, with what tells its person.
  struct Record: Sendable {
    var identifier: Int64
    /// Code of the organisation in which the identifier is one person.
    var owner: Int32
    var place: UInt32

    static let none = Record(identifier: 0, owner: 0, place: 0)
  }

  /// Records of a partition, about.
  private static let length = 1 << 14

  private let delivery: Delivery
  private let places: RecordPlaces
  /// About as many records each.
  private let shares: [(role: PersonRole, blocks: Range<Int>)]
  private let partitions: Int
  private let shift: UInt64
  /// For each share, how many of its records belong to each partition.
  private let counts: [[Int32]]
  /// In how many rounds all partitions are looked at.
  static let rounds = 2

  /// Cost: one pass over the identifiers.
  init(_ delivery: Delivery, _ places: RecordPlaces) {
    self.delivery = delivery
    self.places = places
    let bits = (0...).first { places.records >> $0 <= Self.length } ?? 0
    // With a single partition every hash is shifted out but for one bit.
    let shift = 64 - UInt64(max(bits, 1))
    let partitions = 1 << max(bits, 1)
    self.shift = shift
    self.partitions = partitions
    let shares = PersonRole.allCases.flatMap { role in
      (delivery.tables[role.records.entity]?.shares(delivery.workers) ?? []).map {
        (role: role, blocks: $0)
      }
    }
    self.shares = shares
    counts = Concurrent.map(shares.count) { share in
      var counts = Array(repeating: Int32(0), count: partitions)
      for block in shares[share].blocks {
        Self.read(delivery, shares[share].role, block) { _, identifier, owner in
          counts[Int(Self.hash(identifier, owner) >> shift)] += 1
        }
      }
      return counts
    }
  }

  /// The places of the records of all persons with more than one, of some of the partitions.
  ///
  /// Cost: one pass over the identifiers and one look-up for each record of the round, on all cores;
  /// 16 bytes for each of these.
  func recurring(round: Int) -> [PersonOrder.Partition] {
    let own = Concurrent.share(round, of: Self.rounds, partitions)
    let spreads = Concurrent.map(shares.count) { spread($0, over: own) }
    let jobs = min(delivery.workers, own.count)
    return Concurrent.map(jobs) { job in
      var grouping = PersonGrouping()
      return Concurrent.share(job, of: jobs, own.count).map { partition in
        grouping.group(
          spreads.map { $0.records[$0.starts[partition]..<$0.starts[partition + 1]] })
      }
    }.flatMap { $0 }
  }

  /// The records of a share that belong to some partitions, partition by partition, with the
  /// beginning of each and the end of the last.
  private func spread(_ share: Int, over own: Range<Int>) -> (records: [Record], starts: [Int]) {
    var starts = [0]
    for partition in own {
      starts.append(starts[starts.count - 1] + Int(counts[share][partition]))
    }
    let size = starts[own.count]
    let (role, blocks) = shares[share]
    // What belongs elsewhere is written behind all partitions, time and again over itself: without
    // a choice there is none to be guessed wrongly.
    let records = unsafe [Record](unsafeUninitializedCapacity: size + 1) { target, initialized in
      unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: own.count + 1) { next in
        for partition in 0...own.count { unsafe next[partition] = starts[partition] }
        for block in blocks {
          let first = places.firstWord(role, block: block) * 64
          Self.read(delivery, role, block) { record, identifier, owner in
            let hash = Int(Self.hash(identifier, owner) >> shift)
            let partition = min(UInt(bitPattern: hash &- own.lowerBound), UInt(own.count))
            let position = unsafe next[Int(partition)]
            unsafe target[position] = Record(
              identifier: identifier, owner: owner,
              place: UInt32(first &+ record))
            unsafe next[Int(partition)] = position &+ (partition < UInt(own.count) ? 1 : 0)
          }
        }
      }
      initialized = size
    }
    return (records, starts)
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
  static func hash(_ identifier: Int64, _ owner: Int32) -> UInt64 {
    let who = UInt64(UInt32(bitPattern: owner)) &* 0xA24B_AED4_963E_E407
    let mixed = (UInt64(bitPattern: identifier) ^ who) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}
