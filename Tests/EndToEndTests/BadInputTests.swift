import Testing

/// Input as people send it: each problem is named with its place, and no line is lost.
@Suite struct BadInputTests {
  /// A broken file and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: String
    var line: String
    var column: String
    var severity: String
    var message: String
    var records: String

    init(
      _ name: String, _ text: String, _ code: String, at line: String = "", _ column: String = "",
      _ severity: String = "error", says message: String, records: String = "0"
    ) {
      self.init(
        name, bytes: Array(text.utf8), code, at: line, column, severity, says: message,
        records: records)
    }

    init(
      _ name: String, bytes: [UInt8], _ code: String, at line: String = "", _ column: String = "",
      _ severity: String = "error", says message: String, records: String = "0"
    ) {
      self.name = name
      self.bytes = bytes
      self.code = code
      self.line = line
      self.column = column
      self.severity = severity
      self.message = message
      self.records = records
    }

    var testDescription: String { "\(code) in \(name)" }
  }

  static let wholeFiles = [
    Case("deelnemers.csv", "", "empty-file", says: "leeg. Vraag"),
    Case(
      "notitie.txt", "Beste collega,\n\nHierbij de cijfers, met dank.\nGroet\n", "entity-unknown",
      says: "niet duidelijk waar dit bestand over gaat"),
    Case(
      "overzicht.csv", "kleur;maat\nrood;XL\n", "entity-unknown",
      says: "organisaties, deelnemers, vrijwilligers of bijeenkomsten"),
    Case(
      "deelnemers.csv",
      bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0xFF],
      "nul-byte", says: "geen tekstbestand maar een plaatje. Maak er een export van"),
    Case(
      "deelnemers.csv", bytes: Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 300),
      "nul-byte", says: "een ingepakt bestand (zip)"),
    Case(
      "deelnemers.csv", bytes: Array(repeating: 0xFF, count: 20) + Array(repeating: 0, count: 300),
      "nul-byte", says: "geen gewoon tekstbestand"),
    Case(
      "deelnemers.csv", "projectnummer;leeftijd\nP1;30\n", "required-missing", at: "1",
      says:
        "De kolom jaar (of een datum) ontbreekt. Gevonden kolommen: projectnummer, leeftijd. Voeg"),
    Case(
      "deelnemers.csv", "projectnummer;jaar;editie\nP1;2024;2024\n", "header-duplicate", at: "1",
      "3", says: "Twee kolommen betekenen hetzelfde (jaar). Verwijder of hernoem"),
  ]

  static let records = [
    Case(
      "deelnemers.csv", bytes: Array("projectnummer;jaar\nCaf".utf8) + [0xE9] + Array(";2024".utf8),
      "encoding-fallback", at: "", "", "notice", says: "gelezen als Windows-1252", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar\nP1;2024;x\nP1;2024\n", "extra-cells", at: "2", "3",
      says: "meer cellen (3) dan de kopregel (2)", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar;geslacht;leeftijd\nP1;2024\n", "missing-cells",
      at: "2", "3", "notice", says: "2 van de 4 cellen", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar\n\nP1;2024\n", "blank-row", at: "2", "", "notice",
      says: "Lege regel, overgeslagen.", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar;aantal\nP1;2024;tien\n", "type-number", at: "2", "3",
      says: "aantal is geen getal; de regel telt niet mee."),
    Case(
      "vrijwilligers.csv", "projectnummer;jaar;uren\nP1;2024;veel\n", "type-number", at: "2", "3",
      "warning", says: "uren is geen getal; gelezen als onbekend.", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;startdatum\nP1;31-02-2024\n", "type-date", at: "2", "2",
      says: "startdatum is geen datum (zoals 31-12-2024 of 2024-12-31); de regel telt niet mee."),
    Case(
      "deelnemers.csv", "projectnummer;jaar\nP1;tweeduizend\n", "type-date", at: "2", "2",
      says: "jaar is geen jaar (zoals 2024); de regel telt niet mee."),
    Case(
      "deelnemers.csv", "projectnummer;jaar;leeftijd\nP1;2024;130\n", "out-of-range", at: "2", "3",
      "warning", says: "leeftijd heeft een onmogelijke waarde; gelezen als onbekend.",
      records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar\n;2024\n", "required-missing", at: "2", "1",
      says: "organisatie is leeg; de regel telt niet mee. Vul de cel in."),
    Case(
      "deelnemers.csv", "projectnummer;jaar;gemeente\nP1;2024;Uttrecht\n", "place-unknown",
      at: "2", "3", "warning", says: "geen bekende gemeente of plaats", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar;kleur\nP1;2024;rood\n", "header-unknown", at: "1", "3",
      "notice", says: "De kolom «kleur» is niet bekend en niet gelezen.", records: "1"),
    Case(
      "deelnemers.csv", "Overzicht 2024\nprojectnummer;jaar\nP1;2024\n", "header-unknown", at: "1",
      "", "notice", says: "staat boven de kopregel", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar\nP1;2024\n\"P2;2024;x;y\n", "unterminated-quote",
      at: "3", "1", says: "geopend en niet gesloten; de regel telt niet mee.", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar\n\"P\"1;2024;x\nP2;2024\n", "stray-quote", at: "2", "1",
      says: "aanhalingsteken op een verkeerde plek; de regel telt niet mee.", records: "1"),
    Case(
      "deelnemers.csv", "projectnummer;jaar\n\"P\"1;2024\nP2;2024\n", "stray-quote", at: "2", "1",
      "warning", says: "de regel is hersteld en telt mee.", records: "2"),
  ]

  @Test(arguments: wholeFiles + records)
  func isNamedWithItsPlaceAndEveryLineIsAccountedFor(broken: Case) async throws {
    let workspace = try Workspace()
    try workspace.write("in/\(broken.name)", bytes: broken.bytes)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 0)
    try Contract.expectBalanced(workspace, "impact-report")
    let files = try workspace.table("impact-report/intern/files.csv")
    #expect(files.rows.map { $0["records"] } == [broken.records])
    let rejects = try workspace.table("impact-report/intern/rejects.csv").rows(where: [
      "file": broken.name, "code": broken.code,
    ])
    let reject = try #require(rejects.first)
    #expect(reject["line"] == broken.line)
    #expect(reject["column"] == broken.column)
    #expect(reject["severity"] == broken.severity)
    #expect(reject["message"]?.contains(broken.message) ?? false, "\(reject["message"] ?? "")")
    let isSerious = broken.severity != "notice"
    #expect(run.errors.contains(broken.message) == isSerious)
    // Lines of a file tell how large a group is: the report itself only counts.
    #expect(!run.output.contains(broken.message))
    let strict = try await workspace.impact("analyze", "in", "--strict", "--quiet")
    #expect(strict.status == (isSerious ? 2 : 0))
  }

  @Test func oneBadFileDoesNotCostTheOthers() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    try workspace.write("datasets/los/deelnemers.csv", bytes: [0, 1, 2, 3])
    try workspace.write("datasets/los/onbekend.csv", "kleur;maat\nrood;XL\n")
    let run = try await workspace.impact("analyze")
    #expect(run.status == 0)
    #expect(run.output.contains("1.390"))
    #expect(run.output.contains("2 bestanden onbruikbaar"))
    try Contract.expectBalanced(workspace, "impact-report")
  }

  @Test func quotedLineEndsAreContinuations() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "in/deelnemers.csv",
      "projectnummer;jaar;\"bij-\r\nzonder\"\r\nP1;2024;\"a\n\nb\"\r\nP2;2024;\r\n")
    try await workspace.impact("analyze", "in", "--quiet")
    let row = try #require(try workspace.table("impact-report/intern/files.csv").rows.first)
    #expect(row["physical_lines"] == "6")
    #expect(row["continuation"] == "3")
    #expect(row["accepted"] == "2")
    try Contract.expectBalanced(workspace, "impact-report")
  }

  @Test(arguments: [
    "projectnummer;naam;jaar\nP1;a;2024\n", "projectnummer;jaar;programma\nP1;2024;x\n",
    "projectnummer;jaar;soort\nP1;2024;x\n", "projectnummer;jaar;plaats\nP1;2024;Utrecht\n",
    "projectnummer\nP1\n", "projectnummer;startdatum\nP1;01-01-2023\n",
  ])
  func organisationsWithFewColumns(projects: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/projecten.csv", projects)
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    for dimension in ["organisation", "kind", "phase", "province", "gender"] {
      let run = try await workspace.impact("analyze", "in", "--by", dimension, "--quiet")
      #expect(run.isClean && run.status == 0, "\(dimension)")
    }
  }

  @Test func manyOfTheSameProblemAreSummedUp() async throws {
    let workspace = try Workspace()
    let count = 12_000
    try workspace.write(
      "in/deelnemers.csv", "projectnummer;jaar\n" + String(repeating: "P1;ooit\n", count: count))
    let run = try await workspace.impact("analyze", "in", "--strict")
    #expect(run.status == 2)
    #expect(run.errors.contains("--strict: 12000 fouten"), "\(run.errors)")
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
    #expect(rejects.rows.count < count)
    #expect(rejects.rows.last?["message"]?.contains("keer voor") ?? false)
    try Contract.expectBalanced(workspace, "impact-report")
  }
}
