import Testing

@testable import Regions

/// Every row of the embedded facts, read the plain way, resolves as the rules say.
@Suite("All facts resolve")
struct FactsTests {
  @Test("Every municipality by code, digits, digits without zeros and name")
  func municipalities() throws {
    let table = rows(of: EmbeddedTables.municipalities)
    #expect(table.count == 342)
    for row in table {
      let expected = "GM" + row[0]
      let number = String(try #require(Int(row[0])))
      for spelling in [expected, expected.lowercased(), row[0], number, row[1]] {
        #expect(word(country.resolveMunicipality(spelling)) == expected)
      }
      let asPlace = word(country.resolvePlace(row[1]))
      #expect(asPlace == expected || asPlace == expected + "!")
      #expect(word(country.resolvePlace(expected)) == expected)
    }
  }

  @Test("Every alias")
  func aliases() {
    let aliases = groupedNames(of: EmbeddedTables.aliases)
    #expect(aliases.count == 88)
    for (code, name) in aliases {
      #expect(word(country.resolveMunicipality(name)) == "GM" + code)
      let asPlace = word(country.resolvePlace(name))
      #expect(asPlace == "GM" + code || asPlace == "GM\(code)!")
    }
  }

  @Test("Every former municipality leads to today's, a split one to its parts")
  func reorganisations() {
    let table = rows(of: EmbeddedTables.reorganisations)
    #expect(table.count == 72)
    for row in table {
      let parts = table.filter { $0[0] == row[0] }.map { "GM" + $0[2] }.sorted()
      let expected = parts.joined(separator: "?")
      for spelling in [row[1], row[0], "GM" + row[0]] {
        #expect(word(country.resolveMunicipality(spelling)) == expected)
      }
    }
    let split = Set(table.map { $0[0] }).filter { code in table.count { $0[0] == code } > 1 }
    #expect(split == ["0140", "0053", "0788"])
  }

  @Test("Every place that lies in one municipality; the others only with a municipality's name")
  func places() {
    var homes: [String: Set<String>] = [:]
    for (code, name) in groupedNames(of: EmbeddedTables.places) {
      homes[NameFolding.fold(name), default: []].insert("GM" + code)
    }
    #expect(homes.count == 2_424)
    #expect(homes.values.count { $0.count > 1 } == 72)
    // A namesake that is no place of the BAG under the bare name: see `Gazetteer.resolvePlace`.
    let exceptions = [
      "beuningen": "GM0209!", "haren": "GM0014?GM0828", "sint maarten": "GM0441",
    ]
    var withNotice: Set<String> = []
    for (name, codes) in homes {
      let resolution = country.resolvePlace(name)
      if let expected = exceptions[name] {
        #expect(word(resolution) == expected)
      } else if codes.count == 1 {
        #expect(codes == [word(resolution)])
      } else if case .municipalityWithNotice(let own) = resolution {
        #expect(codes.contains(code(of: own)))
        withNotice.insert(name)
      } else {
        #expect(word(resolution) == codes.sorted().joined(separator: "?"))
      }
    }
    #expect(
      withNotice == [
        "beek", "buren", "heusden", "hoorn", "laren", "noordwijk", "oosterhout", "scherpenzeel",
        "steenbergen", "voorst",
      ])
    #expect(country.resolvePlace("Sint Maarten") == municipality("GM0441").map { .ambiguous([$0]) })
  }

  @Test("Every province by name, codes and other spellings")
  func provinces() {
    for (position, row) in rows(of: EmbeddedTables.provinces).enumerated() {
      for spelling in [row[0], row[1], row[2], row[2].uppercased(), "Provincie " + row[2]] {
        #expect(country.resolveProvince(spelling) == position)
      }
    }
    let aliases = groupedNames(of: EmbeddedTables.provinceAliases)
    #expect(aliases.count == 13)
    for (code, name) in aliases {
      #expect(country.resolveProvince(name) == country.region(code: code, at: .province))
    }
    #expect(country.resolveProvince("Holland") == nil)
    #expect(country.resolveProvince("") == nil)
  }
}
