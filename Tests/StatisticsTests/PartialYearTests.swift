import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Years of which the data end before the year does.
@Suite struct PartialYearTests {
  /// People who began in a month, so many in each.
  private func people(
    _ year: Int, _ months: ClosedRange<Int>, each: Int = 10,
    _ organisation: String = "A", file: Int = 0
  ) -> [SampleRecord] {
    months.flatMap { month in
      (0..<each).map { _ in
        var record = SampleRecord(.participants, organisation, programme: "impuls", file: file)
        record.start = CalendarDate(year: year, month: month, day: 15)
        record.end = CalendarDate(year: year, month: 12, day: 20)
        return record
      }
    }
  }

  @Test func theSameMonthsOfBothYearsAreCompared() throws {
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6, each: 12))
    let summary = StatisticalSummary.of(sample)
    let change = try #require(summary.change("participants", to: "2024"))
    #expect(change.throughMonth == 6)
    #expect(change.previous.value == Quantity(60))
    #expect(change.current.value == Quantity(72))
    #expect(change.relativeChange == Quantity(Int64(1), over: Int64(5)))
    #expect(change.status == .provisional)
    // The figures themselves are of what was delivered.
    #expect(summary.figure("participants", "2023")?.value == Quantity(120))
    #expect(summary.figure("participants", "2024")?.value == Quantity(72))
    let panel = try #require(summary.panels.first)
    #expect(panel.continuing == .init(organisations: 1, previous: 60, current: 72))
  }

  @Test func whoIsOnlyThereLaterInTheYearBeforeIsNoPartOfThePanel() throws {
    let sample = SampleDelivery(
      people(2023, 1...12) + people(2023, 8...9, "B") + people(2024, 1...6)
        + people(2024, 2...2, "B"))
    let panel = try #require(StatisticalSummary.of(sample).panels.first)
    #expect(panel.continuing == .init(organisations: 1, previous: 60, current: 60))
    #expect(panel.entered == .init(organisations: 1, previous: 0, current: 10))
    #expect(panel.comparison.difference == Quantity(10))
  }

  @Test func whoStayedOnFromAnEarlierYearCountsInBothYears() throws {
    var stays = SampleRecord(.participants, "A", programme: "impuls")
    stays.start = CalendarDate(year: 2022, month: 11, day: 1)
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6) + [stays])
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.previous.value == Quantity(61))
    #expect(change.current.value == Quantity(61))
  }

  @Test func aRatioIsComparedWhenBothPartsHaveMonths() throws {
    let volunteers = [2023, 2024].map {
      SampleRecord(.volunteers, "A", programme: "impuls", year: $0, count: 30)
    }
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6) + volunteers)
    let summary = StatisticalSummary.of(sample)
    // The months of participants do not go with the whole year of volunteers.
    #expect(summary.change("participants_per_volunteer", to: "2024") == nil)
    let whole = try #require(summary.change("volunteers", to: "2024"))
    #expect(whole.throughMonth == nil)
    let ratio = try #require(summary.change("participants_per_organisation", to: "2024"))
    #expect(ratio.throughMonth == 6)
    #expect(ratio.previous.value == Quantity(60))
  }

  @Test func laterStartsOfVolunteersShowThatTheDataRunOn() throws {
    var late = SampleRecord(.volunteers, "A", programme: "impuls")
    late.start = CalendarDate(year: 2024, month: 9, day: 1)
    let named = SampleRecord(.volunteers, "A", programme: "impuls", year: 2024, count: 30)
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6) + [late, named])
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.throughMonth == 9)
    #expect(change.previous.value == Quantity(90))
  }

  @Test func splitsAreComparedOverTheSameMonthsToo() throws {
    var records = people(2023, 1...12) + people(2024, 1...6)
    for index in records.indices { records[index].gender = index % 2 == 0 ? "vrouw" : "man" }
    let summary = StatisticalSummary.of(SampleDelivery(records), by: [[.gender]])
    let changes = summary.comparisons.filter { $0.series.dimensions == [.gender] }
    #expect(changes.count == 2)
    #expect(changes.allSatisfy { $0.previous.value == Quantity(30) && $0.throughMonth == 6 })
  }

  @Test func aYearThatTheFilesCallFinalIsWhole() throws {
    let sample = SampleDelivery(
      people(2023, 1...12) + people(2024, 1...6, file: 1),
      files: [.init(), .init(status: .final)])
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.throughMonth == nil)
    #expect(change.previous.value == Quantity(120))
  }

  @Test(
    arguments: [
      (1...12, 1...12), (1...6, 1...6), (1...5, 1...9), (3...3, 2...7),
    ] as [(ClosedRange<Int>, ClosedRange<Int>)])
  func yearsThatEndAlikeAreComparedWhole(before: ClosedRange<Int>, now: ClosedRange<Int>) throws {
    let sample = SampleDelivery(people(2023, before) + people(2024, now))
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.throughMonth == nil)
  }

  @Test func recordsThatNameAYearHaveNoMonths() throws {
    let named = SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 5)
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6) + [named])
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.throughMonth == nil)
    #expect(change.previous.value == Quantity(120))
  }
}
