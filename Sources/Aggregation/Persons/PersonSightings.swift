internal import Tables

/// What one worker read of persons of one role: who was seen when in which group.
///
/// A person who occurs in one record is counted at once. What the records of the others tell is kept,
/// in the order of their ordinals, until all of a person is looked at together.
struct PersonSightings: Sendable {
  /// The groups that occur.
  private(set) var groups: PersonGroups
  /// Persons with a record of their own, by group and period.
  private(set) var alone: [UInt32] = []
  /// People without an identifier, by group and period; empty when there are none.
  private(set) var anonymous: [Int64] = []
  /// What holds for the files, by group and period; empty where there is no record.
  private(set) var flags: [CellFlags] = []
  /// What each marked record tells.
  var marked: [Sighting] = []
  /// Runs of marked records that have several.
  private(set) var runs: [Sighting] = []
  /// Records of several years of persons who have no other.
  private(set) var years: [Sighting] = []
  /// Plain records that are not counted yet.
  private var plain: PlainPersons

  private let role: PersonRole
  private let masks: PeriodMasks
  private let recurring: RecurringPersons
  /// Whether it is asked who was there before, which takes more than one year of a person.
  private let isLinked: Bool

  /// - Parameter bounds: what groups are possible.
  init(
    _ role: PersonRole, masks: PeriodMasks, recurring: RecurringPersons, isLinked: Bool,
    bounds: PersonGroups.Bounds, limits: CountingLimits
  ) {
    self.role = role
    self.masks = masks
    self.recurring = recurring
    self.isLinked = isLinked
    groups = PersonGroups(bounds)
    plain = PlainPersons(bounds, limits)
  }

  /// Columns of the records that are looked at together, and what was made of them.
  private struct Slice {
    var records: RecordCount.Slice
    var identifiers: SliceColumn
    /// Years, counted from the first of the delivery; `last` is −1 for a record without a year.
    var first: [Int32]
    var last: [Int32]
    /// Number of the group of a record of one person that stays in one group; −1 for any other.
    var group: [Int32]
    /// Place of a marked record in the list of these; −1 for any other.
    var place: [Int]

    init(length: Int) {
      records = RecordCount.Slice(length: length)
      identifiers = SliceColumn(length: length)
      first = Array(repeating: 0, count: length)
      (last, group) = (first, first)
      place = Array(repeating: -1, count: length)
    }

    /// The records that are not counted yet.
    var rest: some Sequence<Int> {
      records.rest.prefix(records.restCount).lazy.map { Int($0) }
    }
  }

  /// Reads some blocks of the records.
  mutating func read(_ records: RecordCount, _ blocks: Range<Int>) {
    let length = min(
      records.table.blocks[blocks].lazy.map(\.recordCount).max() ?? 0, RecordCount.sliceLength)
    var slice = Slice(length: length)
    marked = Array(repeating: .none, count: recurring.ordinals(role, blocks: blocks).count)
    var next = 0
    let ahead = records.table.recordsAhead(blocks, of: records.delivery.files)
    for (position, ahead) in zip(blocks, ahead) {
      let block = records.table.blocks[position]
      let facts = records.delivery.files[block.file]
      let marks = recurring.words(role, block: position)
      let flags = CellFlags(facts)
      if let earlier = plain.settled(before: ahead, flags) { add(earlier) }
      var from = 0
      while from < block.recordCount {
        let count = min(length, block.recordCount - from)
        records.read(block, from: from, count: count, &slice.records)
        records.fill(
          &slice.identifiers, role.identifier, block, from, count, absent: Column.null)
        if plain.isOpen {
          records.findYearKeys(count, of: &slice.records)
          plain.add(
            count, of: &slice.records, slice.identifiers.values, marks, from: from,
            areShared: facts.sharesIdentifiers, firstYear: Int64(records.active.firstYear))
        } else {
          slice.records.keepAll(count)
        }
        for index in slice.rest {
          let isMarked = RecurringPersons.isMarked(marks, from + index)
          slice.place[index] = isMarked ? next : -1
          next += isMarked ? 1 : 0
        }
        findGroups(of: &slice, records, facts)
        addSimple(slice, flags)
        for index in slice.rest where slice.group[index] < 0 && slice.last[index] >= 0 {
          add(index, of: slice, records, facts)
        }
        from += count
      }
    }
    add(plain.settled())
  }

  /// Counts plain records.
  private mutating func add(_ settled: PlainPersons.Settled) {
    let flags = settled.flags.union(.begun)
    settled.visit { key, owner, year, count in
      let group = PersonGroups.Group(key: key, role: Int32(role.rawValue), owner: owner)
      let cells = number(of: group) * masks.count
      for word in 0..<masks.words {
        let bits = masks.bits(word, first: year, last: year, continues: false)
        PeriodMasks.forEach(word, bits) { period in
          alone[cells + period] += count
          self.flags[cells + period].formUnion(flags)
        }
      }
    }
  }

  /// Works out the years of every record, and the group of those that one look is enough for.
  private mutating func findGroups(
    of slice: inout Slice, _ records: RecordCount, _ facts: Delivery.FileFacts
  ) {
    let owner = facts.sharesIdentifiers ? PersonGroups.Group.everybody : nil
    for index in slice.rest {
      let named = slice.records.period[index]
      slice.group[index] = -1
      if named != Column.null {
        slice.first[index] = Int32(truncatingIfNeeded: Int(named) - records.active.firstYear)
        slice.last[index] = slice.first[index]
      } else if let years = records.active.offsets(
        period: named, start: slice.records.start[index], end: slice.records.end[index])
      {
        slice.first[index] = Int32(truncatingIfNeeded: years.lowerBound)
        slice.last[index] = Int32(truncatingIfNeeded: years.upperBound)
      } else {
        slice.last[index] = -1
        continue
      }
      let isOneYear = slice.first[index] == slice.last[index]
      let people = slice.records.value[index]
      guard slice.identifiers[index] != Column.null, people == 1 || people == Column.null,
        isOneYear || (records.yearly.isEmpty && (slice.place[index] >= 0 || !isLinked))
      else { continue }
      let own = owner ?? Int32(truncatingIfNeeded: max(slice.records.organisation[index], 0))
      if own == PersonGroups.Group.nobody { continue }
      let key =
        records.yearly.isEmpty
        ? Int(slice.records.key[index])
        : Self.key(
          Int(slice.records.key[index]), slice.records, index, records,
          year: Int(slice.first[index]))
      slice.group[index] = Int32(
        truncatingIfNeeded: number(
          of: PersonGroups.Group(key: key, role: Int32(role.rawValue), owner: own)))
    }
  }

  /// Counts the records that have a group, or keeps what they tell.
  private mutating func addSimple(_ slice: Slice, _ fileFlags: CellFlags) {
    let begun = fileFlags.union(.begun)
    let masks = masks
    unsafe alone.withUnsafeMutableBufferPointer { alone in
      unsafe marked.withUnsafeMutableBufferPointer { marked in
        unsafe flags.withUnsafeMutableBufferPointer { flags in
          for index in slice.rest where slice.group[index] >= 0 {
            let first = Int(slice.first[index])
            let last = Int(slice.last[index])
            let cells = Int(slice.group[index]) * masks.count
            // Only an end is known: then it was delivered for the year of the end.
            let own =
              first == last
              ? first
              : ActiveYears.ownYear(
                of: first...last, period: slice.records.period[index],
                start: slice.records.start[index])
            let place = slice.place[index]
            if place >= 0 {
              unsafe marked[place] = Sighting(
                Int(slice.group[index]), first: first, last: last, continues: false,
                isOpen: ActiveYears.isOpen(
                  period: slice.records.period[index], start: slice.records.start[index],
                  end: slice.records.end[index]))
            }
            for word in 0..<masks.words {
              let bits = masks.bits(word, first: first, last: last, continues: false)
              let ownBits = masks.bits(word, first: own, last: own, continues: false)
              PeriodMasks.forEach(word, bits) { period in
                let cell = cells + period
                let new = ownBits >> UInt64(period % 64) & 1 == 1 ? begun : fileFlags
                if place < 0 { unsafe alone[cell] &+= 1 }
                // After the first record of a cell there is seldom anything to write.
                if unsafe !flags[cell].isSuperset(of: new) {
                  unsafe flags[cell].formUnion(new)
                }
              }
            }
          }
        }
      }
    }
  }

  /// What one record tells, whatever the year.
  private struct Seen {
    var owner: Int32
    var people: Int64
    /// Whether it is counted at once.
    var isAlone: Bool
    var isOpen: Bool
    /// The year for which it was delivered.
    var ownYear: Int
    var flags: CellFlags
  }

  /// Adds any record, also one that goes on in other groups.
  private mutating func add(
    _ index: Int, of slice: Slice, _ records: RecordCount, _ facts: Delivery.FileFacts
  ) {
    let isMarked = slice.place[index] >= 0
    let own = slice.records
    let years = Int(slice.first[index])...Int(slice.last[index])
    let count = own.value[index]
    // One number for several is that of a group, and a record of nobody is nobody.
    let isNamed =
      slice.identifiers[index] != Column.null && (count == 1 || count == Column.null)
    let seen = Seen(
      // An identifier of an unknown organisation may be that of two persons.
      owner: !isNamed
        ? PersonGroups.Group.nobody
        : facts.sharesIdentifiers
          ? PersonGroups.Group.everybody
          : max(Int32(truncatingIfNeeded: own.organisation[index]), 0),
      people: count == Column.null ? 1 : max(count, 0),
      isAlone: isNamed && !isMarked && (years.count == 1 || !isLinked),
      isOpen: ActiveYears.isOpen(
        period: own.period[index], start: own.start[index], end: own.end[index]),
      ownYear: ActiveYears.ownYear(
        of: years, period: own.period[index], start: own.start[index]),
      flags: CellFlags(facts))
    let key = Int(own.key[index])
    let begin = runs.count
    var first = years.lowerBound
    var current = Self.key(key, own, index, records, year: first)
    if !records.yearly.isEmpty {
      for year in years.dropFirst() {
        let next = Self.key(key, own, index, records, year: year)
        if next == current { continue }
        add(seen, current, first: first, last: year - 1, continues: first > years.lowerBound)
        (first, current) = (year, next)
      }
    }
    add(
      seen, current, first: first, last: years.upperBound, continues: first > years.lowerBound)
    // What was added are the runs of this record.
    if !isMarked {
      self.years += runs[begin...]
      runs.removeSubrange(begin...)
    } else if runs.count == begin + 1 {
      marked[slice.place[index]] = runs.removeLast()
    } else if runs.count > begin {
      marked[slice.place[index]] = .several(from: begin, count: runs.count - begin)
    }
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

  private mutating func add(
    _ seen: Seen, _ key: Int, first: Int, last: Int, continues: Bool
  ) {
    let number = number(
      of: PersonGroups.Group(key: key, role: Int32(role.rawValue), owner: seen.owner))
    let isNobody = seen.owner == PersonGroups.Group.nobody
    if isNobody && anonymous.count < flags.count {
      anonymous.append(contentsOf: repeatElement(0, count: flags.count - anonymous.count))
    }
    var occurs = false
    for word in 0..<masks.words {
      let bits = masks.bits(word, first: first, last: last, continues: continues)
      occurs = occurs || bits != 0
      PeriodMasks.forEach(word, bits) { period in
        let cell = number * masks.count + period
        if !flags[cell].isSuperset(of: seen.flags) { flags[cell].formUnion(seen.flags) }
        if isNobody {
          anonymous[cell] += seen.people
        } else if seen.isAlone {
          alone[cell] += 1
        }
      }
      guard first...last ~= seen.ownYear else { continue }
      let own = masks.bits(word, first: seen.ownYear, last: seen.ownYear, continues: false)
      PeriodMasks.forEach(word, own) { flags[number * masks.count + $0].insert(.begun) }
    }
    guard occurs, !isNobody, !seen.isAlone else { return }
    runs.append(
      Sighting(number, first: first, last: last, continues: continues, isOpen: seen.isOpen))
  }

  /// The number of a group, with room for what is counted of it.
  @inline(__always)
  private mutating func number(of group: PersonGroups.Group) -> Int {
    let number = groups.number(of: group)
    if number * masks.count == flags.count {
      alone.append(contentsOf: repeatElement(0, count: masks.count))
      flags.append(contentsOf: repeatElement([], count: masks.count))
    }
    return number
  }
}
