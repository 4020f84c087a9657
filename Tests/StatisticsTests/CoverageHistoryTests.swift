import Aggregation
import DeliverySupport
import Regions
import Tables
import Testing

@testable import Statistics

/// Regions won and lost, and what organisations of one phase cover alone.
@Suite struct CoverageHistoryTests {
  private func organisation(
    _ name: String, _ year: Int, at place: String?, _ phase: String? = nil,
    programme: String = "impuls"
  ) -> SampleRecord {
    SampleRecord(.organisations, name, programme: programme, year: year, phase: phase, at: place)
  }

  private func changes(
    _ summary: StatisticalSummary, _ level: RegionLevel, phase: String? = nil
  ) -> [String] {
    summary.coverageChanges.filter { $0.level == level && $0.phase == phase }
      .map { "\($0.period.label) \($0.direction.rawValue) \($0.name)" }
  }

  @Test func regionsWonAndLost() {
    // Deventer and Zwolle lie in one province; Curaçao lies in none.
    let summary = StatisticalSummary.of(
      SampleDelivery([
        organisation("A", 2022, at: "GM0150"), organisation("B", 2022, at: "GM0080"),
        organisation("A", 2023, at: "GM0193"), organisation("C", 2023, at: "Curaçao"),
        organisation("A", 2024, at: "GM0193"), organisation("D", 2024, at: "GM0014"),
      ]))
    #expect(changes(summary, .province) == ["2023 lost Fryslân", "2024 won Groningen"])
    #expect(
      changes(summary, .municipality) == [
        "2023 lost Leeuwarden", "2023 lost Deventer", "2023 won Zwolle", "2024 won Groningen",
      ])
    #expect(summary.phaseCoverage.isEmpty)
    #expect(summary.coverageChanges.allSatisfy { $0.phase == nil && !$0.isSynthetic })
  }

  @Test func periodsWithoutKnownSeatsArePassedOver() {
    let summary = StatisticalSummary.of(
      SampleDelivery([
        organisation("A", 2022, at: "GM0150"), organisation("A", 2023, at: nil),
        organisation("A", 2024, at: "GM0014"),
      ]))
    let province = summary.coverageChanges.filter { $0.level == .province }
    #expect(changes(summary, .province) == ["2024 won Groningen", "2024 lost Overijssel"])
    #expect(province.allSatisfy { $0.previousPeriod == Period(year: 2022) })
  }

  @Test func aPhaseCoversAlone() throws {
    let summary = StatisticalSummary.of(
      SampleDelivery([
        organisation("A", 2023, at: "GM0150", "established"),
        organisation("B", 2023, at: "GM0014", "starting"),
        organisation("A", 2024, at: "GM0150", "established"),
        organisation("B", 2024, at: "GM0014", "established"),
        organisation("C", 2024, at: "GM0193", "starting"),
        organisation("D", 2024, at: "GM0193"),
        organisation("E", 2024, at: "GM0363", programme: "ander"),
      ]))
    func covered(_ phase: String, _ year: Int, _ level: RegionLevel) -> [Int]? {
      summary.phaseCoverage.first {
        $0.phase == phase && $0.period.firstYear == year && $0.level == level
      }?.covered
    }
    #expect(covered("established", 2023, .province)?.count == 1)
    #expect(covered("established", 2024, .province)?.count == 2)
    #expect(covered("starting", 2024, .province)?.count == 1)
    #expect(covered("", 2024, .municipality)?.count == 1)
    #expect(covered("", 2023, .municipality) == nil)
    #expect(summary.phaseCoverage.allSatisfy { $0.programme == "impuls" })
    #expect(changes(summary, .province, phase: "established") == ["2024 won Groningen"])
    #expect(
      changes(summary, .province, phase: "starting") == [
        "2024 lost Groningen", "2024 won Overijssel",
      ])
    #expect(changes(summary, .province) == [])
    let row = try #require(
      summary.phaseCoverage.first { $0.level == .municipality && $0.phase == "starting" })
    #expect(row.population == Population(count: 17_811_291, year: 2023))
    #expect(row.populationCovered == 238_147)
    #expect(row.regions == 342)
  }
}
