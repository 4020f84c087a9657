/// One person: in which groups, and when.
///
/// Serves one person after the other with the same memory.
struct PersonInGroups {
  let masks: PeriodMasks
  /// Runs in the order in which they come; by group after `merge`, one for each.
  private var runs: [Sighting] = []
  /// The periods of each group, as many words as they take.
  private var words: [Periods] = []

  /// Periods of one group as bits.
  struct Periods {
    /// All in which the person was seen.
    var all: UInt64 = 0
    /// Those of which a record tells more than that it began earlier and has no end.
    var sure: UInt64 = 0
    /// Those in which a record begins, or which it names.
    var begun: UInt64 = 0

    /// Adds a run of years.
    @inline(__always)
    mutating func add(_ run: Sighting, _ masks: PeriodMasks, word: Int) {
      let bits = masks.bits(word, first: run.first, last: run.last, continues: run.continues)
      let begins =
        run.continues
        ? 0 : masks.bits(word, first: run.first, last: run.first, continues: false)
      all |= bits
      // Without an end, a record tells for sure of the year in which it began alone.
      sure |= run.isOpen ? begins : bits
      begun |= begins
    }
  }

  init(_ masks: PeriodMasks) { self.masks = masks }

  /// How many groups there are, after `merge`.
  var count: Int { runs.count }

  /// Adds a run; one that counts nowhere adds nothing.
  @inline(__always)
  mutating func add(_ run: Sighting) {
    if run.group >= 0 { runs.append(run) }
  }

  /// Brings the runs of each group together.
  ///
  /// Cost: a sort of the runs.
  @inline(__always)
  mutating func merge() {
    if runs.count > 1 { sort() }
    var kept = 0
    for index in runs.indices {
      let run = runs[index]
      if index == 0 || runs[kept - 1].group != run.group {
        runs[kept] = run
        kept += 1
        for _ in 0..<masks.words { words.append(Periods()) }
      }
      for word in 0..<masks.words {
        words[(kept - 1) * masks.words + word].add(run, masks, word: word)
      }
    }
    runs.removeLast(runs.count - kept)
  }

  private mutating func sort() {
    if runs.count > 16 {
      runs.sort { $0.group < $1.group }
      return
    }
    for index in 1..<runs.count {
      var place = index
      while place > 0 && runs[place - 1].group > runs[place].group {
        runs.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  /// The number of a group.
  @inline(__always)
  func group(_ entry: Int) -> Int { Int(runs[entry].group) }

  /// The periods of a group, in one word.
  @inline(__always)
  func periods(_ entry: Int, _ word: Int) -> Periods { words[entry * masks.words + word] }

  /// Whether the person was seen in a group in a period.
  @inline(__always)
  func contains(_ entry: Int, _ period: Int) -> Bool {
    words[entry * masks.words + period / 64].all >> UInt64(period % 64) & 1 == 1
  }

  /// Where a group is; `nil` when the person is not in it.
  func entry(ofGroup group: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].group < Int32(group) { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].group == Int32(group) ? low : nil
  }

  /// Forgets the person.
  @inline(__always)
  mutating func forget() {
    runs.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }
}
