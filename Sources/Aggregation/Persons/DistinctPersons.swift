internal import Tables

/// Different persons by group and period.
struct DistinctPersons: Sendable {
  /// Persons of each group and period.
  private(set) var persons: [Int64]
  /// Those of them who were there in the period before and of whom a record begins in this one;
  /// empty when that was not asked.
  private(set) var returned: [Int64]
  /// Those who were there before and of whom a record only goes on, up to an end.
  private(set) var continued: [Int64]
  /// Those of them who have the other role as well; empty when that was not asked.
  private(set) var both: [Int64]
  /// Those who were there before, but for this period there is only a record that began earlier and
  /// has no end.
  private(set) var perhapsContinued: [Int64]
  /// Those who would have both roles, but for one of them there is only such a record.
  private(set) var perhapsBoth: [Int64]

  /// What is looked for besides the number of persons; both are empty when nothing is.
  struct Links: Sendable {
    /// For each group and period, the position of the period before; −1 when there is none.
    var previous: [Int32] = []
    /// For each group, the group of the other role; −1 when there is none.
    var otherRole: [Int32] = []
  }

  private init(cells: Int, links: Links) {
    persons = Array(repeating: 0, count: cells)
    returned = Array(repeating: 0, count: links.previous.isEmpty ? 0 : cells)
    both = Array(repeating: 0, count: links.otherRole.isEmpty ? 0 : cells)
    continued = returned
    perhapsContinued = returned
    perhapsBoth = both
  }

  /// Counts the persons in what all workers saw.
  ///
  /// - Parameters:
  ///   - sightings: of each worker.
  ///   - numbers: for each worker, the common number of each of its groups.
  ///   - groups: how many there are in common.
  static func count(
    _ sightings: [PersonSightings], numbers: [[Int32]], groups: Int, masks: PeriodMasks,
    links: Links, workers: Int
  ) -> DistinctPersons {
    let partitions = sightings.first?.partitions.count ?? 0
    let jobs = min(workers, partitions)
    let isLinked = !links.previous.isEmpty || !links.otherRole.isEmpty
    let tellsRuns = isLinked && sightings.contains(where: \.hasRuns)
    let parts = Concurrent.map(jobs) { job in
      var count = DistinctPersons(cells: groups * masks.count, links: links)
      var table = PersonTable(words: masks.words, tellsRuns: tellsRuns)
      for partition in (partitions * job / jobs)..<(partitions * (job + 1) / jobs) {
        table.reset(
          capacity: sightings.reduce(0) { $0 + $1.partitions[partition].count })
        for (worker, numbers) in numbers.enumerated() {
          for sighting in sightings[worker].partitions[partition] {
            table.add(sighting.identifier, numbers[Int(sighting.group)], sighting, masks)
          }
        }
        count.add(table, masks, links)
      }
      return count
    }
    return parts.dropFirst().reduce(
      into: parts.first ?? DistinctPersons(cells: 0, links: links)
    ) { $0.add($1) }
  }

  private mutating func add(_ table: PersonTable, _ masks: PeriodMasks, _ links: Links) {
    table.eachPerson { slot, group in
      let first = group * masks.count
      for word in 0..<masks.words {
        let sure = table.surePeriods(slot, word)
        let begun = table.begunPeriods(slot, word)
        PeriodMasks.forEach(word, table.periods(slot, word)) { period in
          persons[first + period] += 1
          guard !links.previous.isEmpty else { return }
          let previous = Int(links.previous[first + period])
          guard previous >= 0, table.contains(slot, previous) else { return }
          let bit: UInt64 = 1 << UInt64(period % 64)
          if begun & bit != 0 {
            returned[first + period] += 1
          } else if sure & bit != 0 {
            continued[first + period] += 1
          } else {
            perhapsContinued[first + period] += 1
          }
        }
      }
      guard !links.otherRole.isEmpty, links.otherRole[group] >= 0,
        let other = table.slot(of: slot, inGroup: links.otherRole[group])
      else { return }
      for word in 0..<masks.words {
        let all = table.periods(slot, word) & table.periods(other, word)
        let sure = table.surePeriods(slot, word) & table.surePeriods(other, word)
        PeriodMasks.forEach(word, sure) { both[first + $0] += 1 }
        PeriodMasks.forEach(word, all & ~sure) { perhapsBoth[first + $0] += 1 }
      }
    }
  }

  private mutating func add(_ other: DistinctPersons) {
    for index in persons.indices { persons[index] += other.persons[index] }
    for index in returned.indices { returned[index] += other.returned[index] }
    for index in both.indices { both[index] += other.both[index] }
    for index in continued.indices {
      continued[index] += other.continued[index]
      perhapsContinued[index] += other.perhapsContinued[index]
    }
    for index in perhapsBoth.indices { perhapsBoth[index] += other.perhapsBoth[index] }
  }
}
