import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

/// What titles and notes of charts say, and what they leave open.
@Suite struct ChartTitleTests {
  private func titles(_ builder: ReleaseBuilder, _ language: Language = .dutch) -> [String: String]
  {
    Dictionary(
      uniqueKeysWithValues: ChartFixtures.charts(builder, language).map {
        ($0.name, ChartRenderer().title(of: $0))
      })
  }

  @Test(
    arguments: [
      (.dutch, "In 2024: organisaties\u{A0}6, deelnames\u{A0}120, bijeenkomsten\u{A0}4"),
      (.english, "In 2024: organisations\u{A0}6, participations\u{A0}120, meetings\u{A0}4"),
    ] as [(Language, String)])
  func onePeriodIsToldAsItIs(_ language: Language, _ expected: String) throws {
    var builder = ReleaseBuilder()
    builder.add("p", "organisations", 2024, Quantity(6))
    builder.add("p", "participants", 2024, Quantity(120))
    builder.add("p", "volunteers", 2024, nil, status: .suppressed)
    builder.add("p", "volunteer_hours", 2024, Quantity(90_000))
    builder.add("p", "meetings", 2024, Quantity(4))
    let chart = try #require(
      ChartFixtures.charts(builder, language).first { $0.name == "p-figures" })
    #expect(ChartRenderer().title(of: chart) == expected)
    let expectedValues: [Int64?] = [6, 120, nil, 4]
    #expect(chart.rows.map { $0.points[0].value } == expectedValues.map { $0.map { Quantity($0) } })
    #expect(chart.rows[2].points[0].cell == .symbol(.suppressed))
  }

  /// With two periods there are charts through time, and one figure alone is no chart.
  @Test func thereIsNoChartOfOnePeriodWhereThereAreTwo() {
    var builder = ReleaseBuilder()
    builder.add("p", "organisations", 2024, Quantity(6))
    builder.add("p", "participants", 2023, Quantity(120))
    builder.add("p", "participants", 2024, Quantity(130))
    #expect(titles(builder).keys.sorted() == ["p-participants"])
  }

  @Test func aRatioIsToldWithoutAVerdict() throws {
    let titles = titles(ChartFixtures.project)
    let ratio = try #require(titles["impuls-participants-per-volunteer"])
    #expect(ratio == "Deelnames per vrijwilliger: 8,42 in 2023 en 5,37 in 2024")
  }

  /// A measure that nobody was expected to deliver in the last year does not hide those that were.
  @Test func whoDeliveredIsToldOfTheMeasureOfTheLastYear() throws {
    var builder = ReleaseBuilder()
    for (measure, year) in [("participants", 2023), ("volunteers", 2024)] {
      builder.addChange(
        TwoYears(
          programme: "p", measure: measure, year: year, before: ["a": 30, "b": 20],
          now: ["a": 40], silent: ["b"]))
    }
    builder.add("p", "participants", 2023, Quantity(40))
    #expect(
      titles(builder)["p-response"]?.replacing("\u{A0}", with: " ")
        == "1 van de 2 organisaties leverde vrijwilligers over 2024")
  }

  /// Two rows of one name are told apart in words as in the picture.
  @Test func rowsOfOneNameAreToldApartInWords() throws {
    var builder = ReleaseBuilder()
    for (code, name) in [("x", "open dag"), ("y", "open dag"), ("z", "open dag (x)")] {
      builder.add("p", "meetings", by: "kind", code: code, category: name, 2024, Quantity(20))
    }
    let chart = try #require(ChartFixtures.charts(builder).first)
    #expect(chart.rows.map(\.label) == ["open dag (x)", "open dag (y)", "open dag (x) (2)"])
    let words = ChartText(.dutch).string(chart.alternativeText)
    for row in chart.rows { #expect(words.contains("\(row.label): "), "\(words)") }
  }

  /// Only organisations with both figures are in the comparison, and the chart says so.
  @Test func organisationsThatCannotBeComparedAreCounted() throws {
    var builder = ReleaseBuilder()
    for (name, before, now) in [("a", 20, 30), ("b", 40, 30), ("c", 10, 10)]
      as [(String, Int64, Int64)]
    {
      for (year, value) in [(2023, before), (2024, now)] {
        builder.add(
          "p", "participants", by: "organisation", code: name, category: name, year,
          Quantity(value))
      }
    }
    builder.add(
      "p", "participants", by: "organisation", code: "d", category: "d", 2023, nil,
      status: .suppressed)
    for (language, title, note) in [
      (
        .dutch,
        "Deelnames per organisatie, vergeleken met 2023: bij 1 meer, bij 1 minder, bij 1 evenveel",
        "1 organisatie zonder twee getoonde cijfers telt in de titel niet mee."
      ),
      (
        .english,
        "Participations per organisation, compared with 2023: more at 1, fewer at 1, as many at 1",
        "The title leaves out 1 organisation without two figures that are shown."
      ),
    ] as [(Language, String, String)] {
      let chart = try #require(ChartFixtures.charts(builder, language).first)
      #expect(ChartRenderer().title(of: chart) == title)
      let notes = chart.notes.map { ChartText(language).string($0).replacing("\u{A0}", with: " ") }
      #expect(notes.contains(note), "\(notes)")
    }
  }
}
