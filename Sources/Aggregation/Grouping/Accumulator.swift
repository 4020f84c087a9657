/// Cells by key: a dense array where the keys are few, a dictionary where they are many.
struct Accumulator {
  /// Most cells of a dense array: 48 bytes each, for every worker.
  static let denseLimit = 1 << 19

  private(set) var dense: [Cell]
  private var sparse: [Int: Cell] = [:]
  let isDense: Bool

  /// - Parameters:
  ///   - capacity: number of keys that are possible.
  ///   - denseLimit: from how many on a dictionary holds them; the result is the same.
  init(capacity: Int, denseLimit: Int = Self.denseLimit) {
    isDense = capacity <= denseLimit
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
