internal import Tables

/// What one worker read of persons: who was seen when in which group, spread over partitions.
///
/// Everything of one identifier is in one partition, which fits the cache and is looked through by
/// one core.
struct PersonSightings: Sendable {
  /// A record with an identifier, for an unbroken run of years in one group.
  struct Sighting: Sendable {
    /// The fingerprint.
    var identifier: Int64
    /// Number of the group.
    var group: Int32
    /// First year, counted from the first of the delivery, in all bits but the highest: that tells
    /// whether the run goes on from one in another group.
    private var start: UInt16
    /// Last year in all bits but the highest: that tells whether the record has no end.
    private var end: UInt16

    /// Most years that can be told apart.
    static let mostYears = 1 << 15

    init(
      _ identifier: Int64, _ group: Int, first: Int, last: Int, continues: Bool, isOpen: Bool
    ) {
      self.identifier = identifier
      self.group = Int32(truncatingIfNeeded: group)
      start = UInt16(truncatingIfNeeded: first) | (continues ? 0x8000 : 0)
      end = UInt16(truncatingIfNeeded: last) | (isOpen ? 0x8000 : 0)
    }

    var first: Int { Int(start & 0x7FFF) }
    var last: Int { Int(end & 0x7FFF) }
    var isOpen: Bool { end & 0x8000 != 0 }
    var continues: Bool { start & 0x8000 != 0 }
  }

  /// The groups that occur.
  private(set) var groups = PersonGroups()
  /// People without an identifier, by group and period.
  private(set) var anonymous: [Int64] = []
  /// What holds for the files, by group and period; empty where there is no record.
  private(set) var flags: [CellFlags] = []
  /// Records with an identifier, by partition.
  private(set) var partitions: [[Sighting]]
  /// Whether any record with an identifier goes on after its first year.
  private(set) var hasRuns = false

  private let masks: PeriodMasks
  private let shift: UInt64

  /// - Parameters:
  ///   - partitionBits: logarithm of the number of partitions.
  ///   - records: records that will be read at most.
  init(masks: PeriodMasks, partitionBits: Int, records: Int) {
    self.masks = masks
    shift = 64 - UInt64(partitionBits)
    partitions = Array(repeating: [], count: 1 << partitionBits)
    // Hashes spread evenly: a little more than the mean is seldom outgrown.
    let mean = records >> partitionBits
    for index in partitions.indices { partitions[index].reserveCapacity(mean + mean / 16 + 8) }
  }

  /// Reads some blocks of the records of one role.
  mutating func read(_ role: PersonRole, _ records: RecordCount, _ blocks: Range<Int>) {
    let length = min(
      records.table.blocks[blocks].lazy.map(\.recordCount).max() ?? 0, RecordCount.sliceLength)
    var slice = RecordCount.Slice(length: length)
    var identifiers = Array(repeating: Column.null, count: length)
    for block in records.table.blocks[blocks] {
      let facts = records.delivery.files[block.file]
      var from = 0
      while from < block.recordCount {
        let count = min(length, block.recordCount - from)
        records.read(block, from: from, count: count, &slice)
        records.fill(&identifiers, role.identifier, block, from, count, absent: Column.null)
        for index in 0..<count {
          add(index, of: slice, identifiers[index], role, records, facts)
        }
        from += count
      }
    }
  }

  /// What one record tells, whatever the year.
  private struct Seen {
    var identifier: Int64
    var role: PersonRole
    var owner: Int32
    var people: Int64
    var isOpen: Bool
    /// The year for which it was delivered.
    var ownYear: Int
    var flags: CellFlags
  }

  @inline(__always)
  private mutating func add(
    _ index: Int, of slice: RecordCount.Slice, _ identifier: Int64, _ role: PersonRole,
    _ records: RecordCount, _ facts: Delivery.FileFacts
  ) {
    guard
      let years = records.active.offsets(
        period: slice.period[index], start: slice.start[index], end: slice.end[index])
    else { return }
    let count = slice.value[index]
    // One number for several is that of a group, and a record of nobody is nobody.
    let isNamed = identifier != Column.null && (count == 1 || count == Column.null)
    let seen = Seen(
      identifier: identifier, role: role,
      // An identifier of an unknown organisation may be that of two persons.
      owner: !isNamed
        ? PersonGroups.Group.nobody
        : facts.sharesIdentifiers
          ? PersonGroups.Group.everybody
          : max(Int32(truncatingIfNeeded: slice.organisation[index]), 0),
      people: count == Column.null ? 1 : max(count, 0),
      isOpen: ActiveYears.isOpen(
        period: slice.period[index], start: slice.start[index], end: slice.end[index]),
      ownYear: ActiveYears.ownYear(
        of: years, period: slice.period[index], start: slice.start[index]),
      flags: CellFlags(facts))
    let key = Int(slice.key[index])
    if records.yearly.isEmpty {
      add(seen, key, first: years.lowerBound, last: years.upperBound, continues: false)
      return
    }
    var first = years.lowerBound
    var current = Self.key(key, slice, index, records, year: first)
    for year in years.dropFirst() {
      let next = Self.key(key, slice, index, records, year: year)
      if next == current { continue }
      add(seen, current, first: first, last: year - 1, continues: first > years.lowerBound)
      (first, current) = (year, next)
    }
    add(
      seen, current, first: first, last: years.upperBound, continues: first > years.lowerBound)
  }

  /// The key of a record in a year, without the year itself.
  @inline(__always)
  private static func key(
    _ key: Int, _ slice: RecordCount.Slice, _ index: Int, _ records: RecordCount, year: Int
  ) -> Int {
    var key = key
    for part in records.yearly { key += records.offset(part, slice, index, year) }
    return key
  }

  @inline(__always)
  private mutating func add(
    _ seen: Seen, _ key: Int, first: Int, last: Int, continues: Bool
  ) {
    let number = groups.number(
      of: PersonGroups.Group(key: key, role: Int32(seen.role.rawValue), owner: seen.owner))
    if number * masks.count == flags.count {
      anonymous.append(contentsOf: repeatElement(0, count: masks.count))
      flags.append(contentsOf: repeatElement([], count: masks.count))
    }
    let isNobody = seen.owner == PersonGroups.Group.nobody
    var occurs = false
    for word in 0..<masks.words {
      let bits = masks.bits(word, first: first, last: last, continues: continues)
      occurs = occurs || bits != 0
      PeriodMasks.forEach(word, bits) { period in
        let cell = number * masks.count + period
        // After the first record of a cell there is seldom anything to write.
        if !flags[cell].isSuperset(of: seen.flags) { flags[cell].formUnion(seen.flags) }
        if isNobody { anonymous[cell] += seen.people }
      }
      guard first...last ~= seen.ownYear else { continue }
      let own = masks.bits(word, first: seen.ownYear, last: seen.ownYear, continues: false)
      PeriodMasks.forEach(word, own) { flags[number * masks.count + $0].insert(.begun) }
    }
    guard occurs, !isNobody else { return }
    if last > first { hasRuns = true }
    partitions[Self.partition(of: seen.identifier, shift)].append(
      Sighting(
        seen.identifier, number, first: first, last: last, continues: continues,
        isOpen: seen.isOpen))
  }

  /// A fixed hash: the standard library's has a new seed in every run.
  @inline(__always)
  private static func partition(of identifier: Int64, _ shift: UInt64) -> Int {
    shift == 64
      ? 0 : Int((UInt64(bitPattern: identifier) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
