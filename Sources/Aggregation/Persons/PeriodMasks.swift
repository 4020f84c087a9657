internal import Tables

/// To which of the asked periods an unbroken run of years belongs, as bits: one for each period.
struct PeriodMasks: Sendable {
  /// Number of periods.
  let count: Int
  /// Words of 64 bits that hold them.
  let words: Int
  /// For each year, the periods that have begun by then.
  private let begun: [UInt64]
  /// For each year, the periods that were over before it.
  private let over: [UInt64]

  /// - Parameter years: every year of the delivery; years are counted from the first.
  init(_ periods: [Period], years: ClosedRange<Int>) {
    count = periods.count
    let words = max((periods.count + 63) / 64, 1)
    self.words = words
    func masks(_ holds: (Period, Int) -> Bool) -> [UInt64] {
      var masks = Array(repeating: UInt64(0), count: years.count * words)
      for (offset, year) in years.enumerated() {
        for (index, period) in periods.enumerated() where holds(period, year) {
          masks[offset * words + index / 64] |= 1 << UInt64(index % 64)
        }
      }
      return masks
    }
    begun = masks { $0.firstYear <= $1 }
    over = masks { $0.lastYear < $1 }
  }

  /// The periods of a run, in one word.
  ///
  /// - Parameter continues: whether it goes on from a run in another group: then a period that began
  ///   before it counts the record there.
  @inline(__always)
  func bits(_ word: Int, first: Int, last: Int, continues: Bool) -> UInt64 {
    let before = continues ? begun[(first - 1) * words + word] : over[first * words + word]
    return begun[last * words + word] & ~before
  }

  /// Calls `work` with the position of every bit in a word.
  @inline(__always)
  static func forEach(_ word: Int, _ bits: UInt64, _ work: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      work(word * 64 + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
