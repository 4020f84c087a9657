import Foundation
import Testing

/// `analyze` and `check` in one output folder.
@Suite struct CheckFolderTests {
  private struct Manifest: Decodable {
    struct Entry: Decodable {
      var path: String
      var size: Int
    }

    var options: [String: String]
    var outputs: [Entry]
  }

  private func manifest(_ workspace: Workspace) throws -> Manifest {
    let data = try Data(contentsOf: workspace.url("impact-report/intern/manifest.json"))
    return try JSONDecoder().decode(Manifest.self, from: data)
  }

  @Test func checkKeepsTheReportOfTheSameExports() async throws {
    let workspace = try CheckTests.workspace()
    try await workspace.impact("analyze", "in", "--quiet", "--by", "gender")
    let report = try workspace.files("impact-report")
    for _ in 1...2 {
      #expect(try await workspace.impact("check", "in", "--quiet").status == 0)
      let told = try await workspace.impact("check", "in", "--language", "nl")
      #expect(!told.errors.contains("stond een rapport"), "\(told.errors)")
      let both = try workspace.files("impact-report")
      #expect(both["report.txt"] == report["report.txt"])
      #expect(both["measures.csv"] == report["measures.csv"])
      #expect(both["intern/checks.csv"] != nil)
      let manifest = try manifest(workspace)
      #expect(manifest.options["by"] == "gender" && manifest.options["check-language"] == "nl")
      #expect(
        Set(manifest.outputs.map(\.path)) == Set(both.keys).subtracting(["intern/manifest.json"]))
      #expect(manifest.outputs.allSatisfy { both[$0.path]?.count == $0.size })
      #expect(Set(manifest.outputs.map(\.path)).count == manifest.outputs.count)
    }
  }

  @Test func ofOtherExportsNothingStays() async throws {
    let workspace = try CheckTests.workspace()
    try await workspace.impact("analyze", "in", "--quiet")
    try workspace.write("in/deelnemers-wilg.csv", Exports.participants(11, project: "P2"))
    let check = try await workspace.impact("check", "in")
    #expect(!workspace.exists("impact-report/report.txt"))
    #expect(
      check.errors.contains("Let op: in impact-report/ stond een rapport over andere exports"))
    #expect(workspace.exists("impact-report/intern/terugkoppeling/p1.txt"))
    try workspace.write("in/deelnemers-wilg.csv", Exports.participants(12, project: "P2"))
    try await workspace.impact("analyze", "in", "--quiet")
    #expect(Set(try workspace.files("impact-report").keys) == Contract.files)
  }

  @Test func analyzeKeepsTheSheetsOfTheSameExports() async throws {
    let workspace = try CheckTests.workspace()
    try await workspace.impact("check", "in", "--quiet")
    let sheets = try workspace.files("impact-report")
    try await workspace.impact("analyze", "in", "--quiet")
    let both = try workspace.files("impact-report")
    #expect(Contract.files.isSubset(of: both.keys))
    for path in ["intern/checks.csv", "intern/check.txt", "intern/terugkoppeling/p1.txt"] {
      #expect(both[path] != nil && both[path] == sheets[path])
    }
    let manifest = try manifest(workspace)
    #expect(manifest.outputs.allSatisfy { both[$0.path]?.count == $0.size })
  }

  @Test func sheetsOfAnEarlierCheckGo() async throws {
    let workspace = try Workspace()
    try workspace.write("in/projecten.csv", "projectnummer;programma;jaar\nP1;i;2023\n")
    try workspace.write("in/iets.csv", "a;b\n1;2\n")
    try await workspace.impact("check", "in", "--quiet")
    #expect(workspace.exists("impact-report/intern/terugkoppeling/zonder-organisatie.txt"))
    let first = try workspace.files("impact-report")
    try await workspace.impact("check", "in", "--quiet", "--language", "en")
    #expect(Set(try workspace.files("impact-report").keys) == Set(first.keys))
    #expect(
      try workspace.text("impact-report/intern/terugkoppeling/p1.txt").contains("FEEDBACK"))
  }

  @Test func ownOutputInsideTheInputIsNotRead() async throws {
    let workspace = try CheckTests.workspace()
    for _ in 1...2 { try await workspace.impact("check", "in", "--quiet", "--output", "in/uit") }
    let files = try workspace.table("in/uit/intern/files.csv")
    #expect(files.rows.count == 5)
  }
}
