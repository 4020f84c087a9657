import Foundation
import Testing

/// Tables that this program wrote and that lie among exports without their manifest.
@Suite struct OwnTablesTests {
  /// Every table that any command writes, by its path in the folder `in`, without any manifest.
  private func copies(_ workspace: Workspace) async throws -> Set<String> {
    try await workspace.impact("analyze", "in", "--quiet", "--output", "analyze")
    try await workspace.impact("check", "in", "--quiet", "--output", "check")
    try await workspace.impact("verify", "in", "--quiet", "--output", "verify")
    try await workspace.impact(
      "compare", "in", "in", "--quiet", "--output", "compare", "--ledger", "boek.csv", "--reason",
      "x")
    var copies: Set<String> = ["boek.csv"]
    try workspace.write("in/kopie/boek.csv", try workspace.text("boek.csv"))
    for command in ["analyze", "check", "verify", "compare"] {
      for (name, content) in try workspace.files(command) where name.hasSuffix(".csv") {
        let copy = "\(command)-\(name.replacing("/", with: "-"))"
        try workspace.write("in/kopie/\(copy)", bytes: Array(content))
        copies.insert(copy)
      }
    }
    return copies
  }

  @Test func everyTableIsRecognised() async throws {
    let workspace = try VerifyTests.workspace()
    let copies = try await copies(workspace)
    #expect(copies.isSuperset(of: ["analyze-measures.csv", "verify-intern-explanations.csv"]))
    #expect(copies.isSuperset(of: ["check-intern-checks.csv", "compare-revisions.csv"]))
    #expect(copies.isSuperset(of: Contract.tables.map { "analyze-\($0).csv" }))
    let run = try await workspace.impact("analyze", "in", "--output", "uit")
    #expect(run.status == 0)
    let rejects = try workspace.table("uit/intern/rejects.csv").rows
    for copy in copies.sorted() {
      let found = rejects.filter { $0["file"] == "kopie/\(copy)" }
      #expect(found.map { $0["code"] } == ["entity-unknown"], "\(copy)")
      #expect(found.map { $0["action"] } == ["skipped"], "\(copy)")
      #expect(found.first?["message"]?.contains("door impact gemaakt") == true, "\(copy)")
    }
    let whole = try workspace.files("analyze")
    #expect(
      try workspace.text("uit/measures.csv").utf8.elementsEqual(whole["measures.csv"] ?? .init()))
    #expect(try workspace.table("uit/known_totals.csv").rows.count == 1)
    try Contract.expectBalanced(workspace, "uit")
  }

  @Test func aFigureIsNotHeldAgainstItself() async throws {
    let workspace = try VerifyTests.workspace(totals: [])
    try await workspace.impact("analyze", "in", "--quiet", "--output", "uit")
    let measures = try workspace.text("uit/measures.csv")
    for (name, text) in [
      ("measures.csv", measures), ("bekende_totalen.csv", measures),
      // As Excel saves it, with a column that was added.
      (
        "cijfers.csv",
        "\u{FEFF}"
          + measures.split(separator: "\n").enumerated().map {
            $1.replacing(",", with: ";") + ($0 == 0 ? ";mijn aantekening" : ";") + "\r\n"
          }.joined()
      ),
    ] {
      try workspace.write("in/\(name)", text)
      let run = try await workspace.impact("verify", "in")
      #expect(run.status == 2 && run.isClean, "\(name)")
      #expect(!run.output.contains("klopt"), "\(name)")
      #expect(
        run.errors.contains("\(name): Deze tabel (measures) is door impact gemaakt"), "\(name)")
      let english = try await workspace.impact("verify", "in", "--language", "en")
      #expect(english.errors.contains("\(name): This table (measures) was made by impact"))
      try FileManager.default.removeItem(at: workspace.url("in/\(name)"))
    }
  }
}
