import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Disclosure
@testable import Statistics

/// What goes on without an end is a count of people, and so is what is left without it.
@Suite struct OpenEndsRuleTests {
  private func begun(_ count: Int, _ year: Int, end: Int? = nil) -> [SampleRecord] {
    (0..<count).map { _ in
      var record = SampleRecord(.participants, "A", programme: "impuls")
      record.start = CalendarDate(year: year, month: 12, day: 3)
      record.end = end.flatMap { CalendarDate(year: $0, month: 12, day: 30) }
      return record
    }
  }

  private func rows(_ records: [SampleRecord], isOn: Bool = true) -> [String] {
    let release = Release.protecting(
      StatisticalSummary(of: SampleDelivery(records).delivery, .init()),
      policy: DisclosurePolicy(threshold: 10, isOn: isOn))
    return release.openEnds.rows.map { row in
      let parts = [row.openEnded, row.valueWithout]
      if row.status == .suppressed { return parts.allSatisfy { $0 == nil } ? "x" : "leaks" }
      return parts.map { $0.map { "\($0.numerator)" } ?? "?" }.joined(separator: "+")
    }
  }

  @Test(
    arguments: [
      // Begun and open, ended in the same year, begun in the next.
      (148, 0, 150, "148+150"), (9, 20, 150, "x"), (10, 20, 150, "10+150"),
      // Those of the year, and those of the year before who ended.
      (148, 0, 9, "x"), (148, 9, 150, "x"), (148, 10, 10, "148+10"),
    ] as [(Int, Int, Int, String)])
  func smallGroups(open: Int, ended: Int, begunNext: Int, expected: String) {
    let records =
      begun(open, 2023) + begun(ended, 2023, end: 2023) + begun(begunNext, 2024)
    #expect(rows(records) == [expected])
    #expect(rows(records, isOn: false) == ["\(open)+\(begunNext)"])
  }

  @Test func twoYearsTogetherTellWhoBeganInBetween() {
    let few = begun(50, 2022) + begun(9, 2023) + begun(30, 2023, end: 2023) + begun(40, 2024)
    #expect(rows(few) == ["50+39", "x"])
    let many = begun(50, 2022) + begun(10, 2023) + begun(30, 2023, end: 2023) + begun(40, 2024)
    #expect(rows(many) == ["50+40", "60+40"])
  }
}
