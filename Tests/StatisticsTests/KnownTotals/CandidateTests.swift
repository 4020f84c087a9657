import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// What is found in deliveries in which something is known to be wrong.
@Suite struct CandidateTests {
  /// Two organisations in two years; A has 12 participants each year, B has 20.
  private static func records() -> [SampleRecord] {
    var records: [SampleRecord] = []
    for (organisation, count, file) in [("A", 12, 0), ("B", 20, 1)] {
      for year in [2023, 2024] {
        records.append(
          SampleRecord(.organisations, organisation, programme: "impuls", year: year, file: 3))
        for number in 1...count {
          var record = SampleRecord(.participants, organisation, year: year, file: file)
          record.identifier = Int64(year * 1000 + number)
          records.append(record)
        }
      }
    }
    return records
  }

  private static func files() -> [DeliveredFile] {
    (0..<4).map { index in
      var file = DeliveredFile(
        name: "f\(index).csv", entity: index == 3 ? .organisations : .participants)
      file.records = [24, 40, 0, 4][index]
      file.controlTotal = file.records
      return file
    }
  }

  private func explained(
    _ published: Int64, _ period: String = "2024", measure: String = "participants",
    of records: [SampleRecord] = records(), files: [DeliveredFile] = files()
  ) throws -> [String] {
    let sample = SampleDelivery(
      records, totals: [SampleTotal("impuls", measure, period, published)],
      files: Array(repeating: .init(), count: 4))
    let verification = Verification(of: sample.delivery, files: files)
    let search = try #require(verification.searches.first)
    return search.explanations.map { explanation in
      explanation.parts.map { part in
        let places = part.candidates.map { candidate in
          let organisation =
            candidate.organisation.map { verification.organisations[$0].code } ?? "-"
          return "\(organisation)/\(candidate.file.map { "\($0)" } ?? "-")"
        }
        return "\(part.cause.rawValue) \(part.effect) \(places.joined(separator: " "))"
      }.joined(separator: " + ")
    }
  }

  @Test func nothingIsSearchedWhenAllAgrees() {
    let sample = SampleDelivery(
      Self.records(),
      totals: [
        SampleTotal("impuls", "participants", "2024", 32),
        SampleTotal("impuls", "participants", "2023", 99, reason: "r"),
        SampleTotal("impuls", "participants", "2022", 99),
      ], files: Array(repeating: .init(), count: 4))
    let verification = Verification(of: sample.delivery, files: [])
    #expect(verification.knownTotals.count == 3)
    #expect(verification.searches.isEmpty && verification.deviations.isEmpty)
    let of2024 = Verification(
      of: sample.delivery, files: [], periods: .chosen([Period(year: 2024)]))
    #expect(of2024.knownTotals.map(\.total.period) == [Period(year: 2024)])
  }

  @Test func anOrganisationThatWasNotPublished() throws {
    #expect(try explained(12) == ["organisation 20 B/1"])
  }

  /// Whoever publishes one figure in many places asks for one search, not for as many.
  @Test(.timeLimit(.minutes(1))) func manyFiguresAboutTheSameRecords() {
    let records = (1...3_000).map { SampleRecord(.participants, "O\($0)", year: 2024) }
    let totals = (1...10_000).map {
      SampleTotal("", "participants", "2024", Int64(2_000_000 + $0))
    }
    let verification = Verification(of: SampleDelivery(records, totals: totals).delivery, files: [])
    #expect(verification.searches.count == totals.count)
    #expect(verification.searches.allSatisfy { $0.explanations.isEmpty })
  }

  @Test func aMissingRecord() throws {
    var files = Self.files()
    files[1].controlTotal = 43
    #expect(try explained(35, files: files) == ["control_total -3 B/1"])
    // What was rejected is in the file all the same.
    files[1].rejected = 3
    #expect(try explained(35, files: files) == ["rejected_records -3 B/1"])
    files[1].rejected = 1
    files[1].rejectedOf = ["A": 1]
    #expect(try explained(34, files: files) == ["control_total -2 B/1"])
    #expect(try explained(33, files: files) == ["rejected_records -1 A/1"])
    #expect(try explained(35, files: files) == ["control_total -2 B/1 + rejected_records -1 A/1"])
  }

  @Test func aFileOfWhichNothingCounts() throws {
    var files = Self.files()
    files[2].isUnusable = true
    files[2].rejected = 9
    files[2].controlTotal = 8
    #expect(try explained(40, files: files) == ["unusable_file -8 -/2"])
    files[2].controlTotal = nil
    #expect(try explained(41, files: files) == ["unusable_file -9 -/2"])
    files[2].programme = "ander"
    #expect(try explained(41, files: files) == [])
    files = Self.files()
    files[2].original = 0
    #expect(try explained(44, files: files) == ["skipped_file -12 A/2"])
  }

  @Test func recordsThatStandThereTwice() throws {
    var records = Self.records()
    for number in 1...2 {
      var record = SampleRecord(.participants, "A", year: 2024, file: 2)
      record.identifier = Int64(2024 * 1000 + number)
      records.append(record)
    }
    var files = Self.files()
    files[2].records = 2
    files[2].controlTotal = 2
    #expect(
      try explained(32, of: records, files: files) == [
        "repeated_records 2 A/2", "same_persons 2 -/-", "file 2 A/2",
      ])
    // Within one file the importer tells.
    files = Self.files()
    files[0].repeats = 3
    files[0].repeatedLines = [14, 15, 16]
    // The header is line 1: of the participants of A, lines 14 to 25 are of 2024.
    #expect(try explained(29, files: files) == ["repeated_records 3 A/0"])
  }

  @Test func recordsWithoutAProgramme() throws {
    var records = Self.records()
    records.append(SampleRecord(.participants, "C", year: 2024, count: 5, file: 2))
    #expect(try explained(37, of: records) == ["without_programme -5 C/2"])
    // Whoever delivered for the programme and is not listed is missing from the organisations.
    records[records.count - 1].programme = "impuls"
    #expect(
      try explained(3, measure: "organisations", of: records) == ["unlisted_organisation -1 C/-"])
  }

  @Test func whoTakesPartInBothYears() throws {
    #expect(
      try explained(4, "2023-2024", measure: "organisations") == ["several_years -2 -/-"])
    var open = Self.records().filter { $0.entity == .organisations }
    for number in 1...6 {
      open.append(
        .person(Int64(number), "2023-05-01", number > 4 ? "2023-06-01" : "2024-06-01", of: "A"))
    }
    open.append(.person(7, "2024-06-01", "2024-06-02", of: "A"))
    #expect(try explained(11, "2023-2024", of: open) == ["several_years -4 -/-"])
  }

  @Test func personsInsteadOfParticipations() throws {
    var records = Self.records()
    for index in records.indices where records[index].entity == .participants {
      // The same numbers in both years.
      records[index].identifier = (records[index].identifier ?? 0) % 1000
    }
    #expect(try explained(32, "2023-2024", of: records).contains("same_persons 32 -/-"))
  }

  @Test func aSilentOrganisation() throws {
    let records = Self.records().filter {
      $0.entity == .organisations || $0.organisation == "A" || $0.year == 2023
    }
    #expect(try explained(32, of: records).first == "silent_organisation -20 B/-")
  }

  @Test func severalOfOneSize() throws {
    var records = Self.records()
    for index in records.indices where records[index].entity == .organisations {
      records[index].programme = "impuls"
    }
    for organisation in ["D", "E"] {
      records.append(
        SampleRecord(.organisations, organisation, programme: "impuls", year: 2024, file: 3))
      records.append(SampleRecord(.participants, organisation, year: 2024, count: 7, file: 2))
    }
    #expect(try explained(39, of: records) == ["organisation 7 D/2 E/2"])
    #expect(try explained(32, of: records).contains("file 14 -/2"))
  }

  @Test func aRatioIsNotExplained() throws {
    let records =
      Self.records() + [SampleRecord(.volunteers, "A", year: 2024, count: 4, file: 2)]
    let sample = SampleDelivery(
      records, totals: [SampleTotal("impuls", "participants_per_volunteer", "2024", 5)],
      files: Array(repeating: .init(), count: 4))
    let search = Verification(of: sample.delivery, files: Self.files()).searches.first
    #expect(search?.isRatio == true)
    #expect(search?.explanations.isEmpty == true)
  }

  @Test func hoursAreExplainedInTheirOwnUnits() throws {
    var records = Self.records()
    for (organisation, hours) in [("A", 1_500_000), ("B", 2_250_000)] as [(String, Int64)] {
      var record = SampleRecord(.volunteers, organisation, year: 2024, file: 2)
      record.hours = hours
      records.append(record)
    }
    var total = SampleTotal("impuls", "volunteer_hours", "2024", 0)
    total.value = 1_500_000
    let sample = SampleDelivery(
      records, totals: [total], files: Array(repeating: .init(), count: 4))
    let search = try #require(
      Verification(of: sample.delivery, files: Self.files()).searches.first)
    #expect(search.scale == 1_000_000)
    #expect(search.explanations.first?.parts.first?.effect == 2_250_000)
    #expect(search.explanations.first?.parts.first?.cause == .organisation)
  }

  @Test func theCheckNamesTheFile() {
    var files = Self.files()
    files[1].controlTotal = 41
    files[2].controlTotal = nil
    files[0].controlTotal = 23
    let sample = SampleDelivery(Self.records(), files: Array(repeating: .init(), count: 4))
    let findings = QualityReview(of: sample.delivery, files: files)
      .findings.filter { $0.check == .controlTotal }
    #expect(findings.map(\.file) == [0, 1])
    #expect(findings.map(\.severity) == [.warning, .error])
    #expect(
      findings.map(\.detail) == [
        .controlTotal(expected: 23, found: 24), .controlTotal(expected: 41, found: 40),
      ])
  }
}
