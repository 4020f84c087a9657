internal import Tables

/// Counts records by all that figures look at: one pass over an entity.
struct AtomCount: Sendable {
  let layout: AtomLayout
  let delivery: Delivery

  /// Records with the same key.
  struct Tally: Sendable {
    var count: Int64 = 0
    var sum: Int64 = 0
  }

  /// Most keys of a dense array: 16 bytes each, for every worker.
  private static let denseLimit = 1 << 20

  /// Most different keys that a worker keeps: with more, what is shown is too fine to be checked.
  static let mostKeys = 250_000

  /// Counts by key, ascending; `nil` when there are too many different ones.
  ///
  /// Cost: one pass, or less when there are too many.
  func tally(mostKeys: Int = Self.mostKeys) -> [(key: Int, tally: Tally)]? {
    guard let table = delivery.tables[layout.entity] else { return [] }
    guard let capacity = layout.capacity else { return nil }
    let isDense = capacity <= Self.denseLimit
    let shares = table.shares(delivery.workers)
    let parts = Concurrent.map(shares.count) { share -> [Int: Tally]? in
      var dense = Array(repeating: Tally(), count: isDense ? capacity : 0)
      var sparse: [Int: Tally] = [:]
      for block in table.blocks[shares[share]] {
        if sparse.count > mostKeys { return nil }
        visit(block, of: table) { _, key, count, sum in
          if isDense {
            dense[key].count &+= count
            dense[key].sum &+= sum
          } else {
            var tally = sparse[key] ?? Tally()
            tally.count &+= count
            tally.sum &+= sum
            sparse[key] = tally
          }
        }
      }
      guard isDense else { return sparse }
      for (key, tally) in dense.enumerated() where tally.count != 0 || tally.sum != 0 {
        sparse[key] = tally
      }
      return sparse
    }
    var total: [Int: Tally] = [:]
    for part in parts {
      guard let part, part.count <= mostKeys else { return nil }
      for (key, tally) in part {
        total[key, default: Tally()].count += tally.count
        total[key, default: Tally()].sum += tally.sum
      }
    }
    return total.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Calls `add` for each record that counts, with its position in the block, its key, what it counts
  /// for and its hours.
  func visit(_ block: Block, of table: Table, _ add: (Int, Int, Int64, Int64) -> Void) {
    let active = ActiveYears(
      firstYear: layout.firstYear, lastYear: layout.firstYear + layout.years - 1,
      endsWhenItStarts: layout.entity == .meetings)
    let programmeOf = delivery.roster.programmeOf
    var reader = BlockReader(table: table, block: block)
    while reader.advance(by: RecordCount.sliceLength) {
      let organisations = reader.read(.organisation, absent: 0)
      let programmes = reader.read(.programme, absent: 0)
      let periods = reader.read(.period)
      let starts = reader.read(.startDate)
      let ends = reader.read(.endDate)
      let counts = reader.read(layout.entity == .meetings ? .attendance : .count)
      let hours = layout.entity == .volunteers ? reader.read(.hours) : []
      let homes = layout.homeMembers.count > 1 ? reader.read(.municipality, absent: 0) : []
      let genders = layout.genders > 1 ? reader.read(.gender, absent: 0) : []
      let births = layout.usesAge ? reader.read(.birthYear) : []
      let ages = layout.usesAge ? reader.read(.age) : []
      let kinds = layout.kinds > 1 ? reader.read(.kind, absent: 0) : []
      for index in 0..<organisations.count {
        var count = counts[index]
        if count == Column.null {
          // A meeting of which nobody counted who came says nothing of people.
          if layout.entity == .meetings { continue }
          count = 1
        }
        let organisation = max(Int(organisations[index]), 0)
        let own = Int(programmes[index])
        let programme =
          own > 0 ? own : (organisation < programmeOf.count ? programmeOf[organisation] : 0)
        let position = programme * layout.organisations + organisation
        guard layout.classes.indices.contains(position), layout.classes[position] >= 0,
          let years = active.offsets(
            period: periods[index], start: starts[index], end: ends[index])
        else { continue }
        var late = 0
        if !layout.months.isEmpty, periods[index] == Column.null, starts[index] != Column.null {
          let month = CalendarDate.month(ofDayNumber: Int(starts[index]))
          late = layout.months.count { $0 < month }
        }
        let time = hours.isEmpty ? Column.null : hours[index]
        let key = layout.key(
          member: Int(layout.classes[position]), first: years.lowerBound, last: years.upperBound,
          late: late, home: homes.isEmpty ? 0 : max(Int(homes[index]), 0),
          gender: genders.isEmpty ? 0 : max(Int(genders[index]), 0),
          age: layout.usesAge
            ? layout.age(
              birthYear: births[index], age: ages[index], first: years.lowerBound,
              last: years.upperBound) : 0,
          hasHours: time != Column.null,
          isOpen: layout.usesOpenEnds
            && ActiveYears.isOpen(period: periods[index], start: starts[index], end: ends[index]),
          kind: kinds.isEmpty ? 0 : max(Int(kinds[index]), 0))
        add(reader.start + index, key, count, time == Column.null ? 0 : time)
      }
    }
  }
}

/// Reads the columns of a block a stretch at a time, so that they stay in the cache.
private struct BlockReader {
  let table: Table
  let block: Block
  private(set) var start = 0
  private var length = 0

  init(table: Table, block: Block) {
    self.table = table
    self.block = block
  }

  /// Goes on to the next stretch; `false` when there is none.
  mutating func advance(by most: Int) -> Bool {
    start += length
    length = min(most, block.recordCount - start)
    return length > 0
  }

  func read(_ field: FieldName, absent: Int64 = Column.null) -> [Int64] {
    let column = table.column(field, of: block) ?? .constant(absent)
    return unsafe Array(unsafeUninitializedCapacity: length) { target, initialized in
      unsafe column.read(
        from: start, into: UnsafeMutableBufferPointer(rebasing: target[0..<length]))
      initialized = length
    }
  }
}
