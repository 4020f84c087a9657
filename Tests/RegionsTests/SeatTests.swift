import Testing

@testable import Regions

/// The 29 initiatives of 2024: a known answer for coverage by seat.
///
/// Source: the project's list of initiatives, taken from the programme's publications.
@Suite("Seats of the initiatives")
struct SeatTests {
  static let seats = [
    ("Deventer", "GM0150"), ("Leeuwarden", "GM0080"), ("Haarlem", "GM0392"),
    ("Enschede", "GM0153"), ("Arnhem", "GM0202"), ("Amsterdam", "GM0363"),
    ("Doetinchem", "GM0222"), ("Middelburg", "GM0687"), ("Gouda", "GM0513"),
    ("Tilburg", "GM0855"), ("Utrecht", "GM0344"), ("Amsterdam", "GM0363"), ("Zwolle", "GM0193"),
    ("Venlo", "GM0983"), ("Rotterdam", "GM0599"), ("Den Haag", "GM0518"), ("Hoorn", "GM0405"),
    ("Rotterdam", "GM0599"), ("Deventer", "GM0150"), ("Zeist", "GM0355"), ("Almelo", "GM0141"),
    ("Harderwijk", "GM0243"), ("Amsterdam", "GM0363"), ("Medemblik", "GM0420"), ("Oss", "GM0828"),
    ("Uden", "GM1991"), ("Zwolle", "GM0193"), ("Culemborg", "GM0216"), ("Lisse", "GM0553"),
  ]

  @Test("Each resolves from the place alone, Hoorn with a notice", arguments: seats)
  func seat(place: String, code: String) {
    let expected = place == "Hoorn" ? code + "!" : code
    #expect(word(country.resolvePlace(place)) == expected)
  }

  @Test(
    "They reach the known number of regions",
    arguments: [
      (RegionLevel.municipality, 24), (.corop, 20), (.province, 9), (.ggd, 16),
      (.zorgkantoor, 18), (.safety, 17),
    ])
  func regions(level: RegionLevel, expected: Int) {
    #expect(Self.seats.count == 29)
    #expect(Set(Self.municipalities.map { country.region(of: $0, at: level) }).count == expected)
  }

  @Test("None in Groningen, Drenthe and Flevoland")
  func whiteSpots() {
    let reached = Set(Self.municipalities.map { country.region(of: $0, at: .province) })
    let missing = country.regions(at: .province).indices.filter { !reached.contains($0) }
    #expect(
      missing.map { country.regions(at: .province)[$0].name } == [
        "Groningen", "Drenthe", "Flevoland",
      ])
  }

  @Test("Their municipalities hold 4,442,978 inhabitants in 2024")
  func inhabitants() {
    let counts = Set(Self.municipalities).map {
      country.population(of: $0.rawValue, at: .municipality, year: 2024).count
    }
    #expect(counts.reduce(0, +) == 4_442_978)
  }

  private static var municipalities: [MunicipalityIndex] {
    seats.compactMap { place, _ in
      switch country.resolvePlace(place) {
      case .municipality(let found), .municipalityWithNotice(let found): found
      default: nil
      }
    }
  }
}
