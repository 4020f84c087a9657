internal import Tables

/// Finds the hashes that occur more than once among very many.
///
/// The hashes are first spread over parts that fit the cache, each of which is then looked at by
/// itself: two passes in memory order, and one look-up per hash.
enum RepeatedKeys {
  /// Shares of the hashes that are worked on at the same time.
  private static let shares: UInt64 = 2
  private static let parts = 256

  /// The hashes that occur more than once; 0 is none.
  static func find(in lists: [[UInt64]]) -> Set<UInt64> {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return [] }
    guard total > 4096 else {
      var table = KeyTable(expected: total)
      for list in lists { for key in list where key != 0 { table.add(key) } }
      return table.repeated
    }
    let found = Concurrent.map(Int(shares)) { repeated(in: lists, share: UInt64($0)) }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  private static func repeated(in lists: [[UInt64]], share: UInt64) -> Set<UInt64> {
    var starts = Array(repeating: 0, count: parts + 1)
    for list in lists {
      for key in list where key % shares == share { starts[Int(key >> 56) + 1] += 1 }
    }
    for part in 0..<parts { starts[part + 1] += starts[part] }
    var next = starts
    var spread = Array(repeating: UInt64(0), count: starts[parts])
    for list in lists {
      for key in list where key % shares == share {
        let part = Int(key >> 56)
        spread[next[part]] = key
        next[part] += 1
      }
    }
    var found: Set<UInt64> = []
    for part in 0..<parts {
      let keys = spread[starts[part]..<starts[part + 1]]
      var table = KeyTable(expected: keys.count)
      for key in keys where key != 0 { table.add(key) }
      found.formUnion(table.repeated)
    }
    return found
  }
}

/// A set of hashes that remembers which came twice.
private struct KeyTable {
  private(set) var repeated: Set<UInt64> = []
  private var slots: [UInt64]

  /// - Parameter expected: the most hashes that will be added.
  init(expected: Int) {
    var capacity = 16
    while capacity < expected * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
  }

  @inline(__always)
  mutating func add(_ key: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 8) & mask
    while slots[slot] != 0 && slots[slot] != key { slot = (slot + 1) & mask }
    if slots[slot] == key { repeated.insert(key) } else { slots[slot] = key }
  }
}
