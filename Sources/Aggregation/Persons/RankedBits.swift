/// A set of small numbers that tells how many of them are smaller than one.
struct RankedBits: Sendable {
  private(set) var words: [UInt64]
  private var ranks: [UInt32] = []
  /// How many there are; known after `rank`.
  private(set) var total = 0

  /// None of `count` numbers.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  @inline(__always)
  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  mutating func formUnion(_ other: RankedBits) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Counts them, once all are in.
  mutating func rank() {
    ranks.removeAll()
    ranks.reserveCapacity(words.count)
    total = 0
    for word in words {
      ranks.append(UInt32(total))
      total += word.nonzeroBitCount
    }
  }

  @inline(__always)
  func contains(_ number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 == 1 }

  /// How many are smaller than one of them; `nil` for a number that is not in the set.
  @inline(__always)
  func rank(of number: Int) -> UInt32? {
    guard contains(number) else { return nil }
    let below = words[number / 64] & (1 << UInt64(number % 64) - 1)
    return ranks[number / 64] + UInt32(below.nonzeroBitCount)
  }

  /// How many are smaller than the first number of a word.
  func rank(ofWord word: Int) -> Int { word < ranks.count ? Int(ranks[word]) : total }
}
