import Foundation
import Testing

/// The tests' own way to start the program.
struct ProgramTests {
  /// Hundreds of runs in one process of tests: a descriptor left behind by each breaks the next ones.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
  func aRunLeavesNoDescriptorsBehind() async throws {
    let workspace = try Workspace()
    for _ in 0..<3 { try await workspace.impact("--version") }
    let own = workspace.transcripts.path
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    let left = descriptors.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }
    #expect(left.filter { $0.hasPrefix(own) } == [])
  }
}
