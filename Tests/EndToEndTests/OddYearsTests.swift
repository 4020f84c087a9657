import Foundation
import Testing

/// Years that hardly anybody meant: early starts, far ends, and periods in which nothing lies.
@Suite struct OddYearsTests {
  /// 120 participations in each of two years, and whatever else is given.
  private func workspace(_ lines: String = "") throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv",
      "projectnummer;programma;startdatum;einddatum\n"
        + (1...120).map { "P1;impuls;14-\($0 % 12 + 1)-2023;31-12-2023\n" }.joined()
        + (1...140).map { "P1;impuls;14-\($0 % 12 + 1)-2024;31-12-2024\n" }.joined() + lines)
    return workspace
  }

  @Test(arguments: [
    ("P1;impuls;13-05-2011;14-05-2011\n", "Impuls 2011"),
    ("P1;impuls;13-05-2011;14-05-2023\n", "Impuls 2011 t/m 2022"),
    ("P1;impuls;13-05-2024;14-05-2031\n", "Impuls 2025 t/m 2031"),
    (
      "P1;impuls;13-05-2011;14-05-2012\nP1;impuls;13-05-2030;14-05-2030\n",
      "Impuls 2011, 2012 en 2030"
    ),
  ])
  func theReportShowsTheYearsThatMatter(lines: String, years: String) async throws {
    let workspace = try workspace(lines)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 0, "\(run.errors)")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("2023 en 2024"), "\(run.output)")
    #expect(words.contains("Jaren met maar enkele records staan alleen in de tabellen: \(years)."))
    #expect(words.contains("--periods"))
    // No column of dots.
    let table = run.output.split(separator: "\n").filter { $0.contains("   Deelnames  ") }
    #expect(table.allSatisfy { !$0.contains(" . ") } && !table.isEmpty, "\(run.output)")
    let rows = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "participants", "dimension": "total",
    ])
    #expect(rows.compactMap { Int($0["period"] ?? "") }.contains { $0 < 2023 || $0 > 2024 })
    let chosen = try await workspace.impact("analyze", "in", "--no-files", "--periods", "2011,2023")
    #expect(!chosen.output.contains("Jaren met maar enkele"))
    let english = try await workspace.impact("analyze", "in", "--no-files", "--language", "en")
    #expect(english.output.contains("Years with only a few records"))
  }

  @Test func withoutOddYearsNothingIsSaid() async throws {
    let run = try await workspace().impact("analyze", "in", "--no-files")
    #expect(!run.output.contains("Jaren met maar enkele"))
  }

  @Test func aPeriodWithoutRecordsIsSaid() async throws {
    let workspace = try workspace()
    let run = try await workspace.impact("analyze", "in", "--periods", "2024,2031")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(run.status == 0)
    #expect(
      words.contains(
        "Over 2031 is niets geleverd (--periods); er zijn records over 2023 t/m 2024."),
      "\(words)")
    #expect(!words.contains("Over 2024 is niets geleverd"))
    let span = try await workspace.impact(
      "analyze", "in", "--periods", "2019,2020-2021", "--language", "en", "--no-files")
    let english = span.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      english.contains(
        "Nothing was delivered for 2019 and 2020–2021 (--periods); there are records for 2023 to 2024."
      ),
      "\(english)")
  }

  @Test func checkSaysWhatPeriodsMeanForIt() async throws {
    let workspace = try workspace("P1;impuls;gisteren;\n")
    let run = try await workspace.impact("check", "in", "--periods", "2024", "--no-files")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Wat in de bestanden zelf mis is, staat er altijd bij"), "\(words)")
    let all = try await workspace.impact("check", "in", "--no-files")
    #expect(!all.output.contains("staat er altijd bij"))
    let none = try await workspace.impact("check", "in", "--periods", "2031", "--no-files")
    #expect(none.output.contains("Over 2031 is niets geleverd"), "\(none.output)")
  }
}
