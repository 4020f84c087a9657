import Aggregation
import DeliverySupport
import Tables

@testable import Statistics

extension StatisticalSummary {
  /// The statistics of a delivery, with what tests ask for.
  static func of(
    _ sample: SampleDelivery, periods: [String] = [], by splits: [[Dimension]] = [],
    minimumBase: Int64 = 20
  ) -> StatisticalSummary {
    let chosen = periods.compactMap { Period($0) }
    return StatisticalSummary(
      of: sample.delivery,
      Request(
        periods: chosen.isEmpty ? .delivered : .chosen(chosen), splits: splits,
        minimumBase: minimumBase))
  }

  /// The series of a measure; a total unless a category is named.
  func series(
    _ measure: String, _ category: String = "", by dimension: String = "total",
    programme: String = "impuls"
  ) -> FigureSeries? {
    series.first {
      $0.measure.name == measure && $0.category == category && $0.dimensionName == dimension
        && $0.programme == programme
    }
  }

  /// The figure of a measure in a period.
  func figure(
    _ measure: String, _ period: String, _ category: String = "", by dimension: String = "total",
    programme: String = "impuls"
  ) -> Figure? {
    series(measure, category, by: dimension, programme: programme)?.figures
      .first { $0.period.label == period }
  }

  /// The change of a total to a period.
  func change(_ measure: String, to period: String) -> Comparison? {
    comparisons.first {
      $0.series.measure.name == measure && $0.series.dimensions.isEmpty
        && $0.current.period.label == period
    }
  }

  /// The outcome of the only known total.
  var onlyTotal: KnownTotalComparison? { knownTotals.count == 1 ? knownTotals[0] : nil }
}

extension SampleDelivery {
  /// The two editions as they were published: 12 and 14 projects.
  static var editions: SampleDelivery {
    var records: [SampleRecord] = []
    for (year, projects, participants, volunteers) in [
      (2023, 12, 1390, 165), (2024, 14, 1251, 233),
    ] as [(Int, Int, Int64, Int64)] {
      for project in 1...projects {
        records.append(
          SampleRecord(
            .organisations, "IM\(year)-\(project)", programme: "impuls", year: year,
            kind: "project"))
      }
      for project in 1...projects {
        let name = "IM\(year)-\(project)"
        records += [
          SampleRecord(
            .participants, name, year: year, count: share(participants, project, of: projects)),
          SampleRecord(
            .volunteers, name, year: year, count: share(volunteers, project, of: projects)),
        ]
      }
      records.append(
        SampleRecord(.meetings, programme: "impuls", year: year, kind: "kennisbijeenkomst"))
    }
    return SampleDelivery(records)
  }

  /// Shares that differ and sum to the total.
  private static func share(_ total: Int64, _ project: Int, of projects: Int) -> Int64 {
    let even = total / Int64(projects)
    return project == 1 ? total - even * Int64(projects - 1) : even
  }

  /// Participants of one programme by year.
  static func participants(_ counts: [Int: Int64], file: Int = 0) -> [SampleRecord] {
    counts.sorted { $0.key < $1.key }.map {
      SampleRecord(
        .participants, "A", programme: "impuls", year: $0.key, count: $0.value, file: file)
    }
  }
}
