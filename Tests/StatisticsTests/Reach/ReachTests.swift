import Aggregation
import DeliverySupport
import Regions
import Tables
import Testing

@testable import Statistics

/// Who lives near one of the 29 initiatives of 2024, and where the next ones would help most.
@Suite struct ReachTests {
  private func summary(
    _ sample: SampleDelivery = SampleDelivery(CoverageTests.records),
    radii: [Int] = [5, 10, 15, 20]
  ) -> StatisticalSummary {
    StatisticalSummary(of: sample.delivery, StatisticalSummary.Request(radii: radii))
  }

  /// Known answers from `Tests/Recomputation`, which uses another formula.
  @Test func inhabitantsWithinReach() {
    let reach = summary().reach
    #expect(reach.map(\.radius) == [5, 10, 15, 20])
    #expect(
      reach.map(\.populationWithin) == [4_645_122, 6_985_879, 10_582_637, 12_648_374])
    #expect(reach.allSatisfy { $0.population == Population(count: 17_942_942, year: 2024) })
    #expect(reach.allSatisfy { $0.status == .final && !$0.isSynthetic })
  }

  @Test func nextPlaces() {
    let ten = summary(radii: [10]).reach[0]
    #expect(
      ten.nextPlaces.map(\.code) == ["GM0376", "GM1771", "GM0638", "GM0450", "GM0209"])
    #expect(
      ten.nextPlaces.map(\.populationGained) == [504_100, 462_238, 436_601, 334_337, 323_828])
    #expect(
      ten.optimum
        == PlaceOptimum(
          places: 3, populationGained: 1_402_939, bestPopulationGained: 1_402_939))
    let further = summary(radii: [25]).reach[0].optimum
    #expect((further?.bestPopulationGained ?? 0) > (further?.populationGained ?? 0))
  }

  @Test(arguments: [1, 10, 33, 60, 120, 500])
  func everyDistanceIsWorkedOutExactly(radius: Int) {
    let one = summary(radii: [radius]).reach[0]
    #expect((one.optimum != nil) == (one.nextPlaces.count >= 3))
  }

  @Test func regionsSumToTheCountry() {
    for one in summary().reach {
      for level in RegionLevel.allCases {
        let rows = one.regions.filter { $0.level == level }
        #expect(rows.reduce(0) { $0 + $1.population } == one.population.count)
        #expect(rows.reduce(0) { $0 + ($1.populationWithin ?? 0) } == one.populationWithin)
        #expect(rows.allSatisfy { (0...$0.population).contains($0.populationWithin ?? -1) })
      }
    }
  }

  @Test func aMunicipalityReachesItself() {
    let near = summary(radii: [1]).reach[0]
    // No two centres lie within a kilometre, so these are the municipalities with a seat.
    #expect(near.populationWithin == 4_442_978)
    let far = summary(radii: [500]).reach[0]
    #expect(far.populationWithin == 17_942_942)
    #expect(far.nextPlaces.isEmpty)
    #expect(far.optimum == nil)
  }

  @Test func noKnownSeatIsMissingAndNotNobody() throws {
    let records =
      CoverageTests.records + [
        SampleRecord(.organisations, "A", programme: "impuls", year: 2023)
      ]
    let summary = summary(SampleDelivery(records), radii: [10])
    let before = try #require(summary.reach.first { $0.period == Period(year: 2023) })
    #expect(before.populationWithin == nil)
    #expect(before.status == .missing)
    #expect(before.nextPlaces.isEmpty)
    #expect(before.regions.allSatisfy { $0.populationWithin == nil })
    #expect(summary.reach.count == 2)
    // A year without known seats is no base to compare with either.
    #expect(summary.coverageChanges.isEmpty)
  }

  @Test func placesOutsideReachNobodyHere() {
    let sample = SampleDelivery([
      SampleRecord(.organisations, "C", programme: "impuls", year: 2024, at: "Curaçao")
    ])
    let one = summary(sample, radii: [10]).reach[0]
    #expect(one.populationWithin == 0)
    #expect(one.nextPlaces.count == 5)
    #expect(one.nextPlaces.first?.populationGained ?? 0 > 1_000_000)
  }

  @Test func reachIsAsFirmAsTheListOfOrganisations() {
    for (facts, status) in [
      (Delivery.FileFacts(status: .planned), FigureStatus.planned),
      (Delivery.FileFacts(status: .final, isSynthetic: true), .final),
    ] {
      let sample = SampleDelivery(CoverageTests.records, files: [facts])
      #expect(summary(sample).reach.allSatisfy { $0.status == status })
      #expect(summary(sample).reach.allSatisfy { $0.isSynthetic == facts.isSynthetic })
    }
  }

  @Test func inhabitantsAreThoseOfTheGazetteerOfTheDelivery() throws {
    var sample = SampleDelivery(CoverageTests.records)
    let one = Array(repeating: Int64(1), count: 342)
    sample.gazetteer = try #require(sample.gazetteer.settingPopulation(one, year: 2024))
    let near = summary(sample, radii: [1]).reach[0]
    #expect(near.population == Population(count: 342, year: 2024))
    #expect(near.populationWithin == 24)
  }

  @Test func withoutASeatOrADistanceThereIsNothing() {
    let unknown = SampleDelivery([
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024)
    ])
    #expect(summary(unknown).reach.isEmpty)
    #expect(summary(radii: []).reach.isEmpty)
  }
}
