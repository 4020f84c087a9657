/// Numbers pairs of whole numbers from 0, in the order in which they come.
///
/// Millions of records look their pair up; open addressing with a multiplicative hash does that in
/// a fraction of the time of a `Dictionary`, whose hash is made for keys that an adversary chooses.
struct SlotMap {
  /// The pairs, in the order of their numbers.
  private(set) var keys: [Key] = []
  /// Number of a pair plus one; 0 where nothing is.
  private var table: [Int32]
  private var shift: UInt64

  /// A pair, of which each number fits 32 bits.
  struct Key: Equatable {
    var organisation: Int32
    var other: Int32

    init(_ organisation: Int, _ other: Int) {
      self.organisation = Int32(truncatingIfNeeded: organisation)
      self.other = Int32(truncatingIfNeeded: other)
    }

    fileprivate var hash: UInt64 {
      let both =
        UInt64(UInt32(bitPattern: organisation)) << 32 | UInt64(UInt32(bitPattern: other))
      return both &* 0x9E37_79B9_7F4A_7C15
    }
  }

  init() {
    table = Array(repeating: 0, count: 16)
    shift = 60
  }

  /// Number of pairs.
  var count: Int { keys.count }

  /// The number of a pair, a new one when it was not seen before.
  mutating func slot(of key: Key) -> Int {
    var position = Int(key.hash >> shift)
    while table[position] != 0 {
      let slot = Int(table[position]) - 1
      if keys[slot] == key { return slot }
      position = (position + 1) & (table.count - 1)
    }
    keys.append(key)
    table[position] = Int32(keys.count)
    if keys.count * 2 > table.count { grow() }
    return keys.count - 1
  }

  /// The number of a pair; `nil` when it was not seen.
  func known(_ key: Key) -> Int? {
    var position = Int(key.hash >> shift)
    while table[position] != 0 {
      let slot = Int(table[position]) - 1
      if keys[slot] == key { return slot }
      position = (position + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    shift -= 1
    table = Array(repeating: 0, count: table.count * 2)
    for (slot, key) in keys.enumerated() {
      var position = Int(key.hash >> shift)
      while table[position] != 0 { position = (position + 1) & (table.count - 1) }
      table[position] = Int32(slot + 1)
    }
  }
}
