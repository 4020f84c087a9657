import Foundation
import Testing

/// Descriptors that are right are obeyed.
@Suite struct DescriptorEffectTests {
  /// Runs on the folder `in` and gives the rows of a table.
  private func rows(
    _ workspace: Workspace, _ table: String, _ paths: [String] = ["in"]
  ) async throws -> [[String: String]] {
    let run = try await workspace.impact(
      ["analyze"] + paths + ["--quiet", "--by", "organisation"])
    #expect(run.isClean && run.status == 0, "\(run.errors)")
    return try workspace.table("impact-report/\(table)").rows
  }

  /// Participants by programme, organisation, period and status.
  private func participants(
    _ workspace: Workspace, _ paths: [String] = ["in"]
  ) async throws -> [[String]] {
    try await rows(workspace, "measures.csv", paths)
      .filter { $0["measure"] == "participants" && $0["dimension"] == "organisation" }
      .map { row in
        ["programme", "category_code", "period", "value", "status"].map { row[$0] ?? "" }
      }
  }

  private static let list = "wie;geslacht\n" + String(repeating: "x;v\n", count: 25)

  @Test func fillsInWhatTheFileDoesNotSay() async throws {
    let workspace = try Workspace()
    try workspace.write("in/lijst.csv", Self.list)
    try workspace.write(
      "in/datapackage.json",
      """
      {"impact": {"programme": "zomer", "synthetic": true},
       "resources": [{"path": ["./lijst.csv"], "impact": {"entity": "Participants",
       "organisation": "P7", "period": 2024, "status": "Provisional", "identifiers": "shared",
       "fields": {"wie": "name"}}}]}
      """)
    #expect(try await participants(workspace) == [["zomer", "P7", "2024", "25", "provisional"]])
    let report = try workspace.text("impact-report/report.txt")
    #expect(report.contains("in bevat synthetische gegevens"))
  }

  @Test func theResourceWinsAndFieldsAreMerged() async throws {
    let workspace = try Workspace()
    for name in ["a", "b"] {
      try workspace.write("in/\(name).csv", "wie;cursus\n" + String(repeating: "x;y\n", count: 25))
    }
    try workspace.write(
      "in/datapackage.json",
      """
      {"impact": {"entity": "participants", "programme": "P", "organisation": "O", "period": "2023",
       "status": "planned", "fields": {"wie": "participant_id", "cursus": "kind"}},
       "resources": [{"path": "b.csv", "impact": {"programme": "Q", "organisation": "N",
       "period": "2024", "status": "final", "fields": {"cursus": "programme"}}}]}
      """)
    #expect(
      try await participants(workspace) == [
        ["P", "O", "2023", "25", "planned"], ["y", "N", "2024", "25", ""],
      ])
  }

  /// Descriptors that say nothing wrong.
  @Test(arguments: [
    "{}", "\u{FEFF}{}", "{\"resources\": null}", "{\"resources\": []}", "{\"impact\": {}}",
    "{\"impact\": null, \"licenses\": null}", "{\"profile\": \"data-package\", \"x\": [1, {}]}",
    "{\"resources\": [{\"path\": \"deelnemers.csv\", \"profile\": \"tabular-data-resource\", "
      + "\"schema\": {\"fields\": [{\"name\": \"jaar\", \"type\": \"year\"}]}}]}",
    "{\"$schema\": \"https://datapackage.org/profiles/2.0/datapackage.json\", \"resources\": "
      + "[{\"name\": \"d\", \"path\": [\"deelnemers.csv\"], \"type\": \"table\", \"schema\": \"s.json\", "
      + "\"sources\": [], \"dialect\": {\"$schema\": \"x\", \"header\": true, \"headerRows\": [1]}}]}",
    "{\"resources\": [{\"path\": \"././deelnemers.csv\", \"data\": null, \"encoding\": \"UTF8\"}]}",
  ])
  func saysNothing(descriptor: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(30))
    let before = try await rows(workspace, "measures.csv")
    try workspace.write("in/datapackage.json", descriptor)
    #expect(try await rows(workspace, "measures.csv") == before)
  }

  @Test(arguments: [
    ("\"dialect\": {\"delimiter\": \":\"}", "projectnummer:jaar", "P1:2024", ":", "\""),
    ("\"dialect\": {\"delimiter\": \"\\t\"}", "projectnummer\tjaar", "P1\t2024", "tab", "\""),
    (
      "\"dialect\": {\"delimiter\": \":\", \"quoteChar\": \"~\"}", "projectnummer:jaar",
      "~P:1~:2024", ":", "~"
    ),
    ("\"dialect\": \"csv.json\"", "projectnummer:jaar", "P1:2024", ":", "\""),
  ])
  func dialectIsObeyed(
    property: String, header: String, record: String, delimiter: String, quote: String
  ) async throws {
    let workspace = try Workspace()
    try workspace.write("in/csv.json", "{\"delimiter\": \":\", \"lineTerminator\": \"\\n\"}")
    try workspace.write(
      "in/deelnemers.csv", header + "\n" + String(repeating: record + "\n", count: 30))
    try workspace.write(
      "in/datapackage.json", "{\"resources\": [{\"path\": \"deelnemers.csv\", \(property)}]}")
    let files = try await rows(workspace, "intern/files.csv")
    #expect(files.map { $0["delimiter"] } == [delimiter])
    #expect(files.map { $0["quote"] } == [quote])
    #expect(files.map { $0["records"] } == ["30"])
  }

  @Test(arguments: [
    ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), ("cp1252", "windows-1252"),
    ("utf-8", "utf-8"), ("utf-16", "utf-16le"), ("UTF_16LE", "utf-16le"),
  ])
  func encodingIsObeyed(name: String, encoding: String) async throws {
    let workspace = try Workspace()
    let text = "projectnummer;jaar\n" + String(repeating: "Zoë;2024\n", count: 30)
    let isWide = encoding == "utf-16le"
    try workspace.write(
      "in/deelnemers.csv",
      bytes: isWide
        ? text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8))
    try workspace.write(
      "in/datapackage.json",
      "{\"resources\": [{\"path\": \"deelnemers.csv\", \"encoding\": \"\(name)\"}]}")
    let files = try await rows(workspace, "intern/files.csv")
    #expect(files.map { $0["encoding"] } == [encoding])
    #expect(files.map { $0["records"] } == ["30"])
  }

  @Test func whatIsListedIsReadWhateverItsName() async throws {
    let workspace = try Workspace()
    for name in ["lijst.dat", ".verborgen", "map/lijst.data", "anders.dat", "deelnemers.csv"] {
      try workspace.write("in/\(name)", Exports.participants(30, project: name))
    }
    try workspace.write(
      "in/datapackage.json",
      """
      {"impact": {"entity": "participants"},
       "resources": [{"path": ["lijst.dat", ".verborgen", "map/lijst.data"]}]}
      """)
    let files = try await rows(workspace, "intern/files.csv")
    #expect(
      files.map { $0["file"] } == [".verborgen", "deelnemers.csv", "lijst.dat", "map/lijst.data"])
    #expect(files.allSatisfy { $0["records"] == "30" })
  }

  @Test func licencesAndSourcesAreKeptInTheManifest() async throws {
    let workspace = try Workspace()
    for name in ["a", "b"] {
      try workspace.write("in/\(name).csv", Exports.participants(30, project: name))
    }
    try workspace.write(
      "in/datapackage.json",
      """
      {"impact": {"entity": "participants"},
       "licenses": [{"name": "CC-BY-4.0", "path": "https://example.nl/by"}],
       "sources": [{"title": "Register", "email": "iemand@example.nl", "path": "/home/iemand/x"}],
       "resources": [{"path": "b.csv", "licenses": [{"name": "CC0-1.0", "title": "Vrij"}],
        "sources": [{"path": "https://example.nl/bron"}, {"path": "/home/iemand/y"}]}]}
      """)
    _ = try await rows(workspace, "measures.csv")
    struct Manifest: Decodable {
      struct Entry: Decodable {
        var path: String
        var licences: [String]?
        var sources: [String]?
      }

      var inputs: [Entry]
      var outputs: [Entry]
    }
    let text = try workspace.text("impact-report/intern/manifest.json")
    #expect(!text.contains("iemand"))
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(text.utf8))
    #expect(manifest.inputs.map(\.licences) == [["CC-BY-4.0"], ["Vrij"]])
    #expect(manifest.inputs.map(\.sources) == [["Register"], ["https://example.nl/bron"]])
    #expect(manifest.outputs.allSatisfy { $0.licences == nil && $0.sources == nil })
  }

  @Test func theNearestDescriptorHolds() async throws {
    let workspace = try Workspace()
    for (name, programme) in [("in", "boven"), ("in/a", "midden"), ("in/a/b", "onder")] {
      try workspace.write("\(name)/deelnemers.csv", Exports.participants(30, project: name))
      try workspace.write(
        "\(name)/datapackage.json", "{\"impact\": {\"programme\": \"\(programme)\"}}")
    }
    try workspace.write("in/a/c/deelnemers.csv", Exports.participants(30, project: "c"))
    let expected: Set<[String]> = [
      ["boven", "in", "2024", "30", ""], ["midden", "in/a", "2024", "30", ""],
      ["midden", "c", "2024", "30", ""], ["onder", "in/a/b", "2024", "30", ""],
    ]
    #expect(Set(try await participants(workspace)) == expected)
    // What is said of a file does not depend on where reading begins.
    let paths = ["in/a/c", "in/a/b/deelnemers.csv", "in/a/deelnemers.csv", "in/deelnemers.csv"]
    #expect(Set(try await participants(workspace, paths)) == expected)
  }

  @Test func aDescriptorAboveTheNamedFolderHolds() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deel/x/lijst.csv", Self.list)
    try workspace.write("in/deel/extra.dat", Self.list + "x;m\n")
    try workspace.write("in/buiten.dat", Self.list)
    try workspace.write(
      "in/datapackage.json",
      """
      {"impact": {"entity": "participants", "period": 2024, "synthetic": true},
       "resources": [{"path": "deel/x/lijst.csv", "impact": {"organisation": "A"}},
       {"path": "deel/extra.dat", "impact": {"organisation": "B"}},
       {"path": "buiten.dat", "impact": {"organisation": "C"}}]}
      """)
    let expected: Set<[String]> = [["", "A", "2024", "25", ""], ["", "B", "2024", "26", ""]]
    #expect(Set(try await participants(workspace, ["in/deel"])) == expected)
    let report = try workspace.text("impact-report/report.txt")
    #expect(report.contains("deel en x bevatten synthetische"))
    try workspace.link("snel", to: "in/deel")
    #expect(Set(try await participants(workspace, ["snel"])) == expected)
    try workspace.write("in/datapackage.json", "{")
    let run = try await workspace.impact("analyze", "in/deel/x")
    #expect(run.status == 1)
    #expect(run.errors.contains("«../../datapackage.json», regel 1"), "\(run.errors)")
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
