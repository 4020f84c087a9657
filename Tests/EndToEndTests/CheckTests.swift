import Foundation
import Testing

/// `impact check`: sheets, overview and tables of findings.
@Suite struct CheckTests {
  static let internalFiles: Set<String> = [
    "intern/check.txt", "intern/checks.csv", "intern/files.csv", "intern/rejects.csv",
    "intern/manifest.json",
  ]

  /// A delivery of three organisations: one with everything wrong, one that is fine, a silent one.
  static func write(to workspace: Workspace) throws {
    try workspace.write(
      "in/projecten.csv",
      "projectnummer;naam;programma;jaar\n"
        + "P1;Stichting Linde;impuls;2024\nP2;De Wilg;impuls;2024\nP3;Kastanje;impuls;2024\n")
    var lines = [
      "deelnemernummer;projectnummer;startdatum;einddatum;geboortejaar;geslacht;gemeente;kleur"
    ]
    let months = ["01", "02", "03", "07", "08"]
    for number in 1...30 {
      let day = number < 10 ? "0\(number)" : "\(number % 27 + 1)"
      let start = "\(day.count < 2 ? "0" : "")\(day)-\(months[number % 5])-2024"
      let birth = number == 4 ? "2020" : (number == 5 ? "1900" : (number > 12 ? "" : "1980"))
      let gender = (8...10).contains(number) || number == 20 ? "GEHEIM" : "v"
      let place = number == 12 ? "Uttrecht" : "Utrecht"
      let end = number == 25 ? "01-01-2024" : ""
      lines.append("GEHEIM\(number);P1;\(start);\(end);\(birth);\(gender);\(place);GEHEIM")
    }
    lines.append("GEHEIM31;P1;GEHEIM;;1980;v;Utrecht;GEHEIM")
    lines.append("GEHEIM1;P1;15-11-2024;;1980;v;Utrecht;GEHEIM")
    lines.append("GEHEIM32;P1;15-03-2024;;1980;v;Utrecht;GEHEIM;GEHEIM;GEHEIM")
    try workspace.write("in/deelnemers-linde.csv", lines.joined(separator: "\n") + "\n")
    try workspace.write(
      "in/deelnemers-linde-2.csv",
      "deelnemernummer;projectnummer;startdatum\nGEHEIM2;P1;02-03-2024\n")
    try workspace.write(
      "in/deelnemers-wilg.csv",
      "projectnummer;jaar;geslacht\n" + String(repeating: "P2;2024;m\n", count: 12))
    try workspace.write("in/iets.csv", "a;b\nGEHEIM;2\n")
  }

  static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try write(to: workspace)
    return workspace
  }

  @Test func oneSheetForEachOrganisation() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("check", "in")
    #expect(run.status == 0, "\(run.errors)")
    let sheets = ["p1", "p2", "p3", "zonder-organisatie"].map { "intern/terugkoppeling/\($0).txt" }
    #expect(Set(try workspace.files("impact-report").keys) == Self.internalFiles.union(sheets))
    #expect(run.output == (try workspace.text("impact-report/intern/check.txt")))
    #expect(
      run.errors
        == "Geschreven: impact-report/intern/ (4 terugkoppelingen; niet voor publicatie)\n")
    let linde = try workspace.text("impact-report/intern/terugkoppeling/p1.txt")
    try expectSnapshot(linde, named: "sheet.nl.txt")
    let wilg = try workspace.text("impact-report/intern/terugkoppeling/p2.txt")
    #expect(wilg.contains("Alles wat wij ontvingen, kunnen wij gebruiken. Dank u wel!"))
    let silent = try workspace.text("impact-report/intern/terugkoppeling/p3.txt")
    #expect(silent.contains("Over 2024 (impuls) ontvingen wij geen deelnemers."))
    for file in try workspace.files("impact-report").keys where file.hasSuffix(".txt") {
      let first = try workspace.text("impact-report/\(file)").split(separator: "\n").first ?? ""
      #expect(first.contains("niet voor publicatie"), "\(file)")
    }
  }

  @Test func sheetInEnglish() async throws {
    let workspace = try Self.workspace()
    try await workspace.impact("check", "in", "--language", "en", "--quiet")
    try expectSnapshot(
      try workspace.text("impact-report/intern/terugkoppeling/p1.txt"), named: "sheet.en.txt")
  }

  @Test func standardOutputShowsTheOverviewAndWhoHasSomethingToDo() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("check", "in", "--no-files")
    #expect(run.errors.isEmpty)
    #expect(!workspace.exists("impact-report"))
    let order = ["OVERZICHT PER", "Stichting Linde (P1)", "Kastanje (P3)", "De Wilg (P2)"]
    let places = order.compactMap { run.output.range(of: $0)?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
    #expect(run.output.contains("Aan         Stichting Linde (P1)"))
    #expect(run.output.contains("Aan         Kastanje (P3)"))
    #expect(!run.output.contains("Aan         De Wilg (P2)"))
    let quiet = try await workspace.impact("check", "in", "--no-files", "--quiet")
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test func oneRowPerFinding() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("check", "in", "--format", "csv")
    #expect(run.output == (try workspace.text("impact-report/intern/checks.csv")))
    let table = try CSVTable(run.output)
    #expect(
      table.columns.joined(separator: ",")
        == "organisation_id,file,line,column,check,severity,period,message")
    func row(_ check: String, _ line: String = "") -> [String: String] {
      table.rows(where: ["check": check, "line": line]).first ?? [:]
    }
    #expect(row("age-implausible", "5")["column"] == "5")
    #expect(row("age-implausible", "5")["period"] == "2024")
    #expect(row("age-implausible", "6")["severity"] == "warning")
    #expect(
      row("duplicate-key", "3")["message"]?.contains("«deelnemers-linde-2.csv», regel 2") == true)
    #expect(row("overlapping-periods", "33")["organisation_id"] == "P1")
    #expect(row("end-before-start", "26")["severity"] == "warning")
    #expect(row("type-date", "32")["severity"] == "error")
    #expect(row("extra-cells", "34")["organisation_id"] == "P1")
    #expect(row("mostly-empty-column")["column"] == "5")
    #expect(row("empty-months")["period"] == "2024")
    #expect(row("entity-unknown")["organisation_id"] == "")
    #expect(row("missing-delivery")["organisation_id"] == "P3")
    #expect(table.rows(where: ["check": "completeness", "severity": "notice"]).count == 3)
    #expect(table.rows.allSatisfy { ["error", "warning", "notice"].contains($0["severity"]) })
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
    let codes = Set(rejects.rows.compactMap { $0["code"] }).subtracting(["out-of-range"])
    #expect(codes.isSubset(of: Set(table.rows.compactMap { $0["check"] })))
  }

  @Test func jsonHoldsTheInternalTables() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("check", "in", "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(json as? [String: [String: [[String: Any]]]])
    #expect(Set(document.keys) == ["internal"])
    let tables = try #require(document["internal"])
    #expect(Set(tables.keys) == ["files", "rejects", "checks"])
    for (name, rows) in tables {
      let table = try workspace.table("impact-report/intern/\(name).csv")
      #expect(rows.count == table.rows.count)
      #expect(rows.allSatisfy { Set($0.keys) == Set(table.columns) })
    }
  }

  @Test func noCellIsRepeated() async throws {
    let workspace = try Self.workspace()
    for format in ["text", "csv", "json"] {
      let run = try await workspace.impact("check", "in", "--format", format)
      #expect(!run.output.contains("GEHEIM") && !run.errors.contains("GEHEIM"))
    }
    for (file, bytes) in try workspace.files("impact-report") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("GEHEIM") && !text.contains("Uttrecht"), "\(file)")
    }
  }

  @Test func valuesAreShownWhenAskedForButNoneThatTellsWhoItIs() async throws {
    let workspace = try Self.workspace()
    try workspace.write(
      "in/deelnemers-meer.csv",
      "deelnemernummer;projectnummer;jaar;geboortedatum;leeftijd\n"
        + "1,23E+10;P1;2024;GEHEIM-A;GEHEIM-B\n")
    try await workspace.impact("check", "in", "--show-values", "--quiet")
    let sheet = try workspace.text("impact-report/intern/terugkoppeling/p1.txt")
    let checks = try workspace.text("impact-report/intern/checks.csv")
    for text in [sheet, checks] {
      #expect(text.contains("«GEHEIM-B»"))
      #expect(!text.contains("GEHEIM-A") && !text.contains("«1,23E+10»"))
    }
  }

  @Test func strict() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("check", "in", "--strict", "--quiet")
    #expect(run.status == 2 && run.isClean)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("in de leveringen; zie intern/checks.csv."))
    #expect(workspace.exists("impact-report/intern/checks.csv"))
    // Notices alone are no reason: here only that volunteers are missing.
    try workspace.write(
      "goed/projecten.csv", "projectnummer;programma;jaar\nP1;i;2024\nP2;i;2024\n")
    try workspace.write("goed/deelnemers.csv", "projectnummer;jaar\nP1;2024\nP2;2024\n")
    try workspace.write("goed/vrijwilligers.csv", "projectnummer;jaar\nP1;2024\n")
    let good = try await workspace.impact("check", "goed", "--strict", "--output", "uit")
    #expect(good.status == 0)
    let sheet = try workspace.text("uit/intern/terugkoppeling/p2.txt")
    #expect(sheet.contains("Zijn ze er wel, stuurt u ze dan nog?"))
    #expect(sheet.contains("Dank u wel!"))
  }

  @Test func periodsLeaveOutOtherYears() async throws {
    let workspace = try Self.workspace()
    try await workspace.impact("check", "in", "--quiet", "--periods", "2023")
    let table = try workspace.table("impact-report/intern/checks.csv")
    #expect(table.rows(where: ["period": "2024"]).isEmpty)
    #expect(table.rows(where: ["check": "missing-delivery"]).isEmpty)
    #expect(!table.rows(where: ["check": "type-date"]).isEmpty)
    let wrong = try await workspace.impact("check", "in", "--periods", "x")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("--periods: «x»"))
  }

  @Test func whatStopsAnalyzeStopsCheck() async throws {
    let workspace = try Self.workspace()
    #expect(try await workspace.impact("check", "nergens").status == 1)
    try workspace.write("uit/brief.doc", "inhoud")
    #expect(try await workspace.impact("check", "in", "--output", "uit").status == 1)
    #expect(try await workspace.impact("check", "in", "--threshold", "5").status == 64)
  }

  @Test func namesOfSheetsAreSafeAndDifferent() async throws {
    let workspace = try Workspace()
    let names = ["../../x", ".profile", "a/b", "A/B", "a-b", "Zonder organisatie", "é€", "…"]
    try workspace.write(
      "in/deelnemers.csv", "organisatie;jaar\n" + names.map { "\($0);2024\n" }.joined())
    try await workspace.impact("check", "in", "--quiet")
    let found = try workspace.names(in: "impact-report/intern/terugkoppeling")
    #expect(found.count == names.count)
    for name in found {
      #expect(name.wholeMatch(of: /[a-z0-9_-][a-z0-9._-]*\.txt/) != nil, "\(name)")
    }
    #expect(found.contains("a-b.txt") && found.contains("a-b-2.txt") && found.contains("a-b-3.txt"))
    #expect(try workspace.names() == ["impact-report", "in"])
  }

  @Test func sameBytesEverywhere() async throws {
    let workspace = try Self.workspace()
    try workspace.copyDatasets(to: "in/datasets")
    try await workspace.impact("check", "in", "--quiet", "--output", "een")
    let first = try workspace.files("een")
    for (number, environment) in [["LC_ALL": "tr_TR.UTF-8"], ["TZ": "Asia/Tokyo"]].enumerated() {
      try await workspace.impact(
        ["check", "in", "--quiet", "--output", "uit\(number)"], environment: environment)
      #expect(try workspace.files("uit\(number)") == first)
    }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset") else { return }
    let narrow = try await workspace.start(
      ["check", "in", "--quiet", "--output", "smal"], wrapper: ["/usr/bin/taskset", "-c", "0"]
    ).outcome()
    #expect(narrow.status == 0)
    #expect(try workspace.files("smal") == first)
  }
}
