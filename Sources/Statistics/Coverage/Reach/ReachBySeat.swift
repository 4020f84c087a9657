internal import Regions
internal import Tables

/// Works out reach from the seats that coverage found.
struct ReachBySeat {
  /// Next places that are listed.
  static let nextPlaces = 5
  /// Places for which the best choice is worked out.
  static let optimalPlaces = 3

  private struct Key: Hashable {
    let programme: String
    let period: Period
  }

  /// Regions, centres and inhabitants.
  let gazetteer: Gazetteer
  /// Whole kilometres.
  let radii: [Int]

  /// Reach by programme, period and radius.
  ///
  /// - Parameters:
  ///   - coverage: the regions with their organisations.
  ///   - summaries: the levels, of the same programmes and periods.
  func compute(_ coverage: [RegionCoverage], _ summaries: [CoverageSummary]) -> [Reach] {
    var seats: [Key: [Int]] = [:]
    for row in coverage where row.level == .municipality && row.organisations > 0 {
      guard let municipality = gazetteer.region(code: row.code, at: .municipality) else { continue }
      seats[Key(programme: row.programme, period: row.period), default: []].append(municipality)
    }
    let years = summaries.filter { $0.level == .municipality }
    // The best choice is a question about what comes next: of the last year alone.
    let last = Dictionary(
      years.filter(\.knowsSeats).map { ($0.programme, $0.period) }, uniquingKeysWith: max)
    let inhabitants = years.map { year in
      gazetteer.regions(at: .municipality).indices.map {
        gazetteer.population(of: $0, at: .municipality, year: year.period.firstYear).count
      }
    }
    let centroids = gazetteer.centroids
    // One distance after the other: the neighbours of only one are in memory.
    let byRadius = radii.map { radius in
      let neighbourhoods = Neighbourhoods(centroids: centroids, radius: radius)
      return zip(years, inhabitants).map { year, inhabitants in
        reach(
          year, radius, neighbourhoods,
          seats: seats[Key(programme: year.programme, period: year.period)] ?? [],
          inhabitants: inhabitants, seeksOptimum: year.period == last[year.programme])
      }
    }
    return years.indices.flatMap { year in byRadius.map { $0[year] } }
  }

  private func reach(
    _ year: CoverageSummary, _ radius: Int, _ neighbourhoods: Neighbourhoods, seats: [Int],
    inhabitants: [Int64], seeksOptimum: Bool
  ) -> Reach {
    let isWithin = neighbourhoods.within(reachOf: seats)
    let within = zip(inhabitants, isWithin).map { $1 ? $0 : 0 }
    let covering = MaximalCovering(neighbourhoods, inhabitants: inhabitants, isWithin: isWithin)
    let choices = year.knowsSeats ? covering.greedy(Self.nextPlaces) : []
    return Reach(
      programme: year.programme, period: year.period, radius: radius, population: year.population,
      populationWithin: year.knowsSeats ? within.reduce(0, +) : nil,
      regions: regions(inhabitants, year.knowsSeats ? within : nil),
      nextPlaces: choices.map {
        let region = gazetteer.regions(at: .municipality)[$0.place]
        return NextPlace(code: region.code, name: region.name, populationGained: $0.gain)
      },
      optimum: seeksOptimum ? optimum(covering, choices) : nil,
      status: year.knowsSeats ? year.status : max(year.status, .missing),
      isSynthetic: year.isSynthetic)
  }

  private func regions(_ inhabitants: [Int64], _ within: [Int64]?) -> [RegionReach] {
    RegionLevel.allCases.flatMap { level in
      let regions = gazetteer.regions(at: level)
      var populations = Array(repeating: Int64(0), count: regions.count)
      var reached = populations
      for (municipality, region) in gazetteer.regionsOfMunicipalities(at: level).enumerated() {
        populations[region] += inhabitants[municipality]
        reached[region] += within?[municipality] ?? 0
      }
      return regions.enumerated().map { index, region in
        RegionReach(
          level: level, code: region.code, name: region.name, population: populations[index],
          populationWithin: within == nil ? nil : reached[index])
      }
    }
  }

  private func optimum(
    _ covering: MaximalCovering, _ choices: [MaximalCovering.Choice]
  ) -> PlaceOptimum? {
    // With fewer places to choose than are wanted, the greedy choice already gains all there is.
    guard choices.count >= Self.optimalPlaces, let best = covering.best(Self.optimalPlaces) else {
      return nil
    }
    return PlaceOptimum(
      places: Self.optimalPlaces,
      populationGained: choices.prefix(Self.optimalPlaces).reduce(0) { $0 + $1.gain },
      bestPopulationGained: best)
  }
}
