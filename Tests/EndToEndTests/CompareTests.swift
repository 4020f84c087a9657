import Foundation
import Testing

/// `impact compare`: what changed between two reports or deliveries, and what moved it.
@Suite struct CompareTests {
  /// Two organisations, each with a file of its own, in one programme.
  static func delivery(_ workspace: Workspace, _ folder: String, linde: Int, wilg: Int) throws {
    try workspace.write(
      "\(folder)/projecten.csv",
      "projectnummer;naam;programma;gemeente;jaar\n"
        + "P1;Stichting Linde;impuls;Utrecht;2024\nP2;De Wilg;impuls;Delft;2024\n")
    for (project, name, count) in [("P1", "linde", linde), ("P2", "wilg", wilg)] {
      try workspace.write(
        "\(folder)/deelnemers-\(name).csv",
        "projectnummer;programma;jaar;geslacht\n"
          + String(repeating: "\(project);impuls;2024;v\n", count: count))
    }
  }

  static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try delivery(workspace, "oud", linde: 30, wilg: 40)
    try delivery(workspace, "nieuw", linde: 29, wilg: 40)
    return workspace
  }

  static func revisions(_ workspace: Workspace) throws -> CSVTable {
    try workspace.table("impact-revisions/revisions.csv")
  }

  private static let total = "impuls|participants|total|||2024"

  // MARK: Deliveries

  @Test func oneRecordLessInADelivery() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("compare", "oud", "nieuw")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "Impuls: Deelnames 2024: 70 → 69 (−1), door deelnemers-linde.csv / Stichting Linde"))
    #expect(run.output.contains("gewijzigd   1: deelnemers-linde.csv"))
    #expect(run.errors == "Geschreven: impact-revisions/ (revisions.csv; niet voor publicatie)\n")
    let table = try Self.revisions(workspace)
    #expect(
      table.columns.joined(separator: ",") == "table,key,column,old,new,difference,cause")
    #expect(
      table.rows(where: ["key": Self.total]) == [
        [
          "table": "measures", "key": Self.total, "column": "value", "old": "70", "new": "69",
          "difference": "-1", "cause": "Stichting Linde",
        ]
      ])
    #expect(
      Set(try workspace.files("impact-revisions").keys) == [
        "NIET-VOOR-PUBLICATIE.txt", "report.txt", "revisions.csv", "intern/manifest.json",
      ])
    #expect(try workspace.text("impact-revisions/report.txt") == run.output)
  }

  @Test(arguments: ["nl", "en"])
  func textReport(language: String) async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets(to: "oud")
    try workspace.copyDatasets(to: "nieuw")
    let export = "nieuw/impuls-2024/deelnemers-03-jasmijn.csv"
    let lines = try workspace.text(export).split(whereSeparator: \.isNewline)
    try workspace.write(export, (lines.prefix(4) + lines.dropFirst(5)).joined(separator: "\r\n"))
    let run = try await workspace.impact(
      "compare", "oud", "nieuw", "--no-files", "--language", language)
    let printed = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(printed.allSatisfy { $0.count <= 100 })
    #expect(printed.count <= 64)
    #expect(run.errors.isEmpty)
    #expect(!workspace.exists("impact-revisions"))
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    let figure =
      language == "nl"
      ? "Deelnames 2024: 1.251 * → 1.250 * (−1), door deelnemers-03-jasmijn.csv"
      : "Participations 2024: 1,251 * → 1,250 * (−1), by deelnemers-03-jasmijn.csv"
    #expect(words.contains(figure))
  }

  @Test func aRowThatMovesWithinOneOrganisationIsNotItsTotal() async throws {
    let workspace = try Self.workspace()
    try Self.delivery(workspace, "nieuw", linde: 30, wilg: 40)
    let text = try workspace.text("nieuw/deelnemers-wilg.csv")
    try workspace.write(
      "nieuw/deelnemers-wilg.csv", text.replacing(";v\nP2", with: ";m\nP2", maxReplacements: 15))
    try await workspace.impact("compare", "oud", "nieuw", "--by", "gender", "--quiet")
    let table = try Self.revisions(workspace)
    #expect(table.rows(where: ["key": Self.total]).isEmpty)
    let women = table.rows(where: ["key": "impuls|participants|gender|vrouw|vrouw|2024"])
    #expect(women.map { $0["difference"] } == ["-15"])
    #expect(women.map { $0["cause"] } == ["De Wilg"])
  }

  /// Deliveries of participants by organisation and year.
  private static func years(
    _ workspace: Workspace, _ folder: String, _ counts: [String: [Int: Int]]
  ) throws {
    let names = counts.keys.sorted()
    let years = Set(counts.values.flatMap(\.keys)).sorted()
    try workspace.write(
      "\(folder)/organisaties.csv",
      "organisatie;naam;programma;jaar\n"
        + names.flatMap { name in years.map { "\(name);Naam \(name);p;\($0)\n" } }.joined())
    try workspace.write(
      "\(folder)/deelnemers.csv",
      "organisatie;jaar;aantal\n"
        + names.flatMap { name in
          years.compactMap { year in counts[name]?[year].map { "\(name);\(year);\($0)\n" } }
        }.joined())
  }

  @Test func everyPeriodThatAFigureRestsOnIsLookedAt() async throws {
    let workspace = try Workspace()
    let before = [
      "A": [2022: 100, 2023: 100, 2024: 100], "B": [2022: 100, 2023: 100, 2024: 100],
      "C": [2022: 100, 2023: 50],
    ]
    var after = before
    after["A"]?[2024] = 110
    after["B"]?[2022] = 90
    after["C"]?[2023] = 60
    try Self.years(workspace, "oud", before)
    try Self.years(workspace, "nieuw", after)
    try await workspace.impact("compare", "oud", "nieuw", "--quiet")
    let table = try Self.revisions(workspace)
    func causes(_ name: String, _ key: String, _ column: String) -> [String?] {
      table.rows(where: ["table": name, "key": key, "column": column]).map { $0["cause"] }
    }
    // B changed the first value, and C what the silent delivered before: one file, and nobody.
    #expect(causes("trend", "p|participants|2024", "first_value") == ["deelnemers.csv"])
    #expect(
      causes("response", "p|participants|2024", "value_silent_as_before") == ["deelnemers.csv"])
    #expect(causes("measures", "p|participants|total|||2024", "value") == ["Naam A"])
    #expect(causes("trend", "p|participants|2022", "first_value") == ["Naam B"])
  }

  @Test func nobodyIsNamedForPersonsOfSeveralOrganisations() async throws {
    let workspace = try Workspace()
    for (folder, own, other) in [("oud", 30, 20), ("nieuw", 31, 40)] {
      try workspace.write(
        "\(folder)/organisaties.csv",
        "organisatie;naam;programma;jaar\nA;Alfa;p;2024\nB;Beta;p;2024\n")
      // Beta mends its numbers: as many records, and twice as many persons.
      let records = (0..<own).map { "a\($0);A;2024\n" } + (0..<40).map { "b\($0 % other);B;2024\n" }
      try workspace.write(
        "\(folder)/deelnemers.csv", "deelnemernummer;organisatie;jaar\n" + records.joined())
    }
    try await workspace.impact("compare", "oud", "nieuw", "--quiet")
    let table = try Self.revisions(workspace)
    let rows = table.rows(where: ["key": "p|unique_participants|total|||2024"])
    #expect(rows.count == 2 && rows.allSatisfy { $0["cause"] == "deelnemers.csv" })
    #expect(
      table.rows(where: ["key": "p|participants|total|||2024"]).map { $0["cause"] } == ["Alfa"])
  }

  @Test func severalCausesAreNone() async throws {
    let workspace = try Self.workspace()
    try Self.delivery(workspace, "nieuw", linde: 29, wilg: 44)
    let run = try await workspace.impact("compare", "oud", "nieuw")
    #expect(run.output.contains("Deelnames 2024: 70 → 73 (+3)\n"))
    #expect(run.output.contains("gewijzigd   2: deelnemers-linde.csv, deelnemers-wilg.csv"))
    let rows = try Self.revisions(workspace).rows(where: ["key": Self.total])
    #expect(rows.map { $0["cause"] } == [""])
  }

  @Test func manyChangedFilesAreCounted() async throws {
    let workspace = try Self.workspace()
    for number in 10..<25 {
      try workspace.write(
        "nieuw/vrijwilligers-\(number).csv", "projectnummer;programma;jaar\nP1;impuls;2024\n")
    }
    let run = try await workspace.impact("compare", "oud", "nieuw", "--no-files")
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("erbij 15: vrijwilligers-10.csv, vrijwilligers-11.csv,"))
    #expect(words.contains("vrijwilligers-19.csv en nog 5"))
  }

  @Test func aFileThatIsAddedOrRemoved() async throws {
    let workspace = try Self.workspace()
    try Self.delivery(workspace, "nieuw", linde: 30, wilg: 40)
    try workspace.write(
      "nieuw/bijeenkomsten.csv",
      "projectnummer;programma;datum\nP1;impuls;01-02-2024\nP2;impuls;02-02-2024\n")
    let run = try await workspace.impact("compare", "oud", "nieuw")
    #expect(run.output.contains("Bijeenkomsten 2024: nieuw, 2, door bijeenkomsten.csv\n"))
    #expect(run.output.contains("erbij   1: bijeenkomsten.csv"))
    let key = "impuls|meetings|total|||2024"
    let rows = try Self.revisions(workspace).rows(where: ["key": key, "column": "value"])
    #expect(rows.map { $0["old"] } == [""] && rows.map { $0["new"] } == ["2"])
    #expect(rows.map { $0["difference"] } == [""])
    #expect(rows.map { $0["cause"] } == ["bijeenkomsten.csv"])
    let back = try await workspace.impact("compare", "nieuw", "oud", "--no-files")
    #expect(back.output.contains("Bijeenkomsten 2024: vervallen (was 2), door bijeenkomsten.csv"))
    #expect(back.output.contains("weg   1: bijeenkomsten.csv"))
  }

  @Test func anotherNameChangesNothing() async throws {
    let workspace = try Self.workspace()
    try Self.delivery(workspace, "nieuw", linde: 30, wilg: 40)
    try FileManager.default.moveItem(
      at: workspace.url("nieuw/deelnemers-wilg.csv"), to: workspace.url("nieuw/deelnemers-x.csv"))
    let run = try await workspace.impact("compare", "oud", "nieuw", "--strict", "--no-files")
    #expect(run.status == 0)
    #expect(run.output.contains("Niets veranderd"))
    #expect(run.output.contains("hernoemd   1: deelnemers-wilg.csv → deelnemers-x.csv"))
  }

  @Test func singleFiles() async throws {
    let workspace = try Workspace()
    let name = "deelnemers.csv"
    try workspace.write("een/\(name)", Exports.participants(30))
    try workspace.write("twee/\(name)", Exports.participants(31))
    let run = try await workspace.impact("compare", "een/\(name)", "twee/\(name)", "--no-files")
    #expect(run.output.contains("Deelnames 2024: 30 → 31 (+1), door deelnemers.csv / P1"))
  }

  // MARK: Output folders

  @Test func twoFoldersWithAndWithoutOrganisations() async throws {
    let workspace = try Self.workspace()
    try Self.delivery(workspace, "nieuw", linde: 27, wilg: 40)
    let cases = [
      ([String](), "deelnemers-linde.csv"), (["--by", "organisation"], "Stichting Linde"),
    ]
    for (options, cause) in cases {
      for side in ["oud", "nieuw"] {
        try await workspace.impact(
          ["analyze", side, "--quiet", "--output", "uit-\(side)"] + options)
      }
      let run = try await workspace.impact("compare", "uit-oud", "uit-nieuw")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("«uit-oud», een uitvoermap (impact"))
      let rows = try Self.revisions(workspace).rows(where: ["key": Self.total])
      #expect(rows.map { $0["difference"] } == ["-3"])
      #expect(rows.map { $0["cause"] } == [cause])
    }
  }

  @Test func behindAWithheldRowAnythingMayHaveChanged() async throws {
    let workspace = try Self.workspace()
    for side in ["oud", "nieuw"] {
      try workspace.write(
        "\(side)/deelnemers-x.csv",
        "projectnummer;programma;jaar\n" + String(repeating: "P3;impuls;2024\n", count: 5))
      try await workspace.impact(
        "analyze", side, "--quiet", "--output", "uit-\(side)", "--by", "organisation")
    }
    try await workspace.impact("compare", "uit-oud", "uit-nieuw", "--quiet")
    let rows = try Self.revisions(workspace).rows(where: ["key": Self.total])
    #expect(rows.map { $0["cause"] } == ["deelnemers-linde.csv"])
    // A delivery tells what the report withholds, and so who it was.
    try await workspace.impact("compare", "oud", "nieuw", "--quiet")
    let exact = try Self.revisions(workspace).rows(where: ["key": Self.total])
    #expect(exact.map { $0["cause"] } == ["Stichting Linde"])
  }

  @Test func aDescriptionThatChangesIsNoExport() async throws {
    let workspace = try Self.workspace()
    try Self.delivery(workspace, "nieuw", linde: 30, wilg: 40)
    try workspace.write(
      "nieuw/datapackage.json",
      #"{"resources": [{"path": "deelnemers-linde.csv", "impact": {"status": "provisional"}}]}"#)
    let run = try await workspace.impact("compare", "oud", "nieuw", "--no-files")
    #expect(run.output.contains("Deelnames 2024: 70 *, alleen de status: definitief → voorlopig\n"))
    #expect(run.output.contains("De bestanden met gegevens zijn gelijk"))
  }

  @Test func foldersGiveTheSameRevisionsAsDeliveries() async throws {
    let workspace = try Self.workspace()
    for side in ["oud", "nieuw"] {
      try await workspace.impact("analyze", side, "--quiet", "--output", "uit-\(side)")
    }
    let pairs = [("oud", "nieuw"), ("uit-oud", "uit-nieuw"), ("oud", "uit-nieuw")]
    var found: [[[String]]] = []
    for (old, new) in pairs {
      let run = try await workspace.impact("compare", old, new, "--format", "csv", "--no-files")
      found.append(try CSVTable(run.output).records.map { Array($0.dropLast()) })
    }
    #expect(found[0].count > 1)
    #expect(found[1] == found[0] && found[2] == found[0])
  }

  @Test func aDeliveryIsAnalysedAsTheReportWas() async throws {
    let workspace = try Self.workspace()
    try await workspace.impact(
      "analyze", "oud", "--quiet", "--output", "uit", "--by", "gender", "--threshold", "35",
      "--periods", "2024", "--language", "en")
    let same = try await workspace.impact("compare", "uit", "oud", "--no-files", "--strict")
    #expect(same.status == 0 && same.output.contains("Niets veranderd"), "\(same.output)")
    let other = try await workspace.impact("compare", "uit", "oud", "--threshold", "90")
    #expect(other.output.contains("Verschillende instelling --threshold: oud «35», nieuw «90»."))
    #expect(other.output.contains("oorzaken ontbreken dus"))
    #expect(other.output.contains("Deelnames 2024: 70 → x"))
    #expect(try Self.revisions(workspace).rows.allSatisfy { $0["cause"] == "" })
  }

  @Test func optionsForDeliveriesDoNothingForFolders() async throws {
    let workspace = try Self.workspace()
    try await workspace.impact("analyze", "oud", "--quiet", "--output", "uit")
    let run = try await workspace.impact("compare", "uit", "uit", "--no-files", "--by", "gender")
    #expect(run.status == 0 && run.output.contains("Niets veranderd"))
    #expect(run.errors.contains("gelden alleen voor leveringen"))
  }

  @Test func jsonHoldsTheRevisions() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact(
      "compare", "oud", "nieuw", "--format", "json", "--no-files")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(json as? [String: Any])
    #expect(document["notice"] as? String == "niet voor publicatie")
    let tables = try #require(document["tables"] as? [String: [[String: Any]]])
    let rows = try #require(tables["revisions"])
    let total = rows.first { $0["key"] as? String == Self.total }
    #expect(total?["difference"] as? Int == -1 && total?["old"] as? Int == 70)
  }

  @Test func sameBytesEverywhere() async throws {
    let workspace = try Self.workspace()
    try await workspace.impact("compare", "oud", "nieuw", "--quiet", "--output", "een")
    try await workspace.impact(
      ["compare", "oud", "nieuw", "--quiet", "--output", "twee"],
      environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(try workspace.files("een") == workspace.files("twee"))
  }
}
