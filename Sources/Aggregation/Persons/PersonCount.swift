internal import Tables

/// Counts different persons by group and period.
struct PersonCount {
  private let delivery: Delivery
  private let dimensions: [Dimension]
  private let periods: [Period]
  private let keys: KeyLayout
  private let masks: PeriodMasks
  /// The records of each role that was delivered.
  private let records: [(role: PersonRole, count: RecordCount)]

  init?(_ delivery: Delivery, by dimensions: [Dimension], in periods: [Period]) {
    guard let years = delivery.years, years.count <= Sighting.mostYears,
      dimensions.allSatisfy({ one in
        PersonRole.allCases.allSatisfy { one.applies(to: $0.records) }
      })
    else { return nil }
    self.delivery = delivery
    self.dimensions = dimensions
    self.periods = periods
    let axes = dimensions.map { Axis($0, of: delivery) }
    let keys = KeyLayout(
      programmes: delivery.categories(.programme).count,
      sizes: axes.map(\.categories.count), years: years.count)
    self.keys = keys
    masks = PeriodMasks(periods, years: years)
    records = PersonRole.allCases.filter { delivery.tables[$0.records.entity] != nil }.map {
      (
        $0,
        RecordCount(
          measure: $0.records, delivery: delivery, axes: axes, keys: keys, throughMonth: nil)
      )
    }
    if records.isEmpty { return nil }
  }

  /// The persons of all groups and periods.
  func cube(_ limits: CountingLimits = .standard) -> PersonsCube {
    let recurring =
      !isLinked && periods.allSatisfy(\.isYear)
      ? delivery.personsRecurringInYear : delivery.recurringPersons
    var sightings = sightings(recurring, limits)
    var groups = PersonGroups()
    let numbers = sightings.map { worker in
      worker.groups.all.map { Int32(truncatingIfNeeded: groups.number(of: $0)) }
    }
    let cells = groups.all.count * masks.count
    var alone = Array(repeating: Int64(0), count: cells)
    var anonymous = Array(repeating: Int64(0), count: cells)
    var flags = Array(repeating: CellFlags(), count: cells)
    for (worker, numbers) in zip(sightings, numbers) {
      for (own, group) in numbers.enumerated() {
        for period in 0..<masks.count {
          let (from, to) = (own * masks.count + period, Int(group) * masks.count + period)
          alone[to] += Int64(worker.alone[from])
          if from < worker.anonymous.count { anonymous[to] += worker.anonymous[from] }
          flags[to].formUnion(worker.flags[from])
        }
      }
    }
    let previous = isLinked ? previousPeriods(groups, flags) : [:]
    let links = isLinked ? links(groups, previous) : .init()
    let distinct = DistinctPersons.count(
      PersonRecords(&sightings, numbers: numbers), of: recurring.order,
      groups: groups.all.count, masks: masks, links: links, workers: delivery.workers)
    // The groups of all organisations, one after the other, and the cells of each.
    var wholes = PersonGroups()
    var sums: [PersonsCell] = []
    for (number, group) in groups.all.enumerated() {
      let whole = PersonGroups.Group(key: group.key, role: group.role, owner: 0)
      let first = wholes.number(of: whole) * masks.count
      if first == sums.count {
        sums.append(contentsOf: repeatElement(PersonsCell(), count: masks.count))
        if let previous = previous[whole] {
          for period in 0..<masks.count { sums[first + period].previous = previous[period] }
        }
      }
      for period in 0..<masks.count {
        let index = number * masks.count + period
        let persons = alone[index] + distinct.persons[index]
        sums[first + period].add(
          persons, anonymous: anonymous[index], flags[index],
          areShared: group.owner == PersonGroups.Group.everybody)
        if !distinct.returned.isEmpty {
          sums[first + period].returned += distinct.returned[index]
          sums[first + period].continued += distinct.continued[index]
          sums[first + period].perhapsContinued += distinct.perhapsContinued[index]
        }
        if !distinct.both.isEmpty {
          sums[first + period].both += distinct.both[index]
          sums[first + period].perhapsBoth += distinct.perhapsBoth[index]
        }
      }
    }
    let ordered = wholes.all.enumerated().sorted {
      ($0.element.key, $0.element.role) < ($1.element.key, $1.element.role)
    }
    return PersonsCube(
      dimensions: dimensions, periods: periods,
      series: ordered.compactMap { number, group in
        let place = keys.place(of: group.key)
        return PersonRole(rawValue: Int(group.role)).map {
          PersonsCube.Series(
            role: $0, programme: place.programme, categories: place.categories,
            cells: Array(sums[number * masks.count..<(number + 1) * masks.count]))
        }
      })
  }

  /// Without a split it is also asked who was there before.
  private var isLinked: Bool { dimensions.isEmpty }

  /// What each worker reads, about as many records each.
  private func sightings(
    _ recurring: RecurringPersons, _ limits: CountingLimits
  ) -> [PersonSightings] {
    let shares = records.flatMap { role, count in
      count.table.shares(delivery.workers).map { (role: role, count: count, blocks: $0) }
    }
    let bounds = PersonGroups.Bounds(
      step: keys.years, keys: keys.capacity, owners: delivery.categories(.organisation).count)
    return Concurrent.map(shares.count) { index in
      let share = shares[index]
      var sightings = PersonSightings(
        share.role, masks: masks, recurring: recurring, isLinked: isLinked,
        bounds: bounds, limits: limits)
      sightings.read(share.count, share.blocks)
      return sightings
    }
  }

  /// For each programme and role, the last earlier year of the question for which records were
  /// delivered: one in which records only go on is no year to come back to or from.
  private func previousPeriods(
    _ groups: PersonGroups, _ flags: [CellFlags]
  ) -> [PersonGroups.Group: [Int?]] {
    var delivered: [PersonGroups.Group: Set<Int>] = [:]
    for (number, group) in groups.all.enumerated() {
      let whole = PersonGroups.Group(key: group.key, role: group.role, owner: 0)
      for period in periods.indices
      where periods[period].isYear && flags[number * masks.count + period].contains(.begun) {
        delivered[whole, default: []].insert(period)
      }
    }
    return delivered.mapValues { delivered in
      periods.indices.map { period in
        guard delivered.contains(period) else { return nil }
        return delivered.filter { periods[$0] < periods[period] }
          .max { periods[$0] < periods[$1] }
      }
    }
  }

  private func links(
    _ groups: PersonGroups, _ previous: [PersonGroups.Group: [Int?]]
  ) -> DistinctPersons.Links {
    var links = DistinctPersons.Links()
    for group in groups.all {
      let whole = PersonGroups.Group(key: group.key, role: group.role, owner: 0)
      for period in periods.indices {
        links.previous.append(Int32(truncatingIfNeeded: previous[whole]?[period] ?? -1))
      }
      var other = group
      other.role = 1 - group.role
      let number = group.owner == PersonGroups.Group.everybody ? groups.known(other) : nil
      links.otherRole.append(Int32(truncatingIfNeeded: number ?? -1))
    }
    return links
  }
}

extension PersonsCell {
  /// Adds the persons of one organisation, or those whose identifiers mean the same everywhere.
  fileprivate mutating func add(
    _ persons: Int64, anonymous people: Int64, _ flags: CellFlags, areShared: Bool
  ) {
    anonymous += people
    self.flags.formUnion(flags)
    largest = max(largest, persons)
    if persons > 0 {
      smallest = organisations == 0 ? persons : min(smallest, persons)
      organisations += 1
    }
    if areShared { shared += persons } else { pairs += persons }
  }
}
