import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Different persons beside their records.
@Suite struct UniquePersonsTests {
  private func words(
    _ records: [SampleRecord], _ measure: String = "unique_participants", periods: [String] = []
  ) -> [String] {
    StatisticalSummary.of(.persons(records), periods: periods).series(measure)?.figures
      .map(\.words) ?? []
  }

  @Test func oneOrganisationIsExactAndSeveralAreAnInterval() {
    let one: [SampleRecord] = [.person(1, 2023), .person(1, 2023), .person(2, 2024)]
    #expect(words(one) == ["1", "1"])
    #expect(words(one + [.person(1, 2024, of: "B"), .person(3, 2024, of: "B")]) == ["1", "2–3"])
  }

  @Test func sharedIdentifiersAreExactOverOrganisations() {
    #expect(
      words([
        .person(1, 2024, of: "A", file: 1), .person(1, 2024, of: "B", file: 1),
        .person(2, 2024, of: "B", file: 1),
      ]) == ["2"])
  }

  @Test func aSpanCountsEachPersonOnce() {
    let records: [SampleRecord] = [.person(1, 2023), .person(1, 2024), .person(2, 2024)]
    #expect(words(records, periods: ["2023", "2024", "2023-2024"]) == ["1", "2", "2"])
  }

  @Test func whatWasNotDeliveredIsMissingAndNotZero() {
    let records: [SampleRecord] = [.person(1, 2022), .person(2, 2024)]
    #expect(words(records) == ["1", ".", "1"])
    #expect(words(records, periods: ["2022-2024"]) == ["."])
    let figure = StatisticalSummary.of(.persons(records)).figure("unique_participants", "2023")
    #expect(figure?.status == .missing)
    #expect(words(records, "unique_volunteers") == [])
  }

  @Test func countsWithoutIdentifiersAreBetweenOneAndTheirNumber() {
    #expect(words([.person(nil, 2024, count: 40)]) == ["1–40"])
    #expect(words([.person(nil, 2023, count: 0), .person(nil, 2024, count: 1)]) == ["0", "1"])
  }

  @Test func everySplitIsCountedAnew() throws {
    var records: [SampleRecord] = [
      .person(1, 2024, of: "A"), .person(1, 2024, of: "A"), .person(2, 2024, of: "A"),
      .person(1, 2024, of: "B"),
    ]
    for (index, gender) in ["man", "vrouw", "man", "man"].enumerated() {
      records[index].gender = gender
    }
    let summary = StatisticalSummary.of(
      .persons(records), by: [[.organisation], [.gender], [.gender, .organisation]])
    let name = "unique_participants"
    #expect(summary.figure(name, "2024")?.words == "2–3")
    #expect(summary.figure(name, "2024", "A", by: "organisation")?.words == "2")
    #expect(summary.figure(name, "2024", "B", by: "organisation")?.words == "1")
    // One person is in both groups of organisation A.
    #expect(summary.figure(name, "2024", "man", by: "gender")?.words == "2–3")
    #expect(summary.figure(name, "2024", "vrouw", by: "gender")?.words == "1")
    #expect(summary.figure(name, "2024", "man×A", by: "gender×organisation")?.words == "2")
  }

  @Test func theMeasureComesAfterItsRecords() {
    let records: [SampleRecord] = [.person(1, 2024), .person(1, 2024, .volunteer)]
    let summary = StatisticalSummary.of(.persons(records), by: [[.organisation]])
    let names = summary.series.map { "\($0.measure.name) \($0.dimensionName)" }
    #expect(
      names.filter { $0.contains("participants ") || $0.contains("volunteers ") } == [
        "participants total", "unique_participants total", "volunteers total",
        "unique_volunteers total", "participants organisation",
        "unique_participants organisation", "volunteers organisation",
        "unique_volunteers organisation",
      ])
    #expect(summary.series("unique_participants")?.measure.unit == "persons")
  }

  @Test func onlyExactNumbersAreCompared() throws {
    let records: [SampleRecord] =
      [.person(1, 2022), .person(1, 2023), .person(2, 2023), .person(3, 2024)]
      + [.person(4, 2024, of: "B")]
    let summary = StatisticalSummary.of(.persons(records), minimumBase: 0)
    let change = try #require(summary.change("unique_participants", to: "2023"))
    #expect(change.difference == Quantity(1))
    #expect(change.relativeChange == Quantity(1))
    #expect(summary.change("unique_participants", to: "2024") == nil)
    #expect(summary.change("participants", to: "2024") != nil)
  }

  @Test func aFigureIsAsPreliminaryAsItsRecordsAndAsItWasPublished() {
    var sample = SampleDelivery.persons([.person(1, 2024), .person(nil, 2024, count: 0, file: 1)])
    sample.totals = [SampleTotal("impuls", "participants", "2024", 1, status: "provisional")]
    func status() -> FigureStatus? {
      StatisticalSummary.of(sample).figure("unique_participants", "2024")?.status
    }
    #expect(status() == .provisional)
    sample.totals.append(
      SampleTotal("impuls", "unique_participants", "2024", 1, status: "planned"))
    #expect(status() == .planned)
    sample.files = [.init(status: .final), .init(status: .final, isSynthetic: true)]
    #expect(status() == .final)
    #expect(
      StatisticalSummary.of(sample).figure("unique_participants", "2024")?.isSynthetic == true)
  }

  @Test(
    arguments: [
      (false, "unique_participants", "2023", "", 2, true),
      (false, "unique_participants", "2023", "", 3, false),
      (false, "unique_participants", "2023-2024", "", 3, nil),
      (true, "unique_participants", "2023-2024", "", 3, true),
      (true, "unique_participants", "2023-2024", "project", 2, true),
      (true, "unique_volunteers", "2023-2024", "", 3, nil),
      (true, "unique_participants", "2022", "", 0, nil),
    ] as [(Bool, String, String, String, Int64, Bool?)])
  func publishedNumbersAreComparedWhereTheyCanBeComputed(
    isShared: Bool, measure: String, period: String, kind: String, published: Int64,
    agrees: Bool?
  ) throws {
    let file = isShared ? 1 : 0
    let records: [SampleRecord] = [
      SampleRecord(.organisations, "A", programme: "impuls", kind: "project"),
      SampleRecord(.organisations, "B", programme: "impuls", kind: "initiatief"),
      .person(1, 2023, file: file), .person(2, 2023, file: file), .person(2, 2024, file: file),
      .person(3, 2024, of: "B", file: file), .person(1, 2023, .volunteer),
    ]
    let total = SampleTotal("impuls", measure, period, published, kind: kind)
    let one = try #require(
      StatisticalSummary.of(.persons(records, totals: [total])).onlyTotal)
    #expect(!one.isUnknownMeasure)
    #expect(one.computed == nil ? agrees == nil : one.agrees == agrees)
    if period == "2022" { #expect(one.missingYears == [2022]) }
    if measure == "unique_volunteers" { #expect(one.missingYears == [2024]) }
  }
}
