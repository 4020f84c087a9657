import Disclosure
import Tables

/// Where organisations have their seat, and which regions have none.
struct CoverageSection {
  let release: Release
  let wording: any Wording

  /// The section; `nil` when no organisation has a seat.
  func section() -> Section? {
    let programmes = programmesWithSeats()
    guard !programmes.isEmpty else { return nil }
    let regions = RegionIndex(release.coverage.rows)
    let real = programmes.filter { !$0.isSynthetic }
    let invented = programmes.filter(\.isSynthetic)
    var blocks: [Block] = []
    var aside: Prose?
    for programme in real {
      if real.count == 1 {
        let title = wording.programmeTitle(programme.name)
        aside =
          "\(title), \(wording.organisations(programme.organisations, asOf: programme.latest))"
      } else {
        blocks.append(.subheading(heading(programme)))
      }
      blocks += self.blocks(programme, regions)
    }
    if !invented.isEmpty { blocks.append(.labelled(invented.map { summary($0, regions) })) }
    blocks.append(.footnotes([wording.seatNote] + populationNotes(real)))
    return Section(heading: wording.coverageHeading, aside: aside, blocks: blocks)
  }

  // MARK: Programmes

  private struct Programme {
    let name: String
    let latest: Period
    let previous: Period?
    /// Rows of the latest period, one per level.
    let levels: [CoverageSummaryRow]

    var isSynthetic: Bool { levels.contains { $0.isSynthetic } }

    var organisations: Int64 {
      levels.first.map {
        $0.organisationsPlaced + $0.organisationsOutside + $0.organisationsWithoutPlace
      } ?? 0
    }
  }

  private func programmesWithSeats() -> [Programme] {
    var order: [String] = []
    var rows: [String: [CoverageSummaryRow]] = [:]
    for row in release.coverageSummary.rows
    where row.organisationsPlaced > 0 || row.organisationsOutside > 0 {
      if rows[row.programme] == nil { order.append(row.programme) }
      rows[row.programme, default: []].append(row)
    }
    return order.compactMap { name in
      let all = rows[name, default: []]
      let periods = Set(all.map(\.period)).sorted()
      guard let latest = periods.last else { return nil }
      return Programme(
        name: name, latest: latest, previous: periods.dropLast().last,
        levels: all.filter { $0.period == latest })
    }
  }

  private func heading(_ programme: Programme) -> Prose {
    let title = wording.programmeTitle(programme.name)
    return "\(title), \(wording.organisations(programme.organisations, asOf: programme.latest))"
  }

  // MARK: Blocks

  private func blocks(_ programme: Programme, _ regions: RegionIndex) -> [Block] {
    var blocks: [Block] = []
    if let table = provinces(programme, regions) { blocks.append(.table(table)) }
    let province = regions.rows(programme.name, "province", programme.latest)
    let white = province.filter { $0.organisations == 0 }
    var facts = programme.levels.map { level in
      let isProvince = level.level == "province"
      return Fact(
        label: wording.level(level.level),
        lines: [
          wording.covered(
            level, without: isProvince ? white.map(\.name) : [],
            inhabitants: white.reduce(0) { $0 + ($1.population ?? 0) })
        ])
    }
    // Provinces first: the table above is theirs.
    let order = facts.enumerated().sorted { first, second in
      let isFirst = programme.levels[first.offset].level == "province"
      let isSecond = programme.levels[second.offset].level == "province"
      return isFirst == isSecond ? first.offset < second.offset : isFirst
    }
    facts = order.map(\.element) + placesApart(programme, regions)
    blocks.append(.labelled(facts))
    return blocks
  }

  private func placesApart(_ programme: Programme, _ regions: RegionIndex) -> [Fact] {
    guard let level = programme.levels.first else { return [] }
    var facts: [Fact] = []
    if level.organisationsOutside > 0 {
      let places = regions.rows(programme.name, "outside", programme.latest)
        .map { (name: $0.name, organisations: $0.organisations) }
      facts.append(
        Fact(
          label: wording.outsideLabel,
          lines: [wording.outside(places, total: level.organisationsOutside)]))
    }
    if level.organisationsWithoutPlace > 0 {
      facts.append(
        Fact(
          label: wording.unknownSeatLabel,
          lines: [wording.unknownSeat(level.organisationsWithoutPlace)]))
    }
    return facts
  }

  private func provinces(_ programme: Programme, _ regions: RegionIndex) -> TableBlock? {
    let rows = regions.rows(programme.name, "province", programme.latest)
    guard !rows.isEmpty else { return nil }
    var before: [String: Int64] = [:]
    if let previous = programme.previous {
      for row in regions.rows(programme.name, "province", previous) {
        before[row.code] = row.organisations
      }
    }
    let showsBefore = !before.isEmpty
    let showsPeople = rows.contains { $0.participants != nil }
    let year = programme.levels.first?.populationYear ?? programme.latest.firstYear
    var columns: [TableBlock.Column] = [.init(wording.provinceColumn, .words)]
    if showsBefore {
      columns.append(.init(wording.organisationsColumn(programme.previous), .figures))
    }
    columns.append(
      .init(wording.organisationsColumn(showsBefore ? programme.latest : nil), .figures))
    columns.append(.init(wording.inhabitantsColumn(year), .figures))
    columns.append(.init(wording.organisationsPer100kColumn, .figures))
    if showsPeople {
      columns.append(.init(wording.participantsColumn, .figures))
      columns.append(.init(wording.participantsPer10kColumn, .figures))
    }
    return TableBlock(
      columns: columns,
      rows: rows.map { row in
        var cells: [Cell] = [.text(row.name)]
        if showsBefore { cells.append(organisations(before[row.code], mark: nil)) }
        cells.append(organisations(row.organisations, mark: row.status.mark))
        cells.append(row.population.map { .number(Quantity($0)) } ?? .symbol(.missing))
        cells.append(rate(row.organisationsPer100k, decimals: 2, otherwise: .missing))
        if showsPeople {
          let absent: Symbol = row.status == .suppressed ? .suppressed : .missing
          cells.append(rate(row.participants, decimals: 0, otherwise: absent))
          cells.append(rate(row.participantsPer10k, decimals: 1, otherwise: absent))
        }
        return TableBlock.Row(cells)
      })
  }

  private func organisations(_ count: Int64?, mark: Symbol?) -> Cell {
    guard let count else { return .symbol(.missing) }
    if count == 0 { return .symbol(.whiteSpot, word: wording.whiteSpot) }
    return .number(Quantity(count), mark: mark)
  }

  private func rate(_ value: Quantity?, decimals: Int, otherwise: Symbol) -> Cell {
    guard let value else { return .symbol(otherwise) }
    return FigureCells.number(value, decimals: decimals)
  }

  private func summary(_ programme: Programme, _ regions: RegionIndex) -> Fact {
    let white = regions.rows(programme.name, "province", programme.latest)
      .filter { $0.organisations == 0 }
    let levels = ["province", "municipality"].compactMap { level in
      programme.levels.first { $0.level == level }
    }
    let title = wording.programmeTitle(programme.name)
    return Fact(
      label: "\(title) \(programme.latest.displayLabel)",
      lines: [
        wording.syntheticCoverage(
          levels.isEmpty ? programme.levels : levels, without: white.map(\.name))
      ])
  }

  private func populationNotes(_ programmes: [Programme]) -> [Prose] {
    var notes: [Prose] = []
    for programme in programmes {
      guard let year = programme.levels.first?.populationYear,
        year != programme.latest.firstYear
      else { continue }
      let note = wording.otherPopulationYear(year, than: programme.latest)
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }
}

/// The regions that a report names: provinces, and places outside the classification.
private struct RegionIndex {
  private struct Key: Hashable {
    let programme: String
    let level: String
    let period: Period
  }

  private var groups: [Key: [CoverageRow]] = [:]

  init(_ rows: [CoverageRow]) {
    for row in rows where row.level == "province" || row.level == "outside" {
      let key = Key(programme: row.programme, level: row.level, period: row.period)
      groups[key, default: []].append(row)
    }
  }

  func rows(_ programme: String, _ level: String, _ period: Period) -> [CoverageRow] {
    groups[Key(programme: programme, level: level, period: period), default: []]
  }
}
