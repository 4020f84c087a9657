/// A hash table from name keys to one or several numbers (municipalities, provinces, …).
///
/// All keys lie in one byte array and the table probes linearly, so that building it takes a handful
/// of allocations and a look-up takes none. The hash has no seed: nothing depends on the run.
struct NameIndex: Sendable {
  /// What a key stands for; several numbers are sorted and distinct.
  enum Match: Sendable, Equatable {
    case one(Int)
    case several([Int])

    var all: [Int] {
      switch self {
      case .one(let number): [number]
      case .several(let numbers): numbers
      }
    }
  }

  private struct Entry: Sendable {
    let start: Int32
    let length: Int32
    let hash: UInt32
    let letters: LetterSet
    var match: Match
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Position in `entries` plus one, or 0 where nothing is.
  ///
  /// Its size is a power of two.
  private var slots: [Int32]

  init(expecting count: Int = 0) {
    var size = 16
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    entries.reserveCapacity(count)
    bytes.reserveCapacity(12 * count)
  }

  var count: Int { entries.count }

  /// Adds a number to what a key stands for; empty keys stand for nothing.
  mutating func insert(_ key: NameKey, _ number: Int) {
    guard !key.bytes.isEmpty else { return }
    if 2 * entries.count >= slots.count { grow() }
    let hash = Self.hash(key.bytes)
    let slot = slot(of: key.bytes, hash: hash)
    guard slots[slot] == 0 else {
      add(number, toEntry: Int(slots[slot]) - 1)
      return
    }
    entries.append(
      Entry(
        start: Int32(bytes.count), length: Int32(key.bytes.count), hash: hash,
        letters: LetterSet(key.bytes.span), match: .one(number)))
    bytes.append(contentsOf: key.bytes)
    slots[slot] = Int32(entries.count)
  }

  /// What a key stands for, or nil.
  func match(_ key: NameKey) -> Match? {
    let slot = slot(of: key.bytes, hash: Self.hash(key.bytes))
    return slots[slot] == 0 ? nil : entries[Int(slots[slot]) - 1].match
  }

  /// Calls `body` with the keys that may lie within the search's bound, in the order of insertion.
  func forEachCandidate(
    of search: NearMissSearch, _ body: (_ key: Span<UInt8>, _ match: Match) -> Void
  ) {
    let all = bytes.span
    for entry in entries
    where search.mayReach(length: Int(entry.length), letters: entry.letters) {
      let start = Int(entry.start)
      body(all.extracting(start..<start + Int(entry.length)), entry.match)
    }
  }

  /// The keys with other numbers; one that stands for a number without a new one is left out.
  func carried(_ newNumber: (Int) -> Int?) -> NameIndex {
    var carried = NameIndex(expecting: entries.count)
    for entry in entries {
      let numbers = entry.match.all.map(newNumber)
      guard !numbers.contains(nil) else { continue }
      let key = NameKey(bytes: Array(bytes[Int(entry.start)..<Int(entry.start + entry.length)]))
      for case let number? in numbers { carried.insert(key, number) }
    }
    return carried
  }

  private mutating func add(_ number: Int, toEntry position: Int) {
    var numbers = entries[position].match.all
    guard !numbers.contains(number) else { return }
    numbers.append(number)
    numbers.sort()
    entries[position].match = .several(numbers)
  }

  private func slot(of key: [UInt8], hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, isKey(key, of: entry) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isKey(_ key: [UInt8], of entry: Entry) -> Bool {
    guard Int(entry.length) == key.count else { return false }
    let start = Int(entry.start)
    for offset in key.indices where bytes[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    let mask = slots.count - 1
    for (position, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(position + 1)
    }
  }

  /// FNV-1a, 32 bits, with its high bits mixed down because the table uses the low ones.
  private static func hash(_ key: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in key { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }
}
