internal import Tables

/// Records that may share their person with others, person by person.
///
/// Records go by their ordinal: the number of marked records before them.
struct PersonOrder: Sendable {
  /// Persons whose hashes begin alike.
  struct Partition: Sendable {
    /// Ordinals of all records, those of one person together.
    fileprivate(set) var ordinals: [UInt32] = []
    /// Where the records of each person end.
    fileprivate(set) var ends: [UInt32] = []
  }

  private(set) var partitions: [Partition] = []

  /// Nobody.
  init() {}

  /// Records of one worker, spread by the hash of their person so that a partition fits the cache.
  struct Spread: Sendable {
    struct Record: Sendable {
      var identifier: Int64
      var owner: Int32
      var ordinal: UInt32
    }

    /// Records of a partition, about.
    private static let length = 1 << 14

    fileprivate var partitions: [[Record]]
    private let shift: UInt64

    /// - Parameter total: number of records of all workers.
    init(of total: Int) {
      let bits = (1...).first { total >> $0 <= Self.length } ?? 1
      shift = 64 - UInt64(bits)
      partitions = Array(repeating: [], count: 1 << bits)
    }

    @inline(__always)
    mutating func add(_ identifier: Int64, _ owner: Int32, _ ordinal: UInt32) {
      partitions[Int(PersonOrder.hash(identifier, owner) >> shift)].append(
        Record(identifier: identifier, owner: owner, ordinal: ordinal))
    }
  }

  /// Some of the records.
  ///
  /// - Parameter rank: the new ordinal of a record; `nil` for one that is left out.
  func filtered(workers: Int, _ rank: @Sendable (UInt32) -> UInt32?) -> PersonOrder {
    let jobs = min(workers, partitions.count)
    var result = PersonOrder()
    result.partitions = Concurrent.map(jobs) { job in
      partitions[partitions.count * job / jobs..<partitions.count * (job + 1) / jobs].map {
        partition in
        var kept = Partition()
        var index = 0
        for end in partition.ends {
          let before = kept.ordinals.count
          while index < end {
            if let rank = rank(partition.ordinals[index]) { kept.ordinals.append(rank) }
            index += 1
          }
          if kept.ordinals.count > before { kept.ends.append(UInt32(kept.ordinals.count)) }
        }
        return kept
      }
    }.flatMap { $0 }
    return result
  }

  /// Brings the records of each person together.
  ///
  /// - Parameter spreads: what each worker found, in the order of the ordinals.
  init(_ spreads: [Spread], workers: Int) {
    let count = spreads.first?.partitions.count ?? 0
    let jobs = min(workers, count)
    let made = Concurrent.map(jobs) { job in
      var grouping = PersonGrouping()
      return (count * job / jobs..<count * (job + 1) / jobs).map { partition in
        grouping.group(spreads.map { $0.partitions[partition] })
      }
    }
    partitions = made.flatMap { $0 }
  }

  /// A fixed hash: the standard library's has a new seed in every run.
  @inline(__always)
  fileprivate static func hash(_ identifier: Int64, _ owner: Int32) -> UInt64 {
    let who = UInt64(UInt32(bitPattern: owner)) &* 0xA24B_AED4_963E_E407
    let mixed = (UInt64(bitPattern: identifier) ^ who) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Groups the records of one partition after the other by person, in arrays that fit the cache.
private struct PersonGrouping {
  /// Number of a person plus one, by open addressing; 0 where nothing is.
  private var table: [Int32] = []
  /// One record of each person.
  private var persons: [PersonOrder.Spread.Record] = []
  /// How many records each person has, then where the next one goes.
  private var places: [UInt32] = []
  /// Person of each record.
  private var person: [Int32] = []

  /// - Parameter parts: the records in the order of their ordinals, in several lists.
  mutating func group(_ parts: [[PersonOrder.Spread.Record]]) -> PersonOrder.Partition {
    let total = parts.reduce(0) { $0 + $1.count }
    clear(total)
    for part in parts {
      for record in part {
        let number = number(of: record)
        places[Int(number)] += 1
        person.append(number)
      }
    }
    var partition = PersonOrder.Partition()
    var end: UInt32 = 0
    partition.ends.reserveCapacity(persons.count)
    for number in persons.indices {
      let count = places[number]
      places[number] = end
      end += count
      partition.ends.append(end)
    }
    partition.ordinals = Array(repeating: 0, count: total)
    var index = 0
    for part in parts {
      for record in part {
        let number = Int(person[index])
        partition.ordinals[Int(places[number])] = record.ordinal
        places[number] += 1
        index += 1
      }
    }
    return partition
  }

  private mutating func clear(_ total: Int) {
    var size = 16
    while size < total * 2 { size *= 2 }
    if size == table.count {
      for index in table.indices { table[index] = 0 }
    } else {
      table = Array(repeating: 0, count: size)
    }
    persons.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    person.removeAll(keepingCapacity: true)
    person.reserveCapacity(total)
  }

  @inline(__always)
  private mutating func number(of record: PersonOrder.Spread.Record) -> Int32 {
    let mask = table.count - 1
    // The highest bits are alike in a partition.
    var slot = Int(truncatingIfNeeded: PersonOrder.hash(record.identifier, record.owner)) & mask
    while table[slot] != 0 {
      let number = table[slot] - 1
      let known = persons[Int(number)]
      if known.identifier == record.identifier && known.owner == record.owner { return number }
      slot = (slot + 1) & mask
    }
    persons.append(record)
    places.append(0)
    table[slot] = Int32(persons.count)
    return Int32(persons.count) - 1
  }
}
