internal import Aggregation
internal import Regions
internal import Tables

/// Coverage by seat, and participations by home, at every level.
struct CoverageBySeat {
  let store: CubeStore
  let statuses: PublishedStatuses
  let selection: PeriodSelection

  private var gazetteer: Gazetteer { store.delivery.gazetteer }

  func compute(
    programmeYears: [Int: Set<Int>]
  ) -> (regions: [RegionCoverage], summaries: [CoverageSummary]) {
    var regions: [RegionCoverage] = []
    var summaries: [CoverageSummary] = []
    let levels = gazetteer.levels
    let axes = levels.map { Axis($0.dimension, of: store.delivery) }
    let municipalities = Axis(.municipality, of: store.delivery)
    for programme in programmeYears.keys.sorted() {
      let homes = homes(programme)
      let undelivered = UndeliveredYears(store: store).years(ofOrganisationsIn: programme)
      for (level, axis) in zip(levels, axes) {
        guard let seats = store.cube(.organisations, by: [level.dimension]) else { continue }
        let series = Array(seats.series(ofProgramme: programme))
        // Without a single known seat there is nothing to say about regions.
        guard series.contains(where: { $0.categories[0] > 0 }) else { continue }
        let years = Set(
          series.flatMap { one in
            one.cells.indices.filter { one.cells[$0].records > 0 }.map { seats.firstYear + $0 }
          })
        for period in selection.periods(ofYears: programmeYears[programme] ?? [])
        where period.isYear && years.contains(period.firstYear)
          && !undelivered.contains(period.firstYear)
        {
          let organisations = store.delivery.seats(
            ofProgramme: programme, in: period.firstYear, on: municipalities)
          let found = cover(
            level, axis, programme, series, organisations, firstYear: seats.firstYear, period,
            homes)
          regions += found.regions
          summaries.append(found.summary)
        }
      }
    }
    return (regions, summaries)
  }

  /// Participations by region of the home; `nil` when no home is known.
  private func homes(_ programme: Int) -> (cube: Cube, series: [Cube.Series])? {
    guard let cube = store.cube(.participants, by: [.municipality]) else { return nil }
    let series = Array(cube.series(ofProgramme: programme))
    return series.contains { $0.categories[0] > 0 } ? (cube, series) : nil
  }

  private func cover(
    _ level: RegionLevel, _ axis: Axis, _ programme: Int, _ series: [Cube.Series],
    _ organisations: SeatCount, firstYear: Int, _ period: Period,
    _ homes: (cube: Cube, series: [Cube.Series])?
  ) -> (regions: [RegionCoverage], summary: CoverageSummary) {
    let all = gazetteer.regions(at: level)
    let tiles = level == .province ? gazetteer.provinceTiles : []
    let name = store.delivery.categories(.programme)[code: programme]
    var seats = Array(repeating: Int64(0), count: axis.categories.count)
    var flags: CellFlags = []
    for one in series {
      let cell = one.cell(for: period, firstYear: firstYear)
      seats[one.categories[0]] += cell.value
      flags.formUnion(cell.flags)
    }
    let people = homes.flatMap { participants(level, $0, period, count: all.count) }
    func status(_ flags: CellFlags, _ measure: BaseMeasure) -> FigureStatus {
      statuses.status(flags, measure.publishedName, name, kind: nil, period)
    }
    let seatStatus = status(flags, .organisations)
    let rowStatus = people.map { max(seatStatus, status($0.flags, .participants)) } ?? seatStatus
    var regions: [RegionCoverage] = []
    var covered: Int64 = 0
    var populationCovered: Int64 = 0
    for (index, region) in all.enumerated() {
      let population = gazetteer.population(of: index, at: level, year: period.firstYear)
      let count = seats[index + 1]
      if count > 0 {
        covered += 1
        populationCovered += population.count
      }
      regions.append(
        RegionCoverage(
          programme: name, level: level, code: region.code, name: region.name, period: period,
          organisations: count, population: population, participants: people?.counts[index],
          status: people != nil && people?.counts[index] == nil
            ? max(rowStatus, .missing) : rowStatus,
          tile: tiles.indices.contains(index) ? tiles[index] : nil,
          scope: people == nil
            ? nil
            : PeopleScope(.participants, programme: programme, in: period)
              .of([index + 1], by: [level.dimension])))
    }
    if level == .municipality {
      for index in (all.count + 1)..<max(axis.categories.count, all.count + 1)
      where seats[index] > 0 {
        regions.append(
          RegionCoverage(
            programme: name, level: nil, code: "", name: axis.categories[index].name,
            period: period, organisations: seats[index], population: nil, participants: nil,
            status: seatStatus))
      }
    }
    let summary = CoverageSummary(
      programme: name, level: level, period: period, regions: Int64(all.count),
      regionsCovered: covered, population: gazetteer.totalPopulation(year: period.firstYear),
      populationCovered: populationCovered,
      organisations: organisations.organisations, organisationsPlaced: organisations.placed,
      organisationsWithoutPlace: organisations.withoutPlace,
      organisationsOutside: organisations.outside,
      status: seatStatus, isSynthetic: flags.contains(.synthetic),
      hasOwnClassification: gazetteer.hasOwnClassification)
    return (regions, summary)
  }

  /// Participations by region; `nil` for a period in which nobody's home is known.
  ///
  /// Where some homes are unknown nobody can say that a region has none: its count is `nil`.
  private func participants(
    _ level: RegionLevel, _ homes: (cube: Cube, series: [Cube.Series]), _ period: Period,
    count: Int
  ) -> (counts: [Int64?], flags: CellFlags)? {
    var counts = Array(repeating: Int64(0), count: count)
    var flags: CellFlags = []
    var knowsHomes = false
    var knowsAllHomes = true
    let municipalities = gazetteer.regions(at: .municipality).count
    for one in homes.series {
      let cell = one.cell(for: period, firstYear: homes.cube.firstYear)
      flags.formUnion(cell.flags)
      let position = one.categories[0]
      if position > 0 && cell.records > 0 { knowsHomes = true }
      if position == 0 && cell.value > 0 { knowsAllHomes = false }
      guard (1...municipalities).contains(position) else { continue }
      let municipality = MunicipalityIndex(rawValue: position - 1)
      counts[gazetteer.region(of: municipality, at: level)] += cell.value
    }
    guard knowsHomes else { return nil }
    return (counts.map { $0 == 0 && !knowsAllHomes ? nil : $0 }, flags)
  }
}

extension RegionLevel {
  /// The dimension of the same name.
  var dimension: Dimension {
    switch self {
    case .municipality: .municipality
    case .corop: .corop
    case .province: .province
    case .ggd: .ggd
    case .zorgkantoor: .zorgkantoor
    case .safety: .safety
    }
  }
}
