import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

/// What a report leaves out or says in a line, so that nothing in it is idle or misread.
@Suite struct PlainWordsTests {
  private func report(_ builder: ReleaseBuilder) -> Report {
    ReportComposer(language: .dutch).compose(
      release: builder.release, reception: ChangeFixtures.reception, internalTables: [])
  }

  private func text(_ builder: ReleaseBuilder) -> String {
    TextRenderer(width: 100).render(report(builder)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").withPlainBlanks
  }

  private func figures(_ values: [Int64], from year: Int = 2022) -> ReleaseBuilder {
    var builder = ReleaseBuilder()
    for (offset, value) in values.enumerated() {
      builder.add("impuls", "participants", year + offset, Quantity(value))
    }
    return builder
  }

  @Test func aDimensionOfWhichNothingIsKnown() {
    var builder = figures([40, 50])
    for measure in ["participants", "volunteers"] {
      builder.add("impuls", measure, by: "gender", category: "onbekend", 2023, Quantity(50))
    }
    builder.add(
      "impuls", "participants", by: "gender×age-group", code: "×", category: "onbekend×onbekend",
      2023, Quantity(50))
    let unknown = text(builder)
    #expect(
      unknown.contains(
        "Deelnames en Vrijwilligers naar geslacht: niet te maken, want dat staat niet in de exports"
      ))
    #expect(unknown.contains("Deelnames naar geslacht en leeftijd: niet te maken"))
    builder.add(
      "impuls", "participants", by: "gender", code: "vrouw", category: "vrouw", 2023, Quantity(20))
    let known = text(builder)
    #expect(!known.contains("Deelnames en Vrijwilligers naar geslacht"))
    #expect(known.contains("Vrijwilligers naar geslacht: niet te maken"))
  }

  @Test(arguments: [([40, 40, 40], false), ([40, 41, 40], true), ([40, 40, 41], true)])
  func aSeriesThatDoesNotChange(_ values: [Int64], isShown: Bool) {
    var builder = figures(values)
    builder.addTrend("impuls", "participants", from: 2022, values)
    #expect(text(builder).contains("Van 2022 t/m 2024") == isShown)
  }

  @Test(
    arguments: [
      (["a": 40], ["a": 60], "Alle deelnames komen beide keren van één organisatie."),
      (
        ["a": 30, "b": 10], ["a": 60],
        "Alle deelnames van 2023 komen van één organisatie (2022: de grootste telde voor 75,0 % mee)."
      ),
      (
        ["a": 40], ["a": 30, "b": 30],
        "De grootste organisatie telt voor 50,0 % mee (2022: 100,0 %)."
      ),
    ] as [([String: Int64], [String: Int64], String)])
  func oneOrganisation(_ before: [String: Int64], _ now: [String: Int64], _ expected: String) {
    var builder = figures([40, 60])
    builder.addChange(
      TwoYears(
        programme: "impuls", measure: "participants", year: 2023, before: before, now: now))
    #expect(text(builder).contains(expected))
  }

  @Test(
    arguments: [
      (
        ["a": 40, "b": 40], ["a": 30, "b": 30, "c": 30],
        "Er leverden meer organisaties cijfers (2 → 3): dat maakt +35. Een organisatie had gemiddeld "
          + "minder deelnames (40,0 → 30,0): dat maakt −25."
      ),
      (
        ["a": 30, "b": 30, "c": 30], ["a": 40, "b": 40],
        "Er leverden minder organisaties cijfers (3 → 2): dat maakt −35. Een organisatie had gemiddeld "
          + "meer deelnames (30,0 → 40,0): dat maakt +25."
      ),
      (
        ["a": 30, "b": 30], ["a": 30, "b": 30, "c": 30],
        "(2 → 3): dat maakt +30. Een organisatie had gemiddeld evenveel deelnames."
      ),
    ] as [([String: Int64], [String: Int64], String)])
  func bothPartsOfAChange(_ before: [String: Int64], _ now: [String: Int64], _ expected: String) {
    var builder = figures([before.values.reduce(0, +), now.values.reduce(0, +)])
    builder.addChange(
      TwoYears(
        programme: "impuls", measure: "participants", year: 2023, before: before, now: now))
    #expect(text(builder).contains(expected), "\(text(builder))")
  }

  /// Silent now; back; one of each.
  @Test(
    arguments: [
      (["a": 40, "b": 18], ["a": 40], Int64(1), "wel verwacht, niets geleverd −18"),
      (["a": 40], ["a": 40, "b": 18], 0, "vorige keer niets geleverd, nu terug +18"),
      (["a": 40, "b": 18], ["a": 40, "c": 28], 1, "niets geleverd, nu of vorige keer +10"),
    ] as [([String: Int64], [String: Int64], Int64, String)])
  func silentNowOrBefore(
    _ before: [String: Int64], _ now: [String: Int64], _ silentNow: Int64, _ expected: String
  ) {
    var builder = figures([before.values.reduce(0, +), now.values.reduce(0, +)])
    builder.addChange(
      TwoYears(
        programme: "impuls", measure: "participants", year: 2023, before: before, now: now,
        silent: Set(before.keys).symmetricDifference(now.keys)))
    builder.response[0].silent = silentNow
    #expect(text(builder).contains(expected))
  }

  @Test func longListsAreCutInTheTextAlone() {
    var builder = figures([40, 50])
    for number in 1...60 {
      let name = "gemeente \(100 + number)"
      builder.add(
        "impuls", "participants", by: "municipality", code: "\(number)", category: name, 2023,
        Quantity(Int64(number)))
    }
    let report = report(builder)
    let text = text(builder)
    #expect(!text.contains("gemeente 110 "))
    #expect(text.contains("gemeente 111 ") && text.contains("gemeente 160 "))
    #expect(
      text.contains(
        "Getoond zijn de grootste; en nog 10 andere categorieën (gemeente): zie measures.csv."))
    #expect(report.tables.first { $0.name == "measures" }?.rowCount == 62)
  }

  @Test func manyProgrammesAreCutInTheTextAlone() {
    var builder = ReleaseBuilder()
    for number in 1...25 {
      builder.add("p\(100 + number)", "participants", 2023, Quantity(Int64(20 + number)))
    }
    let report = report(builder)
    let text = text(builder)
    #expect(text.hasPrefix("IMPACT METEN · P106, P107, P108, P109, P110, P111 en 14 andere"))
    #expect(!text.contains("P105") && text.contains("P125: CIJFERS"))
    #expect(text.contains("en nog 5 programma's: zie measures.csv"))
    #expect(report.tables.first { $0.name == "measures" }?.rowCount == 25)
  }

  @Test func whatAMeanIsDividedBy() {
    var builder = figures([40, 60])
    for (year, listed) in [(2022, 3), (2023, 3)] as [(Int, Int64)] {
      builder.add("impuls", "organisations", year, Quantity(listed))
      builder.add("impuls", "participants_per_organisation", year, Quantity(20))
    }
    builder.addChange(
      TwoYears(
        programme: "impuls", measure: "participants", year: 2023, before: ["a": 20, "b": 20],
        now: ["a": 20, "b": 20, "c": 20]))
    #expect(!text(builder).contains("gedeeld door de organisaties"))
    builder.response[0].delivered = 2
    #expect(
      text(builder).contains(
        "Deelnames per organisatie: gedeeld door de organisaties die deelnames leverden: in 2023 waren "
          + "dat er 2, op de lijst staan er 3."))
  }
}
