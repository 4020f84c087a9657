/// Numbers that look random but are the same in every run (xorshift, Marsaglia 2003), for searches whose
/// result must not depend on anything but the input.
struct FixedSequence {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number from 0 to `limit` − 1.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 11) % max(1, limit) }

  /// The same values in another order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for index in values.indices.dropFirst() { values.swapAt(index, below(index + 1)) }
    return values
  }
}
