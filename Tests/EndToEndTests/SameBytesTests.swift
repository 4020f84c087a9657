import Foundation
import Testing

/// The same input gives the same bytes, wherever and however the program runs.
@Suite struct SameBytesTests {
  private static let options = ["--by", "province", "--by", "gender,age-group", "--quiet"]

  /// Every file of a report, written in a workspace that holds the exports.
  private func report(
    _ workspace: Workspace, _ paths: [String] = ["datasets"], in folder: String = ".",
    environment: [String: String] = [:], wrapper: [String] = []
  ) async throws -> [String: Data] {
    let output = "report-\(UUID().uuidString)"
    let run = try await workspace.start(
      ["analyze"] + paths + Self.options + ["--output", workspace.url(output).path], in: folder,
      environment: environment, wrapper: wrapper
    ).outcome()
    #expect(run.status == 0)
    return try workspace.files(output)
  }

  @Test func everyEnvironment() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let first = try await report(workspace)
    #expect(first.count == Contract.files.count)
    let environments = [
      [:], ["LC_ALL": "C"], ["LC_ALL": "nl_NL.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
      ["LANG": "de_DE.UTF-8"], ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Los_Angeles"],
      ["NO_COLOR": "1"], ["COLUMNS": "40"], ["HOME": "/nonexistent"],
    ]
    for environment in environments {
      let other = try await report(workspace, environment: environment)
      #expect(other == first, "\(environment)")
    }
  }

  @Test func everyFolderToStartFrom() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let first = try await report(workspace)
    #expect(try await report(workspace, [workspace.url("datasets").path]) == first)
    #expect(try await report(workspace, ["datasets/"]) == first)
    #expect(try await report(workspace, ["./datasets/../datasets//"]) == first)
    #expect(try await report(workspace, ["."], in: "datasets") == first)
    #expect(try await report(workspace, ["../datasets"], in: "datasets") == first)
    #expect(try await report(workspace, [".."], in: "datasets/impuls-2023") == first)
  }

  @Test func severalFoldersFromAnywhereAndInAnyOrder() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let names = ["impuls-2023", "impuls-2024"]
    let first = try await report(workspace, names.map { "datasets/\($0)" })
    #expect(try await report(workspace, names, in: "datasets") == first)
    #expect(try await report(workspace, names.reversed(), in: "datasets") == first)
    let absolute = names.map { workspace.url("datasets/\($0)").path }
    #expect(try await report(workspace, absolute) == first)
    #expect(
      try await report(workspace, [".", "../impuls-2024"], in: "datasets/impuls-2023") == first)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset")))
  func oneCoreOnly() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let first = try await report(workspace)
    let narrow = try await report(workspace, wrapper: ["/usr/bin/taskset", "-c", "0"])
    #expect(narrow == first)
  }

  @Test func formatsOnStandardOutput() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    for format in ["text", "csv", "json"] {
      let arguments = ["analyze", "--no-files", "--format", format, "--by", "municipality"]
      let first = try await workspace.impact(arguments)
      let second = try await workspace.impact(
        arguments, environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
      #expect(first.status == 0)
      #expect(first.output == second.output)
    }
  }

  @Test func timeOfTheRunOnlyWhenGiven() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let manifest = "intern/manifest.json"
    let without = try await report(workspace)
    let given = try await report(workspace, environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    let broken = try await report(workspace, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    func text(_ report: [String: Data]) -> String {
      String(decoding: report[manifest] ?? Data(), as: UTF8.self)
    }
    #expect(!text(without).contains("epoch"))
    #expect(text(given).contains("\"source_date_epoch\" : 1700000000"))
    #expect(broken == without)
    for (file, bytes) in without where file != manifest { #expect(given[file] == bytes) }
  }

  @Test func outputsDoNotNameThePlaceOfInputOrOutput() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets(to: "unmistakable-input")
    let run = try await workspace.impact(
      "analyze", workspace.url("unmistakable-input").path, "--output", "unmistakable-output")
    #expect(run.status == 0)
    #expect(!run.output.contains("unmistakable"))
    for (file, bytes) in try workspace.files("unmistakable-output") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("unmistakable") && !text.contains("impact-end-to-end"), "\(file)")
    }
  }
}
