import Foundation
import Testing

/// The ledger of revisions that `compare` keeps when asked.
@Suite struct LedgerTests {
  private static let header = "date,reason,table,key,column,old,new,difference,cause"

  private func compare(
    _ workspace: Workspace, _ reason: String, _ old: String = "oud", _ new: String = "nieuw",
    date: String? = "2024-12-31", ledger: String = "boek.csv", environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await workspace.impact(
      ["compare", old, new, "--no-files", "--ledger", ledger, "--reason", reason]
        + (date.map { ["--date", $0] } ?? []), environment: environment)
  }

  @Test func oneRowForEachRevision() async throws {
    let workspace = try CompareTests.workspace()
    let run = try await compare(workspace, "nagekomen\nmelding")
    #expect(run.status == 0, "\(run.errors)")
    let table = try workspace.table("boek.csv")
    #expect(table.columns.joined(separator: ",") == Self.header)
    let printed = try await workspace.impact(
      "compare", "oud", "nieuw", "--format", "csv", "--no-files")
    let revisions = try CSVTable(printed.output)
    #expect(
      table.records.dropFirst().map { Array($0.dropFirst(2)) }
        == Array(revisions.records.dropFirst()))
    #expect(table.rows.allSatisfy { $0["date"] == "2024-12-31" })
    #expect(table.rows.allSatisfy { $0["reason"] == "nagekomen melding" })
    #expect(
      run.errors.contains("Logboek: boek.csv (\(revisions.rows.count) rijen toegevoegd; niet"))
    #expect(try workspace.names() == ["boek.csv", "nieuw", "oud"])
  }

  @Test func theSameComparisonIsWrittenDownOnce() async throws {
    let workspace = try CompareTests.workspace()
    _ = try await compare(workspace, "eerst")
    let first = try workspace.text("boek.csv")
    let rows = try CSVTable(first).rows.count
    let again = try await compare(workspace, "eerst")
    #expect(again.errors.contains("(0 rijen toegevoegd; \(rows) rijen stonden er al"))
    #expect(try workspace.text("boek.csv") == first)
    _ = try await compare(workspace, "later")
    let both = try workspace.text("boek.csv")
    #expect(both.hasPrefix(first))
    #expect(try CSVTable(both).rows.count == 2 * rows)
  }

  @Test func dates() async throws {
    let workspace = try CompareTests.workspace()
    _ = try await compare(
      workspace, "x", date: nil, environment: ["SOURCE_DATE_EPOCH": "951782400"])
    #expect(try workspace.table("boek.csv").rows.allSatisfy { $0["date"] == "2000-02-29" })
    _ = try await compare(workspace, "x", date: nil, ledger: "nu.csv")
    let day = try workspace.table("nu.csv").rows.first?["date"] ?? ""
    #expect(day.wholeMatch(of: /20\d\d-\d\d-\d\d/) != nil)
  }

  @Test func formulasAreGuarded() async throws {
    let workspace = try CompareTests.workspace()
    _ = try await compare(workspace, "=1+1")
    let table = try workspace.table("boek.csv")
    #expect(table.rows.allSatisfy { $0["reason"] == "'=1+1" })
    #expect(table.rows.contains { $0["difference"] == "-1" })
  }

  @Test func nothingChanged() async throws {
    let workspace = try CompareTests.workspace()
    _ = try await compare(workspace, "x", "oud", "oud")
    #expect(try workspace.text("boek.csv") == Self.header + "\n")
  }

  @Test(arguments: [
    ("vreemd.csv", "heeft niet de kolommen van een logboek"), ("map", "is geen gewoon bestand"),
    ("oud/boek.csv", "«oud/boek.csv» staat in «oud»"),
    ("link/boek.csv", "«link/boek.csv» staat in «nieuw»"),
    ("impact-revisions/boek.csv", "staat in «impact-revisions»"),
    ("weg/boek.csv", "«weg/boek.csv» kan niet worden geschreven"),
  ])
  func whatCannotBeALedger(ledger: String, message: String) async throws {
    let workspace = try CompareTests.workspace()
    try workspace.write("vreemd.csv", "datum,reden\n2024-01-01,x\n")
    try workspace.makeFolder("map")
    try workspace.link("link", to: "nieuw")
    let before = try workspace.files(".")
    let run = try await workspace.impact(
      ["compare", "oud", "nieuw", "--ledger", ledger, "--reason", "x"]
        + (ledger.hasPrefix("weg") ? ["--no-files"] : []))
    #expect(run.status == 1 && run.isClean)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try workspace.files(".") == before)
  }

  @Test func aLinkStaysALinkAndRightsStay() async throws {
    let workspace = try CompareTests.workspace()
    try workspace.write("echt/boek.csv", Self.header)
    try Rights.set(0o640, on: workspace.url("echt/boek.csv"))
    try workspace.link("boek.csv", to: "echt/boek.csv")
    _ = try await compare(workspace, "x")
    #expect(try workspace.table("echt/boek.csv").rows.isEmpty == false)
    #expect(try workspace.names(in: "echt") == ["boek.csv"])
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: workspace.url("boek.csv").path)
    #expect(link == "echt/boek.csv")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: workspace.url("echt/boek.csv").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }
}
