import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// The statistics of a delivery as a whole.
@Suite struct SummaryTests {
  @Test func nothingDeliveredGivesNothing() {
    let summary = StatisticalSummary.of(SampleDelivery())
    #expect(summary.series.isEmpty && summary.comparisons.isEmpty && summary.coverage.isEmpty)
  }

  @Test func recordsWithoutAYearGiveNothingButDoNoHarm() {
    let summary = StatisticalSummary.of(SampleDelivery([SampleRecord(.organisations, "A")]))
    #expect(summary.series.isEmpty)
  }

  @Test func aListWithoutAProgrammeIsOneProgrammeWithoutAName() {
    let summary = StatisticalSummary.of(
      SampleDelivery([SampleRecord(.organisations, "A", year: 2024, at: "GM0150")]))
    #expect(summary.figure("organisations", "2024", programme: "")?.value == Quantity(1))
    #expect(summary.coverageSummaries.count == 6)
  }

  @Test func aListWithDatesIsReadBesideKnownTotals() {
    var record = SampleRecord(.organisations, "A", programme: "impuls")
    record.start = CalendarDate(year: 2023, month: 2, day: 1)
    let sample = SampleDelivery(
      [record, SampleRecord(.participants, "A", year: 2024, count: 12)],
      totals: [SampleTotal("impuls", "organisations", "2023-2024", 1)])
    let summary = StatisticalSummary.of(sample)
    #expect(summary.series("organisations")?.figures.map(\.value) == [Quantity(1), Quantity(1)])
    #expect(summary.onlyTotal?.agrees == true)
  }

  @Test func unknownCategoriesComeLast() {
    var records = SampleDelivery.participants([2024: 30])
    for place in ["GM0363", "GM0150", "Curaçao"] {
      records.append(SampleRecord(.participants, "A", programme: "impuls", year: 2024, at: place))
    }
    let summary = StatisticalSummary.of(SampleDelivery(records), by: [[.municipality]])
    #expect(
      summary.series.filter {
        $0.dimensionName == "municipality" && $0.measure.name == "participants"
      }.map(\.category)
        == ["Deventer", "Amsterdam", "Curaçao", "onbekend"])
  }

  @Test func severalDimensionsAreJoined() throws {
    var record = SampleRecord(.participants, "A", programme: "impuls", year: 2024, at: "GM0150")
    record.gender = "vrouw"
    let summary = StatisticalSummary.of(SampleDelivery([record]), by: [[.province, .gender]])
    let series = try #require(summary.series.first { !$0.dimensions.isEmpty })
    #expect(series.dimensionName == "province×gender")
    #expect(series.categoryCode == "PV23×vrouw")
    #expect(series.category == "Overijssel×vrouw")
  }

  @Test func aSplitThatIsAskedForTwiceIsShownOnce() {
    let summary = StatisticalSummary.of(.editions, by: [[.kind], [.kind]])
    let keys = summary.series.map { "\($0.measure.name)|\($0.dimensionName)|\($0.category)" }
    #expect(Set(keys).count == keys.count)
  }

  @Test func ratiosToOrganisationsAreNotSplitByRegion() {
    let summary = StatisticalSummary.of(.editions, by: [[.province], [.kind]])
    #expect(
      !summary.series.contains {
        $0.measure.name == "participants_per_organisation" && $0.dimensionName == "province"
      })
    #expect(summary.series("participants_per_organisation", "project", by: "kind") != nil)
  }

  @Test func periodsThatAreChosenComeInOrderAndOnce() {
    let summary = StatisticalSummary.of(.editions, periods: ["2024", "2023-2024", "2023", "2024"])
    #expect(
      summary.series("participants")?.figures.map(\.period.label) == ["2023", "2023-2024", "2024"])
    #expect(summary.figure("participants", "2023-2024")?.value == Quantity(2641))
    #expect(summary.figure("organisations", "2023-2024")?.value == Quantity(26))
  }

  @Test func splitsSumToTheirTotal() throws {
    let summary = StatisticalSummary.of(.editions, by: [[.organisation]])
    for year in ["2023", "2024"] {
      let parts = summary.series
        .filter { $0.measure.name == "participants" && $0.dimensionName == "organisation" }
        .compactMap { $0.figures.first { $0.period.label == year }?.value?.numerator }
      #expect(parts.reduce(0, +) == summary.figure("participants", year)?.value?.numerator)
    }
  }
}
