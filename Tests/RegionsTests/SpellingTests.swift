import TestSupport
import Testing

@testable import Regions

/// Case, accents, apostrophes, hyphens and blanks do not tell names apart, in either kind of column.
@Suite("Spellings")
struct SpellingTests {
  @Test(
    "Every way to write it",
    arguments: [
      (
        "GM0796",
        [
          "'s-Hertogenbosch", "’s-Hertogenbosch", "‘s-Hertogenbosch", "`s-Hertogenbosch",
          "´s-Hertogenbosch", "s-Hertogenbosch", "s Hertogenbosch", "'s Hertogenbosch",
          "S-HERTOGENBOSCH", "'S-HERTOGENBOSCH", "'s–hertogenbosch", "’s\u{A0}Hertogenbosch",
          "'s_Hertogenbosch", " 's-hertogenbosch ", "Den Bosch", "den bosch", "DEN BOSCH",
          "Bosch, Den", "Hertogenbosch, 's-", "Gemeente 's-Hertogenbosch",
        ]
      ),
      (
        "GM0518",
        [
          "'s-Gravenhage", "s-gravenhage", "S GRAVENHAGE", "’s-Gravenhage", "Den Haag", "DEN  HAAG",
          "Haag, Den", "The Hague", "'s-Gravenhage (gemeente)",
        ]
      ),
      (
        "GM1900",
        [
          "Súdwest-Fryslân", "Sudwest-Fryslan", "SUDWEST FRYSLAN", "SÚDWEST-FRYSLÂN",
          "Su\u{301}dwest-Frysla\u{302}n", "súdwest fryslân", "Zuidwest-Friesland",
        ]
      ),
      ("GM1970", ["Noardeast-Fryslân", "noardeast fryslan", "Noordoost-Friesland"]),
      ("GM1940", ["De Fryske Marren", "Fryske Marren", "de friese meren", "De Friese Meeren"]),
      ("GM0080", ["Leeuwarden", "Ljouwert", "LJOUWERT", "ljouwert"]),
      ("GM0088", ["Schiermonnikoog", "Skiermûntseach", "skiermuntseach"]),
      ("GM0737", ["Tytsjerksteradiel", "Tietjerksteradeel", "TYTSJERKSTERADIEL"]),
      (
        "GM0484",
        ["Alphen aan den Rijn", "Alphen a/d Rijn", "Alphen a.d. Rijn", "alphen-aan-den-rijn"]
      ),
      ("GM0164", ["Hengelo", "Hengelo (O.)", "HENGELO (OV)", "Hengelo O"]),
    ])
  func everySpelling(code: String, names: [String]) {
    for name in names {
      #expect(word(country.resolveMunicipality(name)) == code, "\(name)")
      #expect(word(country.resolvePlace(name)) == code, "\(name)")
    }
  }

  @Test("Every name of today survives what typists and programs do to it")
  func everyMunicipality() {
    for region in country.regions(at: .municipality) {
      let plain = NameFolding.fold(region.name)
      for spelling in [
        region.name.uppercased(), region.name.lowercased(), plain, "  \(region.name)\t",
        "Gemeente \(region.name)", "\(region.name) (gemeente)",
        region.name.split(separator: "-").joined(separator: " "),
        String(region.name.map { $0 == " " ? "_" : $0 }),
        String(region.name.map { $0 == "'" ? "’" : $0 }),
      ] {
        #expect(word(country.resolveMunicipality(spelling)) == region.code, "\(spelling)")
      }
    }
  }

  @Test("Without the search for near misses the answers are the same, but for the near misses")
  func suggestions() {
    var generator = SeededGenerator(state: 11)
    let names =
      country.regions(at: .municipality).map(\.name) + ["Hoorn", "Bergen", "Curaçao", "Haren"]
    for name in names {
      var typo = Array(name.utf8)
      typo[Int.random(in: typo.indices, using: &generator)] = UInt8(ascii: "x")
      for value in [name, String(decoding: typo, as: UTF8.self)] {
        for (full, quick) in [
          (
            country.resolveMunicipality(value),
            country.resolveMunicipality(value, suggests: false)
          ),
          (country.resolvePlace(value), country.resolvePlace(value, suggests: false)),
        ] {
          if case .unknown(let nearest) = full {
            #expect(quick == .unknown(nearest: []))
            #expect(country.municipalities(near: value) == nearest)
          } else {
            #expect(quick == full)
          }
        }
      }
    }
  }
}
