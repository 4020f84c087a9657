import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

/// The section about coverage as text: map, reach, next places, change.
@Suite struct CoverageTextTests {
  private static let programme = "herstel-dichtbij"

  private func section(_ builder: ReleaseBuilder, _ language: Language, width: Int = 100) -> String
  {
    var report = ReportComposer(language: language)
      .compose(release: builder.release, reception: Fixtures.quietReception, internalTables: [])
    report.sections = report.sections.filter { section in
      section.blocks.contains {
        switch $0 {
        case .beside: true
        default: false
        }
      }
    }
    return TextRenderer(width: width).render(report)
  }

  private var oneYear: ReleaseBuilder {
    var builder = Fixtures.full
    builder.addTiles()
    builder.addReach(Self.programme, 2024)
    return builder
  }

  private var twoYears: ReleaseBuilder {
    var builder = oneYear
    builder.addHistory(Self.programme, 2024)
    return builder
  }

  @Test(
    arguments: [
      (.dutch, "Een organisatie met vestigingen in meer gebieden"),
      (.english, "An organisation with seats in several regions"),
    ] as [(Language, String)])
  func severalSeatsAreExplainedWhereThereAreAny(_ language: Language, _ words: String) {
    // Regions, places outside and unknown seats together are 32.
    var builder = oneYear
    #expect(!section(builder, language).contains(words))
    for index in builder.summary.indices { builder.summary[index].organisations = 31 }
    #expect(section(builder, language).contains(words))
  }

  @Test(arguments: Language.allCases) func snapshots(_ language: Language) throws {
    for (builder, name) in [(oneYear, "coverage-one-year"), (twoYears, "coverage-two-years")] {
      let text = section(builder, language)
      for line in text.split(separator: "\n") { #expect(line.displayWidth <= 100, "\(line)") }
      try expectSnapshot(text, named: "\(name).\(language.rawValue).txt")
    }
  }

  @Test(arguments: [60, 72, 80]) func onANarrowPageTheMapStandsBelow(width: Int) {
    let lines = section(oneYear, .dutch, width: width).split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines.contains { $0 == "   │ NH 6 │ FL ○ │ DR ○ │" })
  }

  @Test func halfAMapIsNoMap() {
    var builder = oneYear
    builder.coverage[3].tile = nil
    #expect(!section(builder, .dutch).contains("│"))
  }

  @Test func withoutTenKilometresTheMiddleDistanceIsToldOf() {
    var builder = oneYear
    builder.reach = [3, 12, 18, 40].map {
      ReachRow(
        programme: Self.programme, period: Period(year: 2024), radius: $0, population: 1000,
        populationWithin: 10 * $0, status: .final, isSynthetic: false)
    }
    let text = section(builder, .dutch)
    #expect(text.contains("Binnen 12 km   12,0 % van de inwoners (3 km: 3,0 %, 18 km: 18,0 %, 40"))
    #expect(text.contains("3 km is fijner dan de gegevens"))
  }

  @Test func ofACountryWithoutInhabitantsNothingIsExplainedThatIsNotShown() {
    var builder = oneYear
    for index in builder.reach.indices {
      builder.reach[index].population = 0
      builder.reach[index].populationWithin = 0
    }
    #expect(!section(builder, .dutch).contains("Binnen 10 km"))
  }

  @Test(arguments: Language.allCases) func anotherCountryIsNotTheNetherlands(_ language: Language) {
    var builder = oneYear
    for index in builder.summary.indices {
      builder.summary[index].hasOwnClassification = true
      builder.summary[index].organisationsOutside = 1
    }
    let own = section(builder, language)
    #expect(own.contains("--regions"))
    for words in ["Buiten Nederland", "Outside the country", "7 km"] {
      #expect(!own.contains(words))
    }
    #expect(!section(oneYear, language).contains("--regions"))
  }

  @Test(arguments: Language.allCases) func twoPeriodsAndParticipationsFitOnePage(
    _ language: Language
  ) {
    var builder = twoYears
    for index in builder.coverage.indices {
      builder.coverage[index].participants = Quantity(12_345)
      builder.coverage[index].participantsPer10k = Quantity(12)
    }
    let lines = section(builder, language).split(separator: "\n")
    // One row for each province, and not one more for the last column.
    #expect(lines.count { $0.hasPrefix("   Drenthe") && $0.contains("504") } == 1)
    #expect(lines.count { $0.hasPrefix("   Drenthe") } == 1)
    #expect(
      lines.contains { $0.hasPrefix("   Drenthe") && $0.hasSuffix("12,0") }
        || lines.contains { $0.hasPrefix("   Drenthe") && $0.hasSuffix("12.0") })
  }

  @Test func aYearWithoutChangeSaysSo() {
    var builder = twoYears
    builder.changes = []
    #expect(section(builder, .dutch).contains("geen gebied erbij of weg"))
  }

  private func map(_ tiles: [TileMap.Tile], width: Int = 60) -> [String] {
    var text = CellText(.dutch)
    return TextTileMap(TileMap(tiles: tiles, caption: ""), &text).lines(width: width)
  }

  @Test func tilesAreJoinedWhereTheyTouch() {
    let tiles = [(1, 2, "A", 7), (2, 1, "BB", 12), (2, 2, "C", 0), (4, 1, "D", 1)].map {
      TileMap.Tile(row: $0.0, column: $0.1, label: $0.2, cell: .number(Quantity(Int64($0.3))))
    }
    #expect(
      map(tiles) == [
        "        ┌───────┐",
        "        │ A   7 │",
        "┌───────┼───────┤",
        "│ BB 12 │ C   0 │",
        "└───────┴───────┘",
        "",
        "┌───────┐",
        "│ D   1 │",
        "└───────┘",
      ])
    #expect(map(tiles, width: 16).isEmpty)
  }

  @Test func mapsOfNothingOrBeyondThePageAreNotDrawn() {
    #expect(map([]).isEmpty)
    let far = TileMap.Tile(row: 1_000_000, column: -3, label: "A", cell: .blank)
    #expect(map([far]).isEmpty)
    let unsafe = TileMap.Tile(row: 1, column: 1, label: "\u{1B}[1m", cell: .text("日本"))
    #expect(map([unsafe]).allSatisfy { $0.displayWidth == 13 && !$0.contains("\u{1B}") })
  }
}
