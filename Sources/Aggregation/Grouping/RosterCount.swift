public import Tables

/// Counts different organisations by group and year.
struct RosterCount {
  let delivery: Delivery
  let axes: [Axis]
  let keys: KeyLayout

  func groups() -> [(key: Int, cell: Cell)] {
    var organisations: [Int: Set<Int>] = [:]
    var flags: [Int: CellFlags] = [:]
    var records: [Int: Int64] = [:]
    for entry in delivery.roster.entries {
      let group = group(of: entry)
      for year in entry.years {
        let key = group + year
        organisations[key, default: []].insert(entry.organisation)
        flags[key, default: []].formUnion(entry.flags)
        records[key, default: 0] += 1
      }
    }
    return organisations.keys.sorted().map { key in
      var cell = Cell()
      let members = organisations[key] ?? []
      cell.value = Int64(members.count)
      cell.records = records[key] ?? 0
      cell.flags = flags[key] ?? []
      if key % keys.years > 0, let before = organisations[key - 1] {
        cell.carried = Int64(members.intersection(before).count)
      }
      return (key, cell)
    }
  }

  /// Different organisations by group in a whole period, whoever stayed away in between included.
  func distinct(in years: ClosedRange<Int>) -> [(key: Int, cell: Cell)] {
    var organisations: [Int: Set<Int>] = [:]
    for entry in delivery.roster.entries where entry.years.overlaps(years) {
      organisations[group(of: entry), default: []].insert(entry.organisation)
    }
    return organisations.sorted { $0.key < $1.key }.map { key, members in
      var cell = Cell()
      cell.value = Int64(members.count)
      return (key, cell)
    }
  }

  /// The key of an entry in the first year.
  private func group(of entry: Roster.Entry) -> Int {
    zip(axes, keys.strides).reduce(entry.programme * keys.programmeStride) { key, part in
      key + position(of: entry, on: part.0) * part.1
    }
  }

  private func position(of entry: Roster.Entry, on axis: Axis) -> Int {
    switch axis.dimension {
    case .organisation: entry.organisation
    case .kind: entry.kind
    case .phase: entry.phase
    case .gender, .ageGroup: 0
    case .municipality, .corop, .province, .ggd, .zorgkantoor, .safety: axis.positions[entry.seat]
    }
  }
}

extension Delivery {
  /// Different organisations of a year or span by programme and categories, each once per group.
  ///
  /// The cells of a cube cannot tell who was away for a year and came back; this can.
  ///
  /// - Returns: for each programme, the count by the positions of the categories in their axes.
  ///   Cost: one pass over the list.
  public func organisations(
    by dimensions: [Dimension], in period: Period
  ) -> [Int: [[Int]: Int64]] {
    guard let bounds = years, period.years.overlaps(bounds) else { return [:] }
    let wanted = period.years.clamped(to: bounds)
    let axes = dimensions.map { Axis($0, of: self) }
    let keys = KeyLayout(
      programmes: categories(.programme).count, sizes: axes.map(\.categories.count),
      years: bounds.count)
    let groups = RosterCount(delivery: self, axes: axes, keys: keys)
      .distinct(in: wanted.lowerBound - bounds.lowerBound...wanted.upperBound - bounds.lowerBound)
    var counts: [Int: [[Int]: Int64]] = [:]
    for series in keys.series(of: groups) {
      counts[series.programme, default: [:]][series.categories] = series.cells[0].value
    }
    return counts
  }

  /// Different organisations of a programme in a year or span, of one kind and phase if given.
  ///
  /// - Parameters:
  ///   - kind: code of the kind; `nil` for all.
  ///   - phase: code of the phase; `nil` for all.
  /// - Returns: how many, which years of the period have an entry, and what holds for their files.
  public func organisations(
    programme: Int, kind: Int?, phase: Int?, in period: Period
  ) -> (count: Int64, years: Set<Int>, flags: CellFlags) {
    guard let bounds = years else { return (0, [], []) }
    var found = Set<Int>()
    var covered = Set<Int>()
    var flags: CellFlags = []
    for entry in roster.entries(ofProgramme: programme) {
      if let kind, entry.kind != kind { continue }
      if let phase, entry.phase != phase { continue }
      for year in entry.years where period.years.contains(bounds.lowerBound + year) {
        covered.insert(bounds.lowerBound + year)
        found.insert(entry.organisation)
        flags.formUnion(entry.flags)
      }
    }
    return (Int64(found.count), covered, flags)
  }
}
