import Aggregation
import Regions
import Tables

@testable import Disclosure
@testable import Statistics

/// Single statistics, as the room before makes them.
enum Samples {
  static let period = Period(year: 2024)

  static func measure(_ name: String) -> Measure {
    Measure.all.first { $0.name == name } ?? Measure.all[0]
  }

  static func figure(
    _ value: Quantity?, people: [Int64], year: Int = 2024, status: FigureStatus = .final
  ) -> Figure {
    Figure(
      period: Period(year: year), value: value, people: people, base: people.min() ?? 0,
      status: status, isSynthetic: false)
  }

  static func series(_ measure: String, _ figures: [Figure]) -> FigureSeries {
    FigureSeries(
      programme: "impuls", measure: Self.measure(measure), dimensions: [], categoryCode: "",
      category: "", figures: figures)
  }

  /// The change between two counts of participations.
  static func comparison(_ previous: Figure, _ current: Figure) -> Comparison {
    let series = series("participants", [previous, current])
    return Comparison(series: series, current: current, previous: previous, minimumBase: 0)
  }

  static func region(participants: Int64?, organisations: Int64 = 1) -> RegionCoverage {
    RegionCoverage(
      programme: "impuls", level: .province, code: "PV23", name: "Overijssel", period: period,
      organisations: organisations, population: Population(count: 100_000, year: 2024),
      participants: participants, status: .provisional)
  }

  static func knownTotal(
    published: Int64, computed: Quantity?, people: [Int64], measure: String = "participants",
    reason: String = "", missing: [Int] = [], isUnknown: Bool = false
  ) -> KnownTotalComparison {
    KnownTotalComparison(
      total: KnownTotal(
        id: "t", programme: "impuls", measure: measure, kind: "", phase: "", period: period,
        published: Quantity(published), status: .planned, source: "bron", note: "noot",
        acceptedReason: reason, programmeCode: 1, kindCode: 0, phaseCode: 0),
      computed: computed, people: people, missingYears: missing, isUnknownMeasure: isUnknown,
      isSynthetic: true)
  }
}
