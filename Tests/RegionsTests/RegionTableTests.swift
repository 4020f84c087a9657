import Testing

@testable import Regions

@Suite("Regions and their numbers")
struct RegionTableTests {
  @Test(
    "Every level has its number of regions, sorted by code and named",
    arguments: [
      (RegionLevel.municipality, 342), (.corop, 40), (.province, 12), (.ggd, 25),
      (.zorgkantoor, 31), (.safety, 25),
    ])
  func counts(level: RegionLevel, expected: Int) {
    let regions = country.regions(at: level)
    #expect(regions.count == expected)
    #expect(regions.map(\.code) == regions.map(\.code).sorted())
    #expect(Set(regions.map(\.code)).count == expected)
    for (position, region) in regions.enumerated() {
      #expect(region.level == level)
      #expect(region.code.hasPrefix(level.codePrefix))
      #expect(!region.name.isEmpty)
      #expect(country.region(code: region.code.lowercased(), at: level) == position)
    }
  }

  @Test("The inhabitants sum to the totals of CBS at every level", arguments: RegionLevel.allCases)
  func populationSums(level: RegionLevel) {
    for (year, expected) in [(2023, Int64(17_811_291)), (2024, Int64(17_942_942))] {
      let counts = country.regions(at: level).indices.map {
        country.population(of: $0, at: level, year: year)
      }
      #expect(counts.reduce(0) { $0 + $1.count } == expected)
      #expect(counts.allSatisfy { $0.year == year && $0.count > 0 })
      #expect(country.totalPopulation(year: year) == Population(count: expected, year: year))
    }
  }

  @Test("Every region holds a municipality", arguments: RegionLevel.allCases)
  func membership(level: RegionLevel) {
    let regions = country.regionsOfMunicipalities(at: level)
    #expect(Set(regions) == Set(country.regions(at: level).indices))
    for (position, region) in regions.enumerated() {
      #expect(country.region(of: MunicipalityIndex(rawValue: position), at: level) == region)
    }
  }

  @Test("COROP regions nest in provinces")
  func nesting() {
    var provinces: [Int: Set<Int>] = [:]
    for position in country.regions(at: .municipality).indices {
      let here = MunicipalityIndex(rawValue: position)
      provinces[country.region(of: here, at: .corop), default: []]
        .insert(country.region(of: here, at: .province))
    }
    #expect(provinces.values.allSatisfy { $0.count == 1 })
  }

  @Test(
    "Provinces have the inhabitants CBS publishes for 2024",
    arguments: [
      ("PV20", 601_347), ("PV21", 661_904), ("PV22", 504_129), ("PV23", 1_189_033),
      ("PV24", 450_826), ("PV25", 2_149_071), ("PV26", 1_400_057), ("PV27", 2_976_487),
      ("PV28", 3_840_460), ("PV29", 391_634), ("PV30", 2_644_739), ("PV31", 1_133_255),
    ] as [(String, Int64)])
  func provincePopulation(code: String, expected: Int64) throws {
    let province = try #require(country.region(code: code, at: .province))
    #expect(country.population(of: province, at: .province, year: 2024).count == expected)
  }

  @Test(
    "The nearest year known stands in, the earlier one of two",
    arguments: [(1990, 2023), (2022, 2023), (2023, 2023), (2024, 2024), (2040, 2024)])
  func nearestYear(wanted: Int, expected: Int) {
    #expect(country.populationYears == [2023, 2024])
    #expect(country.totalPopulation(year: wanted).year == expected)
  }

  @Test("Years can be added and replaced; of two equally near the earlier is taken")
  func addingYears() throws {
    let ones = Array(repeating: Int64(1), count: 342)
    let later = try #require(country.settingPopulation(ones, year: 2026))
    #expect(later.populationYears == [2023, 2024, 2026])
    #expect(later.totalPopulation(year: 2025).year == 2024)
    #expect(later.totalPopulation(year: 2026) == Population(count: 342, year: 2026))
    #expect(later.totalPopulation(year: .max).year == 2026)
    #expect(later.totalPopulation(year: .min).year == 2023)
    let replaced = try #require(country.settingPopulation(ones, year: 2024))
    #expect(replaced.totalPopulation(year: 2024).count == 342)
    #expect(country.settingPopulation([1, 2], year: 2024) == nil)
    #expect(country.settingPopulation(Array(repeating: -1, count: 342), year: 2024) == nil)
  }

  @Test("Centres lie in the European Netherlands, and those of three towns where they are")
  func centroids() throws {
    for position in country.regions(at: .municipality).indices {
      let centre = country.centroid(of: MunicipalityIndex(rawValue: position))
      #expect((50.7...53.6).contains(centre.latitude))
      #expect((3.3...7.3).contains(centre.longitude))
    }
    let groningen = country.centroid(of: try #require(municipality("GM0014")))
    #expect(groningen == Centroid(latitude: 53.2183, longitude: 6.6210))
  }

  private static let abbreviations = [
    "GR", "FR", "DR", "OV", "FL", "GE", "UT", "NH", "ZH", "ZE", "NB", "LI",
  ]

  @Test("Twelve province tiles, none on another, north above south")
  func tiles() throws {
    let tiles = country.provinceTiles
    #expect(tiles.count == 12)
    #expect(Set(tiles).count == 12)
    #expect(tiles.allSatisfy { $0.row >= 1 && $0.column >= 1 })
    let limburg = try #require(country.resolveProvince("Limburg"))
    #expect(tiles[limburg] == ProvinceTile(row: 5, column: 3, abbreviation: "LI"))
    #expect(tiles.map(\.abbreviation) == Self.abbreviations)
  }

  @Test(
    "Names of every kind of region",
    arguments: [
      (RegionLevel.corop, "CR12", "Twente"), (.province, "PV21", "Fryslân"),
      (.ggd, "GG2514", "GGD Regio Utrecht"), (.zorgkantoor, "ZK21", "'t Gooi"),
      (.safety, "VR13", "Amsterdam-Amstelland"), (.municipality, "GM0796", "'s-Hertogenbosch"),
    ])
  func names(level: RegionLevel, code: String, name: String) throws {
    let position = try #require(country.region(code: code, at: level))
    #expect(country.regions(at: level)[position].name == name)
  }

  @Test(
    "What is no code finds no region",
    arguments: ["CR1", "CR+1", "CR012", "CR41", "12", "CR", "", "PV20"])
  func wrongCodes(code: String) {
    #expect(country.region(code: code, at: .corop) == nil)
    #expect(country.region(code: "GM0856", at: .municipality) == nil, "former codes are none today")
  }
}
