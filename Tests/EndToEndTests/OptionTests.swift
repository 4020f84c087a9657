import Foundation
import Testing

/// The options that decide what the tables say.
@Suite struct OptionTests {
  private func measures(_ workspace: Workspace, _ options: String...) async throws -> CSVTable {
    let run = try await workspace.impact(
      ["analyze", Workspace.datasets.path, "--quiet"] + options)
    #expect(run.status == 0 && run.errors.isEmpty)
    return try workspace.table("impact-report/measures.csv")
  }

  private func sum(_ rows: [[String: String]]) -> Int {
    rows.reduce(0) { $0 + (Int($1["value"] ?? "") ?? 0) }
  }

  @Test(arguments: [
    "organisation", "kind", "phase", "municipality", "corop", "province", "ggd", "zorgkantoor",
    "safety", "gender", "age-group",
  ])
  func everyDimensionSumsToTheTotal(dimension: String) async throws {
    let workspace = try Workspace()
    let table = try await measures(workspace, "--by", dimension, "--disclosure", "off")
    for (period, total) in [("2023", 1390), ("2024", 1251)] {
      let rows = table.rows(where: [
        "programme": "impuls", "measure": "participants", "dimension": dimension,
        "period": period,
      ])
      #expect(sum(rows) == total, "\(period)")
      #expect(Set(rows.map { $0["category"] }).count == rows.count)
      for row in rows where row["category"] == "onbekend" { #expect(row["category_code"] == "") }
    }
  }

  @Test func combinedDimensionsSumToEachOfThem() async throws {
    let workspace = try Workspace()
    let table = try await measures(
      workspace, "--by", "gender,age-group", "--by", "gender", "--disclosure", "off")
    func rows(_ dimension: String) -> [[String: String]] {
      table.rows(where: [
        "programme": "impuls", "measure": "participants", "dimension": dimension,
        "period": "2023",
      ])
    }
    let combined = rows("gender×age-group")
    #expect(sum(combined) == 1390)
    for gender in rows("gender") {
      let parts = combined.filter {
        ($0["category"] ?? "").hasPrefix((gender["category"] ?? "") + "×")
      }
      #expect("\(sum(parts))" == gender["value"])
    }
  }

  @Test func repeatedDimensionsAreOneTable() async throws {
    let workspace = try Workspace()
    let once = try await measures(workspace, "--by", "gender")
    let twice = try await measures(workspace, "--by", "gender", "--by", "gender")
    #expect(once.records == twice.records)
  }

  @Test func orderOfDimensionsIsThatOfTheOption() async throws {
    let workspace = try Workspace()
    let table = try await measures(workspace, "--by", "age-group, gender")
    #expect(!table.rows(where: ["dimension": "age-group×gender"]).isEmpty)
  }

  @Test func smallCountsAreWithheld() async throws {
    let workspace = try Workspace()
    let table = try await measures(workspace, "--by", "gender,age-group")
    let counts = table.rows.filter {
      ["participants", "volunteers"].contains($0["measure"]) && $0["dimension"] != "total"
    }
    #expect(!counts.isEmpty)
    for row in counts {
      let value = row["value"].flatMap { Int($0) }
      #expect(value.map { $0 == 0 || $0 >= 10 } ?? true)
      #expect((value == nil) == (row["status"] == "suppressed" || row["status"] == "missing"))
    }
    #expect(counts.contains { $0["status"] == "suppressed" })
  }

  @Test func thresholdMoves() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(7))
    for (threshold, value) in [("7", "7"), ("8", ""), ("1", "7")] {
      try await workspace.impact("analyze", "in", "--quiet", "--threshold", threshold)
      let rows = try workspace.table("impact-report/measures.csv").rows(where: [
        "measure": "participants"
      ])
      #expect(rows.map { $0["value"] } == [value], "\(threshold)")
      #expect(rows.map { $0["status"] } == [value.isEmpty ? "suppressed" : ""], "\(threshold)")
    }
  }

  @Test func minimumBaseDecidesWhereAPercentageIsGiven() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers-1.csv", Exports.participants(15, year: 2023))
    try workspace.write("in/deelnemers-2.csv", Exports.participants(30, year: 2024))
    for (base, change) in [("15", "1"), ("16", "")] {
      try await workspace.impact("analyze", "in", "--quiet", "--minimum-base", base)
      let rows = try workspace.table("impact-report/year_on_year.csv").rows(where: [
        "measure": "participants"
      ])
      #expect(rows.map { $0["difference"] } == ["15"])
      #expect(rows.map { $0["relative_change"] } == [change])
      #expect(rows.map { $0["status"] } == [change.isEmpty ? "small-base" : ""])
    }
  }

  @Test(arguments: [
    ("2024", ["2024"]), ("2024,2023", ["2023", "2024"]), ("2023-2024", ["2023-2024"]),
    ("2023,2023", ["2023"]),
  ])
  func periods(option: String, shown: [String]) async throws {
    let workspace = try Workspace()
    let table = try await measures(workspace, "--periods", option)
    let rows = table.rows(where: [
      "programme": "impuls", "measure": "participants", "dimension": "total",
    ])
    #expect(rows.map { $0["period"] } == shown)
  }

  @Test(arguments: [
    ([], ["5", "10", "15", "20"]), (["--radius", "25"], ["25"]),
    (["--radius", "20, 3,20,003"], ["3", "20"]),
  ])
  func distances(option: [String], shown: [String]) async throws {
    let workspace = try Workspace()
    try await workspace.impact(["analyze", Workspace.datasets.path, "--quiet"] + option)
    for table in ["reach", "next_places"] {
      let rows = try workspace.table("impact-report/\(table).csv").rows(where: [
        "programme": "herstel-dichtbij"
      ])
      var radii: [String] = []
      for row in rows.compactMap({ $0["radius_km"] }) where radii.last != row { radii.append(row) }
      #expect(radii == shown)
    }
    let manifest = try workspace.text("impact-report/intern/manifest.json")
    #expect(manifest.contains("\"radius\" : \"\(shown.joined(separator: ","))\""))
  }

  @Test func spanIsTheSumOfItsYears() async throws {
    let workspace = try Workspace()
    let table = try await measures(workspace, "--periods", "2023-2024")
    let rows = table.rows(where: ["programme": "impuls", "dimension": "total"])
    let values = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["measure"] ?? "", $0["value"] ?? "") })
    #expect(values["participants"] == "2641")
    #expect(values["volunteers"] == "398")
    #expect(values["participants_per_volunteer"] == "6.635678")
  }

  @Test func yearsWithAGapBetweenThemAreCompared() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers-1.csv", Exports.participants(40, year: 2021))
    try workspace.write("in/deelnemers-2.csv", Exports.participants(50, year: 2024))
    try await workspace.impact("analyze", "in", "--quiet", "--periods", "2021,2024")
    let rows = try workspace.table("impact-report/year_on_year.csv").rows(where: [
      "measure": "participants"
    ])
    #expect(rows.map { $0["previous_period"] } == ["2021"])
    #expect(rows.map { $0["difference"] } == ["10"])
    #expect(rows.map { $0["relative_change"] } == ["0.25"])
  }

  @Test func periodWithoutRecordsSaysSo() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--no-files", "--periods", "2019")
    #expect(run.status == 0)
    #expect(run.output.contains("leveren geen cijfers op"))
  }

  @Test func disclosureOff() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(3))
    let run = try await workspace.impact("analyze", "in", "--disclosure", "off")
    #expect(run.output.contains("NIET VOOR PUBLICATIE"))
    #expect(run.output.split(separator: "\n").last == "NIET VOOR PUBLICATIE")
    #expect(
      run.errors
        == "Geschreven: impact-report/ (\(Contract.tables.count) tabellen; niet voor publicatie)\n")
    #expect(try workspace.text("impact-report/report.txt").contains("NIET VOOR PUBLICATIE"))
    #expect(
      try workspace.text("impact-report/NIET-VOOR-PUBLICATIE.txt") == "niet voor publicatie\n")
    let manifest = try workspace.text("impact-report/intern/manifest.json")
    #expect(manifest.contains("\"disclosure\" : \"off\""))
    let rows = try workspace.table("impact-report/measures.csv").rows
    let records = rows.filter { $0["measure"] == "participants" }
    #expect(records.map { $0["value"] } == ["3"])
    let persons = rows.filter { $0["measure"] == "unique_participants" }
    #expect(persons.map { [$0["value"], $0["low"], $0["high"]] } == [["", "1", "3"]])
    let json = try await workspace.impact(
      "analyze", "in", "--disclosure", "off", "--format", "json", "--no-files")
    #expect(json.output.contains("\"notice\": \"niet voor publicatie\""))
    #expect(json.errors.contains("niet voor publicatie"))
    let csv = try await workspace.impact(
      "analyze", "in", "--disclosure", "off", "--format", "csv", "--no-files", "--language", "en")
    #expect(csv.errors.contains("not for publication"))
    let protected = try await workspace.impact("analyze", "in", "--format", "json")
    #expect(!protected.output.contains("\"notice\":"))
    #expect(!protected.output.contains("\"value\": 3"))
  }

  @Test func aCoarserSplitIsSuggested() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--by", "municipality,gender", "--no-files")
    let line = try #require(run.errorLines.first { $0.hasPrefix("Minder verbergen?") })
    let numbers = line.matches(of: #/[0-9]+/#).compactMap { Int($0.output) }
    #expect(line.hasPrefix("Minder verbergen? Met --by "))
    #expect(numbers.count == 2 && numbers[0] < numbers[1])
    #expect(!run.output.contains("Minder verbergen"))
    // What it says is what one gets.
    let split = try #require(line.firstMatch(of: #/Met --by ([a-z,-]+) in plaats/#)?.1)
    let other = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--by", String(split), "--no-files")
    #expect(other.output.contains("Niet getoond (x): \(numbers[0]) getal"))
  }

  /// Report and standard error count different things where one number stands in several rows.
  @Test(arguments: [
    [], ["--by", "province"], ["--by", "gender,age-group"], ["--zeros", "protect"],
  ])
  func whatIsWithheldIsCountedInOneWayOrExplained(options: [String]) async throws {
    let workspace = try Workspace()
    for (language, report, figures, rows) in [
      (
        "nl", #/Niet getoond \(x\): ([0-9.]+) getal/#, #/zijn er ([0-9]+) niet getoond/#,
        #/Het rapport van impact analyze noemt ([0-9]+) getal/#
      ),
      (
        "en", #/Not shown \(x\): ([0-9,]+) number/#, #/people ([0-9]+) are not shown/#,
        #/The report of impact analyze says ([0-9]+) number/#
      ),
    ] {
      let run = try await workspace.impact(
        ["analyze", Workspace.datasets.path, "--no-files", "--language", language] + options)
      let printed = try #require(run.output.firstMatch(of: report)?.1).filter(\.isNumber)
      let decided = try #require(run.errors.firstMatch(of: figures)?.1)
      let explained = run.errors.firstMatch(of: rows)?.1
      #expect(explained.map { $0 == printed } ?? (decided == printed), "\(run.errors)")
      #expect((explained == nil) == (decided == printed))
    }
  }

  @Test(arguments: [("--zeros", "protect"), ("--remainders", "off")])
  func protectionIsNamed(option: String, value: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(40))
    let run = try await workspace.impact("analyze", "in", option, value)
    #expect(run.status == 0)
    #expect(run.output.contains(option == "--zeros" ? "0 t/m 9 personen" : "--remainders off"))
    let manifest = try workspace.text("impact-report/intern/manifest.json")
    #expect(manifest.contains("\"\(option.dropFirst(2))\" : \"\(value)\""))
  }
}
