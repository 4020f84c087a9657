import Foundation
import Testing

/// `impact verify`: known totals, what explains a difference, exit codes, formats.
@Suite struct VerifyTests {
  /// Two projects of one programme, with a file of known totals.
  static func workspace(
    totals: [String] = ["t1;impuls;deelnames;2024;30"],
    rows: [(String, Int)] = [("P1", 18), ("P2", 12)]
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

  @Test func aRecordThatIsMissingBreaksEveryTotalThatItIsPartOf() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    _ = try remove(row: 9, from: "datasets/impuls-2023/deelnemers-01-linde.csv", workspace)
    let run = try await workspace.impact("verify")
    #expect(run.isClean && run.status == 2)
    #expect(run.output.contains("Impuls, Deelnames 2023: gepubliceerd 1.390, berekend 1.389"))
    #expect(run.output.contains("Impuls, Deelnames 2023–2024: gepubliceerd 2.641, berekend 2.640"))
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sentence =
      "«impuls-2023/deelnemers-01-linde.csv» bevat 148 records, maar de leverancier gaf er 149 op: 1 "
      + "te weinig; het gaat om records van Voorbeeldproject Linde (IM23-01)."
    #expect(words.ranges(of: sentence).count == 3)
  }

  /// Takes one record out of each export.
  ///
  /// Another row in each file, and of a list of projects several in turn: some name themselves by their
  /// name in their exports, and some not at all. With the edition go the known totals; the other
  /// edition would only cost time.
  @Test(arguments: ["impuls-2023", "impuls-2024", "herstel-dichtbij"])
  func anyRecordThatIsMissingIsFoundWithItsFileAndProject(folder: String) async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let paths = Set(["datasets/\(folder)", "datasets/herstel-dichtbij"]).sorted()
    let exports = try workspace.names(in: "datasets/\(folder)").filter {
      $0.hasSuffix(".csv") && !$0.contains("bekende_totalen")
    }
    #expect(exports.count == ["impuls-2023": 26, "impuls-2024": 30][folder, default: 2])
    for (number, name) in exports.enumerated() {
      let path = "datasets/\(folder)/\(name)"
      let whole = try Data(contentsOf: workspace.url(path))
      let count = whole.split(separator: 0x0A).count { $0.count > 1 } - 1
      for row in name == "projecten.csv" ? [0, 2, 4, 7] : [number % count] {
        let removed = try remove(row: row, from: path, workspace)
        let run = try await workspace.impact(["verify", "--format", "json"] + paths)
        #expect(run.isClean && run.status == 2, "\(path)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let found = try decoder.decode(Found.self, from: Data(run.output.utf8)).tables
        let file = paths.count > 1 ? "\(folder)/\(name)" : name
        let projects = projects(name, removed, folder)
        #expect(
          found.explanations.contains {
            $0.file == file && $0.cause == "control_total" && $0.effect == -1
          }, "\(path)")
        #expect(
          projects.isEmpty
            || found.explanations.contains { projects.contains($0.organisationId ?? "") },
          "\(projects)")
        try workspace.write(path, bytes: Array(whole))
      }
    }
  }

  /// Removes a row, counted from 0 after the header, and gives it.
  private func remove(row: Int, from path: String, _ workspace: Workspace) throws -> String {
    var lines = try Data(contentsOf: workspace.url(path))
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    let removed = lines.remove(at: 1 + row)
    try workspace.write(path, bytes: Array(lines.joined(separator: [0x0A])))
    return String(decoding: removed, as: UTF8.self)
  }

  /// The project of which a record is missing, by its number or by its name; none for the programme's
  /// own meetings, and for initiatives, of which there are no other records.
  private func projects(_ name: String, _ removed: String, _ folder: String) -> [String] {
    let parts = name.split(separator: "-")
    if parts.count == 3 { return ["IM\(folder.suffix(2))-\(parts[1])"] }
    guard name == "projecten.csv" else { return [] }
    return removed.split { $0 == ";" || $0 == "," }.prefix(2).map(String.init)
  }

  private struct Found: Decodable {
    struct Tables: Decodable { var explanations: [Row] }
    struct Row: Decodable {
      var file: String?
      var cause: String
      var effect: Int
      var organisationId: String?
    }
    var tables: Tables
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
    let workspace = try Self.workspace(totals: [
      "t1;impuls;deelnames;2024;18;De Wilg telt niet mee."
    ])
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
    #expect(dutch.status == 2)
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
      (
        "bekende_totalen", "id,programma,maat,soort,fase,periode,waarde,status,bron,opmerking,reden"
      ),
      (
        "known_totals",
        "id,programme,measure,kind,phase,period,value,status,source,note,accepted_reason"
      ),
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
    #expect(none.status == 2)
    #expect(none.output.contains("Geen bekend totaal valt binnen de gevraagde perioden."))
    let wrong = try await workspace.impact("verify", "in", "--periods", "x")
    #expect(wrong.status == 64 && wrong.output.isEmpty)
    let small = try await workspace.impact("verify", "in", "--threshold", "0")
    #expect(small.status == 64)
    #expect(try await workspace.impact("verify", "nergens").status == 1)
  }

  @Test func problemsInTheFilesGoToStandardError() async throws {
    let workspace = try Self.workspace()
    try workspace.write(
      "in/deelnemers-p2.csv", Exports.participants(12, project: "P2") + "P2;GEHEIM\n")
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("deelnemers-p2.csv, regel 14"))
    #expect(!run.errors.contains("GEHEIM"))
    let strict = try await workspace.impact("verify", "in", "--strict", "--quiet")
    #expect(strict.status == 2)
    #expect(
      strict.errors
        == "--strict: 1 fout en 0 waarschuwingen in de bestanden; schrijf met --output de "
        + "hele lijst naar een map.\n")
    let values = try await workspace.impact("verify", "in", "--show-values")
    #expect(values.errors.contains("«GEHEIM»"))
  }

  @Test func aRejectedRecordExplains() async throws {
    let workspace = try Self.workspace(totals: ["t1;impuls;deelnames;2024;31"])
    try workspace.write(
      "in/deelnemers-p2.csv", Exports.participants(12, project: "P2") + "P2;gisteren\n")
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
    #expect(
      verify.output.contains("«deelnemers-p1.csv» bevat 18 records, maar de leverancier gaf er 20"))
    #expect(
      verify.output.contains("«deelnemers-p2.csv» bevat 12 records, maar de leverancier gaf er 11"))
    let analyze = try await workspace.impact("analyze", "in", "--no-files")
    #expect(analyze.status == 0)
    #expect(
      analyze.errorLines.first { $0.hasPrefix("deelnemers-p1.csv") }
        == "deelnemers-p1.csv: bevat 18 records, maar de leverancier gaf er 20 op. "
        + "Vraag de ontbrekende op, of verbeter «records» in datapackage.json.")
    #expect(analyze.errorLines.count == 3)
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
