internal import Tables

extension Delivery {
  /// What each organisation in each file adds to a figure, by organisation and file.
  ///
  /// - Parameters:
  ///   - scope: the figure.
  ///   - marked: lines, by the position of their file, whose part is told apart.
  /// - Returns: parts that add up to the figure exactly, and what stays out of it.
  ///   Cost: one pass over the records of the entity, on all cores.
  public func contributions(
    to scope: FigureScope, marked: [Int: Set<Int>] = [:]
  ) -> Contributions {
    if scope.measure == .organisations { return organisationContributions(to: scope) }
    guard let records = ScopedRecords(scope, of: self) else { return Contributions() }
    let blocks = records.table.blocks
    let tallies = Concurrent.map(blocks.count) { position in
      let block = blocks[position]
      let lines = marked[block.file]
      var tally = ContributionTally()
      records.visit(block) { record in
        tally.add(record.fate, organisation: record.organisation, file: block.file) {
          $0.records += 1
          $0.value += record.value
          $0.yearly += record.yearly
          if record.isOpen { $0.open += record.value }
          if let lines, lines.contains(block.line(of: record.index)) { $0.marked += record.value }
        }
      }
      return tally
    }
    return tallies.reduce(into: ContributionTally()) { $0.merge($1) }.contributions
  }

  /// Different persons among the counted records of a figure that have an identifier, each once per
  /// organisation, and how many such records there are.
  ///
  /// Cost: one pass, and a sort of 8 bytes per record.
  public func persons(in scope: FigureScope) -> (records: Int, persons: Int) {
    let identifier: FieldName
    switch scope.measure {
    case .participants: identifier = .participant
    case .volunteers: identifier = .volunteer
    default: return (0, 0)
    }
    guard let records = ScopedRecords(scope, of: self) else { return (0, 0) }
    let blocks = records.table.blocks
    let parts = Concurrent.map(blocks.count) { position -> [UInt64] in
      var keys: [UInt64] = []
      guard let column = records.table.column(identifier, of: blocks[position]) else { return [] }
      records.visit(blocks[position]) { record in
        let number = column.value(at: record.index)
        guard record.fate == .counted, record.value == 1, number != Column.null else { return }
        keys.append(Self.key(number, record.organisation))
      }
      return keys
    }
    let keys = parts.flatMap { $0 }.sorted()
    let repeated = zip(keys, keys.dropFirst()).count { $0 == $1 }
    return (keys.count, keys.count - repeated)
  }

  /// A fixed mix of both: the standard library's has a new seed in every run.
  private static func key(_ identifier: Int64, _ organisation: Int) -> UInt64 {
    let mixed = (UInt64(bitPattern: identifier) ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: (UInt64(organisation) &* 0xD6E8_FEB8_6659_FD93) | 1)
    return mixed.high ^ mixed.low &* 0xA24B_AED4_963E_E407
  }

  /// Organisations count once, whatever number of lines speaks of them.
  private func organisationContributions(to scope: FigureScope) -> Contributions {
    guard let bounds = years else { return Contributions() }
    let files = listingFiles()
    let first = scope.period.firstYear - bounds.lowerBound
    let wanted = first...(first + scope.period.years.count - 1)
    var matched: [Int: Set<Int>] = [:]
    var others: [RecordFate: Set<Int>] = [:]
    for entry in roster.entries where entry.years.overlaps(wanted) {
      let isOfProgramme = entry.programme == scope.programme
      if isOfProgramme && scope.matches(kind: entry.kind, phase: entry.phase) {
        matched[entry.organisation, default: []].formUnion(entry.years.clamped(to: wanted))
      } else if (isOfProgramme || entry.programme == 0)
        && scope.mayMatch(kind: entry.kind, phase: entry.phase)
      {
        others[isOfProgramme ? .withoutKind : .withoutProgramme, default: []]
          .insert(entry.organisation)
      }
    }
    var tally = ContributionTally()
    func add(_ fate: RecordFate, _ organisation: Int, years: Int) {
      let listing = files[organisation] ?? []
      tally.add(
        fate, organisation: organisation, file: listing.count == 1 ? listing.first : nil
      ) {
        $0.records += 1
        $0.value += 1
        $0.yearly += Int64(years)
      }
    }
    for (organisation, years) in matched { add(.counted, organisation, years: years.count) }
    for (fate, organisations) in others {
      for organisation in organisations where matched[organisation] == nil {
        add(fate, organisation, years: 1)
      }
    }
    return tally.contributions
  }

  /// The files that list each organisation, by its code.
  private func listingFiles() -> [Int: Set<Int>] {
    guard let table = tables[.organisations] else { return [:] }
    var files: [Int: Set<Int>] = [:]
    for block in table.blocks {
      for code in table.values(.organisation, of: block) {
        files[max(Int(code), 0), default: []].insert(block.file)
      }
    }
    return files
  }
}

/// Contributions while they are gathered.
private struct ContributionTally: Sendable {
  private struct Key: Hashable {
    var fate: Int
    var organisation: Int
    var file: Int
  }

  private var parts: [Key: Contribution] = [:]

  mutating func add(
    _ fate: RecordFate, organisation: Int, file: Int?, _ change: (inout Contribution) -> Void
  ) {
    let key = Key(fate: fate.rawValue, organisation: organisation, file: file ?? -1)
    change(&parts[key, default: Contribution(organisation: organisation, file: file)])
  }

  mutating func merge(_ other: ContributionTally) {
    for (key, part) in other.parts {
      guard var own = parts[key] else {
        parts[key] = part
        continue
      }
      own.records += part.records
      own.value += part.value
      own.yearly += part.yearly
      own.marked += part.marked
      own.open += part.open
      parts[key] = own
    }
  }

  var contributions: Contributions {
    func list(_ fate: RecordFate) -> [Contribution] {
      parts.filter { $0.key.fate == fate.rawValue }.map(\.value)
        .sorted { ($0.organisation, $0.file ?? -1) < ($1.organisation, $1.file ?? -1) }
    }
    var result = Contributions()
    result.counted = list(.counted)
    result.withoutProgramme = list(.withoutProgramme)
    result.withoutKind = list(.withoutKind)
    result.withoutYear = list(.withoutYear)
    return result
  }
}
