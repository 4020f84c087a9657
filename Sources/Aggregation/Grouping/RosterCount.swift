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
      for year in entry.years {
        var key = entry.programme * keys.programmeStride + year
        for (axis, stride) in zip(axes, keys.strides) {
          key += position(of: entry, on: axis) * stride
        }
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
    for entry in roster.entries where entry.programme == programme {
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
