import Foundation
import Testing

/// The README shows what the program really does.
@Suite struct ReadmeTests {
  private static let readme = Workspace.datasets.deletingLastPathComponent()
    .appending(path: "README.md")

  @Test func opensWithTheRealReport() async throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "$ impact analyze datasets/\n"))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path, "--no-files")
    #expect(text[start.upperBound..<end.lowerBound] + "\n" == run.output)
    #expect(text.prefix(upTo: start.lowerBound).split(separator: "\n").count < 12)
  }

  @Test func namesEveryFileThatIsWritten() async throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(30))
    _ = try await workspace.impact("analyze", "in", "--quiet")
    for file in try workspace.files("impact-report").keys { #expect(text.contains("`\(file)`")) }
  }
}
