import Foundation
import Testing

/// Years that end dates reach, and years of which perhaps not all was delivered, from files to report.
@Suite struct LastYearTests {
  /// A course of each year, as many people in each of two organisations: day of the start, day of the
  /// end, people.
  private func report(_ courses: [(String, String, Int)], _ options: String...) async throws -> (
    text: String, workspace: Workspace
  ) {
    let workspace = try Workspace()
    var people = "deelnemernummer;organisatienummer;startdatum;einddatum\n"
    for (course, (start, end, count)) in courses.enumerated() {
      for number in 0..<2 * count {
        people += "D\(course)-\(number);\(number < count ? "A" : "B");\(start);\(end)\n"
      }
    }
    var list = "organisatienummer;naam;programma;jaar\n"
    for year in 2023...2024 { list += "A;Alfa;impuls;\(year)\nB;Beta;impuls;\(year)\n" }
    try workspace.write("in/deelnemers.csv", people)
    try workspace.write("in/organisaties.csv", list)
    let run = try await workspace.impact(["analyze", "in"] + options)
    #expect(run.status == 0, "\(run.errors)")
    let text = run.output.replacingOccurrences(of: "\u{A0}", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (text, workspace)
  }

  @Test func aYearThatOnlyEndDatesReachIsNoYearOfTheReport() async throws {
    let courses = [("2023-10-02", "2023-12-20", 60), ("2024-09-30", "2025-06-01", 70)]
    let (text, workspace) = try await report(courses)
    #expect(
      text.contains(
        "Impuls: over 2025 zijn geen deelnames geleverd: geen record begint dan of noemt dat jaar.")
    )
    #expect(text.contains("steeg het aantal deelnames van 120 in 2023 naar 140 in 2024"))
    #expect(!text.contains("naar 140 in 2025") && !text.contains("in 2025 waren"))
    let measures = try workspace.table("impact-report/measures.csv").rows(where: [
      "measure": "participants", "period": "2025",
    ])
    #expect(measures.map { $0["value"] } == ["140"])
    for table in ["year_on_year", "bridge", "panel", "response", "persons", "trend"] {
      #expect(
        try workspace.table("impact-report/\(table).csv").rows(where: ["period": "2025"]).isEmpty)
    }
    let english = try await report(courses, "--language", "en").text
    #expect(english.contains("Impuls: no participations were delivered for 2025"))
  }

  @Test func aQuietAutumnIsAskedAbout() async throws {
    let courses = [("2023-10-02", "2023-12-20", 60), ("2024-09-30", "2024-12-20", 70)]
    let text = try await report(courses).text
    let question = "n 2024 begon na september niemand meer, in 2023 nog wel. Zijn dit de gegevens"
    // Under the title and with the sentence.
    #expect(text.components(separatedBy: question).count == 3)
    #expect(text.contains("steeg het aantal deelnames van 120 in 2023 naar 140 in 2024"))
    #expect(!text.contains("van 0 in 2023") && !text.contains("lopen t/m"))
    let english = try await report(courses, "--language", "en").text
    #expect(
      english.contains("Impuls: nobody began after September in 2024, while some did in 2023."))
  }

  @Test func aYearThatEndsEarlyHoldsTheSilentAgainstTheSameMonths() async throws {
    let workspace = try Workspace()
    var people = "deelnemernummer;organisatienummer;startdatum;einddatum\n"
    for organisation in ["A", "B"] {
      for month in 1...12 {
        for number in 1...10 {
          let day = "2023-\(String(100 + month).dropFirst())-15"
          people += "D\(number)-\(month);\(organisation);\(day);\(day)\n"
        }
      }
    }
    for month in 1...6 {
      for number in 1...11 {
        people += "E\(number)-\(month);A;2024-0\(month)-15;2024-0\(month)-15\n"
      }
    }
    var list = "organisatienummer;naam;programma;jaar\n"
    for year in 2023...2024 { list += "A;Alfa;impuls;\(year)\nB;Beta;impuls;\(year)\n" }
    try workspace.write("in/deelnemers.csv", people)
    try workspace.write("in/organisaties.csv", list)
    let run = try await workspace.impact("analyze", "in")
    let text = run.output.replacingOccurrences(of: "\u{A0}", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("de gegevens over 2024 lopen t/m juni"))
    #expect(
      text.contains("als zij gelijk bleef aan dezelfde maanden van de vorige periode 126"),
      "\(text)")
    let bridge = try workspace.table("impact-report/bridge.csv").rows(where: ["component": "silent"]
    )
    #expect(bridge.map { $0["value"] } == ["-60"])
    #expect(try workspace.table("impact-report/persons.csv").rows.isEmpty)
  }
}
