import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which files are read, and under which names.
@Suite struct InputWalkTests {
  /// Names in the account of files.
  private func names(
    _ workspace: Workspace, _ paths: [String] = ["in"], in folder: String = "."
  ) async throws -> [String] {
    let output = workspace.url("report").path
    let run = try await workspace.impact(
      ["analyze"] + paths + ["--quiet", "--output", output], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    try Contract.expectBalanced(workspace, "report")
    return try workspace.table("report/intern/files.csv").rows.map { $0["file"] ?? "" }
  }

  private func records(_ workspace: Workspace) throws -> Int {
    try workspace.table("report/intern/files.csv").rows
      .reduce(0) { $0 + (Int($1["records"] ?? "") ?? 0) }
  }

  private let export = Exports.participants(12)

  @Test func nestedFoldersInTheOrderOfTheirBytes() async throws {
    let workspace = try Workspace()
    let paths = [
      "Z/deelnemers.csv", "a/b/c/deelnemers.csv", "a/deelnemers.csv", "é/deelnemers.csv",
    ]
    for (index, path) in paths.enumerated().reversed() {
      try workspace.write("in/\(path)", Exports.participants(12, project: "P\(index)"))
    }
    #expect(try await names(workspace) == paths)
    #expect(try records(workspace) == 48)
  }

  @Test func endingsInAnyCaseAndOtherFilesNot() async throws {
    let workspace = try Workspace()
    let read = [
      "DEELNEMERS.CSV", "deelnemers.Csv", "deelnemers.TSV", "deelnemers.tXt", "deelnemers.v2.csv",
    ]
    let left = ["deelnemers.xlsx", "deelnemers", "deelnemers.csv.bak", "csv", "LEESMIJ.md"]
    for path in read + left { try workspace.write("in/\(path)", export) }
    #expect(try await names(workspace) == read)
  }

  @Test func hiddenFilesAndFoldersAreSkipped() async throws {
    let workspace = try Workspace()
    let hidden = [
      ".deelnemers.csv", ".git/deelnemers.csv", "._deelnemers.csv", ".~lock.deelnemers.csv",
    ]
    for path in hidden + ["deelnemers.csv"] { try workspace.write("in/\(path)", export) }
    #expect(try await names(workspace) == ["deelnemers.csv"])
  }

  @Test func namesWithAnyCharacter() async throws {
    let workspace = try Workspace()
    let paths = [
      " deelnemers met spaties .csv", "deelnemers, \"komma\" 'en'.csv", "deelnemers-日本.csv",
      "deelnemers-é-ï-ß.csv", "deelnemers-😀.csv", "deelnemers;punt.csv",
    ]
    for path in paths { try workspace.write("in/\(path)", export) }
    #expect(try await names(workspace).count == paths.count)
    #expect(Set(try await names(workspace)) == Set(paths))
  }

  @Test func namesThatASheetWouldTakeForAFormula() async throws {
    let workspace = try Workspace()
    for path in ["=deelnemers.csv", "+deelnemers.csv", "-deelnemers.csv", "@deelnemers.csv"] {
      try workspace.write("in/\(path)", export)
    }
    let names = try await names(workspace)
    #expect(names.count == 4)
    #expect(names.allSatisfy { $0.hasPrefix("'") })
  }

  @Test func aNameCannotCommandTheTerminalOrBreakTheMessage() async throws {
    let workspace = try Workspace()
    try workspace.makeFolder("in")
    let name = "x\u{1B}[31m\ny.csv"
    try #require(makePipe(workspace.url("in").path + "/" + name))
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1)
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func namedPipeIsRefusedAndNotWaitedFor() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try #require(makePipe(workspace.url("in/pijp.csv").path))
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.errors.contains("«pijp.csv» is geen gewoon bestand. Haal het weg"))
  }

  @Test func namedPipeWithAnotherEndingIsNoMatter() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try #require(makePipe(workspace.url("in/pijp").path))
    #expect(try await names(workspace) == ["deelnemers.csv"])
  }

  @Test func pipeAsDescriptorIsRefusedAndNotWaitedFor() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try #require(makePipe(workspace.url("in/datapackage.json").path))
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.errors.contains("datapackage.json"))
  }

  @Test(arguments: ["toestel.csv", "datapackage.json"])
  func aDeviceIsRefusedAndNotOpened(name: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try workspace.link("in/\(name)", to: "/dev/zero")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.errors.contains("«\(name)» is geen gewoon bestand. Haal het weg"))
  }

  @Test func aLinkToADescriptorThatIsGoneIsSaid() async throws {
    let workspace = try Workspace()
    try workspace.write("in/a/deelnemers.csv", export)
    try workspace.link("in/a/datapackage.json", to: "nergens.json")
    for path in ["in", "in/a", "in/a/deelnemers.csv"] {
      let run = try await workspace.impact("analyze", path)
      #expect(run.isClean && run.status == 1)
      #expect(run.errors.contains("datapackage.json» kan niet worden geopend: het bestaat niet"))
    }
  }

  @Test func folderWithTheNameOfAnExportIsAFolder() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv/deelnemers.csv", export)
    #expect(try await names(workspace) == ["deelnemers.csv/deelnemers.csv"])
  }

  @Test func loopsOfLinksEnd() async throws {
    let workspace = try Workspace()
    try workspace.write("in/a/deelnemers.csv", export)
    try workspace.link("in/a/terug", to: "..")
    try workspace.link("in/zelf", to: ".")
    try workspace.link("in/a/b", to: "../a")
    #expect(try await names(workspace) == ["a/deelnemers.csv"])
  }

  /// Fifteen folders with links to one another: more paths than can be walked.
  @Test func linksInAllDirectionsEnd() async throws {
    let workspace = try Workspace()
    let folders = (10..<25).map { "map-\($0)" }
    for folder in folders {
      try workspace.write("in/\(folder)/deelnemers.csv", export)
      for other in folders where other != folder {
        try workspace.link("in/\(folder)/naar-\(other)", to: "../\(other)")
      }
    }
    #expect(try await names(workspace).count == folders.count)
  }

  /// A link to a device that never ends is no descriptor, and no report of ours either.
  @Test func endlessFilesAreNotRead() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try workspace.makeFolder("in/oud/intern")
    try workspace.link("in/oud/intern/manifest.json", to: "/dev/zero")
    #expect(try await names(workspace) == ["deelnemers.csv"])
    try workspace.link("in/datapackage.json", to: "/dev/zero")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.errors.contains("«datapackage.json» is geen gewoon bestand. Haal het weg"))
  }

  @Test func aFileReachedTwiceCountsOnce() async throws {
    let workspace = try Workspace()
    try workspace.write("in/2024/deelnemers.csv", export)
    try workspace.link("in/laatste", to: "2024")
    try workspace.link("in/deelnemers-snel.csv", to: "2024/deelnemers.csv")
    #expect(try await names(workspace) == ["2024/deelnemers.csv"])
    #expect(try await names(workspace, ["in", "in"]).count == 1)
    #expect(try await names(workspace, ["in", "in/2024"]).count == 1)
    #expect(try await names(workspace, ["in", "in/2024/deelnemers.csv"]).count == 1)
    #expect(try await names(workspace, ["in/2024", "./in/2024/", "in/laatste"]).count == 1)
    #expect(try records(workspace) == 12)
  }

  @Test func linkToNothingIsSaid() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try workspace.link("in/weg.csv", to: "nergens.csv")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 1)
    #expect(run.errors.contains("«weg.csv» kan niet worden geopend: het bestaat niet"))
  }

  @Test func ownOutputInsideTheInputIsSkipped() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    for _ in 1...3 {
      let run = try await workspace.impact("analyze", ".", "--quiet", in: "in")
      #expect(run.status == 0)
      let files = try workspace.table("in/impact-report/intern/files.csv")
      #expect(files.rows.map { $0["file"] } == ["deelnemers.csv"])
    }
  }

  @Test func foreignFolderThatLooksLikeOurOutputIsRead() async throws {
    let workspace = try Workspace()
    try workspace.write("in/x/deelnemers.csv", export)
    try workspace.write("in/x/intern/manifest.json", "{\"program\": \"other\"}")
    #expect(try await names(workspace) == ["x/deelnemers.csv"])
  }

  @Test func severalFoldersWithTheSameFileNames() async throws {
    let workspace = try Workspace()
    for path in ["a/x/deelnemers.csv", "b/x/deelnemers.csv", "c/deelnemers.csv"] {
      try workspace.write(path, Exports.participants(12, project: path))
    }
    let expected = ["a/x/deelnemers.csv", "b/x/deelnemers.csv", "c/deelnemers.csv"]
    #expect(try await names(workspace, ["a/x", "b/x", "c"]) == expected)
    #expect(try await names(workspace, ["../c", "../b/x/", "../a/./x"], in: "a") == expected)
    #expect(try records(workspace) == 36)
  }

  @Test func oneFile() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", export)
    try workspace.write("in/vrijwilligers.csv", export)
    #expect(try await names(workspace, ["in/deelnemers.csv"]) == ["deelnemers.csv"])
    #expect(
      try await names(workspace, ["in/vrijwilligers.csv", "in/deelnemers.csv"])
        == ["deelnemers.csv", "vrijwilligers.csv"])
  }

  @Test func withoutFolderDatasetsIsRead() async throws {
    let workspace = try Workspace()
    try workspace.write("datasets/deelnemers.csv", export)
    try workspace.write("elders/deelnemers.csv", export)
    #expect(try await names(workspace, []) == ["deelnemers.csv"])
  }

  #if os(Linux)
    @Test func nameThatIsNoUTF8IsSaidAndNotSkipped() async throws {
      for name in [Array("caf\u{E9}".unicodeScalars), Array("x\u{E9}.csv".unicodeScalars)] {
        let workspace = try Workspace()
        try workspace.write("in/deelnemers.csv", export)
        var bytes = Array((workspace.url("in").path + "/").utf8)
        bytes += name.map { UInt8($0.value) } + [0]
        try #require(unsafe bytes.withUnsafeBytes { unsafe makeFolder($0) })
        let run = try await workspace.impact("analyze", "in")
        #expect(run.isClean && run.status == 1)
        #expect(run.errors.contains("tekens die geen UTF-8 zijn"), "\(run.errors)")
      }
    }
  #endif
}

/// Makes a named pipe; false when that failed.
private func makePipe(_ path: String) -> Bool { unsafe mkfifo(path, 0o600) == 0 }

/// Makes a folder whose name need not be text.
private func makeFolder(_ path: UnsafeRawBufferPointer) -> Bool {
  guard let name = unsafe path.bindMemory(to: CChar.self).baseAddress else { return false }
  return unsafe mkdir(name, 0o700) == 0
}
