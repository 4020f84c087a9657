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

  /// Counts the persons of records that may share them.
  ///
  /// - Parameter groups: how many groups there are.
  static func count(
    _ records: PersonRecords, of order: PersonOrder, groups: Int, masks: PeriodMasks,
    links: Links, workers: Int
  ) -> DistinctPersons {
    let partitions = order.partitions
    let parts = Concurrent.map(workers) { job in
      var count = DistinctPersons(cells: groups * masks.count, links: links)
      var person = PersonInGroups(masks)
      var sightings: [Sighting] = []
      for partition in partitions[Concurrent.share(job, of: workers, partitions.count)] {
        Gather.fill(&sightings, from: records.marked, at: partition.ordinals)
        let found = sightings.span
        var index = 0
        for end in partition.ends {
          if masks.words == 1,
            count.add(inOneGroup: found, index..<Int(end), masks, links)
          {
            index = Int(end)
            continue
          }
          while index < end {
            let sighting = found[index]
            if let runs = sighting.runs {
              for run in records.runs[runs] { person.add(run) }
            } else {
              person.add(sighting)
            }
            index += 1
          }
          count.add(&person, links)
        }
      }
      let years = records.years
      for run in years[Concurrent.share(job, of: workers, years.count)] {
        person.add(run)
        count.add(&person, links)
      }
      return count
    }
    return parts.dropFirst().reduce(
      into: parts.first ?? DistinctPersons(cells: 0, links: links)
    ) { $0.add($1) }
  }

  /// Counts a person whose records all count in one group, as most people's do.
  ///
  /// - Returns: whether they do; nothing is counted when not.
  @inline(__always)
  private mutating func add(
    inOneGroup sightings: Span<Sighting>, _ person: Range<Int>, _ masks: PeriodMasks,
    _ links: Links
  ) -> Bool {
    let group = sightings[person.lowerBound].group
    guard group >= 0 else { return false }
    var seen = PersonInGroups.Periods()
    for index in person {
      let sighting = sightings[index]
      if sighting.group != group { return false }
      seen.add(sighting, masks, word: 0)
    }
    add(seen, cells: Int(group) * masks.count, word: 0, links) { previous in
      seen.all >> UInt64(previous) & 1 == 1
    }
    return true
  }

  /// Counts one person in one group.
  ///
  /// - Parameters:
  ///   - cells: position of the first period of the group.
  ///   - wasThere: whether the person was seen in the group in a period.
  @inline(__always)
  private mutating func add(
    _ seen: PersonInGroups.Periods, cells first: Int, word: Int, _ links: Links,
    _ wasThere: (Int) -> Bool
  ) {
    PeriodMasks.forEach(word, seen.all) { period in
      persons[first + period] += 1
      guard !links.previous.isEmpty else { return }
      let previous = Int(links.previous[first + period])
      guard previous >= 0, wasThere(previous) else { return }
      let bit: UInt64 = 1 << UInt64(period % 64)
      if seen.begun & bit != 0 {
        returned[first + period] += 1
      } else if seen.sure & bit != 0 {
        continued[first + period] += 1
      } else {
        perhapsContinued[first + period] += 1
      }
    }
  }

  /// Counts one person in every group, and forgets the person.
  private mutating func add(_ person: inout PersonInGroups, _ links: Links) {
    person.merge()
    let masks = person.masks
    for entry in 0..<person.count {
      let group = person.group(entry)
      let first = group * masks.count
      for word in 0..<masks.words {
        add(person.periods(entry, word), cells: first, word: word, links) {
          person.contains(entry, $0)
        }
      }
      guard !links.otherRole.isEmpty, links.otherRole[group] >= 0,
        let other = person.entry(ofGroup: Int(links.otherRole[group]))
      else { continue }
      for word in 0..<masks.words {
        let (own, others) = (person.periods(entry, word), person.periods(other, word))
        let all = own.all & others.all
        let sure = own.sure & others.sure
        PeriodMasks.forEach(word, sure) { both[first + $0] += 1 }
        PeriodMasks.forEach(word, all & ~sure) { perhapsBoth[first + $0] += 1 }
      }
    }
    person.forget()
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
