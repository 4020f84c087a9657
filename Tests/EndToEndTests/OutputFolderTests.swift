import Foundation
import Testing

/// Where the output goes, and what happens to what was there.
@Suite struct OutputFolderTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    return workspace
  }

  @Test(arguments: ["uit", "uit/", "./uit", "a/b/c", "a/b/c///", "in/uit", "met spatie/ë"])
  func anyPath(path: String) async throws {
    let workspace = try workspace()
    for _ in 1...2 {
      let run = try await workspace.impact("analyze", "in", "--output", path)
      #expect(run.status == 0, "\(run.errors)")
      #expect(Set(try workspace.files(path).keys) == Contract.files)
      #expect(run.errors.contains("Geschreven: ") && !run.errors.contains("//"), "\(run.errors)")
    }
  }

  @Test func aNameThatIsTooLongIsSaidToBe() async throws {
    let workspace = try workspace()
    let name = String(repeating: "a", count: 300)
    for (language, reason) in [("nl", "de naam is te lang"), ("en", "the name is too long")] {
      let run = try await workspace.impact(
        "analyze", "in", "--output", name, "--language", language)
      #expect(run.status == 1 && run.errors.contains(reason), "\(run.errors)")
      #expect(run.errors.contains(language == "nl" ? "kies een andere plek" : "choose another"))
    }
  }

  @Test func absolutePath() async throws {
    let workspace = try workspace()
    let run = try await workspace.impact("analyze", "in", "--output", workspace.url("uit").path)
    #expect(run.status == 0)
    #expect(Set(try workspace.files("uit").keys) == Contract.files)
  }

  @Test func nothingIsLeftBeside() async throws {
    let workspace = try workspace()
    for _ in 1...3 { try await workspace.impact("analyze", "in", "--quiet") }
    #expect(try workspace.names() == ["impact-report", "in"])
  }

  @Test func filesOfAnEarlierRunAreReplaced() async throws {
    let workspace = try workspace()
    try await workspace.impact("analyze", "in", "--quiet")
    let first = try workspace.files("impact-report")
    try workspace.write("in/deelnemers.csv", Exports.participants(13))
    try await workspace.impact("analyze", "in", "--quiet", "--language", "en")
    let second = try workspace.files("impact-report")
    #expect(Set(second.keys) == Contract.files)
    #expect(second["report.txt"] != first["report.txt"])
    #expect(second["measures.csv"] != first["measures.csv"])
  }

  @Test func aRunThatFailsLeavesTheOldReport() async throws {
    let workspace = try workspace()
    try await workspace.impact("analyze", "in", "--quiet")
    let before = try workspace.files("impact-report")
    try workspace.write("in/datapackage.json", "{")
    #expect(try await workspace.impact("analyze", "in", "--quiet").status == 1)
    #expect(try workspace.files("impact-report") == before)
  }

  @Test func linkToAFolderStaysALink() async throws {
    let workspace = try workspace()
    try workspace.makeFolder("elders/echt")
    try workspace.link("uit", to: "elders/echt")
    for path in ["uit", "uit/", "uit"] {
      let run = try await workspace.impact("analyze", "in", "--output", path)
      #expect(run.status == 0, "\(run.errors)")
    }
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: workspace.url("uit").path)
    #expect(link == "elders/echt")
    #expect(Set(try workspace.files("elders/echt").keys) == Contract.files)
    #expect(try workspace.names(in: "elders") == ["echt"])
  }

  @Test func linkInTheOutputIsForeign() async throws {
    let workspace = try workspace()
    try workspace.write("elders/brief.doc", "inhoud")
    try workspace.makeFolder("uit")
    try workspace.link("uit/intern", to: "../elders")
    let run = try await workspace.impact("analyze", "in", "--output", "uit")
    #expect(run.status == 1)
    #expect(try workspace.text("elders/brief.doc") == "inhoud")
  }

  @Test func theFolderOneWorksInIsRefused() async throws {
    let workspace = try workspace()
    try workspace.makeFolder("uit")
    for path in [".", "./", "../uit", workspace.url("uit").path] {
      let run = try await workspace.impact("analyze", "../in", "--output", path, in: "uit")
      #expect(run.status == 1)
      #expect(run.errors.contains("is de map waarin u nu werkt"), "\(run.errors)")
      #expect(try workspace.names(in: "uit").isEmpty)
    }
    let english = try await workspace.impact(
      "analyze", "../in", "--output", ".", "--language", "en", in: "uit")
    #expect(english.errors.contains("is the folder you are working in"))
  }

  @Test func theInputIsNeverReplaced() async throws {
    let workspace = try workspace()
    for path in ["in", ".", "in/.."] {
      let run = try await workspace.impact("analyze", "in", "--output", path)
      #expect(run.status == 1)
      #expect(run.errors.contains("die niet van impact zijn"), "\(run.errors)")
    }
    #expect(try workspace.text("in/deelnemers.csv") == Exports.participants(12))
  }

  /// Each command has a folder of its own; `check` alone adds to what others wrote.
  @Test(arguments: [
    (["analyze", "in"], ["verify", "in"]), (["verify", "in"], ["analyze", "in"]),
    (["analyze", "in"], ["compare", "in", "in"]), (["compare", "in", "in"], ["analyze", "in"]),
    (["verify", "in"], ["compare", "in", "in"]), (["compare", "in", "in"], ["verify", "in"]),
    (["compare", "in", "in"], ["check", "in"]), (["check", "in"], ["compare", "in", "in"]),
  ])
  func theReportOfAnotherCommandIsNotReplaced(first: [String], second: [String]) async throws {
    let workspace = try workspace()
    try workspace.write("in/bekende_totalen.csv", "maat;periode;waarde\nparticipants;2024;12\n")
    let options = ["--output", "uit", "--quiet"]
    #expect(try await workspace.impact(first + options).status == 0)
    let before = try workspace.files("uit")
    let run = try await workspace.impact(second + options)
    #expect(run.status == 1 && run.isClean && run.output.isEmpty)
    #expect(run.errors.contains("«uit»") && run.errors.contains("impact \(first[0])"))
    #expect(run.errors.contains("--output"))
    #expect(try workspace.files("uit") == before)
    let english = try await workspace.impact(second + options + ["--language", "en"])
    #expect(
      english.errors.contains("impact \(first[0])") && english.errors.contains("another folder"))
    #expect(try await workspace.impact(first + options).status == 0)
  }

  @Test(arguments: ["analyze", "verify"])
  func checkAddsToWhatAnotherCommandWrote(command: String) async throws {
    let workspace = try workspace()
    try workspace.write("in/bekende_totalen.csv", "maat;periode;waarde\nparticipants;2024;12\n")
    try await workspace.impact(command, "in", "--output", "uit", "--quiet")
    for next in ["check", command, "check"] {
      let run = try await workspace.impact(next, "in", "--output", "uit", "--quiet")
      #expect(run.status == 0, "\(run.errors)")
      #expect(workspace.exists("uit/known_totals.csv"))
      #expect(workspace.exists("uit/intern/checks.csv"))
    }
  }

  @Test func twoRunsAtOnceIntoOneFolder() async throws {
    let workspace = try workspace()
    try await workspace.impact("analyze", "in", "--quiet", "--output", "alleen")
    let alone = try workspace.files("alleen")
    for _ in 1...4 {
      try? FileManager.default.removeItem(at: workspace.url("uit"))
      let runs = try (1...4).map { _ in
        try workspace.start(["analyze", "in", "--quiet", "--output", "uit"])
      }
      for run in runs {
        let outcome = try await run.outcome()
        #expect(outcome.isClean)
        #expect(outcome.status == 0 || outcome.errorLines.count == 1)
      }
      #expect(try workspace.files("uit") == alone)
      #expect(try workspace.names() == ["alleen", "in", "uit"])
    }
  }
}
