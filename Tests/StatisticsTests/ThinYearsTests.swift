import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Years at the ends of a programme in which hardly any record lies.
@Suite struct ThinYearsTests {
  @Test(
    arguments: [
      // One early record, one that ends far ahead, both.
      ([2011: 1, 2023: 100, 2024: 100], 2023...2024, [2011]),
      ([2023: 100, 2024: 100, 2030: 1], 2023...2024, [2030]),
      (
        [2011: 1, 2012: 1, 2023: 100, 2024: 100, 2025: 3, 2030: 3], 2023...2024,
        [2011, 2012, 2025, 2030]
      ),
      // Nine would be withheld, ten are shown; in large programmes one in a hundred counts.
      ([2022: 9, 2023: 100], 2023...2023, [2022]), ([2022: 10, 2023: 100], 2022...2023, []),
      ([2022: 19, 2023: 1981], 2023...2023, [2022]), ([2022: 20, 2023: 1980], 2022...2023, []),
      // In between nothing is left out.
      ([2021: 50, 2022: 3, 2023: 50], 2021...2023, []),
      // A small programme is all there is, and so are years that are all small.
      ([2022: 9, 2023: 90], 2022...2023, []), ([2011: 1, 2023: 12], 2011...2023, []),
      (Dictionary(uniqueKeysWithValues: (2001...2020).map { ($0, 9) }), 2001...2020, []),
      ([:], nil, []),
    ] as [([Int: Int64], ClosedRange<Int>?, [Int])])
  func thinYears(_ weights: [Int: Int64], _ whole: ClosedRange<Int>?, _ thin: [Int]) {
    let years = Set(weights.keys)
    let found = ThinYears(weights, years: years)
    #expect(found.thin == thin)
    #expect(found.kept == years.subtracting(thin))
    #expect(found.kept.min() == whole?.lowerBound && found.kept.max() == whole?.upperBound)
  }

  /// A list of organisations for the year to come is no mistake.
  @Test func yearsOfWhichOnlyOrganisationsAreKnownStay() {
    let found = ThinYears([2023: 100, 2024: 100], years: [2023, 2024, 2025])
    #expect(found.thin.isEmpty && found.kept == [2023, 2024, 2025])
    let beyond = ThinYears([2023: 100, 2024: 100, 2030: 1], years: [2023, 2024, 2025, 2030])
    #expect(beyond.thin == [2025, 2030])
  }

  private static func delivery(_ stray: Int?) -> SampleDelivery {
    var records = SampleDelivery.participants([2023: 120, 2024: 130])
    if let stray {
      var record = SampleRecord(.participants, "A", programme: "impuls")
      record.start = CalendarDate(year: stray, month: 3, day: 1)
      record.end = CalendarDate(year: stray, month: 4, day: 1)
      records.append(record)
    }
    return SampleDelivery(records)
  }

  @Test func whatIsFilledIsTheSameAsWithoutTheStrayRecord() {
    let request = StatisticalSummary.Request(periods: .filled)
    let stray = StatisticalSummary(of: Self.delivery(2011).delivery, request)
    let clean = StatisticalSummary(of: Self.delivery(nil).delivery, request)
    #expect(stray.series == clean.series)
    #expect(stray.comparisons == clean.comparisons)
    #expect(stray.thinYears == [ProgrammeYears(programme: "impuls", years: [2011])])
    #expect(clean.thinYears.isEmpty)
    #expect(stray.deliveredYears == 2011...2024)
    let whole = StatisticalSummary(of: Self.delivery(2011).delivery, .init())
    #expect(whole.series("participants")?.figures.count == 14)
    #expect(whole.thinYears == stray.thinYears)
  }
}
