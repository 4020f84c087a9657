import Foundation
import Testing

/// `--rounding`: counts of people as multiples of a base, in everything that is written.
@Suite struct RoundingTests {
  private static let counted: Set<String> = ["participants", "volunteers", "attendance"]

  private func report(
    _ workspace: Workspace, _ base: Int, _ folder: String = Workspace.datasets.path,
    to output: String = "impact-report"
  ) async throws -> Outcome {
    try await workspace.impact(
      "analyze", folder, "--rounding", "\(base)", "--by", "province", "--by", "gender,age-group",
      "--by", "organisation", "--output", output)
  }

  @Test(arguments: [5, 7, 10]) func everyTable(base: Int) async throws {
    let workspace = try Workspace()
    let run = try await report(workspace, base)
    #expect(run.status == 0)
    #expect(run.output.contains("aantallen mensen zijn veelvouden van \(base)"))
    let measures = try workspace.table("impact-report/measures.csv")
    func isMultiple(_ text: String?) -> Bool {
      text == "" || Int(text ?? "x").map { $0 % base == 0 } ?? false
    }
    for row in measures.rows where Self.counted.contains(row["measure"] ?? "") {
      #expect(isMultiple(row["value"]), "\(row)")
      #expect(row["status"] != "suppressed")
    }
    for (measure, dimension) in [
      ("participants", "province"), ("participants", "gender×age-group"),
      ("volunteers", "organisation"),
    ] {
      for period in ["2023", "2024"] {
        func sum(_ dimension: String) -> Int {
          measures.rows(where: [
            "programme": "impuls", "measure": measure, "dimension": dimension, "period": period,
          ]).reduce(0) { $0 + (Int($1["value"] ?? "") ?? 0) }
        }
        #expect(sum(dimension) == sum("total") && sum("total") > 0, "\(measure) \(dimension)")
      }
    }
    for row in try workspace.table("impact-report/year_on_year.csv").rows
    where Self.counted.contains(row["measure"] ?? "") {
      guard let now = Int(row["value"] ?? ""), let before = Int(row["previous_value"] ?? "") else {
        continue
      }
      #expect(row["difference"] == "\(now - before)")
    }
    for row in try workspace.table("impact-report/coverage.csv").rows {
      #expect(isMultiple(row["participants"]), "\(row)")
    }
    for row in try workspace.table("impact-report/panel.csv").rows {
      #expect(isMultiple(row["panel_value"]) && isMultiple(row["panel_previous_value"]))
    }
  }

  @Test(arguments: ["nl", "en"]) func howItIsAnnounced(language: String) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--no-files", "--rounding", "5", "--language", language)
    try expectSnapshot(run.output, named: "report.rounded.\(language).txt")
  }

  /// Every form in which figures leave the program says that they are rounded.
  @Test func everyOutputSaysIt() async throws {
    let workspace = try Workspace()
    _ = try await report(workspace, 5)
    #expect(try workspace.text("impact-report/AFGEROND.txt").contains("veelvouden van 5"))
    #expect(try workspace.text("impact-report/report.txt").contains("Afgerond: "))
    #expect(
      try workspace.text("impact-report/intern/manifest.json").contains("\"rounding\" : \"5\""))
    let json = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--rounding", "5", "--no-files", "--format", "json")
    #expect(
      json.output.hasPrefix(
        "{\n  \"notice\": \"Aantallen deelnemers, vrijwilligers en bezoekers zijn"))
    let export = try await workspace.impact("export", Workspace.datasets.path, "--rounding", "5")
    #expect(export.status == 0)
    #expect(try workspace.text("notebooks-export/AFGEROND.txt").contains("veelvouden van 5"))
    #expect(try workspace.text("notebooks-export/LEESMIJ.md").contains("AFGEROND: "))
    let package = try workspace.text("notebooks-export/datapackage.json")
    #expect(package.contains("AFGEROND: ") && package.contains("\"rounding\": \"5\""))
    for name in try workspace.names(in: "notebooks-export/charts") {
      let chart = try workspace.text("notebooks-export/charts/\(name)")
        .replacing(#/",\s*"/#, with: " ")
      // A note is broken into lines.
      #expect(chart.contains("Aantallen deelnemers, vrijwilligers"), "\(name)")
      #expect(chart.contains("veelvouden van 5"), "\(name)")
    }
  }

  private static let rounded: Set<String> = [
    "measures", "year_on_year", "bridge", "panel", "response", "open_ends", "chance", "trend",
    "coverage", "known_totals",
  ]

  /// A table is handed on alone: it says by itself that it holds rounded counts.
  @Test func everyTableSaysItByItself() async throws {
    let workspace = try Workspace()
    _ = try await report(workspace, 5)
    _ = try await workspace.impact("export", Workspace.datasets.path, "--rounding", "5")
    _ = try await workspace.impact("analyze", Workspace.datasets.path, "--output", "plain")
    for name in Contract.tables {
      let header = try #require(Contract.columns["\(name).csv"])
      let isRounded = Self.rounded.contains(name)
      for folder in ["impact-report", "notebooks-export/data"] {
        let text = try workspace.text("\(folder)/\(name).csv")
        #expect(text.hasPrefix(header + (isRounded ? ",rounding\n" : "\n")), "\(folder) \(name)")
        guard isRounded else { continue }
        for row in try workspace.table("\(folder)/\(name).csv").rows {
          let isOfPeople = row["measure"].map {
            Self.counted.contains($0) || $0.contains("_per_")
          }
          #expect(row["rounding"] == (isOfPeople ?? true ? "5" : ""), "\(row)")
        }
      }
      #expect(try workspace.text("plain/\(name).csv").hasPrefix(header + "\n"), "\(name)")
      let sheet = try workspace.text("notebooks-export/excel/\(name).csv")
      #expect(sheet.contains(";Afgerond op veelvouden van\r\n") == isRounded, "\(name)")
    }
    let package = try workspace.text("notebooks-export/datapackage.json")
    #expect(package.split(separator: "\"name\": \"rounding\"").count - 1 == Self.rounded.count)
    let csv = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--rounding", "5", "--no-files", "--format", "csv")
    #expect(csv.output.split(separator: "\n").first?.hasSuffix(",rounding") ?? false)
  }

  /// The number of records would be the exact number of people.
  @Test func noExactNumberIsLeft() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(37))
    let run = try await workspace.impact("analyze", "in", "--rounding", "5")
    #expect(run.status == 0)
    for (name, content) in try workspace.files("impact-report") where !name.hasPrefix("intern/") {
      #expect(!String(decoding: content, as: UTF8.self).contains("37"), "\(name)")
    }
    #expect(try workspace.text("impact-report/measures.csv").contains(",35,"))
  }

  @Test func anyOrderOfFiles() async throws {
    let workspace = try Workspace()
    let names = ["a", "b", "c", "d"]
    for (number, count) in [13, 7, 22, 4].enumerated() {
      let text = Exports.participants(count, project: "P\(number)")
      try workspace.write("een/\(names[number]).csv", text)
      try workspace.write("twee/\(names[3 - number]).csv", text)
    }
    _ = try await report(workspace, 5, "een", to: "uit-een")
    _ = try await report(workspace, 5, "twee", to: "uit-twee")
    let (one, other) = (try workspace.files("uit-een"), try workspace.files("uit-twee"))
    #expect(one.count == other.count && one.count > 15)
    for (name, content) in one where !name.hasPrefix("intern/") { #expect(other[name] == content) }
  }

  @Test(arguments: [
    (["--rounding", "4"], "--rounding moet minstens 5 zijn."),
    (["--rounding", "101"], "--rounding mag hoogstens 100 zijn."),
    (
      ["--rounding", "5", "--disclosure", "off"], "--rounding en --disclosure off gaan niet samen."
    ),
    (["--rounding", "5", "--zeros", "protect"], "--rounding en --zeros protect gaan niet samen."),
    (
      ["--rounding", "5", "--protect-against", "organisations"],
      "--rounding en --protect-against organisations gaan niet samen."
    ),
    (
      ["--protect-against", "organisations", "--disclosure", "off"],
      "--protect-against organisations en --disclosure off gaan niet samen."
    ),
  ])
  func whatMakesNoSense(options: [String], message: String) async throws {
    let workspace = try Workspace()
    for command in ["analyze", "export"] {
      let run = try await workspace.impact([command, Workspace.datasets.path] + options)
      #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
      #expect(try workspace.names().isEmpty)
    }
  }

  @Test func aTable() async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "town;sex;n\nA;m;3\nA;v;2\nB;m;12\nB;v;4\nC;m;21\nC;v;0\n")
    let run = try await workspace.impact(
      "protect", "t.csv", "--by", "town,sex", "--count", "n", "--rounding", "5")
    #expect(run.status == 0 && run.errors.contains("afgerond op veelvouden van 5"))
    let table = try CSVTable(run.output)
    var counts: [[String]: Int] = [:]
    for row in table.rows {
      #expect(row["status"] == "rounded")
      counts[[row["town"] ?? "", row["sex"] ?? ""]] = Int(row["n"] ?? "")
    }
    #expect(counts.count == 12 && counts.values.allSatisfy { $0 % 5 == 0 })
    for town in ["A", "B", "C", "Total"] {
      #expect((counts[[town, "m"]] ?? 0) + (counts[[town, "v"]] ?? 0) == counts[[town, "Total"]])
    }
    #expect(counts[["C", "v"]] == 0)
    let internals = try await workspace.impact(
      "protect", "t.csv", "--by", "town,sex", "--count", "n", "--rounding", "5", "--internal")
    #expect(internals.status == 64 && internals.errors.contains("gaan niet samen"))
  }
}
