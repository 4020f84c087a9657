internal import Tables

/// Finds the hashes that occur more than once among very many.
///
/// The hashes are spread over parts that fit the cache, and each part is then looked at by itself: one
/// look-up per hash. Each worker does a quarter of the parts at a time, so that it needs no more than
/// copies of these.
struct RepeatedKeys: Sendable {
  /// The hashes that occur more than once.
  private(set) var keys: Set<UInt64> = []
  /// How often one of them occurs that was there before.
  private(set) var again = 0

  /// Parts of which one holds so many of ten million hashes that they fit the second cache.
  private static let parts = 512
  private static let rounds = 4
  private static let partsPerRound = parts / rounds

  /// Looks for hashes that occur more than once; 0 is none.
  init(in lists: [[UInt64]], _ queue: WorkQueue) {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return }
    guard total > 4096 else {
      var table = KeyTable(expected: total)
      for list in lists { for key in list where key != 0 { table.add(key) } }
      (keys, again) = (table.repeated, table.again)
      return
    }
    let counts = queue.map(lists.count) { Self.counted(lists[$0]) }
    let sizes = (0..<Self.parts).map { part in counts.reduce(0) { $0 + $1[part] } }
    let found = queue.map(Self.rounds) { round in
      let first = round * Self.partsPerRound
      return Self.repeated(
        in: lists, firstPart: first, sizes[first..<first + Self.partsPerRound])
    }
    for part in found {
      keys.formUnion(part.keys)
      again += part.again
    }
  }

  private static func part(of key: UInt64) -> Int { Int(key >> 55) }

  /// How many hashes of a list belong to each part.
  private static func counted(_ list: [UInt64]) -> [Int] {
    var counts = Array(repeating: 0, count: parts)
    for key in list { counts[part(of: key)] += 1 }
    return counts
  }

  /// The hashes of some parts that occur more than once.
  ///
  /// - Parameter sizes: how many belong to each of the parts.
  private static func repeated(
    in lists: [[UInt64]], firstPart: Int, _ sizes: ArraySlice<Int>
  ) -> (keys: Set<UInt64>, again: Int) {
    var starts = [0]
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    let keys = spread(lists, firstPart: firstPart, starts)
    var repeated: Set<UInt64> = []
    var again = 0
    for part in 0..<sizes.count {
      var table = KeyTable(expected: starts[part + 1] - starts[part])
      for key in keys[starts[part]..<starts[part + 1]] where key != 0 { table.add(key) }
      if !table.repeated.isEmpty { repeated.formUnion(table.repeated) }
      again += table.again
    }
    return (repeated, again)
  }

  /// The hashes of some parts, part by part.
  ///
  /// - Parameter starts: where each part begins, and where the last one ends.
  private static func spread(
    _ lists: [[UInt64]], firstPart: Int, _ starts: [Int]
  ) -> [UInt64] {
    let size = starts[starts.count - 1]
    let count = starts.count - 1
    // What belongs elsewhere is written behind all parts, time and again over itself: without a
    // choice there is none to be guessed wrongly.
    return unsafe [UInt64](unsafeUninitializedCapacity: size + 1) { target, initialized in
      unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: count + 1) { next in
        for part in 0...count { unsafe next[part] = starts[part] }
        for list in lists {
          unsafe list.withUnsafeBufferPointer { list in
            for index in 0..<list.count {
              let key = unsafe list[index]
              let part = min(UInt(bitPattern: part(of: key) &- firstPart), UInt(count))
              let position = unsafe next[Int(part)]
              unsafe target[position] = key
              unsafe next[Int(part)] = position &+ (part < UInt(count) ? 1 : 0)
            }
          }
        }
      }
      initialized = size
    }
  }
}

/// A set of hashes that remembers which came again.
private struct KeyTable {
  private(set) var repeated: Set<UInt64> = []
  private(set) var again = 0
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
    if slots[slot] == key {
      repeated.insert(key)
      again += 1
    } else {
      slots[slot] = key
    }
  }
}
