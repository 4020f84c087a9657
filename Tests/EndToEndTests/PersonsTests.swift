import Foundation
import Testing

/// Different persons and persons found back, from files to tables.
@Suite struct PersonsTests {
  /// Two organisations over two years; some persons are in both, some help as well.
  private func write(_ workspace: Workspace, identifiers: String?) throws {
    var participants = "deelnemernummer;organisatienummer;jaar\n"
    for number in 1...30 { participants += "P\(number);A;2023\n" }
    for number in 11...40 { participants += "P\(number);A;2024\nP\(number);A;2024\n" }
    for number in 31...50 { participants += "P\(number);B;2024\n" }
    var volunteers = "vrijwilligernummer;organisatienummer;jaar\n"
    for number in 31...60 { volunteers += "P\(number);B;2024\n" }
    try workspace.write("in/deelnemers.csv", participants)
    try workspace.write("in/vrijwilligers.csv", volunteers)
    if let identifiers {
      try workspace.write(
        "in/datapackage.json", "{\"impact\": {\"identifiers\": \"\(identifiers)\"}}")
    }
  }

  private func figures(_ workspace: Workspace, _ measure: String) throws -> [[String]] {
    try workspace.table("impact-report/measures.csv").rows(where: ["measure": measure]).map {
      row in
      ["dimension", "category_code", "period", "value", "low", "high", "unit", "status"].map {
        row[$0] ?? ""
      }
    }
  }

  private func persons(_ workspace: Workspace) throws -> [[String]] {
    try workspace.table("impact-report/persons.csv").rows.map { row in
      [
        "indicator", "period", "previous_period", "value", "low", "high", "base", "share",
        "status",
      ].map { row[$0] ?? "" }
    }
  }

  /// The lower bound is the largest organisation's number: with its men shown, its women would follow,
  /// and from those the women of another one.
  @Test(arguments: [
    (groups: [("A", "m", 14), ("B", "m", 15), ("B", "v", 12), ("C", "v", 8)], low: "17"),
    // One small organisation: the rest of the two that were there before would follow.
    (groups: [("A", "m", 25), ("B", "m", 1), ("C", "m", 23)], low: "17"),
  ])
  func theLowerBoundGivesNobodyAway(
    groups: [(organisation: String, gender: String, count: Int)], low: String
  ) async throws {
    let workspace = try Workspace()
    var participants = "deelnemernummer;organisatienummer;jaar;geslacht\n"
    for group in groups {
      for number in 1...group.count {
        participants += "\(group.gender)\(number);\(group.organisation);2023;\(group.gender)\n"
      }
    }
    try workspace.write("in/deelnemers.csv", participants)
    func bounds(_ more: [String]) async throws -> [[String?]] {
      try await workspace.impact(
        ["analyze", "in", "--by", "organisation,gender", "--quiet"] + more)
      return try workspace.table("impact-report/measures.csv")
        .rows(where: ["measure": "unique_participants", "dimension": "total"])
        .map { [$0["low"], $0["high"]] }
    }
    #expect(try await bounds([]) == [[low, "49"]])
    let largest = groups.contains { $0.organisation == "B" && $0.count == 12 } ? "27" : "25"
    #expect(try await bounds(["--disclosure", "off"]) == [[largest, "49"]])
  }

  @Test func sharedIdentifiersGiveExactNumbers() async throws {
    let workspace = try Workspace()
    try write(workspace, identifiers: "shared")
    let run = try await workspace.impact("analyze", "in", "--by", "organisation")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try figures(workspace, "unique_participants") == [
        ["total", "", "2023", "30", "", "", "persons", ""],
        ["total", "", "2024", "40", "", "", "persons", ""],
        ["organisation", "A", "2023", "30", "", "", "persons", ""],
        ["organisation", "A", "2024", "30", "", "", "persons", ""],
        ["organisation", "B", "2023", "", "", "", "persons", "missing"],
        ["organisation", "B", "2024", "20", "", "", "persons", ""],
      ])
    #expect(
      try persons(workspace) == [
        ["returned_participants", "2024", "2023", "20", "", "", "30", "0.666667", ""],
        ["participants_and_volunteers", "2024", "", "20", "", "", "40", "0.5", ""],
      ])
    let change = try workspace.table("impact-report/year_on_year.csv").rows(where: [
      "measure": "unique_participants", "dimension": "total",
    ])
    #expect(change.map { $0["difference"] } == ["10"])
  }

  @Test(arguments: [nil, "organisation"])
  func otherwiseTheyAreUniqueWithinAnOrganisation(identifiers: String?) async throws {
    let workspace = try Workspace()
    try write(workspace, identifiers: identifiers)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try figures(workspace, "unique_participants") == [
        ["total", "", "2023", "30", "", "", "persons", ""],
        ["total", "", "2024", "", "30", "50", "persons", ""],
      ])
    #expect(
      try persons(workspace) == [
        ["returned_participants", "2024", "2023", "20", "", "", "30", "0.666667", ""]
      ])
    #expect(run.output.contains("30–50"))
    let changes = try workspace.table("impact-report/year_on_year.csv").rows
    #expect(!changes.contains { $0["measure"] == "unique_participants" })
  }

  @Test func withoutIdentifiersNobodyIsFoundBack() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv", Exports.participants(30) + "P1;2023\nP1;2023\n")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 0)
    #expect(
      try figures(workspace, "unique_participants") == [
        ["total", "", "2023", "", "", "", "persons", "suppressed"],
        ["total", "", "2024", "", "1", "30", "persons", ""],
      ])
    #expect(try persons(workspace) == [])
  }
}
