internal import Tables

/// Counts records by all that figures look at: one pass over an entity.
struct AtomCount: Sendable {
  let layout: AtomLayout
  let delivery: Delivery

  /// Most different keys: with more, what is shown is too fine to be checked.
  static let mostKeys = 250_000

  /// Counts by key, ascending; `nil` when there are too many different ones.
  ///
  /// Cost: one pass, or less when there are too many.
  func tally(mostKeys: Int = Self.mostKeys) -> [(key: Int, tally: TallyTable.Tally)]? {
    guard let table = delivery.tables[layout.entity] else { return [] }
    guard let capacity = layout.capacity else { return nil }
    let shares = table.shares(delivery.workers)
    let parts = Concurrent.map(shares.count) { share -> TallyTable? in
      var tallies = TallyTable(capacity: capacity)
      var slice = Slice()
      for block in table.blocks[shares[share]] {
        if tallies.count > mostKeys { return nil }
        visit(block, of: table, &slice) { _, key, count, sum in
          tallies.add(key, TallyTable.Tally(count: count, sum: sum))
        }
      }
      return tallies
    }
    guard var total = parts.first ?? TallyTable(capacity: 1) else { return nil }
    for part in parts.dropFirst() {
      guard let part, total.count <= mostKeys else { return nil }
      total.merge(part)
    }
    // Not how many each worker saw: nothing depends on the number of cores.
    return total.count <= mostKeys ? total.sorted : nil
  }

  /// Columns of the records that are looked at together.
  struct Slice {
    private var columns: [SliceColumn] = []

    /// Nothing yet.
    init() {}

    /// Reads a column into memory that serves one slice after the other; its place.
    ///
    /// - Parameter place: of all columns that are read together, counted from 0.
    mutating func read(
      _ column: Column?, _ place: Int, from: Int, count: Int, absent: Int64
    ) {
      while columns.count <= place {
        columns.append(SliceColumn(length: RecordCount.sliceLength))
      }
      columns[place].read(column, from: from, count: count, absent: absent)
    }

    subscript(place: Int) -> [Int64] { columns[place].values }
  }

  /// Fields that figures can look at, and what stands for their absence.
  private var fields: [(name: FieldName, absent: Int64)] {
    [
      (.organisation, 0), (.programme, 0), (.period, Column.null), (.startDate, Column.null),
      (.endDate, Column.null),
      (layout.entity == .meetings ? .attendance : .count, Column.null),
      (.hours, Column.null), (.municipality, 0), (.gender, 0), (.birthYear, Column.null),
      (.age, Column.null), (.kind, 0),
    ]
  }

  /// Whether any figure looks at a field.
  private func isUsed(_ field: FieldName) -> Bool {
    switch field {
    case .hours: layout.entity == .volunteers
    case .municipality: layout.homeMembers.count > 1
    case .gender: layout.genders > 1
    case .birthYear, .age: layout.usesAge
    case .kind: layout.kinds > 1
    default: true
    }
  }

  /// Calls `add` for each record that counts, with its position in the block, its key, what it counts
  /// for and its hours.
  ///
  /// - Parameter slice: memory that serves one block after the other.
  @inline(__always)
  func visit(
    _ block: Block, of table: Table, _ slice: inout Slice,
    _ add: (_ record: Int, _ key: Int, _ count: Int64, _ sum: Int64) -> Void
  ) {
    let columns = fields.map { field in
      (column: isUsed(field.name) ? table.column(field.name, of: block) : nil, absent: field.absent)
    }
    var from = 0
    while from < block.recordCount {
      let count = min(RecordCount.sliceLength, block.recordCount - from)
      for (place, one) in columns.enumerated() {
        slice.read(one.column, place, from: from, count: count, absent: one.absent)
      }
      visit(count, of: slice) { add(from + $0, $1, $2, $3) }
      from += count
    }
  }

  @inline(__always)
  private func visit(
    _ count: Int, of slice: Slice,
    _ add: (_ index: Int, _ key: Int, _ count: Int64, _ sum: Int64) -> Void
  ) {
    let active = ActiveYears(
      firstYear: layout.firstYear, lastYear: layout.firstYear + layout.years - 1,
      endsWhenItStarts: layout.entity == .meetings)
    let programmeOf = delivery.roster.programmeOf
    let (organisations, programmes, periods) = (slice[0], slice[1], slice[2])
    let (starts, ends, counts, hours) = (slice[3], slice[4], slice[5], slice[6])
    let (homes, genders, births, ages, kinds) = (slice[7], slice[8], slice[9], slice[10], slice[11])
    for index in 0..<count {
      var people = counts[index]
      if people == Column.null {
        // A meeting of which nobody counted who came says nothing of people.
        if layout.entity == .meetings { continue }
        people = 1
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
      let time = hours[index]
      let key = layout.key(
        member: Int(layout.classes[position]), first: years.lowerBound, last: years.upperBound,
        late: late, home: max(Int(homes[index]), 0), gender: max(Int(genders[index]), 0),
        age: layout.usesAge
          ? layout.age(
            birthYear: births[index], age: ages[index], first: years.lowerBound,
            last: years.upperBound) : 0,
        hasHours: time != Column.null,
        isOpen: layout.usesOpenEnds
          && ActiveYears.isOpen(period: periods[index], start: starts[index], end: ends[index]),
        kind: max(Int(kinds[index]), 0))
      add(index, key, people, time == Column.null ? 0 : time)
    }
  }
}
