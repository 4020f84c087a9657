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

  /// Who delivered the year and has nobody in its first months is neither silent nor new.
  @Test func whoIsOnlyThereLaterInTheYearBeforeCountsZeroInItsMonths() throws {
    let listed = ["A", "B"].flatMap { name in
      [2023, 2024].map { SampleRecord(.organisations, name, programme: "impuls", year: $0) }
    }
    let records =
      people(2023, 1...12) + people(2023, 8...9, "B") + people(2024, 1...6)
      + people(2024, 2...2, "B")
    for sample in [SampleDelivery(records), SampleDelivery(records + listed)] {
      let summary = StatisticalSummary.of(sample)
      let panel = try #require(summary.panels.first)
      #expect(panel.continuing == .init(organisations: 2, previous: 60, current: 70))
      #expect(panel.entered.organisations + panel.silent == 0)
      #expect(panel.comparison.difference == Quantity(10))
      #expect((panel.previousDelivered, panel.delivered) == (2, 2))
      // What is divided by is what the panel counts.
      let ratio = try #require(summary.change("participants_per_organisation", to: "2024"))
      #expect(ratio.previous.value == Quantity(30))
      #expect(ratio.current.value == Quantity(35))
      #expect(summary.responses.allSatisfy { $0.delivered == 2 && $0.silent == 0 })
    }
  }

  /// The months of a year that ends early are not filled up with a whole one.
  @Test func whoIsSilentCountsAsInTheSameMonthsBefore() throws {
    let listed = ["A", "B"].flatMap { name in
      [2023, 2024].map { SampleRecord(.organisations, name, programme: "impuls", year: $0) }
    }
    let sample = SampleDelivery(
      people(2023, 1...12) + people(2023, 1...12, each: 5, "B") + people(2024, 1...6) + listed)
    let responses = StatisticalSummary.of(sample).responses
    let now = try #require(responses.first { $0.figure.period.label == "2024" })
    #expect(now.figure.value == Quantity(60))
    #expect((now.silent, now.earlier, now.throughMonth) == (1, [30], 6))
    #expect(now.valueSilentAsBefore == Quantity(90))
  }

  @Test func personsOfSomeMonthsAreNotHeldAgainstAWholeYear() {
    func known(_ records: [SampleRecord]) -> [SampleRecord] {
      records.enumerated().map {
        var record = $0.element
        record.identifier = Int64($0.offset)
        return record
      }
    }
    let before = known(people(2023, 1...12))
    func returned(_ now: [SampleRecord]) -> [String] {
      StatisticalSummary.of(SampleDelivery(before + known(now))).persons.map(\.words)
    }
    #expect(returned(people(2024, 1...6)) == [])
    #expect(
      returned(people(2024, 1...12, each: 5))
        == ["returned participants 2023→2024: 60 of 120 within"])
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
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...8) + [late, named])
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
      // Of one month without a beginning nobody can tell.
      (1...12, 1...10), (1...12, 1...11),
      // A course that began in October begins in September.
      (10...10, 9...9), (10...11, 9...9), (9...12, 5...8),
      // In the months of this year nobody began the year before.
      (7...12, 1...6),
    ] as [(ClosedRange<Int>, ClosedRange<Int>)])
  func yearsThatEndAlikeAreComparedWhole(before: ClosedRange<Int>, now: ClosedRange<Int>) throws {
    let sample = SampleDelivery(people(2023, before) + people(2024, now))
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.throughMonth == nil)
  }

  /// Months with beginnings in both years → whether the report asks if the data end early, and where.
  @Test(
    arguments: [
      ([10], [9], 9), ([2, 10], [2], 2), (Array(1...12), Array(1...10), 10),
      // One of twelve is too little to speak of, and an end in the same month none.
      (Array(1...12), Array(1...11), nil), ([3, 10], [10], nil), ([3, 10], [2, 11], nil),
      // Evidently ended.
      (Array(1...12), Array(1...6), nil),
    ] as [([Int], [Int], Int?)])
  func aQuietEndIsAskedAbout(before: [Int], now: [Int], month: Int?) throws {
    let sample = SampleDelivery(
      before.flatMap { people(2023, $0...$0) } + now.flatMap { people(2024, $0...$0) })
    let summary = StatisticalSummary.of(sample)
    let change = try #require(summary.change("participants", to: "2024"))
    #expect(change.quietAfterMonth == month)
    if month != nil {
      #expect(change.throughMonth == nil)
      #expect(change.previous.value == Quantity(Int64(10 * before.count)))
      let organisations = try #require(
        summary.change("participants_per_organisation", to: "2024"))
      #expect(organisations.quietAfterMonth == month)
    }
  }

  /// A few who began on one day late in the year before are no reason to expect any.
  @Test func aFewLateBeginningsAreNoPattern() throws {
    let sample = SampleDelivery(
      people(2023, 1...1, each: 100) + people(2023, 2...2, each: 3)
        + people(2024, 1...1, each: 97))
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect((change.throughMonth, change.quietAfterMonth) == (nil, nil))
    #expect(change.previous.value == Quantity(103))
  }

  /// Of a programme that shrank fewer beginnings are expected.
  @Test func whereFewBeginFewAreExpected() throws {
    func days(_ year: Int, _ months: ClosedRange<Int>, _ days: ClosedRange<Int>) -> [SampleRecord] {
      days.flatMap { day in
        people(year, months, each: 1).map { record in
          var record = record
          record.start = record.start.flatMap {
            CalendarDate(year: year, month: $0.month, day: day)
          }
          return record
        }
      }
    }
    func through(_ now: [SampleRecord]) throws -> Int? {
      let sample = SampleDelivery(days(2023, 1...12, 1...4) + now)
      return try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
        .throughMonth
    }
    // Of eight days in two months all are expected, then two.
    #expect(try through(days(2024, 1...10, 1...4)) == 10)
    #expect(try through(days(2024, 1...10, 1...1)) == nil)
  }

  @Test func laterMeetingsShowThatTheDataRunOn() throws {
    var meeting = SampleRecord(.meetings, programme: "impuls")
    meeting.start = CalendarDate(year: 2024, month: 12, day: 3)
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6) + [meeting])
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect((change.throughMonth, change.quietAfterMonth) == (nil, 6))
  }

  @Test func recordsThatNameAYearHaveNoMonths() throws {
    let named = SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 5)
    let sample = SampleDelivery(people(2023, 1...12) + people(2024, 1...6) + [named])
    let change = try #require(StatisticalSummary.of(sample).change("participants", to: "2024"))
    #expect(change.throughMonth == nil)
    #expect(change.previous.value == Quantity(120))
  }
}
