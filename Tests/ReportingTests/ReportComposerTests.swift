import Tables
import Testing

@testable import Disclosure
@testable import Reporting

@Suite struct ReportComposerTests {
  private let reception = Reception(
    files: 1, filesRejected: 0, lines: 2, records: 1, recordsRejected: 0, warnings: 0, notices: 0,
    syntheticSources: [], problems: 0, writesFiles: true)

  private func report(
    _ release: Release, _ reception: Reception? = nil, _ language: Language = .dutch
  ) -> Report {
    ReportComposer(language: language)
      .compose(release: release, reception: reception ?? self.reception, internalTables: [])
  }

  private func words(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run {
      case .text(let text): text.replacing("\u{A0}", with: " ")
      case .value(.number(let value, _, _, _)): "\(value.numerator)"
      case .value(.symbol(let symbol, _, _)): symbol.rawValue
      case .value: "?"
      }
    }.joined()
  }

  private func care(_ report: Report) -> [String] {
    report.facts.filter { $0.label == "Let op" }.flatMap(\.lines).map(words)
  }

  @Test func tablesHaveTheColumnsOfTheContract() {
    let columns = report(FigureCellsTests.release([])).tables.map {
      "\($0.name): " + $0.columns.joined(separator: ", ")
    }
    #expect(
      columns == [
        "measures: programme, measure, dimension, category_code, category, period, value, low, "
          + "high, unit, status",
        "year_on_year: programme, measure, dimension, category_code, category, period, "
          + "previous_period, value, previous_value, difference, relative_change, status",
        "bridge: programme, measure, period, previous_period, component, organisations, value",
        "panel: programme, measure, period, previous_period, organisations_continuing, "
          + "organisations_entered, organisations_left, organisations_silent, panel_value, "
          + "panel_previous_value, panel_relative_change, largest_share, leave_one_out_low, "
          + "leave_one_out_high, sign_can_flip",
        "response: programme, measure, period, organisations_expected, organisations_delivered, "
          + "organisations_silent, value, value_silent_as_before, silent_without_earlier, status",
        "open_ends: programme, measure, period, value, open_ended, value_without_open_ended, "
          + "organisations_open_ended_only, status",
        "persons: programme, indicator, period, previous_period, value, low, high, base, share, "
          + "status",
        "chance: programme, measure, period, previous_period, organisations, rate_ratio, "
          + "exact_low, exact_high, clustered_low, clustered_high, overdispersion, status",
        "trend: programme, measure, period, first_period, value, first_value, index, "
          + "average_yearly_change, status",
        "coverage: programme, level, code, name, period, organisations, population, "
          + "organisations_per_100k, participants, participants_per_10k, status",
        "coverage_summary: programme, level, period, regions, regions_covered, population, "
          + "population_covered",
        "coverage_by_phase: programme, phase, level, period, regions, regions_covered, "
          + "population, population_covered",
        "coverage_change: programme, phase, level, code, name, period, previous_period, change",
        "reach: programme, period, radius_km, population, population_within, status",
        "reach_by_region: programme, level, code, name, period, radius_km, population, "
          + "population_within, status",
        "next_places: programme, period, radius_km, rank, code, name, population_gained",
        "known_totals: id, programme, measure, kind, phase, period, published, computed, "
          + "difference, outcome, source, note",
      ])
  }

  @Test func statusWordsInTables() {
    let rows = [
      FigureCellsTests.row(Quantity(12)), FigureCellsTests.row(nil, .suppressed),
      FigureCellsTests.row(nil, .missing),
    ]
    let table = report(FigureCellsTests.release(rows)).tables[0]
    #expect(table.row(0).suffix(5) == [.integer(12), .empty, .empty, .empty, .empty])
    #expect(table.row(1).suffix(5) == [.empty, .empty, .empty, .empty, .text("suppressed")])
    #expect(table.row(2).suffix(5) == [.empty, .empty, .empty, .empty, .text("missing")])
  }

  @Test(arguments: [
    (Int64(10), "Getallen van 1 t/m 9 personen worden niet getoond"),
    (5, "Getallen van 1 t/m 4 personen worden niet getoond"),
    (2, "Getallen van 1 persoon worden niet getoond"),
    (1, "Er is geen ondergrens voor kleine groepen ingesteld"),
  ])
  func thresholdIsNamed(_ threshold: Int64, _ start: String) {
    var release = FigureCellsTests.release([FigureCellsTests.row(Quantity(12))])
    release = Release(
      measures: release.measures, yearOnYear: release.yearOnYear, coverage: release.coverage,
      coverageSummary: release.coverageSummary, knownTotals: release.knownTotals,
      policy: DisclosurePolicy(threshold: threshold))
    let report = report(release)
    #expect(care(report).contains { $0.hasPrefix(start) })
    #expect(report.internalNotice == nil)
  }

  @Test func nothingWithheldIsNotForPublication() {
    var release = FigureCellsTests.release([FigureCellsTests.row(Quantity(12))])
    release = Release(
      measures: release.measures, yearOnYear: release.yearOnYear, coverage: release.coverage,
      coverageSummary: release.coverageSummary, knownTotals: release.knownTotals,
      policy: DisclosurePolicy(isOn: false))
    let report = report(release)
    #expect(care(report).first?.hasPrefix("NIET VOOR PUBLICATIE") == true)
    #expect(!care(report).contains { $0.hasPrefix("Getallen") })
    #expect(report.internalNotice == "niet voor publicatie")
  }

  @Test(
    arguments: [
      (0, true, nil),
      (
        1, true,
        "1 fout of waarschuwing; plaats, oorzaak en oplossing staan in intern/rejects.csv"
      ),
      (
        3, false,
        "3 fouten en waarschuwingen; laat tabellen schrijven om plaats, oorzaak en oplossing te zien"
      ),
    ] as [(Int, Bool, String?)])
  func problemsAreCountedButNotPlaced(_ count: Int, _ writes: Bool, _ expected: String?) {
    var reception = reception
    reception.problems = count
    reception.writesFiles = writes
    let lines = report(FigureCellsTests.release([]), reception).facts
      .filter { $0.label == "Problemen" }.flatMap(\.lines).map(words)
    #expect(lines == [expected].compactMap { $0 })
  }

  @Test func comparedProgrammesComeFirst() {
    var later = FigureCellsTests.row(Quantity(16))
    later.programme = "eerst-genoemd"
    let rows = [
      later, FigureCellsTests.row(Quantity(12), year: 2023), FigureCellsTests.row(Quantity(13)),
    ]
    let headings = report(FigureCellsTests.release(rows)).sections.map(\.heading)
    #expect(
      headings == ["P: jaar op jaar", "Eerst Genoemd: cijfers", "Wat mag u hieruit zeggen?"])
  }

  @Test(
    arguments: [
      ([2024], "2024"), ([2023, 2024], "2023 en 2024"), ([2022, 2023, 2024], "2022, 2023 en 2024"),
      ([2021, 2022, 2023, 2024], "2021 t/m 2024"), ([], ""),
    ] as [([Int], String)])
  func periodsOppositeTheTitle(_ years: [Int], _ expected: String) {
    let rows = years.map { FigureCellsTests.row(Quantity(12), year: $0) }
    #expect(report(FigureCellsTests.release(rows)).subtitle == expected)
  }

  @Test func categoriesWithoutFiguresAreLeftOut() {
    let rows = [
      FigureCellsTests.row(Quantity(12)),
      FigureCellsTests.row(nil, .missing, measure: "volunteers", dimension: "gender", code: "v"),
      FigureCellsTests.row(nil, .missing, measure: "volunteer_hours"),
    ]
    let blocks = report(FigureCellsTests.release(rows)).sections[0].blocks
    #expect(!blocks.contains { if case .subheading = $0 { true } else { false } })
  }

  @Test func coverageComparesTheLastTwoPeriods() throws {
    func region(_ code: String, _ year: Int, _ organisations: Int64) -> CoverageRow {
      CoverageRow(
        programme: "p", level: "province", code: code, name: code, period: Period(year: year),
        organisations: organisations, population: 1000, organisationsPer100k: Quantity(0),
        participants: nil, participantsPer10k: nil, status: .final)
    }
    func summary(_ year: Int, placed: Int64) -> CoverageSummaryRow {
      CoverageSummaryRow(
        programme: "p", level: "province", period: Period(year: year), regions: 2,
        regionsCovered: 1, population: 2000, populationCovered: 1000, populationYear: 2024,
        organisations: placed, organisationsPlaced: placed, organisationsWithoutPlace: 0,
        organisationsOutside: 0,
        isSynthetic: false)
    }
    let base = FigureCellsTests.release([FigureCellsTests.row(Quantity(12))])
    let release = Release(
      measures: base.measures, yearOnYear: base.yearOnYear,
      coverage: ProtectedTable(
        rows: [
          region("A", 2023, 1), region("B", 2023, 0), region("A", 2024, 0), region("B", 2024, 2),
          region("A", 2025, 0), region("B", 2025, 2),
        ], suppressedCells: 0),
      coverageSummary: ProtectedTable(
        rows: [
          summary(2022, placed: 0), summary(2023, placed: 1), summary(2024, placed: 2),
          summary(2025, placed: 2),
        ], suppressedCells: 0),
      knownTotals: base.knownTotals, policy: base.policy)
    let section = try #require(report(release).sections.last)
    guard case .table(let table) = section.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.columns.map { words($0.heading) } == [
        "Organisaties", "2024", "2025", "inwoners 2024", "per 100000",
      ])
    #expect(
      table.rows.map { Array($0.cells[1...2]) } == [
        [.symbol(.whiteSpot, word: "geen"), .symbol(.whiteSpot, word: "geen")],
        [.number(Quantity(2)), .number(Quantity(2))],
      ])
    guard case .footnotes(let notes) = section.blocks.last else {
      Issue.record("no footnotes")
      return
    }
    #expect(notes.map(words).contains { $0.hasPrefix("Inwoners van 1 januari 2024") })
  }

  @Test(arguments: [
    ("impuls", "Impuls"), ("samen-groeien", "Samen Groeien"), ("IPS-traject", "IPS-traject"),
    ("al netjes", "al netjes"), ("", "Zonder programma"), ("één", "Één"),
  ])
  func programmeTitles(_ identifier: String, _ title: String) {
    #expect(DutchWording().programmeTitle(identifier) == title)
  }
}
