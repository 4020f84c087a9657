import Testing

@testable import Regions

@Suite("Another classification in the place of the embedded one")
struct ClassificationTests {
  private typealias Municipality = RegionClassification.Municipality

  private static func municipality(
    _ code: String, _ name: String, _ regions: [RegionLevel: String] = [.province: "PV23"]
  ) -> Municipality {
    Municipality(
      code: code, name: name, centroid: Centroid(latitude: 52, longitude: 6), regions: regions)
  }

  private static func word(_ resolution: PlaceResolution, _ gazetteer: Gazetteer) -> String {
    func code(_ found: MunicipalityIndex) -> String {
      gazetteer.regions(at: .municipality)[found.rawValue].code
    }
    return switch resolution {
    case .municipality(let found): code(found)
    case .municipalityWithNotice(let found): code(found) + "!"
    case .outside(let name): "^" + name
    case .ambiguous(let candidates): candidates.map(code).joined(separator: "?")
    case .unknown: "~"
    }
  }

  @Test("Another country: codes of any form, its own levels alone")
  func otherCountry() {
    let gazetteer = Gazetteer(
      RegionClassification(
        [
          Self.municipality("44021", "Gent", [.province: "be-ovl", .corop: "x1"]),
          Self.municipality("11002", "Antwerpen", [.province: "BE-ANT"]),
          Self.municipality("12025", "Mechelen", [.province: "BE-ANT", .corop: "x1"]),
        ], names: [.province: ["be-ovl": "Oost-Vlaanderen"]]))
    #expect(gazetteer.hasOwnClassification && !country.hasOwnClassification)
    #expect(gazetteer.levels == [.municipality, .province])
    #expect(gazetteer.regions(at: .municipality).map(\.code) == ["11002", "12025", "44021"])
    #expect(gazetteer.regions(at: .province).map(\.name) == ["BE-ANT", "Oost-Vlaanderen"])
    #expect(gazetteer.regionsOfMunicipalities(at: .province) == [0, 0, 1])
    #expect(gazetteer.regions(at: .corop).isEmpty)
    #expect(gazetteer.provinceTiles.isEmpty)
    #expect(gazetteer.populationYears.isEmpty)
    for (value, expected) in [
      ("Gent", "44021"), ("GENT", "44021"), ("Gent (Oost-Vlaanderen)", "44021"),
      ("Gent (BE-ANT)", "~"), ("Gent (Gld)", "~"), ("44021", "44021"), ("Deventer", "~"),
      ("150", "~"),
      ("GM0150", "~"), ("Hoorn", "~"), ("Mechelem", "~"), ("Brielle", "~"),
    ] {
      #expect(Self.word(gazetteer.resolveMunicipality(value), gazetteer) == expected, "\(value)")
    }
    // Digits alone in a place column may be a postcode.
    #expect(Self.word(gazetteer.resolvePlace("44021"), gazetteer) == "~")
    #expect(Self.word(gazetteer.resolvePlace("Gent"), gazetteer) == "44021")
    #expect(gazetteer.municipalityOfToday("12025")?.rawValue == 1)
    #expect(gazetteer.region(code: "be-ant", at: .province) == 0)
    let counted = gazetteer.settingPopulation([1, 20, 300], year: 2025)
    #expect(counted?.population(of: 0, at: .province, year: 2025).count == 21)
    #expect(counted?.totalPopulation(year: 2024) == Population(count: 321, year: 2025))
  }

  @Test("Another year: names stay for the codes that stay, and no name is half dropped")
  func otherYear() {
    // Deventer stays; of the two municipalities called Bergen one; Voorne aan Zee is not there yet,
    // but Brielle is; Tilburg has not taken over a part of Haaren yet.
    let gazetteer = Gazetteer(
      RegionClassification(
        [
          Self.municipality("GM0150", "Deventer"), Self.municipality("GM0373", "Bergen (NH.)"),
          Self.municipality("GM0501", "Brielle"), Self.municipality("GM0788", "Haaren"),
          Self.municipality("GM0855", "Tilburg"), Self.municipality("GM0394", "Haarlemmermeer"),
        ], names: [:]))
    #expect(gazetteer.regions(at: .province).map(\.name) == ["Overijssel"])
    #expect(gazetteer.provinceTiles.count == 1)
    #expect(gazetteer.resolveProvince("Overijssel") == 0)
    #expect(gazetteer.resolveProvince("Utrecht") == nil)
    for (value, expected) in [
      ("GM0150", "GM0150"), ("150", "GM0150"), ("deventer", "GM0150"), ("Bergen NH", "GM0373"),
      ("Bergen (L)", "~"), ("Brielle", "GM0501"), ("GM0501", "GM0501"), ("Haaren", "GM0788"),
      ("Hellevoetsluis", "~"), ("GM0530", "~"), ("Bathmen", "GM0150"), ("Hoofddorp", "GM0394"),
      ("Haarlemmerliede en Spaarnwoude", "GM0394"), ("GM0393", "GM0394"), ("Biezenmortel", "~"),
      ("Udenhout", "~"), ("Curaçao", "^Curaçao"),
    ] {
      #expect(Self.word(gazetteer.resolveMunicipality(value), gazetteer) == expected, "\(value)")
    }
    // A village of this name lies in a municipality that is not listed: nothing is left of it.
    #expect(Self.word(gazetteer.resolvePlace("Valkenburg"), gazetteer) == "~")
  }

  @Test("The embedded country as a classification is the embedded country")
  func roundTrip() {
    let municipalities = country.regions(at: .municipality).indices.map { position in
      let index = MunicipalityIndex(rawValue: position)
      let region = country.regions(at: .municipality)[position]
      let levels = RegionLevel.allCases.dropFirst().map {
        ($0, country.regions(at: $0)[country.region(of: index, at: $0)].code)
      }
      return Municipality(
        code: region.code, name: region.name, centroid: country.centroid(of: index),
        regions: Dictionary(uniqueKeysWithValues: levels))
    }
    let copy = Gazetteer(RegionClassification(municipalities.reversed(), names: [:]))
    #expect(copy.levels == RegionLevel.allCases)
    #expect(copy.provinceTiles == country.provinceTiles)
    for level in RegionLevel.allCases {
      #expect(copy.regions(at: level) == country.regions(at: level))
      #expect(
        copy.regionsOfMunicipalities(at: level) == country.regionsOfMunicipalities(at: level))
    }
    let names =
      groupedNames(of: EmbeddedTables.aliases).map(\.name)
      + groupedNames(of: EmbeddedTables.places).map(\.name)
      + rows(of: EmbeddedTables.reorganisations).flatMap { [$0[0], $0[1]] }
    for name in names {
      #expect(copy.resolveMunicipality(name) == country.resolveMunicipality(name), "\(name)")
      #expect(copy.resolvePlace(name) == country.resolvePlace(name), "\(name)")
    }
  }
}
