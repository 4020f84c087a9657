import Testing

/// Descriptors that are wrong stop the run; those that are right are obeyed.
@Suite struct DescriptorTests {
  @Test(arguments: [
    ("{\"resources\": [", "geen geldige beschrijving. Herstel"),
    ("", "geen geldige beschrijving. Herstel"),
    ("[]", "geen geldige beschrijving"),
    ("{\"resources\": [{\"path\": 3}]}", "bij «resources.1.path»"),
    ("{\"impact\": {\"synthetic\": \"yes\"}}", "bij «impact.synthetic»"),
    ("{\"resources\": [{\"path\": \"../elders.csv\"}]}", "naar iets buiten de map. Gebruik"),
    ("{\"resources\": [{\"path\": \"/etc/passwd\"}]}", "naar iets buiten de map. Gebruik"),
    ("{\"resources\": [{\"path\": \"a/../../b.csv\"}]}", "naar iets buiten de map. Gebruik"),
    ("{\"resources\": [{\"path\": \"https://example.nl/a.csv\"}]}", "buiten de map. Gebruik"),
    ("{\"resources\": [{\"path\": \"weg.csv\"}]}", "«weg.csv», maar dat bestand is er niet. Lever"),
    (
      "{\"impact\": {\"entity\": \"dieren\"}}",
      "«impact.entity» een onbekende waarde. Mogelijk: org"
    ),
    ("{\"impact\": {\"status\": \"misschien\"}}", "«impact.status» een onbekende waarde. Mogelijk"),
    (
      "{\"impact\": {\"period\": \"ooit\"}}", "«impact.period» een onbekende waarde. Mogelijk: 2024"
    ),
    (
      "{\"impact\": {\"fields\": {\"x\": \"y\"}}}",
      "«impact.fields.x» een onbekende waarde. Mogelijk"
    ),
  ])
  func broken(descriptor: String, message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/a/deelnemers.csv", Exports.participants(1))
    try workspace.write("in/a/datapackage.json", descriptor)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("«a/datapackage.json»"))
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!workspace.exists("impact-report"))
  }

  @Test func fillsInWhatTheFileDoesNotSay() async throws {
    let workspace = try Workspace()
    try workspace.write("in/lijst.csv", "wie;geslacht\n" + String(repeating: "x;v\n", count: 25))
    try workspace.write(
      "in/datapackage.json",
      """
      {"impact": {"programme": "zomer", "synthetic": true},
       "resources": [{"path": ["./lijst.csv"], "impact": {"entity": "Participants",
       "organisation": "P7", "period": 2024, "status": "provisional", "fields": {"wie": "name"}}}]}
      """)
    let run = try await workspace.impact("analyze", "in", "--by", "organisation")
    #expect(run.status == 0)
    #expect(run.output.contains("in bevat synthetische gegevens"))
    let rows = try workspace.table("impact-report/measures.csv").rows(where: [
      "programme": "zomer", "measure": "participants", "dimension": "organisation",
    ])
    #expect(rows.map { $0["category_code"] } == ["P7"])
    #expect(rows.map { $0["value"] } == ["25"])
    #expect(rows.map { $0["status"] } == ["provisional"])
  }

  @Test func holdsForAFileThatIsNamedItself() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let run = try await workspace.impact("analyze", "datasets/impuls-2024/deelnemers-01-acacia.csv")
    #expect(run.status == 0)
    #expect(run.output.contains("deelnemers-01-acacia.csv bevat synthetische gegevens"))
    let rows = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "participants", "dimension": "total",
    ])
    #expect(rows.map { $0["status"] } == ["planned"])
  }
}
