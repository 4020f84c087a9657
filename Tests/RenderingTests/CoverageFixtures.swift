import Tables

@testable import Disclosure

/// Coverage with its map, reach and history, made up where the real figures do not matter.
extension ReleaseBuilder {
  private static let tiles: [String: (row: Int, column: Int, letters: String)] = [
    "PV20": (1, 3, "GR"), "PV21": (1, 2, "FR"), "PV22": (2, 3, "DR"), "PV23": (3, 3, "OV"),
    "PV24": (2, 2, "FL"), "PV25": (4, 3, "GE"), "PV26": (3, 2, "UT"), "PV27": (2, 1, "NH"),
    "PV28": (3, 1, "ZH"), "PV29": (4, 1, "ZE"), "PV30": (4, 2, "NB"), "PV31": (5, 3, "LI"),
  ]

  /// Puts every province in its place on the map.
  mutating func addTiles() {
    for index in coverage.indices {
      coverage[index].tile = Self.tiles[coverage[index].code].map {
        RegionTile(row: $0.row, column: $0.column, abbreviation: $0.letters)
      }
    }
  }

  /// Who lives near an organisation, and what comes next.
  mutating func addReach(_ programme: String, _ year: Int) {
    let period = Period(year: year)
    for (radius, within) in [(5, 4_645_122), (10, 6_985_879), (20, 12_648_374)] as [(Int64, Int64)]
    {
      reach.append(
        ReachRow(
          programme: programme, period: period, radius: radius, population: 17_942_942,
          populationWithin: within, status: .final, isSynthetic: false))
    }
    for row in coverage where row.level == "province" && row.period == period {
      addRegion(
        programme, "province", row.code, row.name, period, population: row.population ?? 0,
        within: row.organisations * 100_000)
    }
    for (code, name, population, within) in [
      ("GM0014", "Groningen", 243_768, 0), ("GM0034", "Almere", 226_500, 0),
      ("GM0150", "Deventer", 102_000, 102_000), ("GM0772", "Eindhoven", 246_417, 0),
    ] as [(String, String, Int64, Int64)] {
      addRegion(
        programme, "municipality", code, name, period, population: population, within: within)
    }
    for (index, place) in [
      ("GM0376", "Blaricum", 504_100), ("GM1771", "Geldrop-Mierlo", 462_238),
      ("GM0638", "Zoeterwoude", 436_601),
    ].enumerated() as EnumeratedSequence<[(String, String, Int64)]> {
      nextPlaces.append(
        NextPlaceRow(
          programme: programme, period: period, radius: 10, rank: Int64(index + 1),
          code: place.0, name: place.1, populationGained: place.2))
    }
    optimum.append(
      PlaceOptimumRow(
        programme: programme, period: period, radius: 10, places: 3, populationGained: 1_402_939,
        bestPopulationGained: 1_443_000))
  }

  private mutating func addRegion(
    _ programme: String, _ level: String, _ code: String, _ name: String, _ period: Period,
    population: Int64, within: Int64
  ) {
    regionReach.append(
      RegionReachRow(
        programme: programme, level: level, code: code, name: name, period: period, radius: 10,
        population: population, populationWithin: within, status: .final))
  }

  /// The year before, and what changed since: one province won, one lost.
  mutating func addHistory(_ programme: String, _ year: Int) {
    let (period, before) = (Period(year: year), Period(year: year - 1))
    for var row in coverage where row.level == "province" {
      row.period = before
      if row.code == "PV21" { row.organisations = 0 }
      if row.code == "PV20" { row.organisations = 1 }
      coverage.append(row)
    }
    for var row in summary where row.programme == programme {
      row.period = before
      summary.append(row)
    }
    for (level, code, name, isWon) in [
      ("municipality", "GM0014", "Groningen", false),
      ("municipality", "GM0080", "Leeuwarden", true),
      ("municipality", "GM0193", "Zwolle", true), ("province", "PV20", "Groningen", false),
      ("province", "PV21", "Fryslân", true),
    ] {
      changes.append(
        CoverageChangeRow(
          programme: programme, phase: "total", level: level, code: code, name: name,
          period: period, previousPeriod: before, isWon: isWon, isSynthetic: false))
    }
    for (phase, provinces, municipalities) in [("established", 9, 15), ("starting", 6, 13)] {
      for (level, regions, covered) in [
        ("municipality", 342, municipalities), ("province", 12, provinces),
      ] {
        phases.append(
          PhaseCoverageRow(
            programme: programme, phase: phase, level: level, period: period,
            regions: Int64(regions), regionsCovered: Int64(covered), population: 17_942_942,
            populationCovered: 3_923_739, isSynthetic: false))
      }
    }
  }
}
