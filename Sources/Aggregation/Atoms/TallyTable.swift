/// Records counted by key: an array where the keys are few, open addressing where they are many.
struct TallyTable: Sendable {
  /// Records with the same key.
  struct Tally: Sendable {
    /// What they count for.
    var count: Int64 = 0
    /// Their hours, in units of 1 / scale.
    var sum: Int64 = 0
  }

  /// Most keys of an array: 24 bytes each, for every worker.
  private static let denseLimit = 1 << 20

  /// Key of each slot plus one; 0 where nothing is.
  private var keys: [Int]
  private var tallies: [Tally]
  private let isDense: Bool
  private var shift: UInt64 = 0
  /// Number of different keys.
  private(set) var count = 0

  /// - Parameter capacity: number of keys that are possible.
  init(capacity: Int) {
    isDense = capacity <= Self.denseLimit
    let size = isDense ? max(capacity, 1) : 1 << 12
    keys = Array(repeating: 0, count: size)
    tallies = Array(repeating: Tally(), count: size)
    if !isDense { shift = UInt64(64 - size.trailingZeroBitCount) }
  }

  /// Adds a record that says something: one that counts, or has hours.
  @inline(__always)
  mutating func add(_ key: Int, _ tally: Tally) {
    let slot = isDense ? key : slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key + 1
      count += 1
    }
    tallies[slot].count &+= tally.count
    tallies[slot].sum &+= tally.sum
    if !isDense && count * 2 > keys.count { grow() }
  }

  @inline(__always)
  private func slot(of key: Int) -> Int {
    var slot = Int((UInt64(bitPattern: Int64(key)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != 0 && keys[slot] != key + 1 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (old, values) = (keys, tallies)
    keys = Array(repeating: 0, count: old.count * 2)
    tallies = Array(repeating: Tally(), count: old.count * 2)
    shift -= 1
    for (index, key) in old.enumerated() where key != 0 {
      let slot = slot(of: key - 1)
      keys[slot] = key
      tallies[slot] = values[index]
    }
  }

  /// Adds all of another table.
  mutating func merge(_ other: TallyTable) {
    for (index, key) in other.keys.enumerated() where key != 0 {
      add(key - 1, other.tallies[index])
    }
  }

  /// The keys with anything to count, ascending.
  var sorted: [(key: Int, tally: Tally)] {
    keys.indices.lazy.filter { keys[$0] != 0 }
      .map { (key: keys[$0] - 1, tally: tallies[$0]) }
      .filter { $0.tally.count != 0 || $0.tally.sum != 0 }
      .sorted { $0.key < $1.key }
  }
}
