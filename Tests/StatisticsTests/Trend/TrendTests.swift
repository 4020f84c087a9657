import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Figures against the first of their series.
@Suite struct TrendTests {
  private func trends(
    _ counts: [Int: Int64], periods: [String] = [], minimumBase: Int64 = 20
  ) -> [Trend] {
    StatisticalSummary.of(
      SampleDelivery(SampleDelivery.participants(counts)), periods: periods,
      minimumBase: minimumBase
    ).trends.filter { $0.series.measure.name == "participants" }
  }

  private func thousandths(_ value: Quantity?) -> Int128? { value?.scaled(decimals: 3) }

  @Test func theFirstYearCountsAsAHundred() {
    let rows = trends([2021: 200, 2022: 250, 2023: 242])
    #expect(rows.map(\.figure.period.label) == ["2021", "2022", "2023"])
    #expect(rows.allSatisfy { $0.first.value == Quantity(200) })
    #expect(rows.map(\.index) == [Quantity(100), Quantity(125), Quantity(121)])
    // 1.1² = 1.21.
    #expect(rows.map { thousandths($0.averageYearlyChange) } == [nil, 250, 100])
    #expect(rows.map(\.status) == [.final, .final, .final])
  }

  @Test func twoYearsAreNoTrend() {
    #expect(trends([2021: 200, 2022: 250]).isEmpty)
    #expect(trends([2021: 200, 2023: 250]).isEmpty)
  }

  @Test func aMissingYearHasNoIndexButTimeGoesOn() {
    let rows = trends([2020: 100, 2021: 90, 2023: 80, 2024: 6_561])
    #expect(rows.map(\.figure.period.label) == ["2020", "2021", "2022", "2023", "2024"])
    #expect(rows[2].index == nil)
    #expect(rows[2].averageYearlyChange == nil)
    #expect(rows[2].status == .missing)
    // 65.61 = 2.846…⁴, over four years and not three.
    #expect(rows[4].averageYearlyChange == Quantity(Int64(1_846_050), over: Int64(1_000_000)))
  }

  @Test func aZeroHasAnIndexAndNoAverageChange() {
    let rows = trends([2021: 40, 2022: 0, 2023: 20])
    #expect(rows[1].index == Quantity(0))
    #expect(rows[1].averageYearlyChange == nil)
    #expect(thousandths(rows[2].averageYearlyChange) == -293)
  }

  @Test func aZeroBaseIsUndefined() {
    let rows = trends([2021: 0, 2022: 40, 2023: 20], minimumBase: 0)
    #expect(rows.allSatisfy { $0.index == nil && $0.averageYearlyChange == nil })
    #expect(rows.allSatisfy { $0.status == .undefined })
  }

  @Test(arguments: [(19, true), (20, false)] as [(Int64, Bool)])
  func aSmallBaseGivesNoIndex(base: Int64, isSmall: Bool) {
    let rows = trends([2021: base, 2022: 40, 2023: 200])
    #expect(rows.allSatisfy { ($0.index == nil) == isSmall })
    #expect(rows.allSatisfy { $0.status == (isSmall ? .smallBase : .final) })
    #expect(rows.map(\.figure.value) == [Quantity(base), Quantity(40), Quantity(200)])
  }

  @Test func spansAreLeftOut() {
    let rows = trends(
      [2021: 200, 2022: 250, 2023: 242], periods: ["2021", "2022", "2023", "2021-2023"])
    #expect(rows.map(\.figure.period.label) == ["2021", "2022", "2023"])
    #expect(trends([2021: 1, 2022: 2, 2023: 3], periods: ["2021", "2023", "2021-2023"]).isEmpty)
  }

  @Test func onlyTotalsAreFollowed() {
    let summary = StatisticalSummary.of(
      SampleDelivery(SampleDelivery.participants([2021: 200, 2022: 250, 2023: 242])),
      by: [[.organisation]])
    #expect(summary.trends.allSatisfy { $0.series.dimensions.isEmpty })
    #expect(!summary.trends.isEmpty)
  }

  @Test func ratiosAreFollowedToo() throws {
    var records = SampleDelivery.participants([2021: 200, 2022: 250, 2023: 242])
    for (year, count) in [(2021, 20), (2022, 20), (2023, 40)] as [(Int, Int64)] {
      records.append(
        SampleRecord(.volunteers, "A", programme: "impuls", year: year, count: count))
    }
    let rows = StatisticalSummary.of(SampleDelivery(records)).trends
      .filter { $0.series.measure.name == "participants_per_volunteer" }
    #expect(
      rows.map(\.index) == [Quantity(100), Quantity(125), Quantity(Int64(605), over: Int64(10))])
  }
}
