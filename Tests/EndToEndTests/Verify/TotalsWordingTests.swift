import Foundation
import Testing

/// Known totals in the words of those who publish them.
@Suite struct TotalsWordingTests {
  /// Records of which every measure is known: 2 organisations, 30 participations of 25 persons, and so
  /// on.
  private func workspace() throws -> Workspace {
    let workspace = try VerifyTests.workspace(totals: [])
    try workspace.write(
      "in/vrijwilligers.csv",
      "projectnr;jaar;Vrijwilligernr;uren\n" + (1...10).map { "P1;2024;V\($0);2\n" }.joined())
    try workspace.write(
      "in/bijeenkomsten.csv",
      "programma;jaar;bijeenkomstnr.;aanwezigen\nimpuls;2024;B1;40\nimpuls;2024;B2;20\n")
    return workspace
  }

  @Test func wordsForMeasures() async throws {
    let workspace = try workspace()
    let totals = [
      ("organisaties", "2"), ("Projecten", "2"), ("INITIATIEVEN", "2"),
      ("aantal organisaties", "2"),
      ("deelnames", "30"), ("Deelnemers", "30"), ("AANTAL DEELNEMERS", "30"),
      ("participants", "30"),
      ("Participants", "30"), ("vrijwilligers", "10"), ("Vrijwilligersuren", "20"),
      ("vrijwilligers-uren", "20"), ("volunteer hours", "20"), ("bijeenkomsten", "2"),
      ("Activiteiten", "2"), ("aanwezigen", "60"), ("opkomst", "60"),
      ("Unieke vrijwilligers", "10"), ("deelnames per vrijwilliger", "3"),
      ("Deelnemers per organisatie", "15"), ("deelnames per project", "15"),
      ("vrijwilligers per organisatie", "10"), ("aanwezigen per bijeenkomst", "30"),
    ]
    try workspace.write(
      "in/bekende_totalen.csv",
      "id;programma;maat;periode;waarde\n"
        + totals.enumerated().map { "\($0);impuls;\($1.0);2024;\($1.1)\n" }.joined())
    let run = try await workspace.impact("verify", "in", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    let rows = try CSVTable(run.output).rows
    for (index, total) in totals.enumerated() {
      let row = rows.first { $0["id"] == "\(index)" }
      #expect(row?["outcome"] == "match", "\(total.0)")
      #expect(Contract.measures.contains(row?["measure"] ?? ""), "\(total.0)")
    }
  }

  @Test func anUnknownMeasureIsMetWithThoseThatAreKnown() async throws {
    let workspace = try workspace()
    try workspace.write(
      "in/bekende_totalen.csv", "programma;maat;periode;waarde\nimpuls;deelname-uren;2024;9\n")
    let dutch = try await workspace.impact("verify", "in")
    let words = dutch.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("deelname-uren"))
    for word in ["organisaties", "deelnames", "vrijwilligersuren", "aanwezigen per bijeenkomst"] {
      #expect(words.contains(word), "\(word): \(words)")
    }
    let english = try await workspace.impact("verify", "in", "--language", "en")
    #expect(english.output.contains("volunteer hours"))
  }

  @Test func wordsForStatus() async throws {
    let workspace = try workspace()
    let states = ["definitief", "VOORLOPIG", "Gepland", "geschat", "schatting", ""]
    try workspace.write(
      "in/bekende_totalen.csv",
      "id;programma;maat;periode;waarde;status\n"
        + states.map { "\($0);impuls;deelnames;2024;30;\($0)\n" }.joined())
    let run = try await workspace.impact("verify", "in", "--strict", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    try workspace.write(
      "in/bekende_totalen.csv",
      "programma;maat;periode;waarde;status\nimpuls;deelnames;2024;30;misschien\n")
    let unknown = try await workspace.impact("verify", "in")
    #expect(
      unknown.errors.contains("status kent alleen definitief, voorlopig, gepland en geschat"),
      "\(unknown.errors)")
    #expect(!unknown.errors.contains("misschien"))
  }
}
