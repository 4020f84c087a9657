import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Changes from one period to the next.
@Suite struct YearOnYearTests {
  private let editions = StatisticalSummary.of(.editions)

  @Test func participationsFellByATenth() throws {
    let change = try #require(editions.change("participants", to: "2024"))
    #expect(change.previous.value == Quantity(1390))
    #expect(change.current.value == Quantity(1251))
    #expect(change.difference == Quantity(-139))
    #expect(change.relativeChange == Quantity(Int64(-139), over: Int64(1390)))
    #expect(change.relativeChange == Quantity(Int64(-1), over: Int64(10)))
    #expect(change.status == .final)
  }

  @Test func volunteersRose() throws {
    let change = try #require(editions.change("volunteers", to: "2024"))
    #expect(change.difference == Quantity(68))
    #expect(change.relativeChange == Quantity(Int64(68), over: Int64(165)))
  }

  @Test func ratiosAreOfSums() throws {
    let change = try #require(editions.change("participants_per_volunteer", to: "2024"))
    let before = try #require(Quantity(Int64(1390), over: Int64(165)))
    let now = try #require(Quantity(Int64(1251), over: Int64(233)))
    #expect(change.previous.value == before)
    #expect(change.current.value == now)
    #expect(before.scaled(decimals: 2) == 842)
    #expect(now.scaled(decimals: 2) == 537)
    #expect(change.difference == now.subtracting(before))
    #expect(change.relativeChange == now.subtracting(before)?.divided(by: before))
    #expect(
      editions.figure("participants_per_organisation", "2023")?.value
        == Quantity(Int64(1390), over: Int64(12)))
    #expect(
      editions.figure("volunteers_per_organisation", "2024")?.value
        == Quantity(Int64(233), over: Int64(14)))
  }

  @Test func countsBelowTheMinimumBaseHaveADifferenceButNoPercentage() throws {
    for measure in ["organisations", "meetings"] {
      let change = try #require(editions.change(measure, to: "2024"))
      #expect(change.difference == Quantity(measure == "organisations" ? 2 : 0))
      #expect(change.relativeChange == nil)
      #expect(change.status == .smallBase)
    }
  }

  @Test(arguments: [(19, 20, false), (20, 20, true), (5, 5, true), (5, 6, false), (1, 0, true)])
  func theMinimumBaseIsTheSmallestThatCounts(base: Int64, minimum: Int64, hasPercentage: Bool)
    throws
  {
    let summary = StatisticalSummary.of(
      SampleDelivery(SampleDelivery.participants([2023: base, 2024: 30])), minimumBase: minimum)
    let change = try #require(summary.change("participants", to: "2024"))
    #expect(change.difference == Quantity(30 - base))
    #expect((change.relativeChange != nil) == hasPercentage)
    #expect((change.status == .smallBase) == !hasPercentage)
  }

  @Test func theBaseOfARatioIsTheSmallerNumberOfPeople() throws {
    var records = SampleDelivery.participants([2023: 500, 2024: 600])
    records.append(SampleRecord(.volunteers, "A", programme: "impuls", year: 2023, count: 4))
    records.append(SampleRecord(.volunteers, "A", programme: "impuls", year: 2024, count: 40))
    let change = try #require(
      StatisticalSummary.of(SampleDelivery(records)).change(
        "participants_per_volunteer", to: "2024"))
    #expect(change.difference == Quantity(-110))
    #expect(change.relativeChange == nil)
    #expect(change.status == .smallBase)
  }

  @Test(arguments: [0, 1] as [Int64]) func aZeroBaseIsUndefined(minimumBase: Int64) throws {
    let summary = StatisticalSummary.of(
      SampleDelivery(SampleDelivery.participants([2023: 0, 2024: 30])), minimumBase: minimumBase)
    let change = try #require(summary.change("participants", to: "2024"))
    #expect(change.previous.value == Quantity(0))
    #expect(change.difference == Quantity(30))
    #expect(change.relativeChange == nil)
    #expect(change.status == .undefined)
  }

  @Test func aFallToZeroIsMinusAHundredPercent() throws {
    let summary = StatisticalSummary.of(
      SampleDelivery(SampleDelivery.participants([2023: 40, 2024: 0])))
    let change = try #require(summary.change("participants", to: "2024"))
    #expect(change.relativeChange == Quantity(-1))
  }

  @Test func whatIsMissingIsNotZero() throws {
    var records = SampleDelivery.participants([2022: 30, 2024: 40])
    records.append(SampleRecord(.meetings, programme: "impuls", year: 2023))
    let summary = StatisticalSummary.of(SampleDelivery(records))
    #expect(summary.figure("participants", "2023") == .missing(Period(year: 2023)))
    for year in ["2023", "2024"] {
      let change = try #require(summary.change("participants", to: year))
      #expect(change.difference == nil)
      #expect(change.relativeChange == nil)
      #expect(change.status == .missing)
    }
    // The comparison still shows what there is.
    #expect(summary.change("participants", to: "2024")?.current.value == Quantity(40))
    // A measure of which nothing was ever delivered has no figures at all.
    #expect(summary.series("volunteers") == nil)
    #expect(summary.series("attendance_per_meeting") == nil)
  }

  @Test func aCategoryWithoutRecordsIsZeroWhereOthersDelivered() {
    var records: [SampleRecord] = []
    for (year, gender) in [(2023, "man"), (2024, "vrouw")] {
      var record = SampleRecord(.participants, "A", programme: "impuls", year: year, count: 25)
      record.gender = gender
      records.append(record)
    }
    let summary = StatisticalSummary.of(SampleDelivery(records), by: [[.gender]])
    #expect(summary.figure("participants", "2024", "man", by: "gender")?.value == Quantity(0))
    #expect(summary.figure("participants", "2023", "vrouw", by: "gender")?.value == Quantity(0))
  }

  @Test func aRatioWithoutADivisorIsUndefined() {
    var records = SampleDelivery.participants([2023: 30])
    records.append(SampleRecord(.volunteers, "A", programme: "impuls", year: 2023, count: 0))
    let summary = StatisticalSummary.of(SampleDelivery(records))
    #expect(summary.series("participants_per_volunteer") == nil)
    records += SampleDelivery.participants([2024: 30])
    records.append(SampleRecord(.volunteers, "A", programme: "impuls", year: 2024, count: 30))
    let both = StatisticalSummary.of(SampleDelivery(records))
    #expect(both.figure("participants_per_volunteer", "2023")?.value == nil)
    #expect(both.figure("participants_per_volunteer", "2023")?.status == .undefined)
    #expect(both.figure("participants_per_volunteer", "2024")?.value == Quantity(1))
  }

  @Test func attendancePerMeetingIsOfMeetingsOfWhichTheAttendanceIsKnown() {
    var visited = SampleRecord(.meetings, programme: "impuls", year: 2024, count: 2)
    visited.attendance = 50
    let records = [visited, SampleRecord(.meetings, programme: "impuls", year: 2024, count: 8)]
    let summary = StatisticalSummary.of(SampleDelivery(records))
    #expect(summary.figure("meetings", "2024")?.value == Quantity(10))
    #expect(summary.figure("attendance_per_meeting", "2024")?.value == Quantity(25))
  }

  @Test func onlyPeriodsOfOneLengthThatDoNotOverlapAreCompared() {
    let sample = SampleDelivery(
      SampleDelivery.participants([2021: 30, 2022: 40, 2023: 50, 2024: 60]))
    let summary = StatisticalSummary.of(
      sample, periods: ["2021", "2021-2022", "2022", "2022-2023", "2023-2024", "2024"])
    let pairs = summary.comparisons.filter { $0.series.measure.name == "participants" }.map {
      "\($0.previous.period.label) > \($0.current.period.label)"
    }
    #expect(pairs == ["2021 > 2022", "2021-2022 > 2023-2024", "2022 > 2024"])
  }

  @Test func aSpanWithoutOneOfItsYearsIsMissing() {
    let sample = SampleDelivery(SampleDelivery.participants([2022: 30, 2024: 40]))
    let summary = StatisticalSummary.of(
      sample, periods: ["2022", "2022-2023", "2022-2024", "2024"])
    #expect(summary.figure("participants", "2022")?.value == Quantity(30))
    #expect(summary.figure("participants", "2022-2023")?.status == .missing)
    #expect(summary.figure("participants", "2022-2024")?.status == .missing)
    #expect(summary.figure("participants", "2024")?.value == Quantity(40))
  }

  @Test func aTotalThatWasDeliveredForOtherYearsOnlyIsShownAsMissing() {
    let summary = StatisticalSummary.of(
      SampleDelivery(SampleDelivery.participants([2023: 30])), periods: ["2019"])
    #expect(summary.series("participants")?.figures == [.missing(Period(year: 2019))])
    #expect(summary.comparisons.isEmpty)
  }

  @Test func overASpanEverythingIsCountedOnce() {
    var stays = SampleRecord(.participants, "A", programme: "impuls")
    stays.start = CalendarDate(year: 2023, month: 5, day: 1)
    let records = [
      stays, SampleRecord(.participants, "A", programme: "impuls", year: 2024),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2022, kind: "project"),
      SampleRecord(.organisations, "B", programme: "impuls", year: 2023, kind: "project"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, kind: "project"),
    ]
    let summary = StatisticalSummary.of(
      SampleDelivery(records), periods: ["2023-2024", "2022-2024"], by: [[.kind]])
    #expect(summary.figure("participants", "2023-2024")?.value == Quantity(2))
    #expect(summary.figure("organisations", "2022-2024")?.value == Quantity(2))
    #expect(
      summary.figure("organisations", "2022-2024", "project", by: "kind")?.value == Quantity(2))
    // B is listed, but delivered no participants: it is no divisor.
    #expect(
      summary.figure("participants_per_organisation", "2023-2024")?.value == Quantity(2))
  }

  @Test func noFigureIsSummedOverProgrammes() {
    let records = [
      SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 30),
      SampleRecord(.participants, "A", programme: "samen", year: 2024, count: 40),
      SampleRecord(.participants, "A", year: 2024, count: 50),
    ]
    let summary = StatisticalSummary.of(SampleDelivery(records))
    let figures = summary.series.filter { $0.measure.name == "participants" }
      .map { "\($0.programme) \($0.figures[0].value?.numerator ?? -1)" }
    #expect(figures == [" 50", "impuls 30", "samen 40"])
  }
}
