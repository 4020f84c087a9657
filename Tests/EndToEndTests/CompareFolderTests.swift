import Foundation
import Testing

/// `impact compare` on folders that are not what they should be, and its exit codes.
@Suite struct CompareFolderTests {
  private func reports() async throws -> Workspace {
    let workspace = try CompareTests.workspace()
    for side in ["oud", "nieuw"] {
      try await workspace.impact("analyze", side, "--quiet", "--output", "uit-\(side)")
    }
    return workspace
  }

  private func edit(
    _ workspace: Workspace, _ file: String, _ change: (String) -> String
  ) throws {
    try workspace.write(file, change(try workspace.text(file)))
  }

  @Test func strict() async throws {
    let workspace = try await reports()
    let changed = try await workspace.impact(
      "compare", "uit-oud", "uit-nieuw", "--strict", "--quiet")
    #expect(changed.status == 2 && changed.isClean)
    #expect(changed.output.isEmpty)
    #expect(changed.errors == "--strict: er zijn cijfers veranderd.\n")
    #expect(workspace.exists("impact-revisions/revisions.csv"))
    let same = try await workspace.impact("compare", "uit-oud", "uit-oud", "--strict", "--quiet")
    #expect(same.status == 0 && same.errors.isEmpty)
    #expect(try CompareTests.revisions(workspace).rows.isEmpty)
  }

  @Test(arguments: [
    (["compare", "nergens", "uit-nieuw"], "«nergens» bestaat niet."),
    (
      ["compare", "uit-oud", "leeg"], "«leeg» is geen uitvoermap van impact analyze en er staan ook"
    ),
    (["compare", "uit-oud", "revisies"], "maar niet door impact analyze"),
    (["compare", "uit-oud", "export"], "maar niet door impact analyze"),
    (["compare", "uit-oud", "excel"], "«excel» zijn geschreven voor Excel (--csv excel-nl)"),
    (
      ["compare", "uit-oud", "brief.txt"],
      "«brief.txt» is geen uitvoermap van impact analyze en er staan ook"
    ),
    (["compare", "oud", "/etc/passwd"], "«/etc/passwd» is geen uitvoermap"),
    (["compare", "/dev/null", "nieuw"], "is geen gewoon bestand"),
    (["compare", "oud", "plaatjes"], "«plaatjes» is geen uitvoermap"),
    (["compare", "oud", "uit-oud/measures.csv"], "«uit-oud/measures.csv» is geen uitvoermap"),
    (
      ["compare", "uit-oud", "uit-nieuw", "--output", "uit-oud"],
      "«uit-oud» wordt vergeleken en kan niet ook de uitvoermap zijn."
    ),
    (
      ["compare", "oud", "nieuw", "--output", "nieuw/"],
      "«nieuw» wordt vergeleken en kan niet ook de uitvoermap zijn."
    ),
    (["compare", "oud", "nieuw", "--output", "vreemd"], "die niet van impact zijn (brief.doc)"),
  ])
  func whatCannotBeCompared(arguments: [String], message: String) async throws {
    let workspace = try await reports()
    try workspace.makeFolder("leeg")
    try workspace.write("vreemd/brief.doc", "x")
    try workspace.write("brief.txt", "Geachte heer,\n\nhierbij de cijfers.\n")
    try workspace.write("plaatjes/a.csv", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 1])
    try workspace.write("plaatjes/b.txt", "")
    try await workspace.impact("compare", "oud", "nieuw", "--quiet", "--output", "revisies")
    try await workspace.impact("export", "oud", "--quiet", "--output", "export")
    try await workspace.impact(
      "analyze", "oud", "--quiet", "--csv", "excel-nl", "--output", "excel")
    let before = try workspace.names()
    let run = try await workspace.impact(arguments)
    #expect(run.status == 1 && run.isClean)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try workspace.names() == before)
  }

  @Test(arguments: [
    ["compare"], ["compare", "oud"], ["compare", "oud", "nieuw", "meer"],
    ["compare", "oud", "nieuw", "--by", "kleur"], ["compare", "oud", "nieuw", "--threshold", "0"],
    ["compare", "oud", "nieuw", "--periods", "x"], ["compare", "oud", "nieuw", "--format", "pdf"],
    ["compare", "oud", "nieuw", "--ledger", "boek.csv"],
    ["compare", "oud", "nieuw", "--ledger", "boek.csv", "--reason", "  "],
    ["compare", "oud", "nieuw", "--reason", "zomaar"],
    ["compare", "oud", "nieuw", "--date", "2024-01-01"],
    ["compare", "oud", "nieuw", "--ledger", "boek.csv", "--reason", "x", "--date", "2024-02-30"],
  ])
  func wrongUse(arguments: [String]) async throws {
    let workspace = try CompareTests.workspace()
    let run = try await workspace.impact(arguments)
    #expect(run.status == 64 && run.isClean)
    #expect(run.output.isEmpty)
    #expect(try workspace.names() == ["nieuw", "oud"])
  }

  /// The postcodes of two deliveries are read as those of one are.
  @Test func regionsHoldForBothDeliveries() async throws {
    let workspace = try Workspace()
    try workspace.write("regio.csv", "postcode;gemeente\n1234;Utrecht\n1235;Delft\n")
    for (folder, code) in [("oud", "1234"), ("nieuw", "1235")] {
      try workspace.write(
        "\(folder)/deelnemers.csv",
        "projectnummer;programma;jaar;postcode\n"
          + String(repeating: "P1;impuls;2024;\(code)\n", count: 30))
    }
    let options = ["--by", "municipality", "--regions", "regio.csv"]
    let run = try await workspace.impact(["compare", "oud", "nieuw"] + options)
    #expect(run.status == 0, "\(run.errors)")
    let keys = try CompareTests.revisions(workspace).rows.compactMap { $0["key"] }
    #expect(keys.contains("impuls|participants|municipality|GM0344|Utrecht|2024"), "\(keys)")
    #expect(keys.contains("impuls|participants|municipality|GM0503|Delft|2024"))
    try await workspace.impact(["analyze", "oud", "--output", "uit", "--quiet"] + options)
    let mixed = try await workspace.impact(
      ["compare", "uit", "nieuw", "--regions", "regio.csv", "--output", "verschil"])
    #expect(mixed.status == 0)
    #expect(!mixed.output.contains("Verschillende instelling"), "\(mixed.output)")
    // Without the file the report was made under other conditions, and that is told.
    let without = try await workspace.impact("compare", "uit", "nieuw", "--no-files")
    #expect(without.output.contains("Verschillende instelling --regions"))
  }

  @Test func indicatorsAreNamedInTheLanguageOfTheReport() async throws {
    let workspace = try Workspace()
    for (folder, count) in [("oud", 15), ("nieuw", 20)] {
      try workspace.write(
        "\(folder)/deelnemers.csv",
        "projectnummer;programma;jaar;deelnemernr\n"
          + (1...30).map { "P1;impuls;2023;D\($0)\n" }.joined()
          + (1...30).map { "P1;impuls;2024;\($0 <= count ? "D" : "E")\($0)\n" }.joined())
    }
    let run = try await workspace.impact("compare", "oud", "nieuw", "--no-files")
    #expect(run.output.contains("Deelnemers die terugkwamen 2024"), "\(run.output)")
    #expect(!run.output.contains("returned_participants"))
    let english = try await workspace.impact(
      "compare", "oud", "nieuw", "--no-files", "--language", "en")
    #expect(english.output.contains("Participants who came back 2024"), "\(english.output)")
  }

  @Test(arguments: [
    ("measures.csv", "uit-oud/measures.csv» is beschadigd of afgebroken (regel 3)"),
    ("", "«uit-oud» ontbreekt measures.csv"),
    ("leeg", "uit-oud/measures.csv» is beschadigd of afgebroken."),
    ("manifest", "uit-oud/intern/manifest.json» is beschadigd"),
    ("intern", "«uit-oud» staan de tabellen van impact analyze zonder intern/manifest.json"),
  ])
  func damage(kind: String, message: String) async throws {
    let workspace = try await reports()
    switch kind {
    case "measures.csv":
      let lines = try workspace.text("uit-oud/measures.csv").split(separator: "\n")
      try workspace.write(
        "uit-oud/measures.csv", lines.prefix(2).joined(separator: "\n") + "\nimpuls,partici")
    case "leeg": try workspace.write("uit-oud/measures.csv", "")
    case "intern": try FileManager.default.removeItem(at: workspace.url("uit-oud/intern"))
    case "manifest": try workspace.write("uit-oud/intern/manifest.json", "{")
    default: try FileManager.default.removeItem(at: workspace.url("uit-oud/measures.csv"))
    }
    let run = try await workspace.impact("compare", "uit-oud", "uit-nieuw")
    #expect(run.status == 1 && run.isClean)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aTableThatWasEditedIsComparedAndSaid() async throws {
    let workspace = try await reports()
    try edit(workspace, "uit-oud/measures.csv") { $0.replacing(",70,", with: ",75,") }
    let run = try await workspace.impact("compare", "uit-oud", "uit-oud", "--no-files")
    #expect(run.output.contains("In «uit-oud» is measures.csv veranderd nadat impact ze"))
    let other = try await workspace.impact("compare", "uit-oud", "uit-nieuw", "--no-files")
    #expect(other.output.contains("Deelnames 2024: 75 → 69 (−6)"))
  }

  @Test func aTableSavedByASpreadsheet() async throws {
    let workspace = try await reports()
    try edit(workspace, "uit-oud/measures.csv") {
      "\u{FEFF}" + $0.replacing(",", with: ";").replacing("\n", with: "\r\n")
    }
    let run = try await workspace.impact("compare", "uit-oud", "uit-nieuw", "--no-files")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Deelnames 2024: 70 → 69 (−1)"))
  }

  @Test func tablesAndColumnsOfOneSide() async throws {
    let workspace = try await reports()
    try edit(workspace, "uit-nieuw/measures.csv") { text in
      text.split(separator: "\n").enumerated()
        .map { $0.element + ($0.offset == 0 ? ",margin" : ",5") }.joined(separator: "\n") + "\n"
    }
    try edit(workspace, "uit-oud/intern/manifest.json") {
      $0.replacing("coverage_summary.csv", with: "earlier.csv").replacing(
        "\"version\" : \"", with: "\"version\" : \"9.")
    }
    try FileManager.default.moveItem(
      at: workspace.url("uit-oud/coverage_summary.csv"), to: workspace.url("uit-oud/earlier.csv"))
    let run = try await workspace.impact("compare", "uit-oud", "uit-nieuw")
    #expect(run.status == 0, "\(run.errors)")
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("Alleen oud heeft earlier.csv; niet vergeleken."))
    #expect(words.contains("Alleen nieuw heeft coverage_summary.csv; niet vergeleken."))
    #expect(words.contains("Kolommen die in measures.csv alleen nieuw heeft: margin;"))
    #expect(words.contains("verschillende versies van impact: oud 9."))
    let table = try CompareTests.revisions(workspace)
    #expect(!table.rows.contains { $0["column"] == "margin" || $0["table"] == "earlier" })
  }

  @Test func longListsAreCounted() async throws {
    let workspace = try Workspace()
    func rows(_ extra: Int) -> String {
      (1...60).map { String(repeating: "P\($0);impuls;2024\n", count: 20 + extra) }.joined()
    }
    try workspace.write("oud/deelnemers.csv", "projectnummer;programma;jaar\n" + rows(0))
    try workspace.write("nieuw/deelnemers.csv", "projectnummer;programma;jaar\n" + rows(1))
    let run = try await workspace.impact("compare", "oud", "nieuw", "--by", "organisation")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 64 && lines.allSatisfy { $0.count <= 100 })
    #expect(run.output.contains("rijen; alles staat in revisions.csv."))
    #expect(try CompareTests.revisions(workspace).rows.count >= 61)
  }
}
