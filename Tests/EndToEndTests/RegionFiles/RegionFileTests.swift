import Foundation
import Testing

/// What each kind of file of `--regions` changes, from the command line to the tables.
@Suite struct RegionFileTests {
  /// Participations by municipality, without small ones; the unknown under `onbekend`.
  private func homes(_ workspace: Workspace) throws -> [String: String] {
    let rows = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "participants", "dimension": "municipality", "period": "2024",
    ])
    return Dictionary(
      rows.map { ($0["category"] ?? "", $0["value"] ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  private func participants(_ cells: [(String, Int)], header: String) -> String {
    "projectnummer;jaar;\(header)\n"
      + cells.map { cell, count in String(repeating: "P1;2024;\(cell)\n", count: count) }.joined()
  }

  @Test func postcodesGiveTheMunicipality() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv",
      participants(
        [("7411 AB", 20), ("3511xx", 30), ("3511", 40), ("6666AA", 50), ("9999ZZ", 60), ("", 11)],
        header: "postcode"))
    try workspace.write(
      "pc.csv", "postcode;gemeente\n7411;Deventer\n3511;GM0344\n6666 AA;Arnhem\n6666AA;Ede\n")
    let run = try await workspace.impact(
      "analyze", "in", "--regions", "pc.csv", "--by", "municipality")
    #expect(run.isClean && run.status == 0)
    #expect(
      try homes(workspace) == ["Deventer": "20", "Utrecht": "70", "onbekend": "121"])
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
      .rows(where: ["field": "postcode"])
    #expect(
      Set(rejects.map { "\($0["code"] ?? "") \($0["severity"] ?? "") \($0["action"] ?? "")" }) == [
        "place-ambiguous warning value-emptied", "place-unknown warning value-emptied",
      ])
    #expect(rejects.contains { $0["message"]?.contains("(Arnhem, Ede)") ?? false })
    #expect(rejects.contains { $0["message"]?.contains("tabel van --regions") ?? false })
    // A postcode tells nearly where somebody lives: no output holds one.
    for (name, content) in try workspace.files("impact-report") {
      let text = String(decoding: content, as: UTF8.self)
      for postcode in ["7411", "3511", "6666", "9999"] {
        #expect(!text.contains(postcode), "\(name)")
      }
    }
  }

  @Test func withoutATablePostcodesAreNotRead() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv", participants([("7411AB", 20), ("onzin", 20)], header: "postcode"))
    let run = try await workspace.impact("analyze", "in", "--by", "municipality", "--strict")
    #expect(run.isClean && run.status == 0)
    #expect(try homes(workspace) == ["onbekend": "40"])
    #expect(
      try workspace.table("impact-report/intern/rejects.csv").rows(where: ["field": "postcode"])
        .isEmpty)
  }

  @Test func municipalityThenPlaceThenPostcode() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv",
      participants(
        [
          ("7411;Gouda;Utrecht", 20), ("7411;Gouda;", 30), ("7411;;", 40), ("7411;;Bergen", 11),
          ("7411;Valkenburg;", 12), ("7411;;Uttrecht", 13), ("onzin;Gouda;", 14), ("onzin;;", 15),
        ], header: "postcode;plaats;gemeente"))
    try workspace.write("pc.csv", "postcode;gemeente\n7411;Deventer\n")
    try await workspace.impact("analyze", "in", "--regions", "pc.csv", "--by", "municipality")
    #expect(
      try homes(workspace) == [
        "Utrecht": "20", "Gouda": "44", "Deventer": "76", "onbekend": "15",
      ])
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
    // What the postcode settles is no loss; a name that nobody knows is still told.
    #expect(rejects.rows(where: ["code": "place-ambiguous"]).isEmpty)
    #expect(rejects.rows(where: ["code": "place-unknown"]).count == 13)
    let unknown = try #require(rejects.rows(where: ["code": "place-unknown"]).first)
    #expect(unknown["severity"] == "notice" && unknown["action"] == "kept")
    #expect(unknown["message"]?.hasSuffix("Bedoelde u Utrecht?") ?? false)
    #expect(rejects.rows(where: ["code": "out-of-range", "field": "postcode"]).count == 15)
  }

  @Test func seatsAndVolunteersToo() async throws {
    let workspace = try Workspace()
    try workspace.write("in/projecten.csv", "projectnummer;jaar;zip\nP1;2024;7411\n")
    try workspace.write(
      "in/vrijwilligers.csv",
      "projectnummer;jaar;postal code\n" + String(repeating: "P1;2024;3511AA\n", count: 12))
    try workspace.write("pc.csv", "postcode;gemeente\n7411;Deventer\n3511;Utrecht\n")
    try await workspace.impact("analyze", "in", "--regions", "pc.csv", "--by", "municipality")
    let covered = try workspace.table("impact-report/coverage.csv")
      .rows(where: ["level": "municipality"]).filter { $0["organisations"] == "1" }
    #expect(covered.map { $0["name"] } == ["Deventer"])
    let volunteers = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "volunteers", "dimension": "municipality",
    ])
    #expect(volunteers.map { $0["category"] } == ["Utrecht"])
  }

  @Test func namesAndPlaces() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv",
      participants([("Ons Dorp", 20), ("BERGEN", 30), ("De Wijk", 40)], header: "gemeente"))
    try workspace.write(
      "namen.csv",
      "naam;gemeente\nOns dorp;Deventer\nBergen;GM0373\nDe Wijk;Ede\nDe Wijk;Arnhem\n")
    try await workspace.impact("analyze", "in", "--regions", "namen.csv", "--by", "municipality")
    #expect(
      try homes(workspace) == ["Deventer": "20", "Bergen (NH.)": "30", "onbekend": "40"])
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
    #expect(rejects.rows(where: ["code": "place-ambiguous"]).count == 40)
  }

  @Test func namesServeTheOtherFilesWhateverTheOrder() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", participants([("7411", 20)], header: "postcode"))
    try workspace.write("a-pc.csv", "postcode;gemeente\n7411;Ons Dorp\n")
    try workspace.write("b-namen.csv", "plaats;gemeentecode;provincie\nOns dorp;0150;PV23\n")
    var reports: [Data] = []
    for order in [["a-pc.csv", "b-namen.csv"], ["b-namen.csv", "a-pc.csv", "./a-pc.csv"]] {
      let options = order.flatMap { ["--regions", $0] }
      let run = try await workspace.impact(["analyze", "in", "--by", "municipality"] + options)
      #expect(run.status == 0)
      #expect(try homes(workspace) == ["Deventer": "20"])
      reports.append(try Data(contentsOf: workspace.url("impact-report/intern/manifest.json")))
    }
    #expect(reports[0] == reports[1])
  }

  @Test func inhabitantsOfAnotherYear() async throws {
    let workspace = try Workspace()
    try workspace.write("in/projecten.csv", "projectnummer;jaar;gemeente\nP1;2026;Utrecht\n")
    try workspace.write("inwoners.csv", try await RegionFixtures.population(year: 2026, workspace))
    try await workspace.impact("analyze", "in")
    let before = try workspace.table("impact-report/coverage_summary.csv")
    #expect(Set(before.values("population")) == ["17942942"])
    let run = try await workspace.impact("analyze", "in", "--regions", "inwoners.csv")
    #expect(run.status == 0)
    let after = try workspace.table("impact-report/coverage_summary.csv")
    #expect(Set(after.values("population")) == ["\(17_942_942 + 342 * 10)"])
    #expect(run.output.contains("inwoners 2026"))
  }

  @Test func anotherCountry() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/projecten.csv",
      "projectnummer;jaar;gemeente\nP1;2025;GENT\nP2;2025;Utrecht\nP3;2025;Curaçao\n")
    try workspace.write(
      "in/deelnemers.csv",
      "projectnummer;jaar;gemeente\n" + String(repeating: "P1;2025;12025\n", count: 20))
    try workspace.write("land.csv", RegionFixtures.classification)
    let run = try await workspace.impact(
      "analyze", "in", "--regions", "land.csv", "--by", "province", "--by", "municipality")
    #expect(run.isClean && run.status == 0, "\(run.errors)")
    let summary = try workspace.table("impact-report/coverage_summary.csv")
    #expect(summary.rows.map { $0["level"] } == ["municipality", "province"])
    #expect(summary.rows.map { $0["regions"] } == ["3", "2"])
    #expect(summary.rows.map { $0["regions_covered"] } == ["1", "1"])
    #expect(Set(summary.values("population")) == ["\(270_473 + 545_000 + 89_000)"])
    let provinces = try workspace.table("impact-report/coverage.csv")
      .rows(where: ["level": "province"])
    #expect(provinces.map { $0["name"] } == ["Antwerpen", "Oost-Vlaanderen"])
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
    #expect(rejects.rows(where: ["code": "place-unknown"]).count == 1)
    // Nothing is said that holds of the Netherlands alone.
    for words in [
      "Buiten de indeling", "zijn die van de indeling die met --regions is opgegeven",
      "Binnen 10 km",
    ] { #expect(run.output.contains(words), "\(words)") }
    for words in ["Nederland", "zo'n 7", "│"] { #expect(!run.output.contains(words), "\(words)") }
    let wrong = try await workspace.impact(
      "analyze", "in", "--regions", "land.csv", "--by", "corop", "--no-files")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("«corop»: de indeling van --regions heeft dat niveau niet."))
    #expect(wrong.errors.contains("\nGebruik: impact analyze"), "\(wrong.errors)")
  }

  @Test(arguments: ["check", "verify"])
  func otherCommandsReadThemToo(command: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", participants([("Ons Dorp", 20)], header: "gemeente"))
    try workspace.write("in/bekende_totalen.csv", "maat;periode;waarde\nparticipants;2024;20\n")
    try workspace.write("namen.csv", "naam;gemeente\nOns dorp;Deventer\n")
    let without = try await workspace.impact(command, "in", "--strict", "--quiet")
    #expect(without.status == 2)
    let with = try await workspace.impact(
      command, "in", "--strict", "--quiet", "--regions", "namen.csv", "--output", "out")
    #expect(with.status == 0, "\(with.errors)")
    #expect(try workspace.text("out/intern/manifest.json").contains("\"role\" : \"regions\""))
  }

  @Test func comparedDeliveriesReadThemToo() async throws {
    let workspace = try Workspace()
    try workspace.write("old/deelnemers.csv", participants([("Ons Dorp", 20)], header: "gemeente"))
    try workspace.write("new/deelnemers.csv", participants([("Ons Dorp", 30)], header: "gemeente"))
    try workspace.write("namen.csv", "naam;gemeente\nOns dorp;Deventer\n")
    let run = try await workspace.impact(
      "compare", "old", "new", "--by", "municipality", "--regions", "namen.csv")
    #expect(run.isClean && run.status == 0, "\(run.errors)")
    #expect(try workspace.text("impact-revisions/revisions.csv").contains("Deventer"))
  }

  /// The same table as programs write it: each gives the same answer.
  @Test(arguments: [
    ("postcode;gemeente\r\n7411;Deventer\r\n", "Excel"),
    ("\u{FEFF}Postcode;Gemeente;\r\n7411;Deventer;\r\n;;\r\n", "Excel with a mark and empty cells"),
    ("sep=;\r\nGEMEENTE;POST-CODE\r\n\"Deventer\";\"7411\"\r\n", "sep and quotes, other order"),
    ("postcode,municipality\n7411,GM0150\n", "English, commas"),
    ("Postal code\tMunicipality code\n\n7411\t150\n\n", "tabs and blank lines"),
    ("pc4|gm_code|provincie|opmerking\r7411|0150|PV23|\r", "bars, CR, other columns"),
    ("postcode;gemeente\n=\"7411\";Deventer\n7411;deventer", "digits kept as text, said twice"),
  ])
  func anyDialect(table: String, name: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", participants([("7411 AB", 20)], header: "postcode"))
    try workspace.write("pc.csv", table)
    let run = try await workspace.impact(
      "analyze", "in", "--regions", "pc.csv", "--by", "municipality")
    #expect(run.isClean && run.status == 0, "\(name): \(run.errors)")
    #expect(try homes(workspace) == ["Deventer": "20"], "\(name)")
  }

  @Test(arguments: [String.Encoding.windowsCP1252, .utf16LittleEndian, .utf8])
  func anyEncoding(encoding: String.Encoding) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", participants([("Ús Doarp", 20)], header: "plaats"))
    let text = "naam;gemeente\r\nÚs Doarp;Súdwest-Fryslân\r\n"
    let mark = encoding == .utf16LittleEndian ? "\u{FEFF}" : ""
    let bytes = try #require((mark + text).data(using: encoding))
    try workspace.write("namen.csv", bytes: Array(bytes))
    try await workspace.impact("analyze", "in", "--regions", "namen.csv", "--by", "municipality")
    #expect(try homes(workspace) == ["Súdwest-Fryslân": "20"])
  }

  @Test func aFileAmongTheExportsIsNoExport() async throws {
    let workspace = try Workspace()
    try workspace.write("datasets/deelnemers.csv", participants([("7411", 20)], header: "postcode"))
    try workspace.write("datasets/postcodes.csv", "postcode;gemeente\n7411;Deventer\n")
    let run = try await workspace.impact(
      "analyze", "--regions", "datasets/postcodes.csv", "--by", "municipality", "--strict")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try homes(workspace) == ["Deventer": "20"])
    let files = try workspace.table("impact-report/intern/files.csv")
    #expect(files.rows.map { $0["file"] } == ["deelnemers.csv"])
  }

  @Test func theManifestNamesThem() async throws {
    struct Manifest: Decodable {
      struct Entry: Decodable {
        var path: String
        var size: Int
        var sha256: String
        var role: String?
      }
      var options: [String: String]
      var inputs: [Entry]
    }
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", participants([("7411", 20)], header: "postcode"))
    // The example of FIPS 180-2 would be no table; its checksum is compared with itself elsewhere.
    let table = "postcode;gemeente\n7411;Deventer\n"
    try workspace.write("tabellen/pc.csv", table)
    try await workspace.impact("analyze", "in", "--regions", "tabellen/pc.csv")
    func manifest() throws -> Manifest {
      try JSONDecoder().decode(
        Manifest.self,
        from: try Data(contentsOf: workspace.url("impact-report/intern/manifest.json")))
    }
    let first = try manifest()
    #expect(first.options["regions"] == "pc.csv")
    #expect(first.inputs.map(\.path) == ["deelnemers.csv", "pc.csv"])
    #expect(first.inputs.map(\.role) == [nil, "regions"])
    #expect(first.inputs[1].size == table.utf8.count)
    try workspace.write("in/deelnemers2.csv", table)
    try await workspace.impact("analyze", "in", "--quiet")
    let second = try manifest()
    #expect(second.options["regions"] == "")
    // The checksum is that which the same bytes have as an export.
    #expect(second.inputs.map(\.sha256).contains(first.inputs[1].sha256))
    #expect(second.inputs.allSatisfy { $0.role == nil })
  }
}
