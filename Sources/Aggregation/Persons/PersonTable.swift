/// Tells the persons of one partition apart.
///
/// Each person is there once per group, with the periods in which the person was seen. Open
/// addressing in arrays that fit the cache and serve one partition after the other.
struct PersonTable {
  private var identifiers: [Int64] = []
  /// Number of the group; −1 where nothing is.
  private var groups: [Int32] = []
  /// The periods of each person, as many words as they take.
  private var periods: [UInt64] = []
  /// Those of the periods of which a record tells more than that it began earlier and has no end;
  /// empty where it is not asked, or no record goes on.
  private var sure: [UInt64] = []
  /// Those of the periods in which a record begins, or which it names; empty likewise.
  private var begun: [UInt64] = []
  private var shift: UInt64 = 64
  private let words: Int

  private let tellsRuns: Bool

  /// - Parameters:
  ///   - words: words of 64 bits that hold the periods.
  ///   - tellsRuns: whether to keep apart in which periods a record begins, and of which only one
  ///     without an end tells.
  init(words: Int, tellsRuns: Bool = false) {
    self.words = words
    self.tellsRuns = tellsRuns
  }

  /// Forgets everybody and makes room.
  ///
  /// - Parameter capacity: how many will be added at most.
  mutating func reset(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    if size > groups.count {
      identifiers = Array(repeating: 0, count: size)
      groups = Array(repeating: -1, count: size)
      periods = Array(repeating: 0, count: size * words)
      if tellsRuns { (sure, begun) = (periods, periods) }
      shift = UInt64(64 - size.trailingZeroBitCount)
    } else {
      for index in groups.indices { groups[index] = -1 }
    }
  }

  /// Adds periods to a person in a group.
  @inline(__always)
  mutating func add(
    _ identifier: Int64, _ group: Int32, _ sighting: PersonSightings.Sighting,
    _ masks: PeriodMasks
  ) {
    let slot = slot(of: identifier, group)
    let isNew = groups[slot] < 0
    if isNew {
      identifiers[slot] = identifier
      groups[slot] = group
    }
    for word in 0..<words {
      let bits = masks.bits(
        word, first: sighting.first, last: sighting.last, continues: sighting.continues)
      let index = slot * words + word
      periods[index] = isNew ? bits : periods[index] | bits
      guard tellsRuns else { continue }
      let begins =
        sighting.continues
        ? 0 : masks.bits(word, first: sighting.first, last: sighting.first, continues: false)
      // Without an end, a record tells for sure of the year in which it began alone.
      let certain = sighting.isOpen ? begins : bits
      sure[index] = isNew ? certain : sure[index] | certain
      begun[index] = isNew ? begins : begun[index] | begins
    }
  }

  /// Calls `work` with the slot and the group of every person.
  @inline(__always)
  func eachPerson(_ work: (_ slot: Int, _ group: Int) -> Void) {
    for slot in groups.indices where groups[slot] >= 0 { work(slot, Int(groups[slot])) }
  }

  /// The periods of a slot, in one word.
  @inline(__always)
  func periods(_ slot: Int, _ word: Int) -> UInt64 { periods[slot * words + word] }

  /// The periods of which a slot's person is known for sure, in one word.
  @inline(__always)
  func surePeriods(_ slot: Int, _ word: Int) -> UInt64 {
    tellsRuns ? sure[slot * words + word] : periods[slot * words + word]
  }

  /// The periods in which a record of a slot's person begins, in one word.
  @inline(__always)
  func begunPeriods(_ slot: Int, _ word: Int) -> UInt64 {
    tellsRuns ? begun[slot * words + word] : periods[slot * words + word]
  }

  /// Whether a slot's person was seen in a period.
  @inline(__always)
  func contains(_ slot: Int, _ period: Int) -> Bool {
    periods[slot * words + period / 64] >> UInt64(period % 64) & 1 == 1
  }

  /// The slot of the same identifier in another group; `nil` when it is not there.
  func slot(of slot: Int, inGroup group: Int32) -> Int? {
    let other = self.slot(of: identifiers[slot], group)
    return groups[other] < 0 ? nil : other
  }

  /// Where a person is, or would go.
  @inline(__always)
  private func slot(of identifier: Int64, _ group: Int32) -> Int {
    let mixed =
      UInt64(bitPattern: identifier) &* 0xD6E8_FEB8_6659_FD93
      ^ UInt64(UInt32(bitPattern: group)) &* 0xA24B_AED4_963E_E407
    var slot = Int(((mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while groups[slot] >= 0 && (identifiers[slot] != identifier || groups[slot] != group) {
      slot = (slot + 1) & (groups.count - 1)
    }
    return slot
  }
}
