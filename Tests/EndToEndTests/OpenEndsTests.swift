import Foundation
import Testing

/// Records that nobody closed, from files to report: they must not pass for growth.
@Suite struct OpenEndsTests {
  /// 148 who began in 2023 and 150 in 2024, none of them with an end.
  private func write(_ workspace: Workspace) throws {
    var text = "deelnemernummer;organisatienummer;programma;startdatum;einddatum\n"
    for number in 1...298 {
      let year = number <= 148 ? 2023 : 2024
      let month = String(101 + number % 12).dropFirst()
      text += "P\(number);\(number % 2 == 0 ? "A" : "B");impuls;15-\(month)-\(year);\n"
    }
    try workspace.write("in/deelnemers.csv", text)
    try workspace.write(
      "in/bekende_totalen.csv",
      "id;programma;maat;periode;waarde\nt;impuls;participants;2024;150\n")
  }

  private func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{A0}", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theyAreNoGrowth() async throws {
    let workspace = try Workspace()
    try write(workspace)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 0, "\(run.errors)")
    let row = try #require(try workspace.table("impact-report/open_ends.csv").rows.first)
    #expect(
      ["measure", "period", "value", "open_ended", "value_without_open_ended", "status"].map {
        row[$0]
      } == ["participants", "2024", "298", "148", "150", ""])
    let report = plain(run.output)
    #expect(
      report.contains("148 van de 298 deelnames van 2024 begonnen eerder en hebben geen einddatum"))
    #expect(
      report.contains("steeg bij Impuls het aantal deelnames van 148 in 2023 naar 150 in 2024"))
    #expect(!report.contains("naar 298 in 2024"))
    // Nobody is back, and nobody is said to be gone.
    #expect(report.contains("Deelnemers van 2023 die in 2024 opnieuw begonnen: 0 van de 148"))
    #expect(report.contains("in 2024 doorliep, zonder nieuwe: tussen 0 en 148 van de 148"))
    #expect(!report.contains("100,0 %)"))
    let persons = try workspace.table("impact-report/persons.csv").rows
    #expect(
      persons.map { row in ["indicator", "value", "low", "high", "share"].map { row[$0] } } == [
        ["returned_participants", "0", "", "", "0"],
        ["continued_participants", "", "0", "148", ""],
      ])
  }

  @Test func verifyNamesThem() async throws {
    let workspace = try Workspace()
    try write(workspace)
    let run = try await workspace.impact("verify", "in", "--output", "out")
    #expect(run.status == 2, "\(run.errors)")
    #expect(plain(run.output).contains("148 deelnames begonnen eerder, hebben geen einddatum"))
    let rows = try workspace.table("out/intern/explanations.csv").rows
    #expect(rows.contains { $0["cause"] == "open_ends" && $0["effect"] == "148" })
  }

  @Test func checkAsksForEndDates() async throws {
    let workspace = try Workspace()
    try write(workspace)
    let run = try await workspace.impact("check", "in", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let rows = try workspace.table("out/intern/checks.csv").rows(where: ["check": "open-ends"])
    #expect(rows.map { $0["organisation_id"] } == ["A", "B"])
    #expect(rows.allSatisfy { $0["severity"] == "warning" })
    #expect(plain(run.output).contains("Vult u de einddatum in van wie er niet meer is?"))
  }
}
