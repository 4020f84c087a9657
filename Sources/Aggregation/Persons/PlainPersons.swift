internal import Tables

/// Counts records that name their year and are the only one of their person, which most are, in an
/// array with a place for each possible group and year.
///
/// What holds for their files is noted for all of them together, so they are taken out when another
/// kind of file comes.
struct PlainPersons: Sendable {
  /// Most places of the array: 4 bytes each, for every worker.
  private static let mostPlaces = 1 << 21

  /// All that were counted.
  struct Settled {
    /// What holds for their files.
    let flags: CellFlags
    fileprivate let counts: [UInt32]
    fileprivate let owners: Int
    fileprivate let years: Int

    /// Calls `work` with the persons of each group and year, counted from the first of the delivery.
    func visit(_ work: (_ key: Int, _ owner: Int32, _ year: Int, _ count: UInt32) -> Void) {
      for (place, count) in counts.enumerated() where count > 0 {
        let group = place / years
        work(group / owners * years, Int32(group % owners) - 1, place % years, count)
      }
    }
  }

  private var counts: [UInt32] = []
  private let limits: CountingLimits
  private let places: Int
  /// Organisations and the two other owners.
  private let owners: Int
  private let years: Int
  private var flags: CellFlags = []
  /// Whether records of the block can be added.
  private(set) var isOpen = false

  /// - Parameter bounds: what groups are possible.
  init(_ bounds: PersonGroups.Bounds, _ limits: CountingLimits) {
    self.limits = limits
    owners = bounds.owners + 2
    years = bounds.step
    places = bounds.keys <= Self.mostPlaces / owners ? bounds.keys * owners : 0
  }

  /// Makes ready for a block.
  ///
  /// - Parameters:
  ///   - records: number of records of the block and the next ones of its kind.
  ///   - flags: what holds for their files.
  /// - Returns: what was counted so far, when it has to be taken out first.
  mutating func settled(before records: Int, _ flags: CellFlags) -> Settled? {
    if !counts.isEmpty && self.flags == flags {
      isOpen = true
      return nil
    }
    isOpen = places > 0 && limits.takesPlain(records, places: places)
    guard isOpen else { return nil }
    let earlier = settled()
    if counts.isEmpty { counts = Array(repeating: 0, count: places) }
    self.flags = flags
    return earlier
  }

  /// Counts the persons of records that name their year, have an identifier, and share it with no
  /// other.
  ///
  /// - Parameters:
  ///   - count: number of records.
  ///   - slice: their columns; the rest of them is what is not counted here.
  ///   - identifiers: of the persons.
  ///   - marks: the bits of the block for records that share their person.
  ///   - first: position of the first record in the block.
  ///   - areShared: whether identifiers mean the same person in every organisation.
  ///   - firstYear: of the delivery.
  mutating func add(
    _ count: Int, of slice: inout RecordCount.Slice, _ identifiers: [Int64], _ marks: [UInt64],
    from first: Int, areShared: Bool, firstYear: Int64
  ) {
    // What is written to is taken out, so that it is nobody else's.
    var (all, left): ([UInt32], [Int32]) = ([], [])
    swap(&all, &self.counts)
    swap(&left, &slice.rest)
    var others = 0
    do {
      var counts = all.mutableSpan
      var rest = left.mutableSpan
      let (periods, values) = (slice.period.values.span, slice.value.values.span)
      let (keys, organisations) = (slice.yearKey.span, slice.organisation.values.span)
      let identifiers = identifiers.span
      let marks = marks.span
      let everybody = Int64(PersonGroups.Group.everybody)
      for index in 0..<count {
        let place = first &+ index
        let isMarked =
          marks.count > 0 && marks[place >> 6] >> UInt64(truncatingIfNeeded: place & 63) & 1 == 1
        let owner = areShared ? everybody : organisations[index]
        let isPlain =
          periods[index] != Column.null && identifiers[index] != Column.null && !isMarked
          && (values[index] == 1 || values[index] == Column.null)
          && (areShared || owner > Int64(PersonGroups.Group.nobody))
        if isPlain {
          // The year is the innermost part of a key, and stays so beside the owner.
          let year = Int(periods[index] - firstYear)
          counts[(keys[index] - year) * owners + (Int(owner) + 1) * years + year] += 1
        } else {
          rest[others] = Int32(truncatingIfNeeded: index)
          others += 1
        }
      }
    }
    swap(&all, &self.counts)
    swap(&left, &slice.rest)
    slice.restCount = others
  }

  /// Takes out what was counted.
  mutating func settled() -> Settled {
    defer { counts = [] }
    return Settled(flags: flags, counts: counts, owners: owners, years: years)
  }
}
