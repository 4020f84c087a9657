import DeliverySupport
import Tables
import Testing

@testable import Statistics

@Suite struct RepeatedRecordTests {
  /// Each duplicate as `file:line=file:line`, a whole one with `!`.
  private func duplicates(_ records: [SampleRecord]) -> [String] {
    let sample = delivery(records)
    return (sample.findings(.duplicateRecord) + sample.findings(.duplicateKey)).compactMap {
      guard case .duplicate(let isWhole, let place) = $0.detail else { return nil }
      return "\($0.file ?? -1):\($0.line ?? -1)=\(place.file):\(place.line)" + (isWhole ? "!" : "")
    }
  }

  private func overlaps(_ records: [SampleRecord]) -> [String] {
    delivery(records).findings(.overlappingPeriods).compactMap {
      guard case .overlap(let place) = $0.detail else { return nil }
      return "\($0.line ?? -1)~\(place.line)"
    }
  }

  @Test func samePersonAndYearInTwoFiles() {
    var other = SampleRecord.person(7, year: 2024, file: 1)
    #expect(duplicates([.person(7, year: 2024), other]) == ["1:2=0:2!"])
    other.count = 2
    #expect(duplicates([.person(7, year: 2024), other]) == ["1:2=0:2"])
  }

  @Test func samePersonAndStartInTwoFiles() {
    let records: [SampleRecord] = [
      .person(1, "2024-01-05", file: 0), .person(7, "2024-01-05", file: 0),
      .person(7, "2024-01-05", "2024-06-01", file: 1), .person(7, "2024-08-05", file: 2),
      .person(7, "2024-01-05", file: 3),
    ]
    #expect(duplicates(records) == ["3:2=0:3!", "1:2=0:3"])
  }

  @Test func withinAFileTheImporterFindsThem() {
    #expect(duplicates([.person(7, year: 2024), .person(7, year: 2024)]) == [])
    #expect(
      duplicates([
        .person(7, year: 2024), .person(7, year: 2024, file: 1), .person(7, year: 2024, file: 1),
      ]) == ["1:2=0:2!", "1:3=0:2!"])
  }

  @Test func otherOrganisationsYearsAndDaysAreNoDuplicates() {
    #expect(duplicates([.person(7, year: 2024), .person(7, year: 2024, of: "B", file: 1)]) == [])
    #expect(duplicates([.person(7, year: 2023), .person(7, year: 2024, file: 1)]) == [])
    #expect(
      duplicates([.person(7, "2024-01-05", "2024-01-06"), .person(7, "2024-02-05", file: 1)]) == [])
    // Who stays is in the export of every year, with the same first day.
    #expect(
      duplicates([
        .person(7, year: 2023, "2023-01-05"), .person(7, year: 2024, "2023-01-05", file: 1),
      ]) == [])
    #expect(duplicates([.person(nil, year: 2024), .person(nil, year: 2024, file: 1)]) == [])
  }

  @Test func aYearWithoutADayIsTheSameTimeAsADayInIt() {
    #expect(
      duplicates([.person(7, year: 2024), .person(7, year: 2024, "2024-03-01", file: 1)])
        == ["1:2=0:2"])
    #expect(
      duplicates([.person(7, year: 2024, "2024-03-01"), .person(7, year: 2024, file: 1)])
        == ["1:2=0:2"])
  }

  @Test func meetingsWithANumberCanBeThereTwice() {
    let records: [SampleRecord] = [
      .person(3, "2024-01-05", as: .meetings), .person(3, "2024-01-05", file: 1, as: .meetings),
      .person(3, "2024-01-06", file: 2, as: .meetings),
    ]
    #expect(duplicates(records) == ["1:2=0:2!"])
    #expect(overlaps(records) == [])
  }

  @Test(arguments: [
    ("2024-01-01", "2024-02-01", "2024-02-01", "2024-03-01", true),
    ("2024-01-01", "2024-02-01", "2024-02-02", "2024-03-01", false),
    ("2024-01-01", "", "2024-09-01", "", true),
    ("2024-01-01", "2024-12-31", "2024-03-01", "2024-03-02", true),
    ("2024-01-01", "2024-12-31", "", "2024-03-02", false),
    ("2024-01-01", "2024-12-31", "2024-01-01", "2024-03-02", false),
  ])
  func overlap(start: String, end: String, start2: String, end2: String, isOne: Bool) {
    let first = SampleRecord.person(7, start, end)
    let second = SampleRecord.person(7, start2, end2)
    #expect(overlaps([first, second]) == (isOne ? ["3~2"] : []))
    #expect(overlaps([second, first]) == (isOne ? ["2~3"] : []))
  }

  @Test func theOneThatLastedLongestIsNamed() {
    #expect(
      overlaps([
        .person(7, "2024-01-01", "2024-12-01"), .person(7, "2024-02-01", "2024-02-05"),
        .person(7, "2024-03-01", "2024-03-05"), .person(7, "2025-03-01", "2025-03-05"),
      ]) == ["3~2", "4~2"])
  }

  @Test func recordsOfDifferentYearsByNameDoNotOverlap() {
    #expect(
      overlaps([.person(7, year: 2023, "2023-01-05"), .person(7, year: 2024, "2024-01-05")]) == [])
  }

  @Test func oneIdentifierForEverybodyStaysQuickAndShort() {
    let records = (0..<6_000).map { SampleRecord.person(1, year: 2024, file: $0 % 2) }
    let findings = delivery(records).findings(.duplicateRecord)
    #expect(findings.count == QualityReview.listed)
    #expect(findings.reduce(0) { $0 + 1 + $1.further } == 3_000)
  }

  @Test func blocksAndWorkersChangeNothing() {
    var sample = delivery(
      (0..<500).map { .person(Int64($0 % 90), "2024-0\($0 % 9 + 1)-01", file: $0 % 3) })
    let whole = QualityReview(of: sample.delivery).findings
    #expect(!whole.isEmpty)
    sample.blockLength = 7
    sample.reversesBlocks = true
    sample.workers = 4
    #expect(QualityReview(of: sample.delivery).findings == whole)
  }
}
