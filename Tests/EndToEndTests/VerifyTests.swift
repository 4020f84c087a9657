import Foundation
import Testing

/// `impact verify`: known totals, what explains a difference, exit codes, formats.
@Suite struct VerifyTests {
  /// Two projects of one programme, with a file of known totals.
  static func workspace(
    totals: [String] = ["t1;impuls;deelnames;2024;30"], rows: [(String, Int)] = [("P1", 18), ("P2", 12)]
  ) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      "in/projecten.csv",
      "projectnummer;naam;programma;jaar\nP1;De Linde;impuls;2024\nP2;De Wilg;impuls;2024\n")
    for (project, count) in rows {
      try workspace.write(
        "in/deelnemers-\(project.lowercased()).csv",
        Exports.participants(count, project: project))
    }
    if !totals.isEmpty {
      let lines = totals.map { $0.replacing("deelnames", with: "participants") + "\n" }
      try workspace.write(
        "in/bekende_totalen.csv", "id;programma;maat;periode;waarde;reden\n" + lines.joined())
    }
    return workspace
  }

  // MARK: The project's own data

  @Test func theProjectsOwnDataHaveOneAcceptedDifference() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "verify", Workspace.datasets.path, "--format", "csv")
    #expect(run.isClean && run.status == 0)
    #expect(run.errors.isEmpty)
    let outcomes = try CSVTable(run.output).rows.compactMap { $0["outcome"] }
    #expect(outcomes.filter { $0 == "accepted" }.count == 1)
    #expect(outcomes.filter { $0 == "match" }.count == 17)
    #expect(!outcomes.contains("mismatch"))
    #expect(try workspace.names() == [])
  }

  /// Every export of people, projects and meetings, with the project that its records are of.
  private static let exports: [(path: String, project: String?)] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: Workspace.datasets.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") && !$0.contains("bekende_totalen") }.sorted()
      .map { path in
        let parts = path.split(separator: "/").last?.split(separator: "-") ?? []
        guard parts.count == 3, let year = path.firstMatch(of: /impuls-20(\d\d)/)?.output.1 else {
          return (path, nil)
        }
        return (path, "IM\(year)-\(parts[1])")
      }
  }()

  @Test func anyRecordThatIsMissingIsFoundWithItsFileAndProject() async throws {
    #expect(Self.exports.count > 55)
    let workspace = try Workspace()
    try workspace.copyDatasets()
    for (number, export) in Self.exports.enumerated() {
      let path = "datasets/\(export.path)"
      let whole = try Data(contentsOf: workspace.url(path))
      // Between the header and the last row, another one in each file.
      var lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false)
      let rows = lines.count { $0.count > 1 } - 1
      let removed = lines.remove(at: 1 + number % rows)
      try workspace.write(path, bytes: Array(lines.joined(separator: [0x0A])))
      let run = try await workspace.impact("verify", "--format", "json")
      #expect(run.isClean && run.status == 2, "\(export.path)")
      let found = try JSONDecoder().decode(Found.self, from: Data(run.output.utf8)).tables
      let expected = export.project ?? project(removed, export.path)
      #expect(
        found.explanations.contains { row in
          row.file == export.path && row.cause == "control_total" && row.effect == -1
            && (export.project == nil || row.organisation_id == export.project)
        }, "\(export.path)")
      if let expected {
        #expect(
          found.explanations.contains { $0.organisation_id == expected || $0.file == expected },
          "\(expected)")
      }
      try workspace.write(path, bytes: Array(whole))
    }
  }

  private struct Found: Decodable {
    struct Tables: Decodable { var explanations: [Row] }
    struct Row: Decodable {
      var file: String?
      var cause: String
      var effect: Int
      var organisation_id: String?
    }
    var tables: Tables
  }

  /// The project of a line of a list of projects, where its records name it by this.
  private func project(_ line: Data.SubSequence, _ path: String) -> String? {
    guard path.hasSuffix("projecten.csv") else { return nil }
    let cells = String(decoding: line, as: UTF8.self).split { $0 == ";" || $0 == "," }
    guard let identifier = cells.first.map(String.init) else { return nil }
    // These two name themselves by their name in one of their files, and by their number in none.
    return identifier
  }

  // MARK: Exit codes and formats

  @Test func allIsWell() async throws {
    let workspace = try Self.workspace()
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("Geen bekend totaal wijkt af zonder reden: 1 klopt."))
    #expect(!run.output.contains("niet voor publicatie"))
    #expect(try workspace.names() == ["in"])
  }

  @Test func aDifferenceIsExplainedAndFails() async throws {
    let workspace = try Self.workspace(totals: ["t1;impuls;deelnames;2024;18"])
    let run = try await workspace.impact("verify", "in")
    #expect(run.isClean && run.status == 2)
    #expect(run.output.contains("VERKLARINGEN"))
    #expect(run.output.contains("intern, niet voor publicatie"))
    #expect(run.output.contains("De Wilg (P2) telt mee met precies 12 deelnames"))
    #expect(run.output.contains("bewijst niet dat het de oorzaak is"))
    #expect(run.errors == "verify: 1 bekend totaal wijkt af zonder reden.\n")
    let quiet = try await workspace.impact("verify", "in", "--quiet")
    #expect(quiet.status == 2 && quiet.output.isEmpty)
    #expect(quiet.errors == run.errors)
    let english = try await workspace.impact("verify", "in", "--language", "en")
    #expect(english.status == 2)
    #expect(english.output.contains("De Wilg (P2) counts for exactly 12 participations"))
    #expect(english.output.contains("internal, not for publication"))
    #expect(english.errors == "verify: 1 known total differs without a reason.\n")
  }

  @Test func aWrittenReasonIsEnough() async throws {
    let workspace = try Self.workspace(totals: ["t1;impuls;deelnames;2024;18;De Wilg telt niet mee."])
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 0)
    #expect(run.output.contains("1 met een geaccepteerd verschil"))
    #expect(!run.output.contains("VERKLARINGEN"))
  }

  @Test func whatCannotBeComputedDoesNotFail() async throws {
    let workspace = try Self.workspace(
      totals: ["t1;impuls;deelnames;2020;18", "t2;impuls;giften;2024;5"])
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 0)
    #expect(run.output.contains("0 kloppen, 2 niet te berekenen"))
  }

  @Test func withoutKnownTotalsItSaysWhatToDo() async throws {
    let workspace = try Self.workspace(totals: [])
    let dutch = try await workspace.impact("verify", "in")
    #expect(dutch.status == 0)
    #expect(dutch.output.contains("bekende_totalen.csv"))
    #expect(dutch.output.contains("Er is niets vergeleken."))
    let english = try await workspace.impact("verify", "in", "--language", "en")
    #expect(english.output.contains("known_totals.csv"))
    let csv = try await workspace.impact("verify", "in", "--format", "csv")
    #expect(csv.output == Contract.columns["known_totals.csv"].map { $0 + "\n" })
  }

  @Test func theColumnsThatAreNamedAreRead() async throws {
    let workspace = try Self.workspace(totals: [])
    for (name, header) in [
      ("bekende_totalen", "id,programma,maat,soort,fase,periode,waarde,status,bron,opmerking,reden"),
      ("known_totals", "id,programme,measure,kind,phase,period,value,status,source,note,accepted_reason"),
    ] {
      try workspace.write(
        "in/\(name).csv", header + "\nt,impuls,participants,,,2024,29,final,s,n,r\n")
      let run = try await workspace.impact("verify", "in", "--format", "csv", "--strict")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try CSVTable(run.output).rows.map { $0["outcome"] } == ["accepted"])
      try FileManager.default.removeItem(at: workspace.url("in/\(name).csv"))
    }
  }

  @Test func periodsLimitWhatIsLookedAt() async throws {
    let workspace = try Self.workspace(
      totals: ["t1;impuls;deelnames;2024;18", "t2;impuls;deelnames;2023-2024;18"])
    let run = try await workspace.impact("verify", "in", "--periods", "2024", "--format", "csv")
    #expect(run.status == 2)
    #expect(try CSVTable(run.output).rows.map { $0["id"] } == ["t1"])
    let none = try await workspace.impact("verify", "in", "--periods", "2023")
    #expect(none.status == 0)
    #expect(none.output.contains("Geen bekend totaal valt binnen de gevraagde perioden."))
    let wrong = try await workspace.impact("verify", "in", "--periods", "x")
    #expect(wrong.status == 64 && wrong.output.isEmpty)
    let small = try await workspace.impact("verify", "in", "--threshold", "0")
    #expect(small.status == 64)
    #expect(try await workspace.impact("verify", "nergens").status == 1)
  }

  @Test func problemsInTheFilesGoToStandardError() async throws {
    let workspace = try Self.workspace()
    try workspace.write("in/deelnemers-p2.csv", Exports.participants(12, project: "P2") + "P2;GEHEIM\n")
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("deelnemers-p2.csv, regel 14"))
    #expect(!run.errors.contains("GEHEIM"))
    let strict = try await workspace.impact("verify", "in", "--strict", "--quiet")
    #expect(strict.status == 2)
    #expect(
      strict.errors == "--strict: 1 fout en 0 waarschuwingen in de bestanden; schrijf met --output de "
        + "hele lijst naar een map.\n")
    let values = try await workspace.impact("verify", "in", "--show-values")
    #expect(values.errors.contains("«GEHEIM»"))
  }

  @Test func aRejectedRecordExplains() async throws {
    let workspace = try Self.workspace(totals: ["t1;impuls;deelnames;2024;31"])
    try workspace.write("in/deelnemers-p2.csv", Exports.participants(12, project: "P2") + "P2;gisteren\n")
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 2)
    #expect(
      run.output.contains(
        "1 afgekeurd record telt niet mee (van De Wilg (P2), in «deelnemers-p2.csv»)."))
  }

  // MARK: Secrecy

  @Test func ofAWithheldFigureNothingIsExplained() async throws {
    let workspace = try Self.workspace(
      totals: ["t1;impuls;deelnames;2024;99"], rows: [("P1", 3), ("P2", 4)])
    let run = try await workspace.impact("verify", "in", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"outcome\": \"suppressed\""))
    #expect(run.output.contains("\"explanations\": []"))
    let text = try await workspace.impact("verify", "in")
    #expect(!text.output.contains("VERKLARINGEN"))
    let open = try await workspace.impact("verify", "in", "--disclosure", "off")
    #expect(open.status == 2)
    #expect(open.output.contains("NIET VOOR PUBLICATIE"))
  }

  // MARK: Files

  @Test func filesAreWrittenWhenAsked() async throws {
    let workspace = try Self.workspace(totals: ["t1;impuls;deelnames;2024;18"])
    let run = try await workspace.impact("verify", "in", "--output", "uit")
    #expect(run.status == 2)
    #expect(run.errors.contains("Geschreven: uit/ (1 tabel; intern/ is niet voor publicatie)"))
    #expect(
      Set(try workspace.files("uit").keys) == [
        "report.txt", "known_totals.csv", "intern/explanations.csv", "intern/files.csv",
        "intern/rejects.csv", "intern/manifest.json",
      ])
    #expect(try workspace.text("uit/report.txt") == run.output)
    let known = try workspace.table("uit/known_totals.csv")
    #expect(known.columns.joined(separator: ",") == Contract.columns["known_totals.csv"])
    #expect(!(try workspace.text("uit/known_totals.csv").contains("P2")))
    let rows = try workspace.table("uit/intern/explanations.csv").rows
    #expect(rows.map { $0["cause"] } == ["organisation"])
    #expect(rows.map { $0["organisation_id"] } == ["P2"])
    #expect(rows.map { $0["effect"] } == ["12"])
    let before = try workspace.files("uit")
    try await workspace.impact("verify", "in", "--output", "uit", "--quiet")
    #expect(try workspace.files("uit") == before)
    try workspace.write("vreemd/brief.doc", "x")
    let refused = try await workspace.impact("verify", "in", "--output", "vreemd")
    #expect(refused.status == 1 && refused.output.isEmpty)
  }

  // MARK: Control totals

  @Test func controlTotalsAreSaidByEveryCommand() async throws {
    let workspace = try Self.workspace()
    try workspace.write(
      "in/datapackage.json",
      """
      {"resources": [{"path": "deelnemers-p1.csv", "impact": {"records": 20}},
       {"path": "deelnemers-p2.csv", "impact": {"records": 11}}]}
      """)
    let verify = try await workspace.impact("verify", "in")
    #expect(verify.status == 2)
    #expect(
      verify.errors
        == "verify: 2 bestanden bevatten een ander aantal records dan de leverancier opgaf.\n")
    #expect(verify.output.contains("«deelnemers-p1.csv» bevat 18 records, maar de leverancier gaf er 20"))
    #expect(verify.output.contains("«deelnemers-p2.csv» bevat 12 records, maar de leverancier gaf er 11"))
    let analyze = try await workspace.impact("analyze", "in", "--no-files")
    #expect(analyze.status == 0)
    #expect(
      analyze.errorLines.first
        == "deelnemers-p1.csv: bevat 18 records, maar de leverancier gaf er 20 op. "
        + "Vraag de ontbrekende op, of verbeter «records» in datapackage.json.")
    #expect(analyze.errorLines.count == 2)
    #expect(try await workspace.impact("analyze", "in", "--no-files", "--strict").status == 2)
    let check = try await workspace.impact("check", "in", "--format", "csv")
    let rows = try CSVTable(check.output).rows(where: ["check": "control-total"])
    #expect(rows.map { $0["organisation_id"] } == ["P1", "P2"])
    #expect(rows.map { $0["severity"] } == ["error", "warning"])
    #expect(rows.first?["message"]?.contains("18 regels met gegevens, terwijl er 20") == true)
    let sheet = try workspace.text("impact-report/intern/terugkoppeling/p1.txt")
    #expect(sheet.contains("bevat 18 regels met gegevens, terwijl er 20 waren opgegeven."))
  }
}
