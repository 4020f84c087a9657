import Reporting
import Tables

@testable import Disclosure

/// Made-up releases for charts: the project's shape, and data that is awkward to draw.
enum ChartFixtures {
  /// Names are those of the folders of their snapshots.
  static let all: [(name: String, builder: ReleaseBuilder)] = [
    ("project", project), ("years", ChangeFixtures.fiveYears), ("organisations", organisations),
    ("one-period", onePeriod), ("withheld", withheld), ("millions", millions),
    ("partial", ChangeFixtures.partial), ("silent", ChangeFixtures.silent),
    ("open-ends", ChangeFixtures.openEnds),
  ]

  static func charts(
    _ builder: ReleaseBuilder, _ language: Language = .dutch
  ) -> [Chart] {
    ReportComposer(language: language).compose(
      release: builder.release, reception: Fixtures.quietReception, internalTables: []
    ).charts
  }

  /// Two programmes, one of them invented, with what the project's data give.
  static var project: ReleaseBuilder {
    var builder = Fixtures.full
    builder.addTiles()
    builder.addReach("herstel-dichtbij", 2024)
    let change = ChangeFixtures.synthetic
    builder.bridge = change.bridge
    builder.panel = change.panel
    builder.response = change.response
    return builder
  }

  /// Many organisations with names that are hard to place, and figures that are hard to draw.
  static var organisations: ReleaseBuilder {
    var builder = ReleaseBuilder()
    let tails = [
      "", " voor herstelondersteunende ontmoetingen in de Achterhoek en de Liemers",
      " & Zn. <\"Ons Huis\">",
      "-Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten",
      " 日本語の名前と絵文字👩‍👩‍👧", " \u{202E}omgekeerd\u{1B}[31m",
    ]
    for index in 0..<45 {
      let name = "Stichting \(index % 40)\(tails[index % tails.count])"
      let before: Int64? = index % 7 == 3 ? nil : Int64(index * index * 3)
      let now: Int64? = index % 11 == 5 ? nil : Int64((44 - index) * index)
      for (year, value) in [(2023, before), (2024, now)] where index % 9 != 8 || year == 2024 {
        builder.add(
          "Mee & Samen", "participants", by: "organisation", code: "S\(index)", category: name,
          year, value.map { Quantity($0) },
          status: value == nil ? (index % 4 == 0 ? .missing : .suppressed) : nil)
      }
    }
    builder.add("Mee & Samen", "participants", 2023, Quantity(70_000))
    builder.add("Mee & Samen", "participants", 2024, Quantity(14_000), status: .estimated)
    return builder
  }

  /// One year alone: nothing to compare.
  static var onePeriod: ReleaseBuilder {
    var builder = ReleaseBuilder()
    builder.add("één", "organisations", 2024, Quantity(3))
    builder.add("één", "participants", 2024, Quantity(120), status: .provisional)
    builder.add("één", "unique_participants", 2024, nil, range: (40, 120))
    builder.add("één", "volunteers", 2024, nil, status: .suppressed)
    for (name, value) in [("Anker", 70), ("Boei", 50), ("Kade", 0)] as [(String, Int64)] {
      builder.add(
        "één", "participants", by: "organisation", code: name, category: name, 2024,
        Quantity(value))
    }
    for (name, value) in [("wandeling", 0), ("open dag", 0)] as [(String, Int64)] {
      builder.add(
        "één", "meetings", by: "kind", code: name, category: name, 2024, Quantity(value))
    }
    return builder
  }

  /// Parts and categories that may not be shown, and parts that are negative.
  static var withheld: ReleaseBuilder {
    var builder = ChangeFixtures.withheld
    let change = TwoYears(
      programme: "klein", measure: "participants", year: 2024,
      before: ["a": 30, "b": 26, "c": 4], now: ["a": 11, "b": 20, "d": 35],
      withheld: [.left])
    builder.bridge.removeAll { $0.measure == "participants" }
    builder.panel.removeAll { $0.measure == "participants" }
    builder.response.removeAll { $0.measure == "participants" }
    builder.addChange(change)
    for (year, values) in [(2023, [40, nil, 20]), (2024, [nil, 50, 16])] as [(Int, [Int64?])] {
      for (name, value) in zip(["female", "male", "other"], values) {
        builder.add(
          "klein", "participants", by: "gender", code: name, category: name, year,
          value.map { Quantity($0) }, status: value == nil ? .suppressed : .provisional)
      }
    }
    for (year, value) in [(2021, 14), (2022, nil)] as [(Int, Int64?)] {
      builder.add(
        "klein", "participants", year, value.map { Quantity($0) },
        status: value == nil ? .suppressed : .final)
    }
    return builder
  }

  /// Numbers of eight digits and a fraction, over many years; more columns than there is room for.
  static var millions: ReleaseBuilder {
    var builder = ReleaseBuilder()
    for offset in 0..<12 {
      builder.add(
        "Groot", "participants", 2013 + offset, Quantity(Int64(10_000_000 + 987_654 * offset)),
        status: offset == 11 ? .provisional : .final)
      if offset > 8 {
        builder.add(
          "Groot", "volunteer_hours", 2013 + offset,
          Quantity(Int64(123_456_789 - offset * 1_000_001), over: 2))
      }
    }
    builder.addChange(
      TwoYears(
        programme: "Groot", measure: "participants", year: 2024,
        before: ["a": 9_000_000, "b": 10_876_540], now: ["a": 19_864_194, "c": 1_000_000],
        silent: []))
    return builder
  }
}
