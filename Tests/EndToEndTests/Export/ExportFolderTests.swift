import Foundation
import Testing

/// What happens to an export that is there already: it is made to be worked with.
@Suite struct ExportFolderTests {
  private func exported() async throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    #expect(try await workspace.impact("export", "in", "--quiet").status == 0)
    return workspace
  }

  @Test func anUntouchedExportIsReplaced() async throws {
    let workspace = try await exported()
    let before = try workspace.files("notebooks-export")
    try workspace.write("in/deelnemers.csv", Exports.participants(13))
    let run = try await workspace.impact("export", "in")
    #expect(run.status == 0)
    #expect(run.errors.contains("Geschreven: notebooks-export/ (17 tabellen). Begin met"))
    #expect(try workspace.files("notebooks-export") != before)
    #expect(try workspace.names() == ["in", "notebooks-export"])
  }

  @Test(arguments: ["start.ipynb", "excel/measures.csv", "LEESMIJ.md", "datapackage.json"])
  func whatWasChangedIsKept(file: String) async throws {
    let workspace = try await exported()
    let path = "notebooks-export/\(file)"
    try workspace.write(path, try workspace.text(path) + " ")
    let before = try workspace.files("notebooks-export")
    let run = try await workspace.impact("export", "in")
    #expect(run.status == 1 && run.isClean && run.errorLines.count == 1)
    #expect(run.errors.contains("veranderd sinds impact ze schreef (\(file))"), "\(run.errors)")
    #expect(run.errors.contains("Verplaats ze naar een andere map"))
    #expect(try workspace.files("notebooks-export") == before)
    let english = try await workspace.impact("export", "in", "--language", "en")
    #expect(english.errors.contains("were changed since impact wrote them (\(file))"))
    let elsewhere = try await workspace.impact("export", "in", "--output", "elders", "--quiet")
    #expect(elsewhere.status == 0)
    try FileManager.default.removeItem(at: workspace.url(path))
    #expect(try await workspace.impact("export", "in", "--quiet").status == 0)
  }

  @Test(arguments: ["mijn.ipynb", "data/extra.csv", "eigen/notities.txt"])
  func whatWasAddedIsKept(file: String) async throws {
    let workspace = try await exported()
    try workspace.write("notebooks-export/\(file)", "van mij")
    let run = try await workspace.impact("export", "in")
    #expect(run.status == 1)
    #expect(run.errors.contains("die niet van impact zijn"), "\(run.errors)")
    #expect(try workspace.text("notebooks-export/\(file)") == "van mij")
  }

  /// Jupyter copies every notebook that it opens.
  @Test func copiesOfJupyterAreNoObstacle() async throws {
    let workspace = try await exported()
    try workspace.write("notebooks-export/.ipynb_checkpoints/start-checkpoint.ipynb", "{}")
    #expect(try await workspace.impact("export", "in", "--quiet").status == 0)
    try workspace.write("uit/.ipynb_checkpoints/start-checkpoint.ipynb", "{}")
    #expect(try await workspace.impact("analyze", "in", "--output", "uit").status == 1)
  }

  @Test(arguments: [
    (["analyze", "in"], ["export", "in"]), (["export", "in"], ["analyze", "in"]),
    (["export", "in"], ["check", "in"]), (["check", "in"], ["export", "in"]),
  ])
  func otherCommandsHaveTheirOwnFolder(first: [String], second: [String]) async throws {
    let workspace = try await exported()
    let options = ["--output", "uit", "--quiet"]
    #expect(try await workspace.impact(first + options).status == 0)
    let before = try workspace.files("uit")
    let run = try await workspace.impact(second + options)
    #expect(run.status == 1)
    #expect(run.errors.contains("impact \(first[0])"), "\(run.errors)")
    #expect(try workspace.files("uit") == before)
  }

  @Test func anExportIsNoInput() async throws {
    let workspace = try await exported()
    try await workspace.impact("export", "in", "--quiet", "--output", "in/export")
    try await workspace.impact("analyze", "in", "--quiet")
    let files = try workspace.table("impact-report/intern/files.csv")
    #expect(files.rows.map { $0["file"] } == ["deelnemers.csv"])
  }

  /// Loose tables of an export, also those for a spreadsheet, are known by their columns.
  @Test func looseTablesAreNoInput() async throws {
    let workspace = try await exported()
    for folder in ["data", "excel"] {
      let bytes = try Data(contentsOf: workspace.url("notebooks-export/\(folder)/measures.csv"))
      try workspace.write("in/deelnemers \(folder).csv", bytes: Array(bytes))
    }
    let run = try await workspace.impact("analyze", "in", "--no-files", "--format", "csv")
    #expect(run.status == 0)
    let plain = try await workspace.impact(
      "analyze", "in/deelnemers.csv", "--no-files", "--format", "csv")
    #expect(run.output == plain.output)
  }

  @Test(.enabled(if: SmallDisk.isPossible))
  func fullDiskLeavesTheOldExport() async throws {
    let workspace = try await exported()
    let disk = try SmallDisk(at: workspace.url("schijf"), kilobytes: 1600)
    defer { disk.remove() }
    let fits = try await workspace.impact("export", "in", "--quiet", "--output", "schijf/uit")
    #expect(fits.status == 0, "\(fits.errors)")
    let before = try workspace.files("schijf/uit")
    // Pages of 4 KB; what is left is less than so many files need.
    let pages = before.values.reduce(0) { $0 + ($1.count + 4095) / 4096 }
    try workspace.write(
      "schijf/vulling", String(repeating: "x", count: (1600 - pages * 4 - 80) * 1024))
    let run = try await workspace.impact("export", "in", "--output", "schijf/uit")
    #expect(run.status == 1 && run.errors.contains("de schijf is vol"), "\(run.errors)")
    #expect(try workspace.files("schijf/uit") == before)
    #expect(try workspace.names(in: "schijf") == ["uit", "vulling"])
  }

  @Test(.enabled(if: Rights.areEnforced))
  func aFolderWithoutRights() async throws {
    let workspace = try await exported()
    try workspace.makeFolder("dicht")
    try Rights.set(0o555, on: workspace.url("dicht"))
    defer { try? Rights.set(0o755, on: workspace.url("dicht")) }
    let run = try await workspace.impact("export", "in", "--output", "dicht/uit")
    #expect(run.status == 1 && run.errorLines.count == 1)
    #expect(run.errors.contains("rechten"), "\(run.errors)")
  }
}
