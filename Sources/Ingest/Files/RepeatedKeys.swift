internal import Tables

/// Finds the hashes that occur more than once among very many.
///
/// The hashes are first spread over parts that fit the cache, in two passes in memory order; each part
/// is then looked at by itself, all cores at once: one look-up per hash.
enum RepeatedKeys {
  private static let parts = 512

  /// The hashes that occur more than once; 0 is none.
  static func find(in lists: [[UInt64]]) -> Set<UInt64> {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return [] }
    guard total > 4096 else {
      var table = KeyTable(expected: total)
      for list in lists { for key in list where key != 0 { table.add(key) } }
      return table.repeated
    }
    let (keys, starts) = spread(lists, total: total)
    let found = Concurrent.map(parts) { part in
      var table = KeyTable(expected: starts[part + 1] - starts[part])
      for key in keys[starts[part]..<starts[part + 1]] where key != 0 { table.add(key) }
      return table.repeated
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  private static func part(of key: UInt64) -> Int { Int(key >> 55) }

  /// The hashes part by part, and where each part begins.
  private static func spread(_ lists: [[UInt64]], total: Int) -> (keys: [UInt64], starts: [Int]) {
    var starts = Array(repeating: 0, count: parts + 1)
    for list in lists { for key in list { starts[part(of: key) + 1] += 1 } }
    for part in 0..<parts { starts[part + 1] += starts[part] }
    var next = starts
    let keys = unsafe [UInt64](unsafeUninitializedCapacity: total) { target, count in
      for list in lists {
        for key in list {
          let part = part(of: key)
          unsafe target[next[part]] = key
          next[part] += 1
        }
      }
      count = total
    }
    return (keys, starts)
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
