/// A generator of random numbers of which the same seed gives the same numbers on every machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014;
/// constants as in Vigna's `splitmix64.c` (public domain).
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator for one part of the work, whose numbers do not depend on those of other parts.
  init(seed: UInt64, parts: UInt64...) {
    state = seed
    for part in parts { state = next() ^ (part &* 0xD6E8_FEB8_6659_FD93) }
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to `bound`, which is at least 1 and below 2³².
  ///
  /// Scaled instead of drawn again: some numbers come one in 2³²/bound more often, which does not
  /// matter here and costs no division.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(bound)) >> 32)
  }
}
