internal import Regions

/// Keys of column names, to be found by any spelling of them without making text of it.
///
/// Every cell that may be a header is looked up, and with many small files that was most of the work:
/// here a cell that is no column name costs a few nanoseconds and no memory.
final class SpellingSet: Sendable {
  private let keys: Set<String>
  /// The keys in ASCII, behind one another.
  private let bytes: [UInt8]
  /// Where each of them begins and how long it is, at the place that its hash leads to or after it.
  private let slots: [Slot]
  private let mask: Int
  private let longest: Int
  /// Whether a key begins with a letter, or a name that begins with this byte needs a closer look:
  /// most cells are numbers, which none does.
  private let mayBegin: [Bool]

  private struct Slot {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// - Parameter keys: what `HeaderNames.key` makes of the names, none of them empty.
  init(_ keys: Set<String>) {
    self.keys = keys
    // Sorted, so that every run of the program does the same.
    let plain = keys.filter { key in key.utf8.allSatisfy { $0 < 0x80 } && !key.isEmpty }.sorted()
    var size = 16
    while size < 4 * plain.count { size *= 2 }
    mask = size - 1
    longest = plain.map(\.utf8.count).max() ?? 0
    let initials = Set(plain.compactMap(\.utf8.first))
    mayBegin = Self.letters.map { $0 == Self.dropped || $0 == Self.other || initials.contains($0) }
    var slots = Array(repeating: Slot(), count: size)
    var bytes: [UInt8] = []
    for key in plain {
      var place = Int(truncatingIfNeeded: key.utf8.reduce(Self.seed, Self.mix)) & mask
      while slots[place].count > 0 { place = (place + 1) & mask }
      slots[place] = Slot(
        start: UInt32(truncatingIfNeeded: bytes.count),
        count: UInt32(truncatingIfNeeded: key.utf8.count))
      bytes += Array(key.utf8)
    }
    self.slots = slots
    self.bytes = bytes
  }

  /// Whether a name in any spelling, in UTF-8, is one of these.
  func contains(_ name: Span<UInt8>) -> Bool {
    guard !name.isEmpty, mayBegin[Int(name[0])] else { return false }
    let letters = Self.letters
    var hash = Self.seed
    var count = 0
    for index in name.indices {
      let letter = letters[Int(name[index])]
      if letter == Self.other { return holds(unusual: name) }
      if letter == Self.dropped { continue }
      hash = Self.mix(hash, letter)
      count += 1
    }
    guard count > 0, count <= longest else { return false }
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].count > 0 {
      if slots[place].count == count, isSpelt(name, slots[place]) { return true }
      place = (place + 1) & mask
    }
    return false
  }

  private func isSpelt(_ name: Span<UInt8>, _ slot: Slot) -> Bool {
    var position = Int(slot.start)
    for index in name.indices {
      let letter = Self.letters[Int(name[index])]
      if letter == Self.dropped { continue }
      if bytes[position] != letter { return false }
      position += 1
    }
    return true
  }

  /// Whether a name with other letters than those of ASCII, or with quotes, is one of these.
  private func holds(unusual name: Span<UInt8>) -> Bool {
    let text = unsafe name.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    return keys.contains(HeaderNames.key(text))
  }

  private static let seed: UInt32 = 2_166_136_261
  /// No letter of a key.
  private static let dropped: UInt8 = 0
  /// What takes more than a look at one byte.
  private static let other: UInt8 = 0xFF

  /// What each byte becomes in a key.
  private static let letters: [UInt8] = (0...UInt8.max).map { byte in
    guard byte < 0x80, byte != UInt8(ascii: "\"") else { return other }
    return NameFolding.letter(ofASCII: byte) ?? dropped
  }

  /// FNV-1a: the same in every run.
  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}
