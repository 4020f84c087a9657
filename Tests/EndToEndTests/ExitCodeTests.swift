import Foundation
import Testing

/// What stops a run: exit code 1, one line that says what to do, no output.
@Suite struct ExitCodeTests {
  /// Runs in both languages and checks the form of the message.
  private func expectFailure(
    _ workspace: Workspace, _ arguments: [String], dutch: String, english: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for (language, part) in [([], dutch), (["--language", "en"], english)] {
      let run = try await workspace.impact(["analyze"] + arguments + language)
      #expect(run.isClean && run.status == 1, sourceLocation: sourceLocation)
      #expect(run.output.isEmpty, sourceLocation: sourceLocation)
      #expect(run.errorLines.count == 1, "\(run.errors)", sourceLocation: sourceLocation)
      #expect(run.errors.hasPrefix("impact: "), sourceLocation: sourceLocation)
      #expect(run.errors.contains(part), "\(run.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test func missingFolder() async throws {
    let workspace = try Workspace()
    try await expectFailure(
      workspace, ["nergens"], dutch: "«nergens» bestaat niet. Controleer",
      english: "“nergens” does not exist. Check")
  }

  @Test func noFolderNamedAndNoDatasets() async throws {
    let workspace = try Workspace()
    try await expectFailure(
      workspace, [], dutch: "«datasets» bestaat niet", english: "“datasets” does not exist")
  }

  @Test func emptyFolder() async throws {
    let workspace = try Workspace()
    try workspace.makeFolder("leeg/dieper")
    try workspace.write("leeg/plaatje.png", "x")
    try await expectFailure(
      workspace, ["leeg"], dutch: "Geen exports gevonden in «leeg». Zet er",
      english: "No exports found in “leeg”. Put")
  }

  @Test(.enabled(if: Rights.areEnforced))
  func unreadableFile() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try Rights.set(0o000, on: workspace.url("in/deelnemers.csv"))
    try await expectFailure(
      workspace, ["in"], dutch: "«deelnemers.csv» kan niet worden geopend: u hebt er geen rechten",
      english: "“deelnemers.csv” cannot be opened: you have no permission")
  }

  @Test(.enabled(if: Rights.areEnforced))
  func unreadableFolder() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.makeFolder("in/dicht")
    try Rights.set(0o000, on: workspace.url("in/dicht"))
    defer { try? Rights.set(0o755, on: workspace.url("in/dicht")) }
    try await expectFailure(
      workspace, ["in"], dutch: "kan niet worden gelezen: u hebt er geen rechten",
      english: "cannot be read: you have no permission")
  }

  @Test(.enabled(if: Rights.areEnforced))
  func aFolderThatMayBeListedButNotEntered() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.makeFolder("in/dicht/map")
    try Rights.set(0o444, on: workspace.url("in/dicht"))
    defer { try? Rights.set(0o755, on: workspace.url("in/dicht")) }
    try await expectFailure(
      workspace, ["in"], dutch: "«in/dicht» kan niet worden gelezen: u hebt er geen rechten",
      english: "“in/dicht” cannot be read: you have no permission")
  }

  @Test(.enabled(if: Rights.areEnforced))
  func unwritableOutput() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.makeFolder("dicht")
    try Rights.set(0o555, on: workspace.url("dicht"))
    defer { try? Rights.set(0o755, on: workspace.url("dicht")) }
    try await expectFailure(
      workspace, ["in", "--output", "dicht/rapport"],
      dutch: "«dicht/rapport» kan niet worden geschreven: u hebt er geen rechten",
      english: "“dicht/rapport” cannot be written: you have no permission")
  }

  @Test func outputIsAFile() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.write("bestand", "inhoud")
    for output in ["bestand", "bestand/dieper", "bestand/nog/dieper"] {
      try await expectFailure(
        workspace, ["in", "--output", output], dutch: "«bestand» is geen map. Kies",
        english: "“bestand” is no folder. Choose")
    }
    try await expectFailure(
      workspace, ["in", "--output", ""], dutch: "is geen map. Kies", english: "is no folder.")
    #expect(try workspace.text("bestand") == "inhoud")
  }

  @Test func foreignFilesInTheOutput() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.write("uit/brief.doc", "inhoud")
    try await expectFailure(
      workspace, ["in", "--output", "uit"],
      dutch: "In «uit» staan bestanden die niet van impact zijn (brief.doc). Kies",
      english: "“uit” holds files that are not ours (brief.doc). Choose")
    #expect(try workspace.text("uit/brief.doc") == "inhoud")
  }

  @Test func foreignFileBesideOurs() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try await workspace.impact("analyze", "in", "--output", "uit")
    try workspace.write("uit/intern/aantekening.txt", "inhoud")
    let before = try workspace.files("uit")
    try await expectFailure(
      workspace, ["in", "--output", "uit"], dutch: "(intern/aantekening.txt)",
      english: "(intern/aantekening.txt)")
    #expect(try workspace.files("uit") == before)
  }

  @Test func foreignFoldersAreNamedAndNotEntered() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.write("uit/foto/diep/verstopt.jpg", "x")
    try workspace.makeFolder("uit/leeg")
    try await expectFailure(
      workspace, ["in", "--output", "uit"], dutch: "(foto/, leeg/)", english: "(foto/, leeg/)")
    #expect(workspace.exists("uit/leeg"))
  }

  @Test func filesThatDesktopsLeaveAreNoReasonToRefuse() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try await workspace.impact("analyze", "in", "--output", "uit")
    for name in [".DS_Store", "intern/.DS_Store", "Thumbs.db", "desktop.ini"] {
      try workspace.write("uit/\(name)", "x")
    }
    #expect(try await workspace.impact("analyze", "in", "--output", "uit").status == 0)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["text", "csv", "json"])
  func standardOutputIsFull(format: String) async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let run = try await workspace.start(
      ["-c", "exec \"$0\" analyze --format \(format) >/dev/full", try #require(Program.path)],
      program: "/bin/sh"
    ).outcome()
    #expect(run.isClean && run.status == 1)
    #expect(
      run.errors == "impact: Het rapport kan niet worden getoond: de schijf is vol. "
        + "Er is niets geschreven.\n")
    #expect(!workspace.exists("impact-report"))
  }

  @Test func strictWithRejects() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv", "projectnummer;jaar;leeftijd\nP1;2024;30\nP1;morgen;30\nP1;2024;999\n")
    let loose = try await workspace.impact("analyze", "in")
    #expect(loose.status == 0)
    let strict = try await workspace.impact("analyze", "in", "--strict", "--quiet")
    #expect(strict.status == 2 && strict.isClean)
    #expect(
      strict.errorLines == [
        "--strict: 1 fout en 1 waarschuwing in de bestanden; zie intern/rejects.csv."
      ])
    #expect(workspace.exists("impact-report/intern/rejects.csv"))
    let english = try await workspace.impact(
      "analyze", "in", "--strict", "--quiet", "--no-files", "--language", "en")
    #expect(english.status == 2)
    #expect(english.errors.contains("leave out --no-files"))
  }

  @Test func strictWithCleanFilesAndWithNoticesOnly() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", "projectnummer;jaar;kleur\nP1;2024;rood\n\n")
    let run = try await workspace.impact("analyze", "in", "--strict", "--quiet")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try workspace.table("impact-report/intern/rejects.csv").rows.count == 2)
  }
}
