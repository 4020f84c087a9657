import Foundation
import Testing

/// The manifest lets anyone check that nothing changed.
@Suite struct ManifestTests {
  private struct Manifest: Decodable {
    struct Entry: Decodable {
      var path: String
      var size: Int
      var sha256: String
    }

    var program: String
    var version: String
    var options: [String: String]
    var inputs: [Entry]
    var outputs: [Entry]
  }

  @Test func listsWhatWasReadAndWritten() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    try await workspace.impact("analyze", "--quiet", "--threshold", "5", "--by", "province")
    let data = try Data(contentsOf: workspace.url("impact-report/intern/manifest.json"))
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    #expect(manifest.program == "impact")
    #expect(manifest.options["threshold"] == "5")
    #expect(manifest.options["by"] == "province")
    let written = Set(manifest.outputs.map(\.path))
    #expect(written == Contract.files.subtracting(["intern/manifest.json"]))
    for entry in manifest.outputs {
      let bytes = try Data(contentsOf: workspace.url("impact-report/\(entry.path)"))
      #expect(bytes.count == entry.size, "\(entry.path)")
    }
    let files = try workspace.table("impact-report/intern/files.csv")
    #expect(files.rows.map { $0["file"] } == manifest.inputs.map(\.path))
    #expect(files.rows.map { $0["sha256"] } == manifest.inputs.map(\.sha256))
    for entry in manifest.inputs {
      let bytes = try Data(contentsOf: workspace.url("datasets/\(entry.path)"))
      #expect(bytes.count == entry.size, "\(entry.path)")
      #expect(entry.sha256.count == 64)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func checksumsAreThoseOfTheSystem() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    try await workspace.impact("analyze", "--quiet")
    let data = try Data(contentsOf: workspace.url("impact-report/intern/manifest.json"))
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    let list =
      manifest.inputs.map { "\($0.sha256)  datasets/\($0.path)\n" }
      + manifest.outputs.map { "\($0.sha256)  impact-report/\($0.path)\n" }
    try workspace.write("sums", list.joined())
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--quiet", "--strict", "sums"]
    process.currentDirectoryURL = workspace.root
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
