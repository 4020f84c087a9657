import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

/// What may be said, and what may not.
@Suite struct ClaimTests {
  private func section(
    _ builder: ReleaseBuilder, _ language: Language = .dutch
  ) -> Section? {
    ReportComposer(language: language)
      .compose(
        release: builder.release, reception: ChangeFixtures.reception, internalTables: []
      ).sections.first { ["Wat mag u hieruit zeggen?", "What may you say?"].contains($0.heading) }
  }

  private func statements(
    _ builder: ReleaseBuilder, _ language: Language = .dutch
  ) -> [(sentence: String, remarks: String)] {
    var text = CellText(language)
    return (section(builder, language)?.blocks ?? []).flatMap { block in
      guard case .statements(let statements) = block else { return [] as [(String, String)] }
      return statements.map {
        (
          text.string($0.sentence).withPlainBlanks,
          $0.remarks.map { text.string($0).withPlainBlanks }.joined(separator: " ")
        )
      }
    }
  }

  private func plain(
    _ before: Int64 = 1390, _ now: Int64 = 1251, isSynthetic: Bool = false
  ) -> ReleaseBuilder {
    var builder = ReleaseBuilder()
    builder.add("impuls", "participants", 2023, Quantity(before), isSynthetic: isSynthetic)
    builder.add("impuls", "participants", 2024, Quantity(now), isSynthetic: isSynthetic)
    return builder
  }

  @Test(arguments: [
    (
      1390, 1251,
      "Bij Impuls daalde het aantal deelnames van 1.390 in 2023 naar 1.251 in 2024 (−10,0 %)."
    ),
    (50, 60, "Bij Impuls steeg het aantal deelnames van 50 in 2023 naar 60 in 2024 (+20,0 %)."),
    (60, 60, "Bij Impuls bleef het aantal deelnames gelijk: 60 in 2023 en in 2024."),
    (19, 31, "Bij Impuls steeg het aantal deelnames van 19 in 2023 naar 31 in 2024 (+12)."),
    (0, 31, "Bij Impuls steeg het aantal deelnames van 0 in 2023 naar 31 in 2024 (+31)."),
  ])
  func changes(_ before: Int64, _ now: Int64, _ expected: String) {
    #expect(statements(plain(before, now)).map(\.sentence) == [expected])
  }

  @Test func inventedRecordsAloneAreNoClaim() {
    #expect(statements(plain(isSynthetic: true)).isEmpty)
    #expect(section(plain(isSynthetic: true)) != nil)
  }

  @Test(arguments: [
    // Of a kind, of a phase, of another computed figure, not agreed with.
    ("x", "", Int64(1390), KnownTotalOutcome.match), ("", "x", 1390, .match),
    ("", "", 1389, .match), ("", "", 1390, .mismatch),
  ])
  func whatDoesNotConfirmInventedRecords(
    _ kind: String, _ phase: String, _ computed: Int64, _ outcome: KnownTotalOutcome
  ) {
    var builder = plain(isSynthetic: true)
    for (year, value) in [("2023", computed), ("2024", 1251)] {
      builder.addTotal(
        year, "impuls", "participants", kind: kind, phase: phase, year, value, value, outcome,
        isSynthetic: true)
    }
    let sentences = statements(builder).map(\.sentence)
    #expect(!sentences.contains { $0.contains("daalde") })
  }

  @Test func inventedRecordsThatArePublished() {
    var builder = plain(isSynthetic: true)
    builder.addTotal(
      "b", "impuls", "participants", "2024", 1251, 1251, .match, status: .planned,
      isSynthetic: true)
    #expect(
      statements(builder).map(\.sentence) == [
        "Volgens de publicatie waren er in 2024 bij Impuls 1.251 deelnames (het cijfer van 2024 is "
          + "gepland)."
      ])
    builder.addTotal(
      "a", "impuls", "participants", "2023", 1390, 1390, .match, isSynthetic: true)
    builder.addChange(
      TwoYears(
        programme: "impuls", measure: "participants", year: 2024, before: ["a": 1390],
        now: ["a": 1251], isSynthetic: true))
    let all = statements(builder)
    #expect(
      all.map(\.sentence) == [
        "Volgens de publicatie daalde bij Impuls het aantal deelnames van 1.390 in 2023 naar 1.251 "
          + "in 2024 (−10,0 %; het cijfer van 2024 is gepland)."
      ])
    #expect(all.first?.remarks.contains("of dezelfde organisaties meededen") == true)
    // The panel rests on invented identifiers.
    #expect(all.first?.remarks.contains("Eén organisatie") == false)
  }

  /// Something else was published than even the invented records give, and somebody wrote down why.
  @Test func inventedRecordsThatDifferForAReason() throws {
    var builder = plain(isSynthetic: true)
    builder.addTotal(
      "a", "impuls", "participants", "2023", 1390, 1390, .match, isSynthetic: true)
    builder.addTotal(
      "b", "impuls", "participants", "2024", 1300, 1251, .accepted,
      reason: "een project kwam later", isSynthetic: true)
    let dutch = try #require(statements(builder).first)
    #expect(dutch.sentence.contains("daalde bij Impuls het aantal deelnames van 1.390"))
    #expect(dutch.sentence.contains("naar 1.300 in 2024"))
    #expect(
      dutch.remarks.contains(
        "Over 2024 is 1.300 gepubliceerd, de records geven 1.251 (reden: zie de bekende totalen)."),
      "\(dutch.remarks)")
    let english = try #require(statements(builder, .english).first)
    #expect(
      english.remarks.contains(
        "For 2024 1,300 was published, the records give 1,251 (for the reason see the known totals)."
      ),
      "\(english.remarks)")
    let totals = try #require(
      ReportComposer().compose(
        release: builder.release, reception: ChangeFixtures.reception, internalTables: []
      ).sections.first { $0.heading == "Bekende totalen" })
    let text = String(describing: totals)
    #expect(text.contains("wijkt af met een reden"))
    #expect(text.contains("een project kwam later"))
  }

  @Test func withheldFiguresAreNoClaim() {
    var builder = ReleaseBuilder()
    builder.add("klein", "participants", 2023, Quantity(60))
    builder.add("klein", "participants", 2024, nil, status: .suppressed)
    #expect(section(builder) == nil)
    #expect(section(Fixtures.suppressed) == nil)
  }

  @Test func sameOrganisationsThatMoveAnotherWayAreInTheSentence() throws {
    let statement = try #require(statements(ChangeFixtures.disputed).first)
    #expect(statement.sentence.contains("daalde dat aantal van 200 naar 165 (−17,5 %)"))
    #expect(statement.remarks.contains("Over 2024 is 300 gepubliceerd, de records geven 220"))
  }

  @Test(
    arguments: [
      // Gone without those who were not closed, the other way, less than half: told without them.
      (
        148, 0, 298, 148,
        "Bij Impuls steeg het aantal deelnames van 148 in 2023 naar 150 in 2024 (+1,4 %); niet "
          + "meegeteld zijn deelnames die eerder begonnen en geen einddatum hebben (148 in 2024)."
      ),
      (
        300, 0, 400, 160,
        "Bij Impuls daalde het aantal deelnames van 300 in 2023 naar 240 in 2024 (−20,0 %); niet "
          + "meegeteld zijn deelnames die eerder begonnen en geen einddatum hebben (160 in 2024)."
      ),
      (
        300, 100, 300, 200,
        "Bij Impuls daalde het aantal deelnames van 200 in 2023 naar 100 in 2024 (−50,0 %); niet "
          + "meegeteld zijn deelnames die eerder begonnen en geen einddatum hebben (100 in 2023, 200 "
          + "in 2024)."
      ),
      (
        300, 0, 400, 51,
        "Bij Impuls steeg het aantal deelnames van 300 in 2023 naar 349 in 2024 (+16,3 %); niet "
          + "meegeteld zijn deelnames die eerder begonnen en geen einddatum hebben (51 in 2024)."
      ),
      // Half of the change or more stands: told with them, and said so.
      (
        300, 0, 400, 50,
        "Bij Impuls steeg het aantal deelnames van 300 in 2023 naar 400 in 2024 (+33,3 %); meegeteld "
          + "zijn deelnames die eerder begonnen en geen einddatum hebben (50 in 2024)."
      ),
      (
        300, 100, 300, 100,
        "Bij Impuls bleef het aantal deelnames gelijk: 300 in 2023 en in 2024; meegeteld zijn "
          + "deelnames die eerder begonnen en geen einddatum hebben (100 in 2023, 100 in 2024)."
      ),
    ] as [(Int64, Int64, Int64, Int64, String)])
  func missingEndDates(
    _ before: Int64, _ openBefore: Int64, _ now: Int64, _ open: Int64, _ expected: String
  ) throws {
    var builder = plain(before, now)
    if openBefore > 0 {
      builder.addOpenEnds("impuls", "participants", 2023, openBefore, of: before)
    }
    builder.addOpenEnds("impuls", "participants", 2024, open, of: now)
    let claim = try #require(statements(builder).first)
    #expect(claim.sentence == expected)
    #expect(claim.remarks.contains("vraag de organisaties naar einddatums"))
    let isReplaced = expected.contains("niet meegeteld")
    #expect(
      claim.remarks.contains("“het aantal deelnames ging van \(before) naar \(now)”") == isReplaced)
  }

  /// What nobody may know cannot be left out either: then no change is told.
  @Test func withheldMissingEndDates() throws {
    var builder = plain(148, 298)
    builder.addOpenEnds("impuls", "participants", 2024, nil, of: 298)
    #expect(
      statements(builder).map(\.sentence) == [
        "In 2024 waren er bij Impuls 298 deelnames; meegeteld zijn deelnames die eerder begonnen en "
          + "geen einddatum hebben (aantal niet getoond in 2024)."
      ])
    #expect(
      statements(builder, .english).map(\.sentence) == [
        "In 2024 there were 298 participations at Impuls; counting participations that began earlier "
          + "and have no end date (number not shown in 2024)."
      ])
  }

  /// A figure of two years with its organisations, each of them there both times unless it has one
  /// figure.
  private func grown(_ before: [String: Int64], _ now: [String: Int64]) -> ReleaseBuilder {
    var builder = plain(before.values.reduce(0, +), now.values.reduce(0, +))
    builder.addChange(
      TwoYears(
        programme: "impuls", measure: "participants", year: 2024, before: before, now: now))
    return builder
  }

  @Test func growthOfNewcomersNamesTheSameOrganisations() throws {
    var now: [String: Int64] = ["a": 101]
    for index in 0..<8 { now["new\(index)"] = 100 }
    let statement = try #require(statements(grown(["a": 100], now)).first)
    #expect(
      statement.sentence.hasSuffix(
        "(+801,0 %); bij de ene organisatie van beide keren steeg dat aantal van 100 naar 101 "
          + "(+1,0 %)."))
    #expect(statement.remarks.contains("noem ook dezelfde organisaties"))
    #expect(statement.remarks.contains("“we bereiken meer mensen”"))
  }

  @Test func growthOfTheSameOrganisationsNeedsNoSuchWords() throws {
    let before: [String: Int64] = ["a": 100, "b": 100, "c": 100, "d": 100, "e": 100]
    var now = before.mapValues { $0 + 10 }
    now["f"] = 20
    let statement = try #require(statements(grown(before, now)).first)
    #expect(!statement.sentence.contains("beide keren"))
    #expect(!statement.remarks.contains("dezelfde organisaties"))
    #expect(!statement.remarks.contains("we bereiken"))
    // Growth of which those who stopped undid the most.
    now["a"] = nil
    now["b"] = 200
    let undone = try #require(statements(grown(before, now)).first)
    #expect(undone.remarks.contains("noem ook dezelfde organisaties"))
  }

  @Test func whatStayedTheSameIsNoChance() throws {
    var builder = grown(["a": 60, "b": 70], ["a": 50, "b": 80])
    builder.addChance(
      "impuls", "participants", 2024, organisations: 2, exact: (900, 1_100), clustered: nil)
    let statement = try #require(statements(builder).first)
    #expect(statement.sentence.contains("gelijk: 130"))
    #expect(!statement.remarks.contains("toeval"))
    let text = report(builder)
    #expect(text.contains("Toeval: bij dezelfde 2 organisaties"))
    #expect(!text.contains("kan toeval zijn"))
  }

  @Test func aSpanDoesNotTakeThePlaceOfAYear() {
    var builder = plain()
    builder.measures += builder.measures.suffix(1)
    builder.measures[2].period = Period(from: 2024, through: 2025)
    #expect(statements(builder).first?.sentence.hasSuffix("naar 1.251 in 2024 (−10,0 %).") == true)
  }

  // MARK: Silence

  private func report(_ builder: ReleaseBuilder) -> String {
    let report = ReportComposer(language: .dutch).compose(
      release: builder.release, reception: ChangeFixtures.reception, internalTables: [])
    return TextRenderer(width: 100).render(report).split { $0.isWhitespace }
      .joined(separator: " ").withPlainBlanks
  }

  @Test func asManySilentOnesNeedNotBeTheSame() {
    var builder = ChangeFixtures.silent
    #expect(report(builder).contains("2 van de 14 organisaties leverden niets aan over 2024"))
    for index in builder.response.indices { builder.response[index].silentAltogether = 1 }
    #expect(!report(builder).contains("niets aan"))
    for noun in ["deelnames", "vrijwilligers"] {
      #expect(
        report(builder).contains("2 van de 14 organisaties leverden geen \(noun) aan over 2024"))
    }
  }

  @Test func silenceOfEarlierYearsStandsBelowTheSeries() {
    var builder = ChangeFixtures.fiveYears
    #expect(!report(builder).contains("Niet elk jaar"))
    builder.response.append(
      ResponseRow(
        programme: "samen-groeien", measure: "participants", period: Period(year: 2020),
        expected: 10, delivered: 2, silent: 8, silentAltogether: 8, value: Quantity(800),
        valueSilentAsBefore: nil, silentWithoutEarlier: 8, status: .final, isSynthetic: false))
    #expect(
      report(builder).contains(
        "Niet elk jaar leverden alle organisaties: deelnames in 2020 (2 van de 10)."))
  }

  @Test func aListWithoutYearsIsNamed() {
    var builder = ChangeFixtures.silent
    #expect(!report(builder).contains("noemt geen jaren"))
    builder.response[0].undated = 3
    #expect(
      report(builder).contains(
        "De lijst van organisaties noemt geen jaren. Of wie daarop staat en niets leverde "
          + "(deelnames 2024: 3) toen meedeed, is niet bekend"))
  }

  @Test func silenceTakesTheVerbAway() {
    for statement in statements(ChangeFixtures.silent).prefix(2) {
      #expect(statement.sentence.contains("(12 van de 14 organisaties)"))
      #expect(statement.sentence.contains("bij de 12 organisaties van beide keren steeg"))
      #expect(!statement.sentence.contains("daalde"))
    }
  }

  /// The same organisations hold what the change rests on, so their change is not told either.
  @Test func silenceAndMissingEndDates() throws {
    let claims = statements(ChangeFixtures.openEnds)
    let participants = try #require(claims.first)
    #expect(!participants.sentence.contains("steeg"))
    #expect(participants.sentence.contains("geen einddatum hebben (148 in 2024)"))
    #expect(participants.remarks.contains("“het aantal deelnames ging van 148 naar 298”"))
    let volunteers = try #require(claims.dropFirst().first)
    #expect(volunteers.sentence.contains("steeg dat aantal van 400 naar 487"))
    #expect(volunteers.sentence.contains("(30 in 2023, 50 in 2024)"))
  }

  static let words: [(Language, [String])] = [
    (.dutch, ["doordat", "dankzij", "omdat", "effect", "impact", "zorgde", "leidde", "door "]),
    (.english, ["because", "thanks", "due to", "effect", "impact", "caused", "led to"]),
  ]

  @Test(arguments: words)
  func noSentenceNamesACauseOrAnEffect(_ language: Language, _ words: [String]) {
    for one in ChangeFixtures.all {
      for statement in statements(one.builder, language) {
        let text = (statement.sentence + " " + statement.remarks).lowercased()
        for word in words { #expect(!text.contains(word), "\(word) in \(text)") }
      }
    }
  }
}
