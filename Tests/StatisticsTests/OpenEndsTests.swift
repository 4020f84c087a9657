import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Records without an end that count on in later years.
@Suite struct OpenEndsTests {
  /// Records that begin in a year, and end in one where it is given.
  private func begun(
    _ count: Int, _ year: Int, of organisation: String = "A", end: Int? = nil, from number: Int = 0,
    _ entity: Entity = .participants, file: Int = 0
  ) -> [SampleRecord] {
    (0..<count).map { index in
      var record = SampleRecord(entity, organisation, programme: "impuls", file: file)
      record.start = CalendarDate(year: year, month: 12 - index % 12, day: 3)
      record.end = end.flatMap { CalendarDate(year: $0, month: 12, day: 30) }
      record.identifier = Int64(number + index)
      return record
    }
  }

  private func words(_ records: [SampleRecord], periods: [String] = []) -> [String] {
    StatisticalSummary.of(SampleDelivery(records), periods: periods).openEnds.map {
      "\($0.measure.name) \($0.figure.period.label): \($0.open) of \($0.figure.words), "
        + "\($0.organisations) organisations"
    }
  }

  @Test func theAttack() {
    let records = begun(148, 2023) + begun(150, 2024, from: 148)
    #expect(words(records) == ["participants 2024: 148 of 298, 0 organisations"])
  }

  @Test func countsAndEndsAndNamedYears() {
    var group = begun(1, 2022)
    group[0].count = 40
    let records =
      group + begun(10, 2022, end: 2024) + begun(3, 2023)
      + [SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 7)]
    #expect(
      words(records) == [
        "participants 2023: 40 of 53, 0 organisations",
        "participants 2024: 43 of 60, 0 organisations",
      ])
  }

  /// What began within a span does not count there for the sake of its missing end.
  @Test func aSpanHoldsWhatBeganBeforeIt() {
    let records = begun(5, 2022) + begun(6, 2023, of: "B") + begun(7, 2024, of: "C")
    #expect(
      words(records, periods: ["2022-2023", "2023-2024", "2024"]) == [
        "participants 2023-2024: 5 of 18, 1 organisations",
        "participants 2024: 11 of 18, 2 organisations",
      ])
  }

  @Test func anOrganisationOfWhichNothingElseCounts() {
    let records = begun(12, 2023) + begun(11, 2023, of: "B") + begun(1, 2024, of: "B")
    #expect(words(records) == ["participants 2024: 23 of 24, 1 organisations"])
  }

  private func persons(_ records: [SampleRecord], shared: Bool = false) -> [String] {
    let sample = SampleDelivery(records, files: [.init(sharesIdentifiers: shared)])
    return StatisticalSummary.of(sample, periods: []).persons.map {
      $0.words + ($0.perhaps > 0 ? ", \($0.perhaps) perhaps" : "")
    }
  }

  /// Nobody is back by a record that merely goes on, and nobody is said to be gone.
  @Test func nobodyIsBackByAMissingEnd() {
    let before = begun(20, 2023)
    #expect(
      persons(before + begun(5, 2024, from: 100))
        == [
          "returned participants 2023→2024: 0 of 20 within",
          "continued participants 2023→2024: 0–20 of 20 within, 20 perhaps",
        ])
    // Three of them began anew, and four have an end in the later year.
    #expect(
      persons(before + begun(3, 2024) + begun(4, 2023, end: 2024, from: 50))
        == [
          "returned participants 2023→2024: 3 of 24 within",
          "continued participants 2023→2024: 4–21 of 24 within, 17 perhaps",
        ])
  }

  /// Whose one record goes on past the New Year has not come back.
  @Test func nobodyIsBackByOneRecordOfTwoYears() {
    #expect(
      persons(begun(30, 2023, end: 2024) + begun(12, 2023, from: 100) + begun(5, 2024, from: 100))
        == [
          "returned participants 2023→2024: 5 of 42 within",
          "continued participants 2023→2024: 30–37 of 42 within, 7 perhaps",
        ])
    #expect(
      persons(begun(30, 2023, end: 2024) + begun(9, 2024))
        == [
          "returned participants 2023→2024: 9 of 30 within",
          "continued participants 2023→2024: 21 of 30 within",
        ])
    // Who is named for a year was delivered for it.
    let named = (0..<6).map { number -> SampleRecord in
      var record = SampleRecord(.participants, "A", programme: "impuls", year: 2024)
      record.identifier = Int64(number)
      return record
    }
    #expect(
      persons(begun(8, 2023, end: 2023) + named)
        == ["returned participants 2023→2024: 6 of 8 within"])
  }

  @Test func nobodyHelpsAndTakesPartByAMissingEnd() {
    let records =
      begun(20, 2023) + begun(12, 2024, .volunteers) + begun(2, 2024)
    #expect(
      persons(records, shared: true).filter { $0.hasPrefix("both roles 2024") }
        == ["both roles 2024: 2–12 of 20, 10 perhaps"])
  }

  @Test func aMismatchIsExplained() throws {
    let sample = SampleDelivery(
      begun(12, 2023) + begun(30, 2024, from: 50) + begun(9, 2023, of: "B", file: 1)
        + begun(25, 2024, of: "B", from: 50, file: 1),
      totals: [
        SampleTotal("impuls", "participants", "2024", 55),
        SampleTotal("impuls", "participants", "2024", 64),
      ], files: [.init(), .init()])
    let verification = Verification(of: sample.delivery, files: [])
    let found = verification.searches.map { search in
      search.explanations.map { $0.parts.map { "\($0.cause.rawValue) \($0.effect)" } }
    }
    #expect(found == [[["open_ends 21"]], [["open_ends 12"]]])
  }

  @Test(
    arguments: [
      // Ten that began long ago, five of them without an end.
      (5, 5, 1, true), (4, 6, 1, false), (5, 4, 1, false), (9, 0, 1, false), (10, 0, 1, true),
      // However many are young.
      (10, 0, 100, true), (0, 0, 100, false),
    ] as [(Int, Int, Int, Bool)])
  func mostlyWithoutAnEnd(open: Int, closed: Int, young: Int, isFound: Bool) {
    let records = begun(open, 2022) + begun(closed, 2022, end: 2023) + begun(young, 2024)
    for entity in [Entity.participants, .volunteers] {
      let sample = SampleDelivery(
        records.map { record in
          var record = record
          record.entity = entity
          return record
        })
      let findings = sample.findings(.openEnds)
      #expect(
        findings.map(\.detail) == (isFound ? [.openEnds(open: open, records: open + closed)] : []))
      #expect(findings.allSatisfy { $0.entity == entity && $0.severity == .warning })
    }
  }

  @Test func whoBeganWithinAYearMayWellGoOn() {
    var records = begun(12, 2023)
    for index in records.indices { records[index].start = day("2023-12-31") }
    var last = begun(1, 2024)
    last[0].start = day("2024-12-30")
    #expect(SampleDelivery(records + last).findings(.openEnds).isEmpty)
    last[0].start = day("2024-12-31")
    #expect(SampleDelivery(records + last).findings(.openEnds).count == 1)
    // A record of a year has no day and is no measure of time.
    #expect(SampleDelivery(records).findings(.openEnds).isEmpty)
  }
}
