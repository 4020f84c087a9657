import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Published figures held against records.
@Suite struct KnownTotalTests {
  private func compare(
    _ total: SampleTotal, _ sample: SampleDelivery = .editions
  ) -> KnownTotalComparison? {
    var sample = sample
    sample.totals = [total]
    return StatisticalSummary.of(sample).onlyTotal
  }

  @Test(arguments: [
    SampleTotal("impuls", "organisations", "2023", 12, kind: "project"),
    SampleTotal("impuls", "organisations", "2024", 14, kind: "project"),
    SampleTotal("impuls", "participants", "2023", 1390),
    SampleTotal("impuls", "participants", "2024", 1251),
    SampleTotal("impuls", "participants", "2023-2024", 2641),
    SampleTotal("impuls", "participants", "2023-2024", 2641, kind: "project"),
    SampleTotal("impuls", "volunteers", "2023-2024", 398),
    SampleTotal("impuls", "meetings", "2024", 1, kind: "kennisbijeenkomst"),
  ])
  func publishedFiguresMatch(total: SampleTotal) throws {
    let one = try #require(compare(total))
    #expect(one.agrees)
    #expect(one.computed == Quantity(total.value, over: Int64(1_000_000)))
    #expect(one.missingYears == [])
  }

  @Test func sixteenProjectsWerePublishedWhereTheEditionsHaveTwentySix() throws {
    let reason = "De publicatie zegt niet hoe geteld is."
    let one = try #require(
      compare(
        SampleTotal("impuls", "organisations", "2023-2024", 16, kind: "project", reason: reason)))
    #expect(one.computed == Quantity(26))
    #expect(!one.agrees)
    #expect(one.total.acceptedReason == reason)
  }

  @Test func everyYearOfThePeriodIsNeeded() throws {
    let one = try #require(compare(SampleTotal("impuls", "participants", "2022-2025", 2641)))
    #expect(one.computed == nil)
    #expect(one.missingYears == [2022, 2025])
    #expect(!one.isUnknownMeasure)
  }

  @Test func aYearIsNeededOfTheSameEntityProgrammeKindAndPhase() throws {
    for total in [
      SampleTotal("impuls", "attendance", "2023", 0),
      SampleTotal("ander", "participants", "2023", 1390),
      SampleTotal("impuls", "meetings", "2023", 1, kind: "kennisdag"),
      SampleTotal("impuls", "organisations", "2023", 12, phase: "startend"),
      SampleTotal("impuls", "organisations", "2023", 12, kind: "initiatief"),
    ] {
      let one = try #require(compare(total))
      #expect(one.computed == nil, "\(total.id)")
      #expect(one.missingYears == [2023], "\(total.id)")
    }
  }

  @Test func aDeliveredZeroIsAFigure() throws {
    let sample = SampleDelivery(SampleDelivery.participants([2024: 0]))
    let one = try #require(compare(SampleTotal("impuls", "participants", "2024", 0), sample))
    #expect(one.computed == Quantity(0))
    #expect(one.agrees)
  }

  @Test func anUnknownMeasureIsSaidToBeUnknown() throws {
    let one = try #require(compare(SampleTotal("impuls", "grants_eur", "2023", 3)))
    #expect(one.computed == nil)
    #expect(one.isUnknownMeasure)
  }

  @Test func anOrganisationIsCountedOnceOverASpan() throws {
    let sample = SampleDelivery([
      SampleRecord(.organisations, "A", programme: "impuls", year: 2022, phase: "startend"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2023, phase: "gevestigd"),
      SampleRecord(.organisations, "B", programme: "impuls", year: 2023, phase: "startend"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, phase: "gevestigd"),
    ])
    #expect(
      compare(SampleTotal("impuls", "organisations", "2022-2024", 2), sample)?.computed
        == Quantity(2))
    #expect(
      compare(SampleTotal("impuls", "organisations", "2022-2023", 2, phase: "startend"), sample)?
        .computed == Quantity(2))
    #expect(
      compare(SampleTotal("impuls", "organisations", "2023-2024", 1, phase: "gevestigd"), sample)?
        .computed == Quantity(1))
  }

  @Test(
    arguments: [
      (8_420_000, true), (8_424_242, true), (8_400_000, true), (8_000_000, true),
      (8_430_000, false),
      (8_424_250, false),
    ] as [(Int64, Bool)])
  func aRatioIsComparedInAsManyDecimalsAsWerePublished(millionths: Int64, agrees: Bool) throws {
    var total = SampleTotal("impuls", "participants_per_volunteer", "2023", 8)
    total.value = millionths
    let one = try #require(compare(total))
    #expect(one.computed == Quantity(Int64(1390), over: Int64(165)))
    #expect(one.agrees == agrees)
  }

  @Test func aCountIsNeverRounded() throws {
    var total = SampleTotal("impuls", "participants", "2023", 1390)
    total.value += 100_000
    let one = try #require(compare(total))
    #expect(!one.agrees)
  }

  @Test func theSameOrganisationInTwoProgrammesHasTwoKinds() throws {
    let sample = SampleDelivery([
      SampleRecord(.organisations, "A", programme: "herstel", year: 2024, kind: "initiatief"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, kind: "project"),
      SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 25),
    ])
    let one = try #require(
      compare(SampleTotal("impuls", "participants", "2024", 25, kind: "project"), sample))
    #expect(one.computed == Quantity(25))
  }
}
