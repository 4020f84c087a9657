import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// A kind or phase of which nobody delivered: missing, unless nobody of it was there.
@Suite struct SilentCategoryTests {
  /// Organisation A of kind and phase `x` delivers for 2023 alone, B of `z` for 2023 and 2024.
  ///
  /// - Parameter years: for which A is listed; `nil` for a list without years.
  private func sample(_ years: [Int]?) -> SampleDelivery {
    var records = (years.map { $0.map { Optional($0) } } ?? [nil]).map {
      SampleRecord(.organisations, "A", programme: "impuls", year: $0, kind: "x", phase: "x")
    }
    records += [2023, 2024].map {
      SampleRecord(.organisations, "B", programme: "impuls", year: $0, kind: "z", phase: "z")
    }
    for (organisation, year, count) in [("A", 2023, 100), ("B", 2023, 100), ("B", 2024, 120)] {
      for entity in [Entity.participants, .volunteers] {
        var record = SampleRecord(entity, organisation, year: year, count: Int64(count))
        record.gender = "man"
        if entity == .volunteers { record.hours = 1_000_000 }
        records.append(record)
      }
    }
    return SampleDelivery(records)
  }

  private static let measures = [
    "participants", "unique_participants", "volunteers", "unique_volunteers", "volunteer_hours",
    "participants_per_volunteer", "participants_per_organisation",
  ]

  @Test(arguments: measures, [Dimension.kind, .phase])
  func aSilentKindIsMissing(measure: String, dimension: Dimension) throws {
    let summary = StatisticalSummary.of(
      sample([2023, 2024]), periods: ["2023", "2024", "2023-2024"], by: [[dimension]])
    for period in ["2024", "2023-2024"] {
      let figure = try #require(
        summary.figure(measure, period, "x", by: dimension.rawValue))
      #expect(figure.value == nil && !figure.isBounded, "\(period)")
      #expect(figure.status == .missing)
    }
    let change = summary.comparisons.first {
      $0.series.measure.name == measure && $0.series.category == "x"
        && $0.current.period.label == "2024"
    }
    #expect(change?.difference == nil && change?.relativeChange == nil)
    #expect(summary.figure("organisations", "2024", "x", by: dimension.rawValue)?.words == "1")
  }

  @Test(arguments: [Dimension.kind, .phase])
  func aKindOfWhichNobodyIsListedIsZero(dimension: Dimension) {
    let summary = StatisticalSummary.of(sample([2023]), by: [[dimension]])
    #expect(summary.figure("participants", "2024", "x", by: dimension.rawValue)?.words == "0")
  }

  @Test func aListWithoutYearsDoesNotSayThatNobodyWasThere() {
    let summary = StatisticalSummary.of(sample(nil), by: [[.kind]])
    #expect(summary.figure("participants", "2024", "x", by: "kind")?.words == ".")
  }

  @Test func aListThatLeavesAYearOutDoesNotSayThatNobodyWasThere() {
    var sample = sample([2024])
    sample.records.removeAll {
      $0.entity == .organisations && $0.organisation == "B" && $0.year == 2023
    }
    sample.records.removeAll { $0.entity != .organisations && $0.organisation == "A" }
    sample.records.append(SampleRecord(.participants, "A", year: 2024, count: 30))
    let summary = StatisticalSummary.of(sample, by: [[.kind]])
    #expect(summary.figure("participants", "2023", "x", by: "kind")?.words == ".")
    #expect(summary.figure("participants", "2024", "x", by: "kind")?.words == "30")
  }

  @Test func whoDeliveredHasNobodyOfWhatIsNotThere() {
    var sample = sample([2023, 2024])
    var record = SampleRecord(.participants, "A", year: 2024, count: 7)
    record.gender = "vrouw"
    sample.records.append(record)
    let summary = StatisticalSummary.of(sample, by: [[.kind, .gender]])
    #expect(summary.figure("participants", "2024", "x×man", by: "kind×gender")?.words == "0")
    #expect(summary.figure("volunteers", "2024", "x×man", by: "kind×gender")?.words == ".")
  }

  @Test func aKindOfMeetingNeedsNobody() {
    let records = [
      SampleRecord(.meetings, programme: "impuls", year: 2023, kind: "kennisdag"),
      SampleRecord(.meetings, programme: "impuls", year: 2024, kind: "sessie"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, kind: "kennisdag"),
    ]
    let summary = StatisticalSummary.of(SampleDelivery(records))
    #expect(summary.figure("meetings", "2024", "kennisdag", by: "kind")?.words == "0")
  }
}
