import Disclosure
import Tables

/// Where organisations have their seat, which regions have none, and who lives near one.
struct CoverageSection {
  let release: Release
  let wording: any Wording
  /// Programmes of which the report tells.
  let shown: Set<String>

  /// The section; `nil` when no organisation has a seat.
  func section() -> Section? {
    let programmes = CoveredProgramme.all(in: release).filter { shown.contains($0.name) }
    guard !programmes.isEmpty else { return nil }
    let regions = RegionIndex(release.coverage.rows)
    let index = CoverageRowIndex(release)
    let real = programmes.filter { !$0.isSynthetic }
    let invented = programmes.filter(\.isSynthetic)
    var blocks: [Block] = []
    var notes = [wording.seatNote]
    var aside: Prose?
    for programme in real {
      if real.count == 1 {
        aside = heading(programme)
      } else {
        blocks.append(.subheading(heading(programme)))
      }
      let rows = index.rows(programme.name)
      let reach = ReachFacts(rows, programme, wording: wording)
      blocks += self.blocks(programme, regions, rows, reach)
      notes += reach.notes().filter { !notes.contains($0) }
    }
    if programmes.contains(where: \.hasOwnClassification) {
      notes.append(wording.ownClassificationNote)
    }
    if !invented.isEmpty {
      blocks.append(.labelled(invented.map { summary($0, regions, index.rows($0.name)) }))
    }
    if real.contains(where: { hasSeveralSeats($0, regions) }) {
      notes.insert(wording.severalSeats, at: 1)
    }
    blocks.append(.footnotes(notes + populationNotes(real)))
    return Section(heading: wording.coverageHeading, aside: aside, blocks: blocks)
  }

  private func heading(_ programme: CoveredProgramme) -> Prose {
    let title = wording.programmeTitle(programme.name)
    return "\(title), \(wording.organisations(programme.organisations, asOf: programme.latest))"
  }

  private func blocks(
    _ programme: CoveredProgramme, _ regions: RegionIndex, _ rows: CoverageRowIndex.Rows,
    _ reach: ReachFacts
  ) -> [Block] {
    var blocks: [Block] = []
    let overview = ProvinceOverview(
      programme: programme, regions: regions, reach: reach, wording: wording)
    if let block = overview.block() { blocks.append(block) }
    let history = HistoryFacts(rows: rows, programme: programme, wording: wording)
    blocks.append(
      .labelled(
        levels(programme, regions) + placesApart(programme, regions) + history.facts()))
    let near = reach.facts()
    if !near.isEmpty { blocks.append(.labelled(near)) }
    return blocks
  }

  /// Provinces first: the table above is theirs.
  private func levels(_ programme: CoveredProgramme, _ regions: RegionIndex) -> [Fact] {
    let white = regions.rows(programme.name, "province", programme.latest)
      .filter { $0.organisations == 0 }
    let provinces = programme.levels.filter { $0.level == "province" }
    let others = programme.levels.filter { $0.level != "province" }
    return (provinces + others).map { level in
      let isProvince = level.level == "province"
      return Fact(
        label: wording.level(level.level),
        lines: [
          wording.covered(
            level, without: isProvince ? white.map(\.name) : [],
            inhabitants: white.reduce(0) { $0 + ($1.population ?? 0) })
        ])
    }
  }

  private func placesApart(_ programme: CoveredProgramme, _ regions: RegionIndex) -> [Fact] {
    guard let level = programme.levels.first else { return [] }
    var facts: [Fact] = []
    if level.organisationsOutside > 0 {
      let places = regions.rows(programme.name, "outside", programme.latest)
        .map { (name: $0.name, organisations: $0.organisations) }
      facts.append(
        Fact(
          label: programme.hasOwnClassification
            ? wording.outsideClassificationLabel : wording.outsideLabel,
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

  /// One programme with invented seats, in a line or two.
  private func summary(
    _ programme: CoveredProgramme, _ regions: RegionIndex, _ rows: CoverageRowIndex.Rows
  ) -> Fact {
    let white = regions.rows(programme.name, "province", programme.latest)
      .filter { $0.organisations == 0 }
    let levels = ["province", "municipality"].compactMap { level in
      programme.levels.first { $0.level == level }
    }
    let title = wording.programmeTitle(programme.name)
    var lines = [
      wording.syntheticCoverage(
        levels.isEmpty ? programme.levels : levels, without: white.map(\.name))
    ]
    let reach = ReachFacts(rows, programme, wording: wording)
    if let radius = reach.radius, let share = reach.share {
      lines.append(wording.syntheticReach(share, radius: radius))
    }
    return Fact(label: "\(title) \(programme.latest.displayLabel)", lines: lines)
  }

  /// Whether what stands by region adds up to more organisations than there are.
  private func hasSeveralSeats(_ programme: CoveredProgramme, _ regions: RegionIndex) -> Bool {
    let shown = ["province", "outside"].flatMap {
      regions.rows(programme.name, $0, programme.latest)
    }
    let without = programme.levels.first?.organisationsWithoutPlace ?? 0
    return shown.reduce(without) { $0 + $1.organisations } > programme.organisations
  }

  private func populationNotes(_ programmes: [CoveredProgramme]) -> [Prose] {
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
