import Testing

/// The same content twice is not counted twice.
@Suite struct DuplicateFileTests {
  private func participants(_ workspace: Workspace) throws -> String? {
    try workspace.table("impact-report/measures.csv")
      .rows(where: ["measure": "participants", "dimension": "total"]).first?["value"]
  }

  @Test func aCopyIsSkippedAndNamed() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers (1).csv", Exports.participants(30))
    try workspace.write("in/deelnemers.csv", Exports.participants(30))
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 0)
    #expect(try participants(workspace) == "30")
    #expect(run.errors.contains("dezelfde inhoud als «deelnemers (1).csv»"))
    try Contract.expectBalanced(workspace, "impact-report")
    let files = try workspace.table("impact-report/intern/files.csv").rows
    #expect(files.map { $0["accepted"] } == ["30", "0"])
    #expect(files.map { $0["rejected"] } == ["0", "30"])
  }

  @Test func equalFilesOfTwoOrganisationsBothCount() async throws {
    let workspace = try Workspace()
    for name in ["a", "b"] { try workspace.write("in/\(name).csv", "jaar;aantal\n2024;12\n") }
    try workspace.write(
      "in/datapackage.json",
      """
      {"resources": [
        {"path": "a.csv", "impact": {"entity": "participants", "organisation": "A"}},
        {"path": "b.csv", "impact": {"entity": "participants", "organisation": "B"}}
      ]}
      """)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 0)
    #expect(try participants(workspace) == "24")
  }

  @Test func oneMoreLineEndMakesAnotherFile() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers-1.csv", Exports.participants(30))
    try workspace.write("in/deelnemers-2.csv", Exports.participants(30) + "\n")
    _ = try await workspace.impact("analyze", "in")
    #expect(try participants(workspace) == "60")
  }

  @Test func whatIsDeliveredTwiceIsToldInTheReport() async throws {
    let workspace = try Workspace()
    let records = (1...30).map { "\($0);P1;2024\n" }.joined()
    let text = "nummer;project;jaar\n" + records + "7;P1;2024\n8;P1;2024\n"
    try workspace.write("in/deelnemers-1.csv", text)
    try workspace.write("in/deelnemers-2.csv", text)
    let run = try await workspace.impact("analyze", "in")
    #expect(try participants(workspace) == "32")
    #expect(run.output.contains("1 bestand heeft dezelfde inhoud als een ander"))
    #expect(run.output.contains("2 regels herhalen een eerdere regel of een eerder nummer"))
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
      .rows(where: ["code": "key-duplicate", "action": "kept"])
    #expect(rejects.map { $0["line"] } == ["32", "33"])
    #expect(rejects.first?["message"]?.contains("gelijk aan regel 8") ?? false)
  }
}
