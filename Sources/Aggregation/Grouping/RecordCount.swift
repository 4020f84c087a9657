internal import Tables

/// Counts or sums records by group and year: the pass over the data.
struct RecordCount: Sendable {
  /// Records that are looked at together; their columns fit the cache.
  static let sliceLength = 2048

  let measure: BaseMeasure
  let delivery: Delivery
  let axes: [Axis]
  let keys: KeyLayout
  /// Last month of each year that counts, 1 to 11; `nil` for whole years.
  let throughMonth: Int?
  /// Whether only records without an end count, in every year after the one in which they begin.
  let onlyOpenEnds: Bool

  let table: Table
  let active: ActiveYears
  private let fixed: [KeyPart]
  let yearly: [YearlyKeyPart]
  private let readsEnrolments: Bool
  /// The position of most ages.
  private let agePositions: [UInt8]
  /// Where the keys of each organisation's programme begin.
  private let programmeKeys: [Int64]

  init(
    measure: BaseMeasure, delivery: Delivery, axes: [Axis], keys: KeyLayout, throughMonth: Int?,
    onlyOpenEnds: Bool = false
  ) {
    self.onlyOpenEnds = onlyOpenEnds
    self.throughMonth = throughMonth
    self.measure = measure
    self.delivery = delivery
    self.axes = axes
    self.keys = keys
    table = delivery.tables[measure.entity] ?? Table(schema: Schema([]))
    let years = delivery.years ?? 0...0
    active = ActiveYears(
      firstYear: years.lowerBound, lastYear: years.upperBound,
      endsWhenItStarts: measure.entity == .meetings)
    agePositions = (0..<128).map {
      UInt8(truncatingIfNeeded: delivery.ageGroups.position(of: $0))
    }
    programmeKeys = delivery.roster.programmeOf.map { Int64($0 * keys.programmeStride) }
    let ownsKind = measure.entity == .meetings
    var fixed: [KeyPart] = []
    var yearly: [YearlyKeyPart] = []
    for (axis, stride) in zip(axes, keys.strides) {
      switch axis.dimension {
      case .kind where !ownsKind:
        yearly.append(.enrolment(delivery.roster.enrolments.kinds, stride: stride))
      case .phase:
        yearly.append(.enrolment(delivery.roster.enrolments.phases, stride: stride))
      case .ageGroup: yearly.append(.age(stride: stride))
      default:
        fixed.append(
          KeyPart(field: axis.dimension.field, positions: axis.positions, stride: stride))
      }
    }
    self.fixed = fixed
    self.yearly = yearly
    readsEnrolments = yearly.contains { if case .enrolment = $0 { true } else { false } }
  }

  /// A part of the key that a record's own code decides.
  private struct KeyPart: Sendable {
    var field: FieldName
    var positions: [Int]
    var stride: Int
  }

  /// A part of the key that may differ from year to year.
  enum YearlyKeyPart: Sendable {
    /// What the organisation was in that programme and year.
    case enrolment([Int], stride: Int)
    /// How old the person was at the end of that year.
    case age(stride: Int)
  }

  func groups(_ limits: CountingLimits) -> [(key: Int, cell: Cell)] {
    let shares = table.shares(delivery.workers)
    let parts = Concurrent.map(shares.count) { share in
      var accumulator = Accumulator(capacity: keys.capacity, limits)
      var slice = Slice(length: Self.sliceLength)
      let ahead = table.recordsAhead(shares[share], of: delivery.files)
      for (block, ahead) in zip(shares[share], ahead) {
        add(table.blocks[block], ahead: ahead, &slice, to: &accumulator)
      }
      accumulator.settle()
      return accumulator
    }
    guard var total = parts.first else { return [] }
    for part in parts.dropFirst() { total.merge(part) }
    return total.groups
  }

  /// Columns of the records that are looked at together.
  struct Slice {
    var key: [Int64]
    var organisation: SliceColumn
    var enrolment: [Int]
    var code: SliceColumn
    var period: SliceColumn
    var start: SliceColumn
    var end: SliceColumn
    var value: SliceColumn
    var weight: SliceColumn
    var birthYear: SliceColumn
    var age: SliceColumn
    /// Whether each record names its year.
    var namesYears = false
    /// The key of the year that a record names, which is part of it.
    var yearKey: [Int]
    /// The records that have not been counted yet.
    var rest: [Int32]
    var restCount = 0

    /// Leaves all records to be counted.
    mutating func keepAll(_ count: Int) {
      for index in 0..<count { rest[index] = Int32(truncatingIfNeeded: index) }
      restCount = count
    }

    init(length: Int) {
      yearKey = Array(repeating: 0, count: length)
      rest = Array(repeating: 0, count: length)
      key = Array(repeating: 0, count: length)
      enrolment = Array(repeating: -1, count: length)
      let empty = SliceColumn(length: length)
      (organisation, code, period, start, end) = (empty, empty, empty, empty, empty)
      (value, weight, birthYear, age) = (empty, empty, empty, empty)
    }
  }

  /// - Parameter ahead: number of records of this block and the next ones of its kind.
  private func add(
    _ block: Block, ahead: Int, _ slice: inout Slice, to accumulator: inout Accumulator
  ) {
    if onlyOpenEnds, !table.hasOpenEnd(block) { return }
    let flags = CellFlags(delivery.files[block.file])
    let takesPlain = countsPlain && accumulator.takesPlain(ahead, flags)
    var from = 0
    while from < block.recordCount {
      let count = min(Self.sliceLength, block.recordCount - from)
      read(block, from: from, count: count, &slice)
      if takesPlain {
        addPlain(&slice, count: count, to: &accumulator)
      } else {
        slice.keepAll(count)
      }
      if slice.restCount > 0 { add(slice, flags: flags, to: &accumulator) }
      from += count
    }
  }

  func read(_ block: Block, from: Int, count: Int, _ slice: inout Slice) {
    fill(&slice.organisation, .organisation, block, from, count, absent: 0)
    fill(&slice.period, .period, block, from, count, absent: Column.null)
    // Of a record that names its year, nobody looks at the dates.
    slice.namesYears =
      !(table.column(.period, of: block)?.hasAbsent(from: from, count: count) ?? true)
    if !slice.namesYears {
      fill(&slice.start, .startDate, block, from, count, absent: Column.null)
      fill(&slice.end, .endDate, block, from, count, absent: Column.null)
    }
    switch measure.aggregate {
    case .sum(let field, _): fill(&slice.value, field, block, from, count, absent: Column.null)
    default: fill(&slice.value, .count, block, from, count, absent: Column.null)
    }
    if let field = weightField {
      fill(&slice.weight, field, block, from, count, absent: Column.null)
    }
    findProgrammes(block, from, count, &slice)
    for part in fixed {
      fill(&slice.code, part.field, block, from, count, absent: 0)
      Self.add(part, slice.code.values, count, to: &slice.key)
    }
    for part in yearly {
      if case .age = part {
        fill(&slice.birthYear, .birthYear, block, from, count, absent: Column.null)
        fill(&slice.age, .age, block, from, count, absent: Column.null)
      }
    }
  }

  /// Begins the keys with the programme: the record's own, or that of its organisation.
  private func findProgrammes(
    _ block: Block, _ from: Int, _ count: Int, _ slice: inout Slice
  ) {
    let column = table.column(.programme, of: block) ?? .constant(0)
    if case .constant(let code) = column, !readsEnrolments {
      let organisations = slice.organisation.values
      setKeys(count, of: &slice.key, programme: code, organisations.span)
      return
    }
    slice.code.read(column, from: from, count: count, absent: 0)
    let programmeOf = delivery.roster.programmeOf
    let enrolments = delivery.roster.enrolments
    for index in 0..<count {
      let own = Int(slice.code[index])
      let organisation = Int(slice.organisation[index])
      let programme =
        own != 0
        ? own : (organisation < programmeOf.count ? programmeOf[organisation] : 0)
      slice.key[index] = Int64(programme * keys.programmeStride)
      if readsEnrolments {
        slice.enrolment[index] = enrolments.index(
          organisation: organisation, programme: programme)
      }
    }
  }

  /// Begins the keys of records that name the same programme, or none.
  private func setKeys(
    _ count: Int, of target: inout [Int64], programme: Int64, _ organisations: Span<Int64>
  ) {
    var target = target.mutableSpan
    if programme != 0 {
      let key = programme * Int64(keys.programmeStride)
      for index in 0..<count { target[index] = key }
      return
    }
    let known = programmeKeys.span
    for index in 0..<count {
      let organisation = Int(truncatingIfNeeded: organisations[index])
      target[index] = organisation < known.count ? known[organisation] : 0
    }
  }

  private static func add(
    _ part: KeyPart, _ codes: [Int64], _ count: Int, to keys: inout [Int64]
  ) {
    var keys = keys.mutableSpan
    let (codes, positions) = (codes.span, part.positions.span)
    for index in 0..<count {
      keys[index] &+= Int64(positions[Int(codes[index])] &* part.stride)
    }
  }

  /// A second field that decides what a record counts for.
  private var weightField: FieldName? {
    switch measure {
    case .volunteerHours: .count
    case .meetingsWithAttendance: .attendance
    default: nil
    }
  }

  func fill(
    _ target: inout SliceColumn, _ field: FieldName, _ block: Block, _ from: Int, _ count: Int,
    absent: Int64
  ) {
    target.read(table.column(field, of: block), from: from, count: count, absent: absent)
  }

  /// Whether records that name their year and are of one person count one there, and nothing else.
  private var countsPlain: Bool {
    switch measure {
    case .participants, .volunteers, .meetings: !onlyOpenEnds
    default: false
    }
  }

  /// Counts the records that name their year and are of one person; the others are the rest.
  private func addPlain(_ slice: inout Slice, count: Int, to accumulator: inout Accumulator) {
    findYearKeys(count, of: &slice)
    let value = slice.value.constant
    if slice.namesYears, value == Column.null || value == 1 {
      accumulator.addPlain(slice.yearKey.span, count)
      slice.restCount = 0
      return
    }
    // What is written to is taken out, so that it is nobody else's.
    var rest: [Int32] = []
    swap(&rest, &slice.rest)
    let others = accumulator.addPlain(
      slice.yearKey.span, &rest, count, periods: slice.period.values.span,
      values: slice.value.values.span)
    swap(&rest, &slice.rest)
    slice.restCount = others
  }

  /// Works out the keys of records that name their year; those of others are of no use.
  func findYearKeys(_ count: Int, of slice: inout Slice) {
    let firstYear = Int64(active.firstYear)
    var found: [Int] = []
    swap(&found, &slice.yearKey)
    defer { swap(&found, &slice.yearKey) }
    var target = found.mutableSpan
    let (keys, periods) = (slice.key.span, slice.period.values.span)
    if slice.namesYears {
      for index in 0..<count {
        target[index] = Int(truncatingIfNeeded: keys[index] &+ periods[index] &- firstYear)
      }
    } else {
      for index in 0..<count {
        let year = periods[index] == Column.null ? 0 : periods[index] &- firstYear
        target[index] = Int(keys[index] &+ year)
      }
    }
    for part in yearly {
      switch part {
      case .enrolment(let values, let stride):
        let enrolments = slice.enrolment.span
        for index in 0..<count where enrolments[index] >= 0 && periods[index] != Column.null {
          let year = Int(periods[index] - firstYear)
          target[index] += values[enrolments[index] * self.keys.years + year] * stride
        }
      case .age(let stride):
        let (births, ages, positions) = (
          slice.birthYear.values.span, slice.age.values.span, agePositions.span
        )
        for index in 0..<count {
          let age =
            births[index] == Column.null ? ages[index] : periods[index] &- births[index]
          let place = Int(truncatingIfNeeded: age)
          target[index] +=
            stride
            * (0..<positions.count ~= place
              ? Int(positions[place]) : delivery.ageGroups.position(of: place))
        }
      }
    }
  }

  private func add(_ slice: Slice, flags: CellFlags, to accumulator: inout Accumulator) {
    let isSum: Bool = if case .sum = measure.aggregate { true } else { false }
    for position in 0..<slice.restCount {
      let index = Int(slice.rest[position])
      var value = slice.value[index]
      let people: Int64
      if value == Column.null {
        if isSum { continue }
        value = 1
      }
      switch measure {
      case .volunteerHours: people = slice.weight[index] == Column.null ? 1 : slice.weight[index]
      case .meetingsWithAttendance where slice.weight[index] == Column.null: continue
      default: people = value
      }
      guard
        var years = active.offsets(
          period: slice.period[index], start: slice.start[index], end: slice.end[index])
      else { continue }
      if onlyOpenEnds {
        guard years.count > 1,
          ActiveYears.isOpen(
            period: slice.period[index], start: slice.start[index], end: slice.end[index])
        else { continue }
        years = years.lowerBound + 1...years.upperBound
      }
      let own = ActiveYears.ownYear(
        of: years, period: slice.period[index], start: slice.start[index])
      let isLate = throughMonth.map { Self.begins(slice, index, after: $0) } ?? false
      // A sum cannot be in two years at once: all of it is in the year in which the record begins.
      for year in isSum ? years.lowerBound...years.lowerBound : years
      where !(isLate && year == years.lowerBound) {
        var key = Int(slice.key[index]) + year
        for part in yearly { key += offset(part, slice, index, year) }
        accumulator.add(
          key, value: value, people: people, isCarried: year > years.lowerBound,
          flags: year == own && !onlyOpenEnds ? flags.union(.begun) : flags)
      }
    }
  }

  /// Whether a record that goes by its dates begins in a later month of its first year.
  private static func begins(_ slice: Slice, _ index: Int, after month: Int) -> Bool {
    slice.period[index] == Column.null && slice.start[index] != Column.null
      && CalendarDate.month(ofDayNumber: Int(slice.start[index])) > month
  }

  func offset(_ part: YearlyKeyPart, _ slice: Slice, _ index: Int, _ year: Int) -> Int {
    switch part {
    case .enrolment(let values, let stride):
      let enrolment = slice.enrolment[index]
      return enrolment < 0 ? 0 : values[enrolment * keys.years + year] * stride
    case .age(let stride):
      let age =
        slice.birthYear[index] != Column.null
        ? Int64(active.firstYear + year) - slice.birthYear[index] : slice.age[index]
      return delivery.ageGroups.position(of: age == Column.null ? -1 : Int(age)) * stride
    }
  }
}
