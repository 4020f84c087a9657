import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Years in which records only go on: they have figures and are compared with nothing.
@Suite struct UndeliveredYearTests {
  /// Records of one year that end in another.
  private func people(
    _ count: Int, _ year: Int, end: Int, of organisation: String = "A",
    _ entity: Entity = .participants, from number: Int = 0
  ) -> [SampleRecord] {
    (0..<count).map { index in
      var record = SampleRecord(entity, organisation, programme: "impuls")
      record.start = CalendarDate(year: year, month: 9, day: 30)
      record.end = CalendarDate(year: end, month: 6, day: 1)
      if year == end { record.end = CalendarDate(year: end, month: 12, day: 20) }
      record.identifier = Int64(number + index)
      return record
    }
  }

  private func changes(_ summary: StatisticalSummary, _ measure: String) -> [String] {
    summary.comparisons.filter { $0.series.measure.name == measure && $0.series.dimensions == [] }
      .map { "\($0.previous.period.label)→\($0.current.period.label)" }
  }

  private var courses: [SampleRecord] {
    let listed = ["A", "B"].flatMap { name in
      [2022, 2023, 2024].map { SampleRecord(.organisations, name, programme: "impuls", year: $0) }
    }
    return listed + people(50, 2022, end: 2022) + people(60, 2023, end: 2024)
      + people(60, 2023, end: 2023, of: "B", from: 100) + people(70, 2024, end: 2025, from: 200)
      + people(70, 2024, end: 2024, of: "B", from: 300)
  }

  @Test func aYearThatOnlyEndDatesReachIsNotCompared() throws {
    let summary = StatisticalSummary.of(SampleDelivery(courses))
    // Its figure stands among the others.
    #expect(summary.figure("participants", "2025")?.value == Quantity(70))
    for measure in ["participants", "unique_participants", "participants_per_organisation"] {
      let series = try #require(summary.series(measure))
      #expect(series.undelivered == [Period(year: 2025)])
    }
    #expect(changes(summary, "participants") == ["2022→2023", "2023→2024"])
    #expect(changes(summary, "participants_per_organisation") == ["2022→2023", "2023→2024"])
    #expect(summary.panels.map(\.comparison.current.period.label) == ["2023", "2024"])
    #expect(summary.responses.map(\.figure.period.label) == ["2022", "2023", "2024"])
    #expect(summary.persons.allSatisfy { $0.period.label != "2025" })
    #expect(!summary.persons.isEmpty)
    #expect(
      summary.trends.filter { $0.series.measure.name == "participants" }
        .map(\.figure.period.label) == ["2022", "2023", "2024"])
  }

  @Test func aYearInBetweenIsPassedOver() throws {
    let summary = StatisticalSummary.of(
      SampleDelivery(people(40, 2022, end: 2023) + people(30, 2024, end: 2024, from: 20)))
    #expect(changes(summary, "participants") == ["2022→2024"])
    #expect(summary.panels.map(\.comparison.previous.period.label) == ["2022"])
    #expect(
      summary.persons.map(\.words) == ["returned participants 2022→2024: 20 of 40 within"])
  }

  @Test func aSpanWithSuchAYearIsNotComparedEither() {
    let records = (2021...2024).flatMap { people(30, $0, end: $0 + 1) }
    let summary = StatisticalSummary.of(
      SampleDelivery(records), periods: ["2021-2022", "2022-2023", "2023-2024", "2024-2025"])
    #expect(changes(summary, "participants") == ["2021-2022→2023-2024"])
  }

  /// What one more record says → whether it delivers 2025.
  @Test(
    arguments: [
      // What names the year, begins in it, or ends in it without a day on which it began.
      (2025, "", "", true), (nil, "2025-02-01", "", true), (nil, "", "2025-02-01", true),
      // An end of what began before does not, nor does a missing one.
      (nil, "2024-02-01", "2025-02-01", false), (nil, "2024-02-01", "", false),
    ] as [(Int?, String, String, Bool)])
  func oneRecordDelivers(year: Int?, start: String, end: String, isDelivered: Bool) {
    var one = SampleRecord(.participants, "A", programme: "impuls", year: year)
    one.start = day(start)
    one.end = day(end)
    let summary = StatisticalSummary.of(SampleDelivery(courses + [one]))
    #expect(changes(summary, "participants").contains("2024→2025") == isDelivered)
    // Volunteers of whom nothing else is known say nothing of participants.
    one.entity = .volunteers
    let other = StatisticalSummary.of(SampleDelivery(courses + [one]))
    #expect(!changes(other, "participants").contains("2024→2025"))
  }

  @Test func aListHoldsOnUpToTheLastDelivery() {
    var listed = SampleRecord(.organisations, "A", programme: "impuls", at: "0344")
    listed.start = CalendarDate(year: 2022, month: 1, day: 1)
    let summary = StatisticalSummary.of(
      SampleDelivery([listed] + people(30, 2022, end: 2022) + people(30, 2024, end: 2025)))
    #expect(changes(summary, "organisations") == ["2022→2023", "2023→2024"])
    #expect(
      Set(summary.coverageSummaries.map(\.period.label)) == ["2022", "2023", "2024"])
  }

  /// Nobody is asked why nothing was delivered for a year that nobody delivered, nor why it is little.
  @Test func suchAYearIsNoDeliveryToAskFor() {
    var listed = SampleRecord(.organisations, "B", programme: "impuls")
    listed.start = CalendarDate(year: 2020, month: 1, day: 1)
    let records = (2020...2024).flatMap {
      people(50, $0, end: $0) + people(50, $0, end: $0, of: "B")
    }
    let sample = SampleDelivery(records + people(1, 2024, end: 2025) + [listed])
    #expect(sample.findings(.missingDelivery).isEmpty)
    #expect(sample.findings(.countJump).isEmpty)
  }
}
