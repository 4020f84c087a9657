import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

@Suite struct QualityReviewTests {
  @Test(arguments: [
    ([12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], []),
    ([6, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0], [2...3]),
    ([6, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0], []),
    ([0, 6, 0, 6, 0, 0, 0, 0, 0, 0, 0, 1], [5...11]),
    ([5, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1], [2...3, 5...7, 9...11]),
  ])
  func runsOfEmptyMonths(counts: [Int32], runs: [ClosedRange<Int>]) {
    #expect(EmptyMonths.runs(counts) == runs)
  }

  @Test func emptyMonthsOfAnOrganisation() {
    let months = Array(repeating: "01", count: 6) + Array(repeating: "05", count: 6)
    let records = months.map { SampleRecord.person(nil, "2024-\($0)-31") }
    let findings = SampleDelivery(records).findings(.emptyMonths)
    #expect(findings.map(\.detail) == [.emptyMonths(from: 2, through: 4)])
    #expect(findings.map(\.year) == [2024])
    let volunteers = months.map { SampleRecord.person(nil, "2024-\($0)-31", as: .volunteers) }
    #expect(SampleDelivery(volunteers).findings(.emptyMonths).isEmpty)
  }

  @Test func columnsThatAreMostlyEmpty() {
    var records = (0..<6).map { _ in SampleRecord(.participants, "A", year: 2024) }
    for index in 0..<3 { records[index].birthYear = 1980 }
    for index in 0..<4 { records[index].gender = "man" }
    records += (0..<4).map { _ in SampleRecord(.participants, "B", year: 2024) }
    let findings = SampleDelivery(records).findings(.mostlyEmptyColumn)
    #expect(findings.map(\.field) == [.birthYear])
    #expect(findings.map(\.detail) == [.mostlyEmptyColumn(empty: 3, records: 6)])
    #expect(findings.map(\.file) == [0])
  }

  @Test func anEmptyEndDateIsAnAnswer() {
    var records = (0..<6).map { _ in SampleRecord.person(nil, "2024-01-01") }
    records[0].end = day("2024-02-01")
    #expect(SampleDelivery(records).findings(.mostlyEmptyColumn).isEmpty)
  }

  @Test(
    arguments: [
      (1918, nil, .some(false)), (1919, nil, nil),
      (2012, nil, nil), (2013, nil, .some(true)), (nil, 11, .some(true)), (nil, 12, nil),
      (nil, 105, nil), (nil, 106, .some(false)), (1980, 3, nil),
    ] as [(Int?, Int?, Bool?)])
  func ages(birthYear: Int?, age: Int?, isYoung: Bool?) {
    for entity in [Entity.participants, .volunteers] {
      for year in [Int?.some(2024), nil] {
        var record = SampleRecord(entity, "A", year: year)
        if year == nil { record.start = day("2024-06-01") }
        record.birthYear = birthYear
        record.age = age
        let filler = SampleRecord(entity, "A", year: 2024)
        let findings = SampleDelivery([filler, record]).findings(.implausibleAge)
        #expect(findings.map(\.detail) == (isYoung.map { [.implausibleAge(isYoung: $0)] } ?? []))
        #expect(findings.allSatisfy { $0.line == 3 && $0.year == 2024 })
      }
    }
  }

  @Test(
    arguments: [
      ([10, 10, 10], 13, false), ([10, 10, 10], 14, true), ([10, 10, 10], 6, true),
      // Median 20, deviations 10, 0, 20: MAD 10.
      ([10, 20, 40], 50, false), ([10, 20, 40], 51, true), ([10, 20, 40], 0, false),
      // Median 15, deviations 5, 5, 15, 5: MAD 5.
      ([10, 20, 30, 10], 30, false), ([10, 20, 30, 10], 31, true),
      // Median 10.5, deviations 0.5, 0.5, 9.5, 10.5: MAD 5.
      ([10, 11, 1, 21], 25, false), ([10, 11, 1, 21], 26, true),
    ] as [([Int64], Int64, Bool)])
  func jumps(earlier: [Int64], count: Int64, isJump: Bool) {
    #expect(CountJumps.isJump(count, after: earlier) == isJump)
  }

  @Test func countsThatJump() {
    let counts: [Int: Int64] = [2019: 10, 2020: 11, 2021: 12, 2023: 40, 2024: 12]
    let sample = SampleDelivery(SampleDelivery.participants(counts))
    let findings = sample.findings(.countJump)
    #expect(findings.map(\.year) == [2023])
    let programme = sample.delivery.categories(.programme).code(of: "impuls") ?? 0
    #expect(
      findings.map(\.detail) == [
        .countJump(programme: programme, count: 40, usual: Quantity(11), years: 3)
      ])
  }

  @Test func completenessCountsCellsOfFieldsThatTheFileHas() {
    var records = [
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024),
      SampleRecord(.organisations, "B", programme: "impuls", year: 2024),
      SampleRecord(.participants, "A", programme: "impuls", year: 2024),
      SampleRecord(.participants, "A", programme: "impuls", year: 2024),
    ]
    records[2].age = 30
    let sample = SampleDelivery(records)
    let findings = sample.findings(.completeness)
    #expect(findings.map { sample.organisation(of: $0) } == ["A", "B"])
    // Programme twice, and one of two ages.
    #expect(
      findings.map(\.detail) == [
        .completeness(filled: 3, cells: 4, delivered: 1, expected: 1),
        .completeness(filled: 0, cells: 0, delivered: 0, expected: 1),
      ])
    #expect(findings.allSatisfy { $0.severity == .notice })
  }

  @Test func sharesTellWhoseAFileIs() {
    let sample = delivery([
      SampleRecord(.participants, "A", year: 2024), SampleRecord(.participants, "A", year: 2024),
      SampleRecord(.participants, "A", year: 2024, file: 1),
      SampleRecord(.participants, "B", year: 2024, file: 1),
    ])
    let shares = QualityReview(of: sample.delivery).shares
    #expect(shares.all.map(\.records) == [2, 1, 1])
    #expect(shares.owner(of: 0) == sample.delivery.categories(.organisation).code(of: "A"))
    #expect(shares.owner(of: 1) == nil)
    #expect(shares.owner(of: 2) == nil)
  }

  @Test func nothingDeliveredNothingFound() {
    #expect(QualityReview(of: SampleDelivery().delivery).findings.isEmpty)
  }

  @Test func monthsOfDays() {
    for number in stride(from: -30_000, to: 30_000, by: 1) {
      let year = CalendarDate.year(ofDayNumber: number)
      let month = CalendarDate.month(ofDayNumber: number)
      guard let first = CalendarDate(year: year, month: month, day: 1)?.dayNumber else {
        Issue.record("\(number)")
        return
      }
      #expect((0..<CalendarDate.days(in: month, of: year)).contains(number - first))
    }
  }
}
