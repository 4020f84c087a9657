import Foundation
import Testing

/// The main job on the exports of the repository: the figures that were published.
@Suite struct MainJobTests {
  @Test func printsThePublishedFigures() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("Geschreven: impact-report/"))
    let lines = run.output.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    let wanted = [
      "Organisaties 12 14 +2",
      "Deelnames 1.390 1.251 * −139 −10,0 %",
      "Vrijwilligers 165 233 * +68 +41,2 %",
      "Deelnames per vrijwilliger 8,42 5,37 * −3,06 −36,3 %",
    ]
    for line in wanted { #expect(lines.contains(line), "\(line)") }
    #expect(lines.contains { $0.hasPrefix("2024 Organisaties 29") })
    for province in ["Groningen", "Drenthe", "Flevoland"] {
      #expect(lines.contains { $0.hasPrefix("\(province) ○ geen") }, "\(province)")
    }
    #expect(lines.filter { $0.contains("○ geen ") && $0.contains(" - - ") }.count == 3)
    #expect(lines.contains { $0.hasPrefix("Provincies 9 van 12,") })
    #expect(lines.contains { $0.hasPrefix("Gemeenten 24 van 342,") })
    #expect(
      lines.contains {
        $0.contains("17 kloppen") && $0.contains("1 wijkt af met een reden")
          && $0.contains("18 niet te berekenen")
      })
  }

  @Test func reportOnDiskIsWhatWasPrinted() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path)
    #expect(try workspace.text("impact-report/report.txt") == run.output)
  }

  @Test func everyFileOfTheContractAndNoOther() async throws {
    let workspace = try Workspace()
    try await workspace.impact("analyze", Workspace.datasets.path, "--quiet")
    #expect(Set(try workspace.files("impact-report").keys) == Contract.files)
    for (file, columns) in Contract.columns {
      let table = try workspace.table("impact-report/\(file)")
      #expect(table.columns.joined(separator: ",") == columns, "\(file)")
    }
    try Contract.expectBalanced(workspace, "impact-report")
  }

  @Test func tablesHoldTheFiguresAndKnownNames() async throws {
    let workspace = try Workspace()
    try await workspace.impact("analyze", Workspace.datasets.path, "--quiet")
    let measures = try workspace.table("impact-report/measures.csv")
    for row in measures.rows {
      #expect(Contract.measures.contains(row["measure"] ?? ""))
      #expect(Contract.statuses.contains(row["status"] ?? ""))
    }
    let total = measures.rows(where: [
      "programme": "impuls", "measure": "participants", "dimension": "total",
    ])
    #expect(total.map { $0["value"] } == ["1390", "1251"])
    #expect(total.map { $0["status"] } == ["", "planned"])
    let change = try workspace.table("impact-report/year_on_year.csv").rows(where: [
      "programme": "impuls", "measure": "participants", "dimension": "total",
    ])
    #expect(change.map { $0["difference"] } == ["-139"])
    #expect(change.map { $0["relative_change"] } == ["-0.1"])
    let summary = try workspace.table("impact-report/coverage_summary.csv")
    let seats = summary.rows(where: ["programme": "herstel-dichtbij", "level": "municipality"])
    #expect(seats.map { $0["regions_covered"] } == ["24"])
    #expect(seats.map { $0["population_covered"] } == ["4442978"])
    let provinces = summary.rows(where: ["programme": "herstel-dichtbij", "level": "province"])
    #expect(provinces.map { $0["regions_covered"] } == ["9"])
    let outcomes = try workspace.table("impact-report/known_totals.csv").rows
      .reduce(into: [String: Int]()) { $0[$1["outcome"] ?? "", default: 0] += 1 }
    #expect(outcomes == ["match": 17, "accepted": 1, "not_computable": 18])
  }

  @Test(arguments: ["nl", "en"])
  func textReport(language: String) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--no-files", "--language", language)
    // How many numbers are withheld for which reason is for the analyst alone.
    let note = language == "nl" ? "Niet voor publicatie: " : "Not for publication: "
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix(note) })
    let widest = run.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= 100)
    #expect(!run.output.split(separator: "\n").contains { $0.hasSuffix(" ") })
    try expectSnapshot(run.output, named: "report.\(language).txt")
  }

  @Test func oneRecordLessMovesTheTotalAndBreaksTheKnownTotal() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let export = "datasets/impuls-2023/deelnemers-01-linde.csv"
    let lines = try workspace.text(export).split(separator: "\n", omittingEmptySubsequences: false)
    let shorter = (lines.prefix(10) + lines.dropFirst(11)).joined(separator: "\n")
    try workspace.write(export, shorter)
    let run = try await workspace.impact("analyze")
    #expect(run.status == 0)
    #expect(run.output.contains("1.389"))
    let total = try workspace.table("impact-report/measures.csv").rows(where: [
      "programme": "impuls", "measure": "participants", "dimension": "total", "period": "2023",
    ])
    #expect(total.map { $0["value"] } == ["1389"])
    let known = try workspace.table("impact-report/known_totals.csv").rows(where: [
      "id": "impuls-2023-participants"
    ])
    #expect(known.map { $0["outcome"] } == ["mismatch"])
    #expect(known.map { $0["computed"] } == ["1389"])
    #expect(known.map { $0["difference"] } == ["-1"])
  }

  @Test func aRecordCountsInEveryYearInWhichItWasActive() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv",
      "projectnummer;startdatum;einddatum\n"
        + String(repeating: "P1;31-12-2023;01-01-2024\n", count: 30)
        + String(repeating: "P1;01-01-2024;31-12-2024\n", count: 20))
    try await workspace.impact("analyze", "in", "--quiet")
    let total = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "participants", "dimension": "total",
    ])
    #expect(total.map { $0["value"] } == ["30", "50"])
  }
}
