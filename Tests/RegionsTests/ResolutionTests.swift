import TestSupport
import Testing

@testable import Regions

@Suite("What exports contain")
struct ResolutionTests {
  @Test(
    "A municipality column",
    arguments: [
      ("Deventer", "GM0150"), ("  deventer ", "GM0150"), ("DEVENTER", "GM0150"),
      ("Gemeente Deventer", "GM0150"), ("Deventer (gemeente)", "GM0150"),
      ("150", "GM0150"), ("0150", "GM0150"), ("GM0150", "GM0150"), ("gm150", "GM0150"),
      ("GM 0150", "~"), ("856", "GM1991"), ("GM0856", "GM1991"), ("GM9999", "~"), ("00150", "~"),
      ("'s-Hertogenbosch", "GM0796"), ("s Hertogenbosch", "GM0796"), ("Den Bosch", "GM0796"),
      ("DEN  BOSCH", "GM0796"), ("’s‑Hertogenbosch", "GM0796"), ("`s_Hertogenbosch", "GM0796"),
      ("Bosch, Den", "GM0796"), ("'s-Gravenhage", "GM0518"), ("The Hague", "GM0518"),
      ("Súdwest-Fryslân", "GM1900"), ("Su\u{301}dwest-Frysla\u{302}n", "GM1900"),
      ("Sudwest Fryslan", "GM1900"), ("SÚDWEST\u{A0}FRYSLÂN", "GM1900"),
      ("Zuidwest-Friesland", "GM1900"), ("Ljouwert", "GM0080"), ("Skiermûntseach", "GM0088"),
      ("Hengelo", "GM0164"), ("Hengelo (O.)", "GM0164"), ("Hengelo O.", "GM0164"),
      ("hengelo(ov)", "GM0164"), ("Laren", "GM0417"), ("Beek", "GM0888"), ("Stein", "GM0971"),
      ("Rijswijk", "GM0603"), ("Middelburg", "GM0687"), ("Nuenen", "GM0820"),
      ("Nuenen, Gerwen en Nederwetten", "GM0820"), ("Nuenen Gerwen & Nederwetten", "~GM0820"),
      ("Bergen", "GM0373?GM0893"), ("Gemeente Bergen", "GM0373?GM0893"),
      ("Bergen (NH.)", "GM0373"), ("Bergen L", "GM0893"), ("Bergen op Zoom", "GM0748"),
      ("Uden", "GM1991"), ("Weesp", "GM0363"), ("het Bildt", "GM1949"), ("Haren", "GM0014"),
      ("Winsum", "GM1966?GM1969"), ("Haaren", "GM0757?GM0824?GM0855?GM0865"),
      ("Littenseradiel", "GM0080?GM1900?GM1949"), ("GM0053", "GM1966?GM1969"),
      ("Hoorn", "GM0405"), ("Noordwijk", "GM0575"), ("Beuningen", "GM0209"),
      ("Hoofddorp", "GM0394"), ("Scheveningen", "~"), ("St. Oedenrode", "GM1948"),
      ("Sint Willebrord", "GM0840"), ("Curaçao", "^Curaçao"), ("CURACAO", "^Curaçao"),
      ("Bonaire", "^Bonaire"), ("St. Eustatius", "^Sint Eustatius"), ("saba", "^Saba"),
      ("Aruba", "^Aruba"), ("Sint Maarten", "^Sint Maarten"), ("NL-CW", "^Curaçao"),
      ("Gem. Arnhem", "GM0202"), ("gem Ede", "GM0228"), ("Ede gem.", "GM0228"),
      ("Gem. Hoofddorp", "GM0394"), ("Groningen (Gr.)", "GM0014"), ("Zwolle (Ov)", "GM0193"),
      ("Utrecht (Ut.)", "GM0344"), ("Utrecht (U)", "GM0344"), ("Haarlem (NH)", "GM0392"),
      ("HAARLEM N-H", "GM0392"), ("Tholen (Zeeland)", "GM0716"), ("Gouda, Z.-H.", "GM0513"),
      ("Nijmegen - Gelderland", "GM0268"), ("Gemeente Gouda, Zuid-Holland", "GM0513"),
      ("Hengelo Gelderland", "GM1876"), ("Laren (Gld.)", "GM0262"), ("Bilt, De", "GM0310"),
      ("Bilt, De (Ut)", "GM0310"), ("BILDT, HET", "GM1949"), ("Winsum (Gr.)", "GM1966?GM1969"),
      ("Haaren (N-Br)", "GM0757?GM0824?GM0855?GM0865"), ("Zwolle Gld", "~"), ("Gouda (NH)", "~"),
      ("Groningen (Xx)", "~"), ("NH", "~"), ("de", "~"), ("", "~"), ("   ", "~"), ("-", "~"),
      ("x", "~"), ("1970", "GM1970"), ("1234 AB", "~"),
    ])
  func municipalityColumn(value: String, expected: String) {
    #expect(word(country.resolveMunicipality(value)) == expected)
    #expect(word(country.resolveMunicipality(Array(value.utf8).span)) == expected)
  }

  @Test(
    "A place column",
    arguments: [
      ("Hoorn", "GM0405!"), ("hoorn", "GM0405!"), ("Gouda", "GM0513"), ("Den Haag", "GM0518"),
      ("Uden", "GM1991"), ("Hoofddorp", "GM0394"), ("IJmuiden", "GM0453"), ("ĳmuiden", "GM0453"),
      ("'t Goy", "GM0321"), ("’t  goy", "GM0321"), ("Sint-Annaparochie", "GM1949"),
      ("St.-Annaparochie", "GM1949"), ("Haaren", "GM0824"), ("Haren", "GM0014?GM0828"),
      ("Haren Gn", "GM0014"), ("Haren (Gn)", "GM0014"), ("Winsum", "GM1949?GM1966"),
      ("Bergen", "GM0373?GM0893"), ("Bergen (NH)", "GM0373"), ("Laren", "GM0417!"),
      ("Beek", "GM0888!"), ("Valkenburg", "GM0537?GM0994"), ("Beuningen", "GM0209!"),
      ("Beuningen (Gld)", "GM0209"), ("Littenseradiel", "GM0080?GM1900?GM1949"),
      ("Haarlemmermeer", "GM0394"), ("Gemeente Hoorn", "GM0405"), ("Bellingwedde", "GM1950"),
      ("GM0405", "GM0405"), ("1970", "~"), ("405", "~"), ("Willemstad", "GM1709"),
      ("Gem. Hoorn", "GM0405"), ("Gem. Bergen", "GM0373?GM0893"), ("Hoorn (N-H)", "GM0405"),
      ("Hoorn (Fr)", "GM0093"), ("Winsum (Gr.)", "GM1966"), ("Winsum Frl", "GM1949"),
      ("Buren (Gelderland)", "GM0214"), ("Haren NB", "GM0828"), ("Bilt, De", "GM0310"),
      ("Utrecht U", "GM0344"), ("Haren (Zld)", "~"),
      ("Curaçao", "^Curaçao"), ("Sint Maarten", "GM0441"), ("Nergenshuizen", "~"),
    ])
  func placeColumn(value: String, expected: String) {
    #expect(word(country.resolvePlace(value)) == expected)
    #expect(word(country.resolvePlace(Array(value.utf8).span)) == expected)
  }

  @Test("A single candidate stays ambiguous where the other meaning lies overseas")
  func overseasNamesake() throws {
    let schagen = try #require(municipality("GM0441"))
    #expect(country.resolvePlace("Sint Maarten") == .ambiguous([schagen]))
  }

  @Test(
    "Near misses",
    arguments: [
      ("Sudwest Frieslan", "GM1900"), ("Súdwest-Fryslna", "GM1900"), ("Amstedram", "GM0363"),
      ("Rotterdm", "GM0599"), ("Leeuwaarden", "GM0080"), ("Den Hag", "GM0518"),
      ("Hofddorp", "GM0394"), ("Gem. Gouds", "GM0513"), ("Bergem", "GM0373"), ("Bergem", "GM0893"),
      ("Edde", "GM0228"),
    ])
  func nearMisses(value: String, expected: String) throws {
    let wanted = try #require(municipality(expected))
    for resolution in [country.resolveMunicipality(value), country.resolvePlace(value)] {
      guard case .unknown(let nearest) = resolution else {
        Issue.record("\(value) resolved")
        continue
      }
      #expect(nearest.contains(wanted))
      #expect(nearest.count <= 3)
      #expect(Set(nearest).count == nearest.count)
    }
  }

  @Test("The municipalities of a place, for the wording of notices")
  func municipalitiesOfPlace() {
    #expect(country.municipalities(ofPlace: "Hoorn").map(code(of:)) == ["GM0093", "GM0405"])
    #expect(country.municipalities(ofPlace: "Beuningen").map(code(of:)) == ["GM0168", "GM0209"])
    #expect(country.municipalities(ofPlace: "Nergenshuizen").isEmpty)
  }

  @Test("Bytes that are no text, and very long ones, are unknown and do no harm")
  func garbage() {
    var generator = SeededGenerator(state: 5)
    for _ in 0..<2_000 {
      let length = Int.random(in: 0..<40, using: &generator)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = country.resolveMunicipality(bytes.span)
      _ = country.resolvePlace(bytes.span)
    }
    let long = String(repeating: "Amsterdam ", count: 10_000)
    #expect(country.resolveMunicipality(long) == .unknown(nearest: []))
  }
}
