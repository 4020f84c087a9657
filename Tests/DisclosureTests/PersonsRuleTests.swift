import Aggregation
import DeliverySupport
import Tables
import TestSupport
import Testing

@testable import Disclosure
@testable import Statistics

/// Different persons and persons found back: what is withheld, and what follows from it.
@Suite struct PersonsRuleTests {
  /// Records of as many people, numbered from `first`; one organisation unless named.
  private func people(
    _ numbers: Range<Int64>, _ year: Int, of organisation: String = "A",
    _ entity: Entity = .participants, file: Int = 0
  ) -> [SampleRecord] {
    numbers.map { number in
      var record = SampleRecord(
        entity, organisation, programme: "impuls", year: year, file: file)
      record.identifier = number
      return record
    }
  }

  private func counts(_ count: Int64, _ year: Int) -> SampleRecord {
    SampleRecord(.participants, "A", programme: "impuls", year: year, count: count)
  }

  private func release(_ records: [SampleRecord], isOn: Bool = true) -> Release {
    let sample = SampleDelivery(records, files: [.init(), .init(sharesIdentifiers: true)])
    return .protecting(
      StatisticalSummary(of: sample.delivery, .init(splits: [[.organisation]])),
      policy: DisclosurePolicy(threshold: 10, isOn: isOn))
  }

  private func words(_ row: MeasureRow?) -> String {
    guard let row else { return "absent" }
    if row.status == .suppressed {
      return row.value == nil && row.low == nil && row.high == nil ? "x" : "leaks"
    }
    if let value = row.value { return "\(value.numerator)" }
    return "\(row.low?.numerator ?? -1)–\(row.high?.numerator ?? -1)"
  }

  private func words(_ row: PersonsRow) -> String {
    let all = [row.value, row.low, row.high, row.base, row.share]
    if row.status == .suppressed { return all.allSatisfy { $0 == nil } ? "x" : "leaks" }
    let number =
      row.value.map { "\($0.numerator)" }
      ?? "\(row.low?.numerator ?? -1)–\(row.high?.numerator ?? -1)"
    return number + (row.base.map { " of \($0.numerator)" } ?? "")
  }

  private func unique(_ records: [SampleRecord]) -> String {
    words(
      release(records).measures.rows.first {
        $0.measure == "unique_participants" && $0.dimension == "total"
      })
  }

  @Test func smallNumbersOfPersonsAreWithheld() {
    #expect(unique(people(0..<9, 2024) + people(0..<9, 2024)) == "x")
    #expect(unique(people(0..<10, 2024)) == "10")
    #expect(unique([counts(0, 2024)]) == "0")
  }

  @Test func boundsAreWithheldWithASmallUpperOne() {
    #expect(unique([counts(9, 2024)]) == "x")
    #expect(unique([counts(10, 2024)]) == "1–10")
  }

  @Test func aLowerBoundIsWithheldWhereItCountsPeople() {
    #expect(unique(people(0..<9, 2024) + people(0..<9, 2024, of: "B")) == "x")
    #expect(unique(people(0..<10, 2024) + people(0..<10, 2024, of: "B")) == "10–20")
    // The bounds together tell how many there were besides the largest organisation.
    #expect(unique(people(0..<10, 2024) + people(0..<9, 2024, of: "B")) == "x")
    #expect(unique(people(0..<100, 2024) + people(0..<5, 2024, of: "B")) == "x")
    // That there is at least one among forty tells nothing of anybody.
    #expect(unique([counts(40, 2024)]) == "1–40")
    #expect(unique(people(0..<1, 2024) + [counts(40, 2024)]) == "x")
  }

  private func returned(_ before: [SampleRecord], _ after: [SampleRecord]) -> [String] {
    release(before + after).persons.rows.map { words($0) }
  }

  @Test(
    arguments: [
      (0..<30, 10..<30, "20 of 30"), (0..<30, 21..<60, "x"), (0..<30, 5..<60, "x"),
      (0..<30, 0..<30, "30 of 30"), (0..<30, 30..<60, "0 of 30"), (0..<9, 9..<30, "x"),
      // Nine are new.
      (0..<30, 10..<39, "x"), (0..<30, 10..<40, "20 of 30"),
    ] as [(Range<Int64>, Range<Int64>, String)])
  func whoIsBackIsWithheldWithWhoLeftAndWhoIsNew(
    before: Range<Int64>, after: Range<Int64>, expected: String
  ) {
    #expect(returned(people(before, 2023), people(after, 2024)) == [expected])
  }

  /// Numbers of persons of one record each, which begins in 2023 and ends in 2024 or never.
  private func goingOn(_ numbers: Range<Int64>, isOpen: Bool = false) -> [SampleRecord] {
    people(numbers, 2023).map { record in
      var record = record
      record.year = nil
      record.start = CalendarDate(year: 2023, month: 12, day: 1)
      record.end = isOpen ? nil : CalendarDate(year: 2024, month: 2, day: 1)
      return record
    }
  }

  /// Who goes on, who is back and who is gone add up to those of before: a small one is found by
  /// subtraction.
  @Test(
    arguments: [
      // Of 60: 20 go on, some begin anew, the others are gone.
      (0..<20, 0..<0, 20..<40, ["20 of 60", "20 of 60"]),
      (0..<9, 0..<0, 20..<40, ["20 of 60", "x"]),
      (0..<20, 0..<0, 20..<51, ["31 of 60", "x"]), (0..<20, 0..<0, 20..<29, ["x", "20 of 60"]),
      // Of some nobody knows whether they go on.
      (0..<20, 20..<30, 30..<50, ["20 of 60", "20–30 of 60"]),
      (0..<20, 20..<29, 30..<50, ["20 of 60", "x"]), (0..<9, 10..<30, 30..<50, ["20 of 60", "x"]),
      (0..<20, 20..<35, 35..<52, ["17 of 60", "x"]),
      (0..<0, 0..<30, 30..<45, ["15 of 60", "0–30 of 60"]),
    ] as [(Range<Int64>, Range<Int64>, Range<Int64>, [String])])
  func whoGoesOnIsWithheldWithWhoIsGone(
    closed: Range<Int64>, open: Range<Int64>, anew: Range<Int64>, expected: [String]
  ) {
    let others = (0..<60).filter { !closed.contains($0) && !open.contains($0) }
    let before = others.flatMap { people($0..<$0 + 1, 2023) }
    // As many new ones that none of them is a small group.
    let now = people(anew, 2024) + people(100..<120, 2024)
    let records = before + goingOn(closed) + goingOn(open, isOpen: true) + now
    #expect(release(records).persons.rows.map { words($0) } == expected)
  }

  @Test func boundsOfWhoIsBackAreWithheldInTheSameWay() {
    let before = people(0..<30, 2023)
    #expect(returned(before, people(10..<30, 2024) + [counts(20, 2024)]) == ["20–30 of 30"])
    #expect(returned(before, people(22..<30, 2024) + [counts(20, 2024)]) == ["x"])
    // Of a year of which nobody is known by a number nothing is said.
    #expect(returned(before, [counts(20, 2024)]) == [])
  }

  @Test(
    arguments: [
      (0..<40, 20..<60, "20 of 40"), (0..<40, 31..<60, "x"), (0..<40, 9..<60, "x"),
      (10..<40, 0..<40, "30 of 30"), (9..<40, 0..<40, "x"), (0..<40, 40..<60, "0 of 40"),
    ] as [(Range<Int64>, Range<Int64>, String)])
  func bothRolesAreWithheldWithThoseOfOneRole(
    participants: Range<Int64>, volunteers: Range<Int64>, expected: String
  ) {
    let records =
      people(participants, 2024, file: 1)
      + people(volunteers, 2024, of: "B", .volunteers, file: 1)
    let rows = release(records).persons.rows
    #expect(rows.map(\.indicator) == [.participantsAndVolunteers])
    #expect(rows.map { words($0) } == [expected])
  }

  @Test func sharesAreExact() throws {
    let row = try #require(
      release(people(0..<30, 2023) + people(10..<30, 2024)).persons.rows.first)
    #expect(row.share == Quantity(Int64(2), over: Int64(3)))
    #expect(row.isWithinOrganisations)
    #expect(row.previousPeriod == Period(year: 2023))
    #expect(release([counts(0, 2023)] + people(0..<30, 2024)).persons.rows.isEmpty)
  }

  @Test func aFewPersonsInManyRecordsDoNotHideTheNumberOfRecords() {
    let few = release((0..<5).flatMap { _ in people(0..<5, 2024) })
    #expect(few.measures.rows.contains { $0.status == .suppressed && $0.dimension == "total" })
    #expect(!few.withholdsTotals)
    #expect(release(people(0..<5, 2024)).withholdsTotals)
  }

  @Test(arguments: 0..<60) func noSmallNumberOfPersonsIsShownAnywhere(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var records: [SampleRecord] = []
    for entity in [Entity.participants, .volunteers] {
      for year in 2022...2024 {
        for organisation in ["A", "B"] where random.chance(70) {
          let first = Int64.random(in: 0...20, using: &random)
          let last = first + Int64.random(in: 1...30, using: &random)
          records += people(
            first..<last, year, of: organisation, entity, file: random.chance(60) ? 1 : 0)
        }
        if random.chance(25) { records.append(counts(Int64(seed % 25), year)) }
      }
    }
    let closed = release(records)
    let open = release(records, isOn: false)
    let small = 1...9 as ClosedRange<Int64>
    func isSmall(_ value: Quantity?) -> Bool {
      value.map { small.contains($0.numerator) } ?? false
    }
    for row in closed.measures.rows where row.unit == "persons" {
      #expect(!isSmall(row.value) && !isSmall(row.high))
      #expect(!isSmall(row.low) || row.low == Quantity(1))
    }
    for (row, all) in zip(closed.persons.rows, open.persons.rows) {
      if row.status == .suppressed { continue }
      #expect(row == all)
      for value in [row.value, row.low, row.high, row.base] { #expect(!isSmall(value)) }
      if let value = row.value, let base = row.base {
        #expect(!isSmall(base.subtracting(value)))
      }
    }
    #expect(
      closed.persons.suppressedCells == closed.persons.rows.count { $0.status == .suppressed })
    #expect(open.persons.suppressedCells == 0)
  }
}
