/// Which hashes came, and which came again, as bits: two hashes may share a place.
struct PersonBitmap: Sendable {
  private var seen: [UInt64]
  private var again: [UInt64]
  private let shift: UInt64

  /// - Parameters:
  ///   - bits: logarithm of the number of places, at least 6.
  ///   - fill: is given what adds a hash.
  @inline(__always)
  init(_ bits: Int, _ fill: (_ add: (UInt64) -> Void) -> Void) {
    let shift = 64 - UInt64(bits)
    self.shift = shift
    var seen = Array(repeating: UInt64(0), count: 1 << (bits - 6))
    var again = seen
    unsafe seen.withUnsafeMutableBufferPointer { seen in
      unsafe again.withUnsafeMutableBufferPointer { again in
        fill { hash in
          let place = hash >> shift
          let word = Int(place / 64)
          let bit: UInt64 = 1 << (place % 64)
          unsafe again[word] |= seen[word] & bit
          unsafe seen[word] |= bit
        }
      }
    }
    self.seen = seen
    self.again = again
  }

  /// Whether any hash came again.
  var hasRepeats: Bool { again.contains { $0 != 0 } }

  /// Whether a hash came again.
  @inline(__always)
  func isRepeated(_ hash: UInt64) -> Bool {
    let place = hash >> shift
    return again[Int(place / 64)] >> (place % 64) & 1 == 1
  }

  /// Adds what another worker saw.
  mutating func merge(_ other: PersonBitmap) {
    for index in seen.indices {
      again[index] |= other.again[index] | seen[index] & other.seen[index]
      seen[index] |= other.seen[index]
    }
  }
}
