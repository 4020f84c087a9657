import Foundation
import Testing

/// What organisations that know their own records could work out, and `--protect-against`.
@Suite struct InsiderTests {
  /// Twelve participants in Zwolle, eleven of them of P1; more elsewhere.
  private func delivery() throws -> Workspace {
    let workspace = try Workspace()
    var lines = ["projectnummer;jaar;gemeente"]
    for (project, home, count) in [
      ("P1", "Zwolle", 11), ("P2", "Zwolle", 1), ("P1", "Deventer", 30), ("P2", "Deventer", 40),
      ("P2", "Almelo", 25), ("P1", "Almelo", 25),
    ] {
      lines += Array(repeating: "\(project);2024;\(home)", count: count)
    }
    try workspace.write("in/deelnemers.csv", lines.joined(separator: "\n") + "\n")
    return workspace
  }

  @Test func theAnalystIsTold() async throws {
    let workspace = try delivery()
    let run = try await workspace.impact("analyze", "in", "--by", "municipality")
    #expect(run.errors.contains("Niet voor publicatie: 1 organisatie kan met de eigen aantallen"))
    #expect(run.errors.contains("--protect-against organisations"))
    let rows = try workspace.table("impact-report/intern/insiders.csv").rows
    #expect(Set(rows.map { $0["organisation_id"] }) == ["P1"])
    #expect(rows.contains { $0["category"] == "Zwolle" && $0["learns"] == "others" })
    // Nothing of it is published.
    for (name, content) in try workspace.files("impact-report") where !name.hasPrefix("intern/") {
      let text = String(decoding: content, as: UTF8.self)
      #expect(!text.contains("insiders") && !text.contains("eigen aantallen"), "\(name)")
    }
    let measures = try workspace.table("impact-report/measures.csv")
    #expect(
      measures.rows(where: [
        "measure": "participants", "category": "Zwolle", "period": "2024",
      ]).map { $0["value"] } == ["12"])
  }

  @Test func andNobodyCanWhenThatIsAsked() async throws {
    let workspace = try delivery()
    let run = try await workspace.impact(
      "analyze", "in", "--by", "municipality", "--protect-against", "organisations")
    #expect(run.status == 0)
    #expect(run.errors.contains("geen organisatie kan met de eigen aantallen"))
    #expect(run.output.contains("geen organisatie die haar eigen cijfers aftrekt"))
    #expect(try workspace.table("impact-report/intern/insiders.csv").rows.isEmpty)
    let rows = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "participants", "dimension": "municipality", "period": "2024",
    ])
    #expect(rows.first { $0["category"] == "Zwolle" }?["status"] == "suppressed")
    #expect(rows.count { $0["status"] == "suppressed" } > 1)
    #expect(
      try workspace.text("impact-report/intern/manifest.json")
        .contains("\"protect-against\" : \"organisations\""))
  }

  /// An export is handed on: it holds nothing of it.
  @Test func anExportSaysItOnStandardErrorAlone() async throws {
    let workspace = try delivery()
    let run = try await workspace.impact("export", "in", "--by", "municipality")
    #expect(run.errors.contains("welke, schrijft impact analyze in intern/insiders.csv"))
    #expect(!run.errors.contains("P1"))
    for (name, content) in try workspace.files("notebooks-export") {
      #expect(!String(decoding: content, as: UTF8.self).contains("insiders"), "\(name)")
    }
  }

  @Test(arguments: [[], ["--protect-against", "organisations"]])
  func theExamples(options: [String]) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      ["analyze", Workspace.datasets.path, "--by", "organisation", "--by", "gender"] + options)
    #expect(run.status == 0)
    let rows = try workspace.table("impact-report/intern/insiders.csv").rows
    #expect(rows.isEmpty == !options.isEmpty)
  }

  @Test func aTableWithContributors() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "t.csv", "town;who;n\nA;x;11\nA;y;1\nB;x;30\nB;y;30\nC;x;20\nC;y;25\n")
    let arguments = ["protect", "t.csv", "--by", "town", "--count", "n", "--contributor", "who"]
    let open = try await workspace.impact(arguments)
    #expect(open.output.contains("A,12,published"))
    #expect(open.errors.contains("\nNiet voor publicatie: x: A\n"))
    let closed = try await workspace.impact(arguments + ["--protect-against", "organisations"])
    #expect(closed.output.contains("A,,suppressed"))
    #expect(closed.output.split(separator: "\n").count { $0.hasSuffix(",suppressed") } == 2)
    #expect(closed.errors.contains("geen organisatie kan"))
    // Rounded counts leave a margin, and what is beyond an own number may still be few.
    let rounded = try await workspace.impact(arguments + ["--rounding", "5"])
    #expect(rounded.status == 0)
    #expect(rounded.errors.contains("dat een groep van anderen kleiner is dan 10, bij 1 getal;"))
    #expect(rounded.errors.contains("\nNiet voor publicatie: x: A\n"))
    #expect(!rounded.output.contains("x"))
    let few = try await workspace.impact(arguments + ["--rounding", "5", "--threshold", "2"])
    #expect(few.errors.contains("Nagegaan, elk afgerond getal apart: geen organisatie kan"))
    let alone = try await workspace.impact(
      "protect", "t.csv", "--by", "town", "--count", "n", "--protect-against", "organisations")
    #expect(alone.status == 64 && alone.errors.contains("hoort bij --contributor"))
  }
}
