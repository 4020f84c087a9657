import Foundation
import Testing

/// The exports hold records of vulnerable people: no message repeats a cell.
@Suite struct SecrecyTests {
  private static let mark = "GEHEIM"

  /// Wrong values in every column, and values in columns that nobody knows.
  private func writeExports(_ workspace: Workspace) throws {
    let good = (1...15).map { "P1;2024;GEHEIM\($0)a;1980;man;Utrecht;GEHEIM\($0)b\n" }
    try workspace.write(
      "in/deelnemers.csv",
      "projectnummer;jaar;deelnemernummer;geboortejaar;geslacht;gemeente;telefoon\n"
        + good.joined() + """
          P1;GEHEIM1;1;1980;man;Utrecht;x
          P1;2024;1;GEHEIM2;man;Utrecht;x
          P1;2024;1;1980;man;GEHEIM3;x
          P1;2024;1;1980;man;Utrecht;x;GEHEIM4
          P1;2024;1;1980;man;"Utr"GEHEIM5;x
          ;GEHEIM6;GEHEIM7;GEHEIM8;man;GEHEIM9;GEHEIM10
          P1;2024;1;1980;man;Utrecht;"GEHEIM11

          """)
    try workspace.write(
      "in/vrijwilligers.csv",
      "projectnummer;startdatum;einddatum;uren;aantal\nP1;GEHEIM;GEHEIM;GEHEIM;GEHEIM\n"
        + "P1;01-01-2024;GEHEIM;1.234;1\n")
    try workspace.write("in/bijeenkomsten.csv", "datum;aanwezigen\nGEHEIM;GEHEIM\n")
    try workspace.write(
      "in/gepubliceerd.csv", "maat;periode;waarde\nparticipants;GEHEIM;1\nGEHEIM;2024;GEHEIM\n")
    try workspace.write("in/bezoekers.csv", "GEHEIM;2024;man\nGEHEIM;2024;vrouw\n")
    try workspace.write("in/brief.txt", "GEHEIM, GEHEIM\nGEHEIM, GEHEIM\n")
    try workspace.write("in/nul.csv", bytes: Array("GEHEIM".utf8) + [0] + Array("GEHEIM".utf8))
  }

  @Test(arguments: ["nl", "en"], ["text", "csv", "json"])
  func noCellIsRepeated(language: String, format: String) async throws {
    let workspace = try Workspace()
    try writeExports(workspace)
    let run = try await workspace.impact(
      "analyze", "in", "--language", language, "--format", format, "--by", "province,gender")
    #expect(run.isClean && run.status == 0)
    #expect(!run.output.contains(Self.mark), "\(run.output)")
    #expect(!run.errors.contains(Self.mark))
    // The published figures are no records of people: what they are about may be named.
    for (file, bytes) in try workspace.files("impact-report") where file != "known_totals.csv" {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.filter { $0.contains(Self.mark) }.isEmpty, "\(file)")
    }
    try Contract.expectBalanced(workspace, "impact-report")
  }

  @Test func valuesAreShownWhenAskedFor() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", "projectnummer;jaar\nP1;GEHEIM\n")
    let run = try await workspace.impact("analyze", "in", "--show-values")
    #expect(run.errors.contains("Waarde: «GEHEIM»"))
    #expect(!run.output.contains(Self.mark))
    #expect(try workspace.text("impact-report/intern/rejects.csv").contains(Self.mark))
    let manifest = try workspace.text("impact-report/intern/manifest.json")
    #expect(manifest.contains("\"show-values\" : \"on\""))
  }

  @Test func smallKnownTotalsAreNotGivenAway() async throws {
    let workspace = try Workspace()
    // No other number of the report is 7: five rows hold something withheld.
    try workspace.write("in/deelnemers.csv", Exports.participants(7))
    try workspace.write("in/gepubliceerd.csv", "maat;periode;waarde\nparticipants;2024;9\n")
    let run = try await workspace.impact("analyze", "in")
    let row = try #require(try workspace.table("impact-report/known_totals.csv").rows.first)
    #expect(row["computed"] == "" && row["difference"] == "")
    #expect(row["outcome"] == "suppressed")
    #expect(!run.output.contains("−2") && !run.output.contains(" 7 "))
  }

  @Test(arguments: ["=1+1", "+31612345678", "-5", "@SUM(A1)", "\t=1", "=HYPERLINK(\"\"x\"\")"])
  func noCellOfATableIsAFormula(name: String) async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/projecten.csv",
      "projectnummer;naam;programma;soort;jaar\n\"\(name)\";\"\(name)\";\"\(name)\";\"\(name)\";2024\n"
    )
    try workspace.write(
      "in/gepubliceerd.csv",
      "id;programma;maat;periode;waarde;bron;opmerking\n"
        + "\"\(name)\";\"\(name)\";\"\(name)\";2024;1;\"\(name)\";\"\(name)\"\n")
    let run = try await workspace.impact("analyze", "in", "--quiet", "--by", "organisation,kind")
    #expect(run.status == 0)
    for file in Contract.columns.keys {
      let table = try workspace.table("impact-report/\(file)")
      for record in table.records {
        for cell in record where Double(cell) == nil {
          let first = cell.unicodeScalars.first
          #expect(!["=", "+", "-", "@", "\t", "\r"].contains(first), "\(file): \(cell)")
        }
      }
    }
  }
}
