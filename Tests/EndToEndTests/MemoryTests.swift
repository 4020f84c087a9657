import Foundation
import Testing

/// A process that may use little memory says so before it begins; it does not fall over half-way.
@Suite struct MemoryTests {
  #if os(Linux)
    @Test("a file of ten times the memory is refused", arguments: ["nl", "en"])
    func tooLargeForItsMemory(language: String) async throws {
      let workspace = try Workspace()
      try workspace.write("exports/deelnemers.csv", "organisatie;jaar\nP1;2024\n")
      // A hole of four gigabytes: it takes no room on the disk.
      let file = try FileHandle(forWritingTo: workspace.url("exports/deelnemers.csv"))
      try file.truncate(atOffset: 4 << 30)
      try file.close()
      let outcome = try await Slots.shared.withSlot {
        try await workspace.start(
          ["analyze", "exports", "--language", language],
          wrapper: ["/bin/sh", "-c", "ulimit -v 400000 && exec \"$0\" \"$@\""]
        ).outcome()
      }
      #expect(outcome.isClean && outcome.status == 1)
      #expect(outcome.errors.contains("390 MB"))
      #expect(outcome.errors.contains(language == "nl" ? "minder bestanden" : "fewer files"))
      #expect(outcome.errorLines.count == 1)
      #expect(try workspace.names() == ["exports"])
    }
  #endif
}
