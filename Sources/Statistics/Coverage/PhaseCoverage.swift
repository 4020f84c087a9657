internal import Aggregation
public import Regions
public import Tables

/// One level in one year: regions with an organisation of one phase.
public struct PhaseCoverage: Sendable, Equatable {
  /// Programme as the files name it.
  public let programme: String
  /// Phase of the organisations, for instance `established`; empty when unknown.
  public let phase: String
  /// Level.
  public let level: RegionLevel
  /// Year.
  public let period: Period
  /// Regions that exist.
  public let regions: Int64
  /// Regions with at least one seat of the phase, as positions in the gazetteer, ascending.
  public let covered: [Int]
  /// Inhabitants of the country, with the year they were counted.
  public let population: Population
  /// Inhabitants of the regions with at least one seat of the phase.
  public let populationCovered: Int64
  /// Whether seats are invented.
  public let isSynthetic: Bool
}

/// Coverage by organisations of one phase alone, for programmes that tell phases apart.
struct CoverageByPhase {
  let store: CubeStore

  /// The phases of every programme and period that coverage has, in the order of their names.
  func compute(_ summaries: [CoverageSummary]) -> [PhaseCoverage] {
    guard let cube = store.cube(.organisations, by: [.phase, .municipality]) else { return [] }
    let programmes = store.delivery.categories(.programme)
    let phases = Axis(.phase, of: store.delivery).categories.map(\.code)
    let codes = Dictionary(
      cube.series.map { (programmes[code: $0.programme], $0.programme) },
      uniquingKeysWith: { first, _ in first })
    var result: [PhaseCoverage] = []
    for year in summaries where year.level == .municipality && year.knowsSeats {
      guard let programme = codes[year.programme] else { continue }
      let series = Array(cube.series(ofProgramme: programme))
      guard series.contains(where: { $0.categories[0] > 0 }) else { continue }
      for phase in Set(series.map { $0.categories[0] }).sorted() {
        let present = series.filter {
          $0.categories[0] == phase
            && $0.cell(for: year.period, firstYear: cube.firstYear).records > 0
        }
        guard !present.isEmpty else { continue }
        result += store.delivery.gazetteer.levels.map { level in
          cover(
            level, year, phase: phases[phase], seats: present.map { $0.categories[1] - 1 })
        }
      }
    }
    return result
  }

  /// - Parameter seats: positions of municipalities; others stand for no place in the classification.
  private func cover(
    _ level: RegionLevel, _ year: CoverageSummary, phase: String, seats: [Int]
  ) -> PhaseCoverage {
    let gazetteer = store.delivery.gazetteer
    let membership = gazetteer.regionsOfMunicipalities(at: level)
    let covered = Set(
      seats.filter { membership.indices.contains($0) }.map { membership[$0] }
    ).sorted()
    return PhaseCoverage(
      programme: year.programme, phase: phase, level: level, period: year.period,
      regions: Int64(gazetteer.regions(at: level).count), covered: covered,
      population: year.population,
      populationCovered: covered.reduce(0) {
        $0 + gazetteer.population(of: $1, at: level, year: year.period.firstYear).count
      },
      isSynthetic: year.isSynthetic)
  }
}
