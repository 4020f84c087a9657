import Testing

@testable import Regions

@Suite("Names and years that users add")
struct AdditionTests {
  @Test("Added names resolve in both kinds of column, and go before known ones")
  func names() throws {
    let utrecht = try #require(municipality("GM0344"))
    let zeist = try #require(municipality("GM0355"))
    let schagen = try #require(municipality("GM0441"))
    let bergen = try #require(municipality("GM0373"))
    let extended = country.addingNames([
      (name: "Lombok", municipality: utrecht), (name: "Bos en Duin e.o.", municipality: zeist),
      (name: "De Wijk", municipality: utrecht), (name: "De Wijk", municipality: zeist),
      (name: "Bergen", municipality: bergen), (name: "Sint Maarten", municipality: schagen),
    ])
    for (value, expected) in [
      ("Lombok", "GM0344"), ("LOMBOK", "GM0344"), ("gemeente Lombok", "GM0344"),
      ("bos en duin eo", "GM0355"), ("De Wijk", "GM0344?GM0355"), ("Bergen", "GM0373"),
      ("bergen", "GM0373"), ("Sint Maarten", "GM0441"), ("St. Maarten", "GM0441"),
      ("Lombokk", "~GM0344"), ("Bergen (L)", "GM0893"), ("Utrecht", "GM0344"),
    ] {
      #expect(word(extended.resolveMunicipality(value)) == expected, "\(value)")
      #expect(word(extended.resolvePlace(value)) == expected, "\(value)")
    }
    #expect(extended.municipalities(ofPlace: "Bergen") == [bergen])
    #expect(word(country.resolvePlace("Lombok")) == "~")
  }

  @Test(
    "A municipality of today by code or name, never a former one or a place",
    arguments: [
      ("GM0150", "GM0150"), ("0150", "GM0150"), ("150", "GM0150"), ("Deventer", "GM0150"),
      ("Den Haag", "GM0518"), ("GM0501", nil), ("501", nil), ("Brielle", nil), ("Hoofddorp", nil),
      ("Bergen", nil), ("GM0053", nil), ("", nil), ("Curaçao", nil),
    ] as [(String, String?)])
  func today(value: String, expected: String?) {
    #expect(country.municipalityOfToday(value).map(code(of:)) == expected)
  }
}
