import TestSupport
import Testing

@testable import Regions

@Suite("Postcodes")
struct PostcodeTests {
  @Test(
    "A postcode in any spelling",
    arguments: [
      ("1234", 1234, nil), (" 1234 ", 1234, nil), ("1234AB", 1234, 1), ("1234 ab", 1234, 1),
      ("1234\u{A0}Ab", 1234, 1), ("1234  AB", 1234, 1), ("1234-AB", 1234, 1), ("9999ZZ", 9999, 675),
      ("1000AA", 1000, 0),
    ] as [(String, Int, Int?)])
  func reads(text: String, digits: Int, letters: Int?) throws {
    let postcode = try #require(Postcode(text))
    #expect(postcode.digits == digits)
    #expect(postcode.letters == letters)
  }

  @Test(
    "What is none",
    arguments: [
      "", " ", "123", "12345", "0123", "0123AB", "1234A", "1234ABC", "1234 A B", "1234 12",
      "AB1234",
      "12 34", "1234é1", "１２３４", "B-1000", "Utrecht",
    ])
  func rejects(text: String) {
    #expect(Postcode(text) == nil)
    #expect(country.resolvePostcode(text) == nil)
  }

  @Test("Without a table nothing is known")
  func withoutTable() {
    #expect(!country.knowsPostcodes)
    #expect(country.resolvePostcode("1234 AB") == .unknown(nearest: []))
  }

  @Test("Letters first, then the digits; several municipalities decide nothing")
  func resolution() throws {
    let rows = [
      ("1234", "GM0150"), ("1235 AA", "GM0150"), ("1235 AB", "GM0193"), ("1236", "GM0344"),
      ("1236 AA", "GM0355"), ("1236AA", "GM0355"), ("1237 AA", "GM0150"), ("1237 AA", "GM0193"),
      ("1238 AA", "GM0080"),
    ]
    let extended = country.settingPostcodes(
      PostcodeTable(
        try rows.map {
          (postcode: try #require(Postcode($0.0)), municipality: try #require(municipality($0.1)))
        }))
    #expect(extended.knowsPostcodes)
    let expected = [
      ("1234", "GM0150"), ("1234 XX", "GM0150"), ("1235 aa", "GM0150"), ("1235AB", "GM0193"),
      ("1235", "GM0150?GM0193"), ("1235 ZZ", "GM0150?GM0193"), ("1236 AA", "GM0355"),
      ("1236", "GM0344?GM0355"), ("1236 AB", "GM0344?GM0355"), ("1237 AA", "GM0150?GM0193"),
      ("1238", "GM0080"), ("1238 BB", "GM0080"), ("9999", "~"), ("9999 AA", "~"),
    ]
    for (value, answer) in expected {
      #expect(extended.resolvePostcode(value).map(word) == answer, "\(value)")
    }
    // A place column never reads digits as a postcode by itself.
    #expect(word(extended.resolvePlace("1234")) == "~")
  }

  @Test("Holds what a dictionary holds, whatever the order of the rows")
  func againstDictionary() throws {
    var generator = SeededGenerator(state: 12)
    var rows: [(postcode: Postcode, municipality: MunicipalityIndex)] = []
    var exact: [Postcode: Set<Int>] = [:]
    var byDigits: [Int: Set<Int>] = [:]
    for _ in 0..<3_000 {
      let letters = String(
        (0..<2).map { _ in Character(["a", "b", "Z"].randomElement(using: &generator) ?? "a") })
      let digits = Int.random(in: 1_000..<1_200, using: &generator)
      let postcode = try #require(
        Postcode(Bool.random(using: &generator) ? "\(digits)" : "\(digits) \(letters)"))
      let home = Int.random(in: 0..<5, using: &generator)
      rows.append((postcode, MunicipalityIndex(rawValue: home)))
      exact[postcode, default: []].insert(home)
      byDigits[digits, default: []].insert(home)
    }
    let tables = [PostcodeTable(rows), PostcodeTable(rows.shuffled(using: &generator))]
    for digits in 1_000..<1_250 {
      for letters in ["", "AA", "AB", "BZ", "ZZ", "QQ"] {
        let postcode = try #require(Postcode("\(digits)\(letters)"))
        let found = letters.isEmpty ? nil : exact[postcode]
        let expected = (found ?? byDigits[digits] ?? []).sorted()
        for table in tables {
          #expect(table.municipalities(of: postcode).map(\.rawValue) == expected)
        }
      }
    }
  }
}
