internal import Tables

/// Counts different persons by group and period.
struct PersonCount {
  /// Records of one partition, about: what is kept of them fits the cache of a core.
  static let partitionLength = 1 << 14

  private let delivery: Delivery
  private let dimensions: [Dimension]
  private let periods: [Period]
  private let keys: KeyLayout
  private let masks: PeriodMasks
  /// The records of each role that was delivered.
  private let records: [(role: PersonRole, count: RecordCount)]

  init?(_ delivery: Delivery, by dimensions: [Dimension], in periods: [Period]) {
    guard let years = delivery.years, years.count <= PersonSightings.Sighting.mostYears,
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

  /// - Parameter partitionLength: the result is the same for any.
  func cube(partitionLength: Int = Self.partitionLength) -> PersonsCube {
    let sightings = sightings(partitionLength)
    var groups = PersonGroups()
    let numbers = sightings.map { worker in
      worker.groups.all.map { Int32(truncatingIfNeeded: groups.number(of: $0)) }
    }
    let cells = groups.all.count * masks.count
    var anonymous = Array(repeating: Int64(0), count: cells)
    var flags = Array(repeating: CellFlags(), count: cells)
    for (worker, numbers) in zip(sightings, numbers) {
      for (own, group) in numbers.enumerated() {
        for period in 0..<masks.count {
          anonymous[Int(group) * masks.count + period] +=
            worker.anonymous[own * masks.count + period]
          flags[Int(group) * masks.count + period].formUnion(
            worker.flags[own * masks.count + period])
        }
      }
    }
    let previous = dimensions.isEmpty ? previousPeriods(groups, flags) : [:]
    let distinct = DistinctPersons.count(
      sightings, numbers: numbers, groups: groups.all.count, masks: masks,
      links: dimensions.isEmpty ? links(groups, previous) : .init(), workers: delivery.workers)
    var byGroup: [PersonGroups.Group: [PersonsCell]] = [:]
    for (number, group) in groups.all.enumerated() {
      let whole = PersonGroups.Group(key: group.key, role: group.role, owner: 0)
      var sum = byGroup[whole] ?? Array(repeating: PersonsCell(), count: masks.count)
      for period in 0..<masks.count {
        let index = number * masks.count + period
        sum[period].anonymous += anonymous[index]
        sum[period].flags.formUnion(flags[index])
        sum[period].largest = max(sum[period].largest, distinct.persons[index])
        if group.owner == PersonGroups.Group.everybody {
          sum[period].shared += distinct.persons[index]
        } else {
          sum[period].pairs += distinct.persons[index]
        }
        if !distinct.returned.isEmpty {
          sum[period].returned += distinct.returned[index]
          sum[period].continued += distinct.continued[index]
          sum[period].perhapsContinued += distinct.perhapsContinued[index]
        }
        if !distinct.both.isEmpty {
          sum[period].both += distinct.both[index]
          sum[period].perhapsBoth += distinct.perhapsBoth[index]
        }
        sum[period].previous = previous[whole]?[period]
      }
      byGroup[whole] = sum
    }
    let ordered = byGroup.sorted { ($0.key.key, $0.key.role) < ($1.key.key, $1.key.role) }
    return PersonsCube(
      dimensions: dimensions, periods: periods,
      series: ordered.compactMap { group, cells in
        let place = keys.place(of: group.key)
        return PersonRole(rawValue: Int(group.role)).map {
          PersonsCube.Series(
            role: $0, programme: place.programme, categories: place.categories, cells: cells)
        }
      })
  }

  /// What each worker reads, about as many records each.
  private func sightings(_ partitionLength: Int) -> [PersonSightings] {
    let total = records.reduce(0) { $0 + $1.count.table.recordCount }
    let bits = (0...).first { total >> $0 <= partitionLength } ?? 0
    let shares = records.flatMap { role, count in
      count.table.shares(delivery.workers).map { (role: role, count: count, blocks: $0) }
    }
    return Concurrent.map(shares.count) { index in
      let share = shares[index]
      var sightings = PersonSightings(
        masks: masks, partitionBits: bits,
        records: share.count.table.blocks[share.blocks].reduce(0) { $0 + $1.recordCount })
      sightings.read(share.role, share.count, share.blocks)
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
