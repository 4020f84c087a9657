import Reporting
import Tables

@testable import Disclosure

/// Made-up releases, each with one thing that a report must be honest about.
enum ChangeFixtures {
  static let reception = Reception(
    files: 12, filesRejected: 0, lines: 1_012, records: 1_000, recordsRejected: 0, warnings: 0,
    notices: 0, syntheticSources: [], problems: 0, writesFiles: false)

  /// Names of the releases, which are those of their snapshots.
  static let all: [(name: String, builder: ReleaseBuilder)] = [
    ("change-synthetic", synthetic), ("change-years", fiveYears), ("change-silent", silent),
    ("change-partial", partial), ("change-withheld", withheld), ("change-two-groups", twoGroups),
    ("change-disputed", disputed), ("change-open-ends", openEnds),
  ]

  /// Invented records of two different groups, confirmed by what was published.
  static var synthetic: ReleaseBuilder {
    var builder = ReleaseBuilder()
    let volunteers: (before: [String: Int64], now: [String: Int64]) = (
      spread(165, over: 12, "a", largest: 20), spread(233, over: 14, "b", largest: 22)
    )
    let participants: (before: [String: Int64], now: [String: Int64]) = (
      spread(1390, over: 12, "a", largest: 196), spread(1251, over: 14, "b", largest: 180)
    )
    for (measure, before, now) in [
      ("organisations", 12, 14), ("participants", 1390, 1251), ("volunteers", 165, 233),
    ] as [(String, Int64, Int64)] {
      let status: FigureStatus = measure == "organisations" ? .final : .planned
      builder.add("impuls", measure, 2023, Quantity(before), isSynthetic: true)
      builder.add("impuls", measure, 2024, Quantity(now), status: status, isSynthetic: true)
      let kind = measure == "organisations" ? "project" : ""
      builder.addTotal(
        "\(measure)-2023", "impuls", measure, kind: kind, "2023", before, before, .match,
        isSynthetic: true)
      builder.addTotal(
        "\(measure)-2024", "impuls", measure, kind: kind, "2024", now, now, .match,
        status: status, isSynthetic: true)
    }
    for (measure, figures) in [("participants", participants), ("volunteers", volunteers)] {
      builder.addChange(
        TwoYears(
          programme: "impuls", measure: measure, year: 2024, before: figures.before,
          now: figures.now, status: .planned, isSynthetic: true))
    }
    builder.add(
      "impuls", "unique_participants", 2023, nil, range: (196, 1390), isSynthetic: true)
    builder.add(
      "impuls", "unique_participants", 2024, nil, range: (180, 1251), status: .planned,
      isSynthetic: true)
    builder.add("oefening", "participants", 2024, Quantity(300), isSynthetic: true)
    return builder
  }

  /// Five years of mostly the same organisations.
  static var fiveYears: ReleaseBuilder {
    var builder = ReleaseBuilder()
    let participants: [Int64] = [800, 860, 1_240, 1_190, 1_302]
    let volunteers: [Int64] = [90, 96, 118, 121, 140]
    let organisations: [Int64] = [10, 10, 13, 13, 14]
    for offset in 0..<5 {
      let year = 2020 + offset
      for (measure, values) in [
        ("organisations", organisations), ("participants", participants),
        ("volunteers", volunteers),
      ] {
        builder.add("samen-groeien", measure, year, Quantity(values[offset]))
      }
      builder.add(
        "samen-groeien", "volunteers_per_organisation", year,
        Quantity(volunteers[offset], over: organisations[offset]))
      builder.add(
        "samen-groeien", "volunteer_hours", year, Quantity(volunteers[offset] * 81, over: 2),
        known: (volunteers[offset] - 7, volunteers[offset]))
      builder.add("samen-groeien", "unique_participants", year, Quantity(participants[offset] - 90))
      guard offset > 0 else { continue }
      for (measure, values) in [("participants", participants), ("volunteers", volunteers)] {
        builder.addChange(
          TwoYears(
            programme: "samen-groeien", measure: measure, year: year,
            before: spread(
              values[offset - 1], over: Int(organisations[offset - 1]), "a",
              largest: values[offset - 1] / 6),
            now: spread(
              values[offset], over: Int(organisations[offset]), "a", largest: values[offset] / 3)))
      }
    }
    builder.addTrend("samen-groeien", "participants", from: 2020, participants)
    builder.addTrend("samen-groeien", "volunteers", from: 2020, volunteers)
    builder.addTrend("samen-groeien", "organisations", from: 2020, organisations)
    builder.addChance(
      "samen-groeien", "participants", 2024, organisations: 13, exact: (940, 1_102),
      clustered: (801, 1_288))
    builder.addChance(
      "samen-groeien", "volunteers", 2024, organisations: 13, exact: (1_020, 1_402),
      clustered: nil)
    builder.addPersons("samen-groeien", .returnedParticipants, 2024, 402, of: 1_100)
    builder.addPersons(
      "samen-groeien", .returnedVolunteers, 2024, nil, range: (80, 95), of: 121,
      withinOrganisations: true)
    builder.addPersons("samen-groeien", .participantsAndVolunteers, 2024, 35, of: 1_212)
    return builder
  }

  /// Two of fourteen organisations delivered nothing for the later year.
  static var silent: ReleaseBuilder {
    var builder = ReleaseBuilder()
    let before = spread(800, over: 14, "a", largest: 90)
    var now = before.mapValues { $0 + 1 }
    let gone: Set<String> = ["a03", "a07"]
    for name in gone { now[name] = nil }
    for (measure, factor) in [("participants", Int64(1)), ("volunteers", Int64(2))] {
      let (first, last) = (before.mapValues { $0 / factor }, now.mapValues { $0 / factor })
      builder.add("buurtkracht", measure, 2023, Quantity(first.values.reduce(0, +)))
      builder.add("buurtkracht", measure, 2024, Quantity(last.values.reduce(0, +)))
      builder.addChange(
        TwoYears(
          programme: "buurtkracht", measure: measure, year: 2024, before: first, now: last,
          silent: gone))
      builder.response.append(
        ResponseRow(
          programme: "buurtkracht", measure: measure, period: Period(year: 2023), expected: 14,
          delivered: 14, silent: 0, silentAltogether: 0, value: Quantity(first.values.reduce(0, +)),
          valueSilentAsBefore: nil, silentWithoutEarlier: 0, status: .final, isSynthetic: false))
    }
    builder.add("buurtkracht", "organisations", 2023, Quantity(14))
    builder.add("buurtkracht", "organisations", 2024, Quantity(14))
    return builder
  }

  /// The later year ends in June.
  static var partial: ReleaseBuilder {
    var builder = ReleaseBuilder()
    for (measure, whole, same, now) in [
      ("participants", 1390, 700, 612), ("volunteers", 165, 140, 151),
    ] as [(String, Int64, Int64, Int64)] {
      builder.add("impuls", measure, 2023, Quantity(whole))
      builder.add("impuls", measure, 2024, Quantity(now), status: .provisional)
      builder.partialYears[.init(programme: "impuls", measure: measure, year: 2024)] = (6, same)
      builder.addChange(
        TwoYears(
          programme: "impuls", measure: measure, year: 2024,
          before: spread(same, over: 12, "a", largest: same / 8),
          now: spread(now, over: 12, "a", largest: now / 8), status: .provisional,
          throughMonth: 6))
    }
    builder.add("impuls", "organisations", 2023, Quantity(12))
    builder.add("impuls", "organisations", 2024, Quantity(12))
    return builder
  }

  /// Parts of a change that are too small to show.
  static var withheld: ReleaseBuilder {
    var builder = ReleaseBuilder()
    builder.add("klein", "participants", 2023, Quantity(60))
    builder.add("klein", "participants", 2024, Quantity(66))
    builder.add("klein", "volunteers", 2023, Quantity(12))
    builder.add("klein", "volunteers", 2024, nil, status: .suppressed)
    builder.addChange(
      TwoYears(
        programme: "klein", measure: "participants", year: 2024,
        before: ["a": 30, "b": 26, "c": 4], now: ["a": 31, "b": 30, "d": 5],
        withheld: [.entered, .left, .continuing]))
    builder.addChange(
      TwoYears(
        programme: "klein", measure: "volunteers", year: 2024, before: ["a": 8, "b": 4],
        now: ["a": 5], withheld: Set(BridgeComponent.allCases)))
    return builder
  }

  /// No organisation delivered both times, and no record is invented.
  static var twoGroups: ReleaseBuilder {
    var builder = ReleaseBuilder()
    builder.add("", "participants", 2023, Quantity(15))
    builder.add("", "participants", 2024, Quantity(45))
    builder.add("", "volunteers", 2023, Quantity(0))
    builder.add("", "volunteers", 2024, Quantity(12))
    builder.addChange(
      TwoYears(
        programme: "", measure: "participants", year: 2024, before: ["a": 15],
        now: ["b": 30, "c": 15]))
    builder.add("vroeger", "participants", 2023, Quantity(100))
    builder.add("vroeger", "organisations", 2023, Quantity(1))
    return builder
  }

  /// What was published is not what the records give, and one organisation decides.
  static var disputed: ReleaseBuilder {
    var builder = ReleaseBuilder()
    builder.add("delta", "participants", 2023, Quantity(200))
    builder.add("delta", "participants", 2024, Quantity(220))
    builder.addChange(
      TwoYears(
        programme: "delta", measure: "participants", year: 2024,
        before: ["a": 80, "b": 60, "c": 60], now: ["a": 70, "b": 55, "c": 40, "d": 55]))
    builder.addTotal("delta-2024", "delta", "participants", "2024", 300, 220, .mismatch)
    builder.addTotal(
      "delta-2023", "delta", "participants", "2023", 210, 200, .accepted, reason: "telfout")
    return builder
  }

  /// Nearly all that grew are records that nobody closed; of the volunteers some.
  static var openEnds: ReleaseBuilder {
    var builder = ReleaseBuilder()
    for (measure, before, now) in [
      ("organisations", 14, 14), ("participants", 148, 298), ("volunteers", 400, 520),
    ] as [(String, Int64, Int64)] {
      builder.add("impuls", measure, 2023, Quantity(before))
      builder.add("impuls", measure, 2024, Quantity(now))
      guard measure != "organisations" else { continue }
      builder.add("impuls", "\(measure)_per_organisation", 2023, Quantity(before, over: 13))
      builder.add("impuls", "\(measure)_per_organisation", 2024, Quantity(now, over: 14))
      builder.addChange(
        TwoYears(
          programme: "impuls", measure: measure, year: 2024,
          before: spread(before, over: 13, "a", largest: before / 6),
          now: spread(now, over: 14, "a", largest: now / 6), silent: ["a13"]))
      builder.response.append(
        ResponseRow(
          programme: "impuls", measure: measure, period: Period(year: 2023), expected: 14,
          delivered: 13, silent: 1, silentAltogether: 1, value: Quantity(before),
          valueSilentAsBefore: nil,
          silentWithoutEarlier: 1, status: .final, isSynthetic: false))
      builder.response.removeAll { $0.period == Period(year: 2024) && $0.measure == measure }
      builder.response.append(
        ResponseRow(
          programme: "impuls", measure: measure, period: Period(year: 2024), expected: 14,
          delivered: 14, silent: 0, silentAltogether: 0, value: Quantity(now),
          valueSilentAsBefore: nil,
          silentWithoutEarlier: 0, status: .final, isSynthetic: false))
    }
    builder.addOpenEnds("impuls", "participants", 2024, 148, of: 298, organisations: 2)
    builder.addOpenEnds("impuls", "volunteers", 2023, 30, of: 400)
    builder.addOpenEnds("impuls", "volunteers", 2024, 50, of: 520)
    builder.addChance(
      "impuls", "participants", 2024, organisations: 13, exact: (1_200, 1_900),
      clustered: (1_100, 2_100))
    builder.addPersons(
      "impuls", .returnedParticipants, 2024, nil, range: (12, 148), of: 148,
      withinOrganisations: true, perhaps: 136)
    return builder
  }

  /// A whole over organisations: one of the given size, the rest as even as can be.
  static func spread(
    _ whole: Int64, over count: Int, _ prefix: String, largest: Int64
  ) -> [String: Int64] {
    var figures: [String: Int64] = [:]
    let rest = whole - largest
    let others = Int64(count - 1)
    for index in 0..<count {
      let name = "\(prefix)\(index < 10 ? "0" : "")\(index)"
      let position = Int64(index) - 1
      figures[name] =
        index == 0 ? largest : rest / others + (position < rest % others ? 1 : 0)
    }
    return figures
  }
}
