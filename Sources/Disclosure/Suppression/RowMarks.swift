/// A set of rows as bits, read in either order.
struct RowMarks: Sendable {
  private var words: [UInt64]
  // Where marks may be: clearing and reading stay short when few rows were marked.
  private var low: Int
  private var high = -1

  init(rows: Int) {
    words = Array(repeating: 0, count: (rows + 63) / 64)
    low = words.count
  }

  mutating func insert(_ row: Int) {
    let word = row >> 6
    words[word] |= 1 << UInt64(row & 63)
    low = min(low, word)
    high = max(high, word)
  }

  mutating func removeAll() {
    while low <= high {
      words[low] = 0
      low += 1
    }
    low = words.count
    high = -1
  }

  /// The first marked row from a row on.
  func first(from row: Int) -> Int? {
    var word = max(row >> 6, low)
    guard word <= high else { return nil }
    var bits = words[word]
    if word == row >> 6 { bits &= ~0 << UInt64(row & 63) }
    while bits == 0 {
      word += 1
      guard word <= high else { return nil }
      bits = words[word]
    }
    return word << 6 + bits.trailingZeroBitCount
  }

  /// The last marked row before a row.
  func last(before row: Int) -> Int? {
    guard row > 0 else { return nil }
    var word = min((row - 1) >> 6, high)
    guard word >= low, word >= 0 else { return nil }
    var bits = words[word]
    if word == (row - 1) >> 6 { bits &= ~0 >> UInt64(63 - (row - 1) & 63) }
    while bits == 0 {
      word -= 1
      guard word >= low else { return nil }
      bits = words[word]
    }
    return word << 6 + 63 - bits.leadingZeroBitCount
  }
}
