internal import Tables

/// Cells by key: a dense array where the keys are few, a dictionary where they are many.
struct Accumulator {
  private(set) var dense: [Cell]
  private var sparse: [Int: Cell] = [:]
  let isDense: Bool
  private let limits: CountingLimits
  /// Plain records by key, not yet in the cells; empty until there are some.
  private var plain: [UInt32] = []
  /// What holds for the files of the plain records.
  private var plainFlags: CellFlags = []

  /// - Parameter capacity: number of keys that are possible.
  init(capacity: Int, _ limits: CountingLimits) {
    self.limits = limits
    isDense = capacity <= limits.dense
    dense = isDense ? Array(repeating: Cell(), count: capacity) : []
  }

  @inline(__always)
  mutating func add(
    _ key: Int, value: Int64, people: Int64, isCarried: Bool, flags: CellFlags
  ) {
    if isDense {
      Self.add(to: &dense[key], value, people, isCarried, flags)
    } else {
      Self.add(to: &sparse[key, default: Cell()], value, people, isCarried, flags)
    }
  }

  /// Whether the plain records of a block can be counted by `addPlain`, which takes a place for
  /// each possible key; call `settle` after the last of them.
  ///
  /// - Parameters:
  ///   - records: number of records of the block and the next ones of its kind.
  ///   - flags: what holds for their files.
  mutating func takesPlain(_ records: Int, _ flags: CellFlags) -> Bool {
    guard isDense else { return false }
    if !plain.isEmpty && plainFlags == flags { return true }
    guard limits.takesPlain(records, places: dense.count) else { return false }
    if plain.isEmpty { plain = Array(repeating: 0, count: dense.count) } else { settle() }
    plainFlags = flags
    return true
  }

  /// Counts the records that name their year and are of one person, or one of something else.
  ///
  /// - Parameters:
  ///   - keys: of the years that they name.
  ///   - rest: is given the positions of all other records.
  ///   - values: what they count for.
  /// - Returns: the number of other records.
  mutating func addPlain(
    _ keys: Span<Int>, _ rest: inout [Int32], _ count: Int, periods: Span<Int64>,
    values: Span<Int64>
  ) -> Int {
    var plain = plain.mutableSpan
    var rest = rest.mutableSpan
    var others = 0
    for index in 0..<count {
      if periods[index] != Column.null && (values[index] == 1 || values[index] == Column.null) {
        plain[keys[index]] += 1
      } else {
        rest[others] = Int32(truncatingIfNeeded: index)
        others += 1
      }
    }
    return others
  }

  /// Counts records of which none is any other.
  mutating func addPlain(_ keys: Span<Int>, _ count: Int) {
    var plain = plain.mutableSpan
    for index in 0..<count { plain[keys[index]] += 1 }
  }

  /// Puts the plain records into the cells.
  mutating func settle() {
    let flags = plainFlags.union(.begun)
    for key in plain.indices where plain[key] > 0 {
      let count = Int64(plain[key])
      dense[key].value += count
      dense[key].people += count
      dense[key].records += count
      dense[key].flags.formUnion(flags)
      plain[key] = 0
    }
  }

  @inline(__always)
  private static func add(
    to cell: inout Cell, _ value: Int64, _ people: Int64, _ isCarried: Bool, _ flags: CellFlags
  ) {
    cell.value &+= value
    cell.people &+= people
    if isCarried {
      cell.carried &+= value
      cell.carriedPeople &+= people
    }
    cell.records &+= 1
    cell.flags.formUnion(flags)
  }

  mutating func merge(_ other: Accumulator) {
    if isDense {
      for index in dense.indices where other.dense[index].records > 0 {
        dense[index] += other.dense[index]
      }
    } else {
      for (key, cell) in other.sparse { sparse[key, default: Cell()] += cell }
    }
  }

  /// The cells that occur, by key.
  var groups: [(key: Int, cell: Cell)] {
    if isDense {
      return dense.indices.filter { dense[$0].records > 0 }.map { ($0, dense[$0]) }
    }
    return sparse.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
