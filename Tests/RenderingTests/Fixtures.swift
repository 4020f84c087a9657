import Reporting
import Tables

@testable import Disclosure

/// Made-up releases in the shape of the real ones.
enum Fixtures {
  static let reception = Reception(
    files: 57, filesRejected: 1, lines: 3_118, records: 3_060, recordsRejected: 2, warnings: 1,
    notices: 3, syntheticSources: ["impuls-2023", "impuls-2024"],
    problems: 3, writesFiles: true)

  static let quietReception = Reception(
    files: 0, filesRejected: 0, lines: 0, records: 0, recordsRejected: 0, warnings: 0, notices: 0,
    syntheticSources: [], problems: 0, writesFiles: false)

  /// Two programmes, one of them invented, with everything that a report can show.
  static var full: ReleaseBuilder {
    var builder = ReleaseBuilder()
    addImpuls(&builder)
    addProgramme(&builder)
    addTotals(&builder)
    return builder
  }

  /// Only figures that were withheld.
  static var suppressed: ReleaseBuilder {
    var builder = ReleaseBuilder()
    for year in [2023, 2024] {
      for measure in ["participants", "volunteers", "participants_per_volunteer"] {
        builder.add("klein", measure, year, nil, status: .suppressed)
      }
      for (code, name) in [("v", "vrouw"), ("", "onbekend")] {
        builder.add(
          "klein", "participants", by: "gender", code: code, category: name, year, nil,
          status: .suppressed)
      }
    }
    builder.addTotal("klein-2024", "klein", "participants", "2024", 7, nil, .suppressed)
    return builder
  }

  // MARK: Parts

  private static func addImpuls(_ builder: inout ReleaseBuilder) {
    let programme = "impuls"
    for (measure, before, now) in [
      ("organisations", 12, 14), ("participants", 1390, 1251), ("volunteers", 165, 233),
      ("meetings", 1, 1),
    ] as [(String, Int64, Int64)] {
      builder.add(programme, measure, 2023, Quantity(before), isSynthetic: true)
      builder.add(
        programme, measure, 2024, Quantity(now),
        status: measure == "organisations" ? .final : .planned, isSynthetic: true)
    }
    for (measure, before, now) in [
      ("participants_per_volunteer", (1390, 165), (1251, 233)),
      ("participants_per_organisation", (1390, 12), (1251, 14)),
      ("volunteers_per_organisation", (165, 12), (233, 14)),
    ] as [(String, (Int64, Int64), (Int64, Int64))] {
      builder.add(
        programme, measure, 2023, Quantity(before.0, over: before.1), isSynthetic: true)
      builder.add(
        programme, measure, 2024, Quantity(now.0, over: now.1), status: .planned,
        isSynthetic: true)
    }
    builder.add(
      programme, "unique_participants", 2023, nil, range: (196, 1390), isSynthetic: true)
    builder.add(
      programme, "unique_participants", 2024, nil, range: (180, 1251), status: .planned,
      isSynthetic: true)
    builder.add(programme, "volunteer_hours", 2023, nil)
    builder.add(programme, "attendance", 2023, Quantity(0), isSynthetic: true)
    for year in [2023, 2024] {
      let status: FigureStatus = year == 2024 ? .planned : .final
      builder.add(
        programme, "meetings", by: "kind", code: "kennisbijeenkomst",
        category: "kennisbijeenkomst", year, Quantity(1), status: status, isSynthetic: true)
    }
    for (code, name, before, now) in [
      ("", "onbekend", 40, 11), ("v", "vrouw", 802, 700), ("m", "man", 548, 540),
      ("x", "anders", nil, 0),
    ] as [(String, String, Int64?, Int64?)] {
      for (year, value) in [(2023, before), (2024, now)] {
        builder.add(
          programme, "participants", by: "gender", code: code, category: name, year,
          value.map { Quantity($0) },
          status: value == nil ? .suppressed : year == 2024 ? .planned : .final,
          isSynthetic: true)
      }
    }
    for level in [("municipality", 342, 13, 3_100_000), ("province", 12, 10, 16_000_000)] {
      builder.summary.append(
        CoverageSummaryRow(
          programme: programme, level: level.0, period: Period(year: 2024),
          regions: Int64(level.1), regionsCovered: Int64(level.2), population: 17_942_942,
          populationCovered: Int64(level.3), populationYear: 2024, organisations: 14,
          organisationsPlaced: 14,
          organisationsWithoutPlace: 0, organisationsOutside: 0, isSynthetic: true))
    }
  }

  private static let provinces: [(code: String, name: String, population: Int64, seats: Int64)] = [
    ("PV20", "Groningen", 601_347, 0), ("PV21", "Fryslân", 661_904, 1),
    ("PV22", "Drenthe", 504_129, 0), ("PV23", "Overijssel", 1_189_033, 6),
    ("PV24", "Flevoland", 450_826, 0), ("PV25", "Gelderland", 2_149_071, 4),
    ("PV26", "Utrecht", 1_400_057, 2), ("PV27", "Noord-Holland", 2_976_487, 6),
    ("PV28", "Zuid-Holland", 3_840_460, 5), ("PV29", "Zeeland", 391_634, 1),
    ("PV30", "Noord-Brabant", 2_644_739, 3), ("PV31", "Limburg", 1_133_255, 1),
  ]

  private static func addProgramme(_ builder: inout ReleaseBuilder) {
    let programme = "herstel-dichtbij"
    builder.add(programme, "meetings", 2023, Quantity(16))
    builder.add(programme, "organisations", 2024, Quantity(29))
    for (kind, count) in [
      ("kennisdag", 2), ("lmo-sessie", 6), ("vvdb-plenair", 6), ("summerschool", 2),
    ] as [(String, Int64)] {
      builder.add(
        programme, "meetings", by: "kind", code: kind, category: kind, 2023, Quantity(count))
    }
    builder.add(
      programme, "organisations", by: "phase", code: "established", category: "established", 2024,
      Quantity(16))
    builder.add(
      programme, "organisations", by: "phase", code: "starting", category: "starting", 2024,
      Quantity(13))
    for province in provinces {
      builder.coverage.append(
        CoverageRow(
          programme: programme, level: "province", code: province.code, name: province.name,
          period: Period(year: 2024), organisations: province.seats,
          population: province.population,
          organisationsPer100k: Quantity(province.seats * 100_000, over: province.population),
          participants: nil, participantsPer10k: nil, status: .final))
    }
    builder.coverage.append(
      CoverageRow(
        programme: programme, level: "outside", code: "", name: "Curaçao",
        period: Period(year: 2024), organisations: 1, population: nil, organisationsPer100k: nil,
        participants: nil, participantsPer10k: nil, status: .final))
    for (level, regions, covered, population) in [
      ("municipality", 342, 24, 4_442_978), ("corop", 40, 20, 12_138_005),
      ("province", 12, 9, 16_386_640), ("ggd", 25, 16, 13_185_173),
      ("zorgkantoor", 31, 18, 11_552_115), ("safety", 25, 17, 13_912_156),
    ] as [(String, Int64, Int64, Int64)] {
      builder.summary.append(
        CoverageSummaryRow(
          programme: programme, level: level, period: Period(year: 2024), regions: regions,
          regionsCovered: covered, population: 17_942_942, populationCovered: population,
          populationYear: 2024, organisations: 32, organisationsPlaced: 29,
          organisationsWithoutPlace: 2,
          organisationsOutside: 1, isSynthetic: false))
    }
  }

  private static func addTotals(_ builder: inout ReleaseBuilder) {
    for (measure, kind, first, second) in [
      ("organisations", "project", 12, 14), ("participants", "", 1390, 1251),
      ("volunteers", "", 165, 233), ("meetings", "kennisbijeenkomst", 1, 1),
    ] as [(String, String, Int64, Int64)] {
      for (year, value) in [("2023", first), ("2024", second)] {
        builder.addTotal(
          "impuls-\(year)-\(measure)", "impuls", measure, kind: kind, year, value, value, .match,
          status: year == "2024" && measure != "organisations" ? .planned : .final,
          isSynthetic: true)
      }
    }
    builder.addTotal(
      "impuls-projects", "impuls", "organisations", kind: "project", "2023-2024", 16, 26,
      .accepted, note: "a misprint?",
      reason: "de twee edities tellen 12 en 14 projecten; de publicatie zegt niet of 16 het aantal "
        + "verschillende organisaties is",
      isSynthetic: true)
    builder.addTotal(
      "impuls-participants", "impuls", "participants", "2023-2024", 2641, 2641, .match,
      note: "1390 + 1251", isSynthetic: true)
    let programme = "herstel-dichtbij"
    builder.addTotal(
      "end", programme, "organisations", kind: "initiative", "2024", 29, 29, .match)
    builder.addTotal(
      "established", programme, "organisations", kind: "initiative", phase: "established", "2024",
      16, 16, .match)
    builder.addTotal(
      "kennisdagen-2023", programme, "meetings", kind: "kennisdag", "2023", 2, 3, .mismatch)
    for kind in ["kennisdag", "vvdb-plenair", "summerschool"] {
      builder.addTotal(
        "\(kind)-all", programme, "meetings", kind: kind, "2022-2024", 7, nil, .notComputable,
        missingYears: [2022, 2024])
    }
    builder.addTotal(
      "closing", programme, "attendance", kind: "slotbijeenkomst", "2024", 200, nil,
      .notComputable, note: "'tweehonderd mensen'", missingYears: [2024])
    for measure in ["grants_eur", "groups", "groups", "enrolments", "editions"] {
      builder.addTotal(
        measure, programme, measure, "2022-2024", 5, nil, .notComputable, isUnknownMeasure: true)
    }
    builder.addTotal(
      "shares", programme, "participants_per_volunteer", kind: "lmo", "2023", 4, nil,
      .notComputable)
  }
}
