import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// Who is one person and who are two, in small tables with known answers.
@Suite struct PersonsTests {
  private func record(
    _ identifier: Int64?, of organisation: String? = "A", _ entity: Entity = .participants,
    year: Int? = 2024, count: Int64? = nil, file: Int = 0
  ) -> SampleRecord {
    var record = SampleRecord(
      entity, organisation, programme: "impuls", year: year, count: count, file: file)
    record.identifier = identifier
    return record
  }

  /// Bounds of a period for each programme and category, in their order.
  private func bounds(
    _ records: [SampleRecord], shared: [Bool] = [false], _ role: PersonRole = .participant,
    by dimensions: [Dimension] = [], in period: String = "2024"
  ) -> [ClosedRange<Int64>] {
    let sample = SampleDelivery(
      records, files: shared.map { Delivery.FileFacts(sharesIdentifiers: $0) })
    let cube = sample.delivery.persons(by: dimensions, in: [Period(period)].compactMap { $0 })
    return cube?.series.filter { $0.role == role }.map { $0.cells[0].low...$0.cells[0].high }
      ?? []
  }

  @Test(
    arguments: [
      // Two records of one person, and one of another.
      ([("A", 1), ("A", 1), ("A", 2)], 2...2),
      // One number in two organisations: one person or two.
      ([("A", 1), ("B", 1)], 1...2),
      ([("A", 1), ("A", 2), ("B", 1), ("B", 3), ("B", 4)], 3...5),
    ] as [([(String, Int64)], ClosedRange<Int64>)])
  func identifiersAreUniqueWithinAnOrganisation(
    seen: [(String, Int64)], expected: ClosedRange<Int64>
  ) {
    #expect(bounds(seen.map { record($0.1, of: $0.0) }) == [expected])
  }

  /// Some in the year, and some in others, in any order; the years of a record with dates as well.
  @Test(arguments: [1, 2, 3, 11, 12, 13, 14, 40])
  func aPersonIsOneHoweverManyRecordsThereAre(count: Int) {
    var records = (0..<count).flatMap { number in
      [record(1, year: 2024), record(1, year: 2010 + number % 12), record(2, year: 2023)]
    }
    var withDates = record(1, year: nil)
    withDates.start = CalendarDate(year: 2022, month: 3, day: 1)
    withDates.end = CalendarDate(year: 2023, month: 3, day: 1)
    records.insert(withDates, at: records.count / 2)
    #expect(bounds(records, in: "2024") == [1...1])
    #expect(bounds(records, in: "2023") == [2...2])
    #expect(bounds(records, in: "2022") == [1...1])
    #expect(bounds(records, in: "2023-2024") == [2...2])
    // In a split by years alone, only records of the same year are held against each other.
    for (year, persons) in [("2024", 1), ("2023", 2), ("2022", 1)] as [(String, Int64)] {
      #expect(bounds(records, by: [.gender], in: year) == [persons...persons])
    }
  }

  @Test func sharedIdentifiersMeanTheSamePersonEverywhere() {
    let records = [("A", 1), ("B", 1), ("B", 2)] as [(String, Int64)]
    #expect(
      bounds(records.map { record($0.1, of: $0.0) }, shared: [true]) == [2...2])
  }

  @Test func sharedAndOwnIdentifiersAreNotCompared() {
    let records = [
      record(1, of: "A", file: 0), record(1, of: "A", file: 1),
      record(1, of: "B", file: 1), record(2, of: "B", file: 1),
    ]
    #expect(bounds(records, shared: [false, true]) == [2...3])
  }

  @Test(
    arguments: [
      ([nil], 1...1), ([nil, nil], 1...2), ([5], 1...5), ([0], 0...0), ([0, 0, 7, nil], 1...8),
    ] as [([Int64?], ClosedRange<Int64>)])
  func recordsWithoutAnIdentifierAreBetweenOneAndTheirNumber(
    counts: [Int64?], expected: ClosedRange<Int64>
  ) {
    #expect(bounds(counts.map { record(nil, count: $0) }) == [expected])
  }

  @Test(
    arguments: [
      ([1: 1, 2: nil], 2...2),
      // A group of ninety and one of eighty, which may share people.
      ([1: 90, 2: 80], 1...170), ([1: 12, 2: 0], 1...12), ([1: 1, 2: 1, 3: 3], 2...5),
    ] as [([Int64: Int64?], ClosedRange<Int64>)])
  func anIdentifierIsOnePersonUnlessItsRecordCountsSeveralOrNobody(
    counts: [Int64: Int64?], expected: ClosedRange<Int64>
  ) {
    #expect(bounds(counts.map { record($0.key, count: $0.value) }) == [expected])
    #expect(bounds(counts.map { record($0.key, count: $0.value) }, shared: [true]) == [expected])
  }

  @Test func anIdentifierOfNobodyKnowsWhichOrganisationTellsNothing() {
    #expect(bounds([record(1, of: nil), record(1, of: nil)]) == [1...2])
    #expect(
      bounds([record(1, of: nil), record(1, of: nil)], shared: [true])
        == [1...1])
  }

  @Test func overASpanEachPersonCountsOnce() {
    let records = [
      record(1, year: 2023), record(1, year: 2024), record(2, year: 2022), record(3, year: 2024),
    ]
    #expect(bounds(records, in: "2023-2024") == [2...2])
    #expect(bounds(records, in: "2023") == [1...1])
    #expect(bounds(records, in: "2019-2030") == [3...3])
    #expect(bounds(records, in: "2025") == [0...0])
  }

  @Test func anOpenEndRunsToTheLastYear() {
    var open = record(1, year: nil)
    open.start = CalendarDate(year: 2021, month: 5, day: 1)
    let records = [open, record(2, year: 2024)]
    #expect(bounds(records, in: "2022") == [1...1])
    #expect(bounds(records, in: "2024") == [2...2])
  }

  @Test func whoGrowsOlderIsOverASpanInTheGroupOfTheFirstYear() {
    var person = record(1, year: nil)
    person.start = CalendarDate(year: 2022, month: 1, day: 1)
    person.birthYear = 1996
    let records = [person, record(2, year: 2024)]
    // The unknown age first, then 18-26 and 27-39.
    #expect(bounds(records, by: [.ageGroup], in: "2022") == [0...0, 1...1, 0...0])
    #expect(bounds(records, by: [.ageGroup], in: "2022-2024") == [1...1, 1...1, 0...0])
    #expect(bounds(records, by: [.ageGroup], in: "2023-2024") == [1...1, 0...0, 1...1])
  }

  @Test func participantsAndVolunteersAreCountedApart() {
    let records = [record(1), record(2), record(1, .volunteers)]
    #expect(bounds(records) == [2...2])
    #expect(bounds(records, .volunteer) == [1...1])
  }

  @Test func withoutRecordsOfPeopleThereIsNoAnswer() {
    let sample = SampleDelivery([SampleRecord(.meetings, year: 2024)])
    #expect(sample.delivery.persons(by: [], in: [Period(year: 2024)])?.periods == nil)
    #expect(SampleDelivery().delivery.persons(by: [], in: [])?.periods == nil)
  }
}
