import Foundation
import Testing

/// `impact generate`: the totals that were asked for come back to the unit, whatever the files look like.
@Suite struct GenerateTests {
  /// A delivery to ask for.
  struct Request: CustomTestStringConvertible {
    var participants: Int
    var volunteers: Int
    var organisations: Int
    var periods = "2020-2024"
    var more: [String] = []

    var testDescription: String { arguments.joined(separator: " ") }

    var arguments: [String] {
      [
        "--participants", "\(participants)", "--volunteers", "\(volunteers)", "--organisations",
        "\(organisations)", "--periods", periods,
      ] + more
    }
  }

  @Test(arguments: [
    Request(participants: 3000, volunteers: 300, organisations: 17),
    Request(participants: 1, volunteers: 1, organisations: 1, periods: "2024"),
    Request(participants: 5, volunteers: 5, organisations: 3),
    Request(participants: 40, volunteers: 9, organisations: 60, periods: "2023-2024"),
    Request(participants: 20_000, volunteers: 10, organisations: 9, more: ["--files", "one"]),
    Request(
      participants: 900, volunteers: 80, organisations: 4,
      more: ["--files", "one", "--dialects", "plain"]),
    Request(participants: 2000, volunteers: 200, organisations: 16, more: ["--seed", "99"]),
    Request(participants: 4000, volunteers: 400, organisations: 16, more: ["--dirty", "0.05"]),
    Request(participants: 4000, volunteers: 400, organisations: 16, more: ["--returning", "0.6"]),
  ])
  func totalsAreAsAsked(request: Request) async throws {
    let workspace = try Workspace()
    let made = try await workspace.impact(
      ["generate", "--output", "made", "--quiet"] + request.arguments)
    #expect(made.status == 0 && made.output.isEmpty && made.errors.isEmpty, "\(made.errors)")
    #expect(try await workspace.impact("verify", "made", "--quiet").status == 0)
    // Small counts are not withheld, so that all of them are seen to agree.
    let verified = try await workspace.impact("verify", "made", "--disclosure", "off")
    #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
    let totals = try workspace.table("made/bekende_totalen.csv")
    #expect(
      verified.output.contains(
        "Geen bekend totaal wijkt af zonder reden: \(totals.rows.count) kloppen."),
      "\(verified.output)")

    // Asked of `analyze` itself, so that the known totals are not compared with themselves alone.
    try await workspace.impact(
      "analyze", "made", "--periods", request.periods, "--disclosure", "off", "--quiet")
    let measures = try workspace.table("impact-report/measures.csv")
    for (measure, value) in [
      ("participants", request.participants), ("volunteers", request.volunteers),
      ("organisations", request.organisations),
    ] {
      let rows = measures.rows(where: [
        "measure": measure, "dimension": "total", "period": request.periods,
      ])
      #expect(rows.map { $0["value"] } == ["\(value)"], "\(measure)")
    }
    #expect(
      totals.rows(where: ["measure": "participants", "period": request.periods])
        .map { $0["value"] } == ["\(request.participants)"])
  }

  /// Nearly half of 6,000 records are of people with an earlier one, who are known again by
  /// organisation and identifier, in another year each time.
  @Test(arguments: ["per-organisation", "one"])
  func peopleComeBack(files: String) async throws {
    let workspace = try Workspace()
    try await workspace.impact(
      "generate", "--output", "made", "--participants", "6000", "--volunteers", "60",
      "--organisations", "6", "--returning", "0.6", "--files", files, "--dialects", "plain",
      "--quiet")
    let run = try await workspace.impact(
      "analyze", "made", "--periods", "2020-2024,2020,2021,2022,2023,2024", "--disclosure", "off",
      "--strict", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    let measures = try workspace.table("impact-report/measures.csv")
    func persons(_ period: String) throws -> Int {
      let row = try #require(
        measures.rows(where: [
          "measure": "unique_participants", "dimension": "total", "period": period,
        ]).first)
      return try #require(
        (row["high"] ?? "").isEmpty ? Int(row["value"] ?? "") : Int(row["high"] ?? ""))
    }
    #expect((2900...3300).contains(try persons("2020-2024")))
    // Nobody is there twice in a year.
    #expect(try (2020...2024).reduce(0) { try $0 + persons("\($1)") } == 6000)
    let back = try workspace.table("impact-report/persons.csv").rows(where: [
      "indicator": "returned_participants"
    ])
    #expect(back.count == 4 && back.allSatisfy { Int($0["value"] ?? "") ?? 0 > 200 })
  }

  @Test(arguments: ["per-organisation", "one"])
  func clearFilesRaiseNothing(files: String) async throws {
    let workspace = try Workspace()
    for seed in 1...8 {
      try await workspace.impact(
        "generate", "--output", "made", "--participants", "4000", "--volunteers", "400",
        "--organisations", "8", "--files", files, "--seed", "\(seed)", "--quiet")
      let run = try await workspace.impact("analyze", "made", "--strict", "--quiet")
      #expect(run.status == 0, "seed \(seed): \(run.errors)")
    }
  }

  /// What the generator says of the files, as JSON.
  private struct Outcomes: Decodable {
    struct File: Decodable {
      let path: String
      let accepted: Int
      let rejected: Int
      let codes: [String: Int]
    }
    let files: [File]
  }

  @Test(arguments: ["per-organisation", "one"])
  func spoiltRecordsEndAsForetold(files: String) async throws {
    let workspace = try Workspace()
    for seed in 1...8 {
      try await workspace.impact(
        "generate", "--output", "made", "--participants", "4000", "--volunteers", "800",
        "--organisations", "8", "--files", files, "--seed", "\(seed)", "--dirty", "0.04", "--quiet")
      try await workspace.impact("analyze", "made", "--quiet")
      let outcomes = try JSONDecoder().decode(
        Outcomes.self, from: Data(workspace.text("made/verwachte-uitkomsten.json").utf8))
      let accounts = try workspace.table("impact-report/intern/files.csv")
      let rejects = try workspace.table("impact-report/intern/rejects.csv")
      var seen: Set<String> = []
      for file in outcomes.files {
        let account = try #require(accounts.rows(where: ["file": file.path]).first)
        #expect(account["accepted"] == "\(file.accepted)", "\(file.path)")
        #expect(account["rejected"] == "\(file.rejected)", "\(file.path)")
        let worst = rejects.rows(where: ["file": file.path]).filter { $0["severity"] != "notice" }
        let codes = ["stray-quote", "place-unknown", "type-date", "extra-cells"]
        for code in codes {
          #expect(
            worst.count { $0["code"] == code } == file.codes[code] ?? 0,
            "\(seed) \(file.path) \(code)")
        }
        #expect(worst.allSatisfy { codes.contains($0["code"] ?? "") }, "\(seed) \(file.path)")
        seen.formUnion(file.codes.keys)
      }
      #expect(
        seen.isSuperset(of: ["stray-quote", "missing-cells", "place-unknown", "extra-cells"]),
        "nothing of some kind was spoilt: \(seen)")
    }
  }

  private static let small = [
    "generate", "--participants", "30000", "--volunteers", "500", "--organisations", "5",
    "--dirty", "0.02", "--quiet", "--output",
  ]

  @Test func theSameOptionsGiveTheSameBytes() async throws {
    let workspace = try Workspace()
    for extra in [[], ["--files", "one"]] {
      try await workspace.impact(Self.small + ["first"] + extra)
      try await workspace.impact(Self.small + ["again"] + extra)
      try await workspace.impact(Self.small + ["other"] + extra + ["--seed", "2"])
      let first = try workspace.files("first")
      #expect(try workspace.files("again") == first)
      let other = try workspace.files("other")
      #expect(other["verwachte-uitkomsten.json"] != first["verwachte-uitkomsten.json"])
    }
  }

  /// Bytes that no other machine may change.
  @Test func bytesArePinned() async throws {
    let workspace = try Workspace()
    try await workspace.impact(
      "generate", "--output", "made", "--participants", "5", "--volunteers", "5",
      "--organisations", "3", "--files", "one", "--dialects", "plain", "--quiet")
    #expect(
      try workspace.text("made/deelnemers.csv") == """
        deelnemernummer;organisatienummer;jaar;startdatum;einddatum;geboortejaar;geslacht;gemeente;postcode;opmerking
        D0000001;V001;2020;2020-01-06;2020-03-23;1987;v;Alphen aan den Rijn;2457;
        D0000002;V002;2021;2021-03-18;2021-08-17;1964;v;Assen;9469;
        D0000003;V002;2022;2022-09-03;2022-12-25;1962;x;Lisse;2161;
        D0000004;V003;2023;2023-10-13;2023-12-31;1945;v;Doetinchem;7073;
        D0000005;V001;2024;2024-02-04;2024-06-25;1951;v;Enschede;7521;\n
        """)
  }

  @Test func anEarlierDeliveryIsReplacedWhole() async throws {
    let workspace = try Workspace()
    try await workspace.impact(Self.small + ["made"])
    try await workspace.impact(Self.small + ["made", "--files", "one", "--organisations", "2"])
    #expect(
      try workspace.names(in: "made") == [
        "bekende_totalen.csv", "datapackage.json", "deelnemers.csv", "organisaties.csv",
        "verwachte-uitkomsten.json", "vrijwilligers.csv",
      ])
    #expect(try workspace.names() == ["made"])
  }

  @Test(arguments: [
    // A folder of somebody, one with a file more than ours, one with a descriptor of somebody.
    ["made/eigen.csv": "x"],
    ["made/datapackage.json": "{\"name\": \"mijn\", \"resources\": []}"],
  ])
  func foreignFilesAreRefused(files: [String: String]) async throws {
    let workspace = try Workspace()
    for (path, text) in files { try workspace.write(path, text) }
    let before = try workspace.files("made")
    let run = try await workspace.impact(Self.small + ["made"])
    #expect(run.status == 1)
    #expect(run.errors.contains("made"), "\(run.errors)")
    #expect(try workspace.files("made") == before)
  }

  @Test func aFileMoreThanOursIsRefused() async throws {
    let workspace = try Workspace()
    try await workspace.impact(Self.small + ["made"])
    try workspace.write("made/eigen.csv", "x")
    let before = try workspace.files("made")
    let run = try await workspace.impact(Self.small + ["made", "--seed", "3"])
    #expect(run.status == 1 && run.errors.contains("eigen.csv"), "\(run.errors)")
    #expect(try workspace.files("made") == before)
  }

  @Test(arguments: [
    (["--participants", "4"], "--participants moet minstens 5 zijn."),
    (["--volunteers", "0"], "--volunteers moet minstens 5 zijn."),
    (["--organisations", "0"], "--organisations moet minstens 1 zijn."),
    (["--participants", "4294967296"], "--participants mag hoogstens 4294967295 zijn."),
    (["--periods", "2024-2020"], "--periods: «2024-2020»"),
    (["--periods", "1990-2024"], "--periods: «1990-2024»"),
    (["--returning", "1"], "--returning: «1» is geen deel van 0 tot en met 0.9"),
    (["--dirty", "0.3"], "--dirty: «0.3» is geen deel van 0 tot en met 0.2"),
    (["--dirty", "-0.1"], "--dirty"),
    (["--dirty", "1%"], "--dirty: «1%»"),
    (["--dirty", ""], "--dirty: «»"),
    (["--files", "many"], "--files kent «many» niet. Kies er een: one, per-organisation."),
    (["--seed", "-1"], "--seed"),
  ])
  func wrongOption(arguments: [String], message: String) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(["generate", "--output", "made"] + arguments)
    #expect(run.isClean && run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try workspace.names().isEmpty)
  }

  @Test func saysWhatWasWritten() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "generate", "--output", "made", "--participants", "100", "--volunteers", "10",
      "--organisations", "1", "--language", "en")
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        Written: made (4 files; 100 participations, 10 volunteers, 1 organisation, all invented). \
        Check with: impact verify made\n
        """)
    #expect(try workspace.text("made/datapackage.json").contains("\"synthetic\" : true"))
  }
}
