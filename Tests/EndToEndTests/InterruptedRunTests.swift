import Foundation
import Testing

/// The output is written whole or not at all, whatever stops a run.
@Suite struct InterruptedRunTests {
  @Test func killedAtAnyMomentItLeavesOneWholeReport() async throws {
    let workspace = try Workspace()
    let lines = (1...20_000).map { "P\($0 % 50);\(2_020 + $0 % 5)\n" }
    try workspace.write("in/deelnemers.csv", "projectnummer;jaar\n" + lines.joined())
    let splits = ["--quiet", "--by", "organisation"]
    try await workspace.impact(["analyze", "in", "--language", "nl"] + splits)
    let dutch = try workspace.files("impact-report")
    // Only to spread the moments over a run; nothing is said of how long it may take.
    let duration = try await ContinuousClock().measure {
      try await workspace.impact(
        ["analyze", "in", "--language", "en", "--output", "engels"] + splits)
    }
    let english = try workspace.files("engels")
    #expect(Set(dutch.keys) == Contract.files && dutch != english)
    for attempt in 1...10 {
      let language = attempt.isMultiple(of: 2) ? "nl" : "en"
      let run = try workspace.start(["analyze", "in", "--language", language] + splits)
      try await Task.sleep(for: duration * Double(attempt) / 10)
      run.kill()
      let outcome = try await run.outcome()
      #expect(!outcome.isClean || outcome.status == 0)
      let found = try workspace.files("impact-report")
      #expect(found == dutch || found == english, "\(attempt)")
    }
    try await workspace.impact(["analyze", "in", "--language", "nl"] + splits)
    #expect(try workspace.files("impact-report") == dutch)
    #expect(try workspace.names() == ["engels", "impact-report", "in"])
  }

  @Test func leftoversOfKilledRunsAreRemovedAndThoseOfOthersStay() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    // No process has the first number; this test itself has the second.
    let dead = "impact-report.impact-new-999999999"
    let living = "impact-report.impact-new-\(ProcessInfo.processInfo.processIdentifier)"
    try workspace.write("\(dead)/measures.csv", "half")
    try workspace.write("\(living)/measures.csv", "half")
    try workspace.write("impact-report.impact-new-mine/measures.csv", "half")
    try workspace.write("other.impact-new-999999999/measures.csv", "half")
    try await workspace.impact("analyze", "in", "--quiet")
    #expect(
      Set(try workspace.names()) == [
        "impact-report", "in", living, "impact-report.impact-new-mine",
        "other.impact-new-999999999",
      ])
  }

  @Test func leftoversAreNoInput() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    try workspace.write("in/uit.impact-new-999999999/measures.csv", Exports.participants(5))
    try workspace.write("in/uit.impact-old-999999999/intern/files.csv", Exports.participants(5))
    try await workspace.impact("analyze", "in", "--quiet", "--output", "in/uit")
    let files = try workspace.table("in/uit/intern/files.csv")
    #expect(files.rows.map { $0["file"] } == ["deelnemers.csv"])
    #expect(try workspace.names(in: "in") == ["deelnemers.csv", "uit"])
  }

  @Test func whatIsNotOursIsNoLeftover() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    let foreign = "impact-report.impact-old-999999999/belangrijk.docx"
    try workspace.write(foreign, "niet van impact")
    try await workspace.impact("analyze", "in", "--quiet")
    #expect(workspace.exists(foreign))
  }

  @Test(.enabled(if: SmallDisk.isPossible))
  func fullDiskLeavesTheOldReport() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    try workspace.copyDatasets()
    let disk = try SmallDisk(at: workspace.url("schijf"), kilobytes: 96)
    defer { disk.remove() }
    let small = try await workspace.impact("analyze", "in", "--quiet", "--output", "schijf/uit")
    #expect(small.status == 0)
    let before = try workspace.files("schijf/uit")
    for language in ["nl", "en"] {
      let run = try await workspace.impact(
        "analyze", "--quiet", "--by", "municipality", "--output", "schijf/uit", "--language",
        language)
      #expect(run.isClean && run.status == 1)
      #expect(run.errorLines.count == 1)
      #expect(run.errors.contains(language == "nl" ? "de schijf is vol" : "the disk is full"))
      #expect(try workspace.files("schijf/uit") == before)
      #expect(try workspace.names(in: "schijf") == ["uit"])
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible))
  func aMountedFolderCannotBeReplaced() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    let disk = try SmallDisk(at: workspace.url("schijf"), kilobytes: 96)
    defer { disk.remove() }
    let run = try await workspace.impact("analyze", "in", "--output", "schijf")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("aangekoppeld; kies een map daarin"), "\(run.errors)")
  }
}

/// A disk of a few kilobytes, for users who may mount one.
struct SmallDisk {
  private let folder: URL

  /// Whether this user may mount a disk here.
  static let isPossible: Bool = {
    guard let workspace = try? Workspace(),
      let disk = try? SmallDisk(at: workspace.url("disk"), kilobytes: 64)
    else { return false }
    disk.remove()
    return true
  }()

  private struct Refused: Error {}

  init(at folder: URL, kilobytes: Int) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let options = ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", folder.path]
    guard Self.run("mount", options) else { throw Refused() }
  }

  /// Takes the disk away.
  func remove() { _ = Self.run("umount", [folder.path]) }

  private static func run(_ command: String, _ arguments: [String]) -> Bool {
    let places = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"].map { "\($0)/\(command)" }
    guard let path = places.first(where: FileManager.default.isExecutableFile) else {
      return false
    }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
