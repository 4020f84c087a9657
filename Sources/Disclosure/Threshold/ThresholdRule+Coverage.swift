internal import Regions
internal import Statistics
internal import Tables

/// Coverage over time and within reach: counts of regions, places and inhabitants.
///
/// None of it counts people who took part, so nothing is withheld.
extension ThresholdRule {
  func phaseCoverage(_ phases: [PhaseCoverage]) -> ProtectedTable<PhaseCoverageRow> {
    published(
      phases.map {
        PhaseCoverageRow(
          programme: $0.programme, phase: $0.phase, level: $0.level.rawValue, period: $0.period,
          regions: $0.regions, regionsCovered: Int64($0.covered.count),
          population: $0.population.count, populationCovered: $0.populationCovered,
          isSynthetic: $0.isSynthetic)
      })
  }

  func coverageChange(_ changes: [CoverageChange]) -> ProtectedTable<CoverageChangeRow> {
    published(
      changes.map {
        CoverageChangeRow(
          programme: $0.programme, phase: $0.phase ?? "total", level: $0.level.rawValue,
          code: $0.code, name: $0.name, period: $0.period, previousPeriod: $0.previousPeriod,
          isWon: $0.direction == .won, isSynthetic: $0.isSynthetic)
      })
  }

  func reach(_ reach: [Reach]) -> ProtectedTable<ReachRow> {
    published(
      reach.map {
        ReachRow(
          programme: $0.programme, period: $0.period, radius: Int64($0.radius),
          population: $0.population.count, populationWithin: $0.populationWithin,
          status: $0.status, isSynthetic: $0.isSynthetic)
      })
  }

  func regionReach(_ reach: [Reach]) -> ProtectedTable<RegionReachRow> {
    published(
      reach.flatMap { one in
        one.regions.map {
          RegionReachRow(
            programme: one.programme, level: $0.level.rawValue, code: $0.code, name: $0.name,
            period: one.period, radius: Int64(one.radius), population: $0.population,
            populationWithin: $0.populationWithin, status: one.status)
        }
      })
  }

  func nextPlaces(_ reach: [Reach]) -> ProtectedTable<NextPlaceRow> {
    published(
      reach.flatMap { one in
        one.nextPlaces.enumerated().map { index, place in
          NextPlaceRow(
            programme: one.programme, period: one.period, radius: Int64(one.radius),
            rank: Int64(index + 1), code: place.code, name: place.name,
            populationGained: place.populationGained)
        }
      })
  }

  func placeOptimum(_ reach: [Reach]) -> ProtectedTable<PlaceOptimumRow> {
    published(
      reach.compactMap { one in
        one.optimum.map {
          PlaceOptimumRow(
            programme: one.programme, period: one.period, radius: Int64(one.radius),
            places: Int64($0.places), populationGained: $0.populationGained,
            bestPopulationGained: $0.bestPopulationGained)
        }
      })
  }

  private func published<Row>(_ rows: [Row]) -> ProtectedTable<Row> {
    ProtectedTable(rows: rows, suppressedCells: 0)
  }
}
