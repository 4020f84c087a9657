internal import Regions

/// Names that differ from another one by a single letter.
///
/// Two names that are one mistake apart are equal once a letter is left out of one or both of them
/// (W. Garbe's symmetric deletion, 2012). So each name is listed under the hashes of itself and of
/// all it becomes without one byte; a question costs as many look-ups as it has bytes, however much
/// the names look alike: halves or beginnings of names would be shared by thousands.
struct NearNames {
  private struct Entry {
    var hash: UInt64
    var name: Int32
  }

  /// Bytes of the longest name that is searched for; what is longer is no name.
  private static let longestName = 200
  /// Entries that are kept at most, of 16 bytes each: names of 100,000 organisations and more.
  private static let mostEntries = 4 << 20

  private let names: [String]
  private let entries: [Entry]

  /// - Parameter names: folded names; when they are too many, none is ever found.
  init(_ names: [String]) {
    let usable = names.filter { $0.utf8.count <= Self.longestName }
    let count = usable.reduce(0) { $0 + $1.utf8.count + 1 }
    guard count <= Self.mostEntries else {
      self.names = []
      entries = []
      return
    }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for (index, name) in usable.enumerated() {
      for hash in Self.hashes(of: name) {
        entries.append(Entry(hash: hash, name: Int32(truncatingIfNeeded: index)))
      }
    }
    entries.sort { $0.hash < $1.hash }
    self.names = usable
    self.entries = entries
  }

  /// The names that one inserted, missing, wrong or two swapped letters turn into this one, sorted.
  ///
  /// A digit is never taken for a mistake: «Groep 1» is not «Groep 2».
  func names(oneLetterFrom folded: String) -> [String] {
    guard !entries.isEmpty, folded.utf8.count <= Self.longestName else { return [] }
    var candidates: Set<Int32> = []
    for hash in Self.hashes(of: folded) {
      var index = firstEntry(of: hash)
      while index < entries.count, entries[index].hash == hash {
        candidates.insert(entries[index].name)
        index += 1
      }
    }
    guard !candidates.isEmpty else { return [] }
    let digits = folded.filter(\.isNumber)
    return candidates.map { names[Int($0)] }.filter { name in
      name.filter(\.isNumber) == digits && NameDistance.between(name, folded, bound: 1) != nil
    }.sorted()
  }

  private func firstEntry(of hash: UInt64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Hashes of a name and of all it becomes without one byte, in time proportional to its length.
  ///
  /// A polynomial in an odd number: the hash of what is left follows from those of the parts
  /// before and after the byte. Equal hashes are candidates that are compared afterwards.
  private static func hashes(of name: String) -> [UInt64] {
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var before: [UInt64] = [0]
    for byte in name.utf8 { before.append(before[before.count - 1] &* base &+ UInt64(byte) &+ 1) }
    let count = before.count - 1
    var hashes = [before[count]]
    var after: UInt64 = 0
    var power: UInt64 = 1
    for (index, byte) in zip(0..<count, name.utf8.reversed()) {
      hashes.append(before[count - 1 - index] &* power &+ after)
      after = after &+ (UInt64(byte) &+ 1) &* power
      power = power &* base
    }
    return hashes
  }
}
