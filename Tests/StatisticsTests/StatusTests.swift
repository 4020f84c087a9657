import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// How firm a figure is, and whether it rests on invented records.
@Suite struct StatusTests {
  private func status(
    files: [FigureStatus?], totals: [SampleTotal] = [], year: String = "2024"
  ) -> FigureStatus? {
    let records = files.indices.flatMap { file in
      SampleDelivery.participants([2023: 30, 2024: 40], file: file)
    }
    let sample = SampleDelivery(
      records, totals: totals, files: files.map { .init(status: $0) })
    return StatisticalSummary.of(sample).figure("participants", year)?.status
  }

  @Test(arguments: FigureStatus.allCases.filter { $0 < .smallBase })
  func theFilesDecide(status: FigureStatus) {
    let total = SampleTotal("impuls", "participants", "2024", 40, status: "planned")
    #expect(self.status(files: [status], totals: [total]) == status)
  }

  @Test func elseTheKnownTotalDecides() {
    let total = SampleTotal("impuls", "participants", "2024", 40, status: "planned")
    #expect(status(files: [nil], totals: [total]) == .planned)
    #expect(status(files: [nil], totals: [total], year: "2023") == .final)
    #expect(status(files: [nil]) == .final)
  }

  @Test(arguments: [
    SampleTotal("ander", "participants", "2024", 40, status: "planned"),
    SampleTotal("impuls", "volunteers", "2024", 40, status: "planned"),
    SampleTotal("impuls", "participants", "2024", 40, kind: "project", status: "planned"),
    SampleTotal("impuls", "participants", "2024", 40, phase: "startend", status: "planned"),
    SampleTotal("impuls", "participants", "2023-2024", 40, status: "planned"),
  ])
  func aKnownTotalOfSomethingElseDecidesNothing(total: SampleTotal) {
    #expect(status(files: [nil], totals: [total]) == .final)
  }

  @Test func ofSeveralFilesTheStrongestHolds() {
    #expect(status(files: [.final, .provisional]) == .provisional)
    #expect(status(files: [.provisional, .planned, .estimated]) == .estimated)
  }

  @Test func oneFileThatSaysFinalDoesNotSpeakForTheOthers() {
    let total = SampleTotal("impuls", "participants", "2024", 40, status: "planned")
    #expect(status(files: [.final, nil], totals: [total]) == .planned)
    #expect(status(files: [.estimated, nil], totals: [total]) == .estimated)
  }

  @Test func aFigureOfOneKindTakesTheStatusOfThatKind() {
    let records = [
      SampleRecord(.meetings, programme: "impuls", year: 2024, kind: "kennisdag"),
      SampleRecord(.meetings, programme: "impuls", year: 2024, kind: "sessie"),
    ]
    let total = SampleTotal("impuls", "meetings", "2024", 1, kind: "sessie", status: "planned")
    let summary = StatisticalSummary.of(SampleDelivery(records, totals: [total]))
    #expect(summary.figure("meetings", "2024", "sessie", by: "kind")?.status == .planned)
    #expect(summary.figure("meetings", "2024", "kennisdag", by: "kind")?.status == .final)
    #expect(summary.figure("meetings", "2024")?.status == .final)
  }

  @Test func aPartIsNoFirmerThanItsTotalNorASpanThanItsYears() {
    let records = [
      SampleRecord(.organisations, "A", programme: "impuls", year: 2023, kind: "x", phase: "y"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, kind: "x", phase: "y"),
      SampleRecord(.participants, "A", year: 2023, count: 100),
      SampleRecord(.participants, "A", year: 2024, count: 120),
      SampleRecord(.volunteers, "A", year: 2023, count: 100),
      SampleRecord(.volunteers, "A", year: 2024, count: 120),
    ]
    let totals = [
      SampleTotal("impuls", "participants", "2024", 120, status: "planned"),
      SampleTotal("impuls", "volunteers", "2024", 120, kind: "x", status: "provisional"),
    ]
    let summary = StatisticalSummary.of(
      SampleDelivery(records, totals: totals), periods: ["2023", "2024", "2023-2024"],
      by: [[.kind], [.phase], [.organisation]])
    func status(_ measure: String, _ period: String, _ dimension: String) -> FigureStatus? {
      let category = ["kind": "x", "phase": "y", "organisation": "A"][dimension] ?? ""
      return summary.figure(measure, period, category, by: dimension)?.status
    }
    for dimension in ["total", "kind", "phase", "organisation"] {
      #expect(status("participants", "2023", dimension) == .final)
      for measure in ["participants", "unique_participants"] {
        #expect(status(measure, "2024", dimension) == .planned, "\(measure) \(dimension)")
        #expect(status(measure, "2023-2024", dimension) == .planned, "\(measure) \(dimension)")
      }
    }
    // What was said of one kind does not speak of the others.
    #expect(status("volunteers", "2024", "kind") == .provisional)
    #expect(status("volunteers", "2023-2024", "kind") == .provisional)
    #expect(status("volunteers", "2024", "total") == .final)
  }

  @Test func aZeroIsAsFirmAsAllThatWasDelivered() {
    var records = SampleDelivery.participants([2023: 40], file: 0)
    records += SampleDelivery.participants([2024: 30], file: 1)
    records[0].gender = "man"
    records[1].gender = "vrouw"
    let sample = SampleDelivery(
      records, files: [.init(), .init(status: .planned, isSynthetic: true)])
    let figure = StatisticalSummary.of(sample, by: [[.gender]])
      .figure("participants", "2024", "man", by: "gender")
    #expect(figure?.value == Quantity(0))
    #expect(figure?.status == .planned)
    #expect(figure?.isSynthetic == true)
  }

  @Test func aComparisonCarriesTheStrongerOfTwo() throws {
    var sample = SampleDelivery(SampleDelivery.participants([2023: 40, 2024: 30, 2025: 20]))
    sample.totals = [SampleTotal("impuls", "participants", "2024", 30, status: "planned")]
    let summary = StatisticalSummary.of(sample)
    #expect(summary.change("participants", to: "2024")?.status == .planned)
    #expect(summary.change("participants", to: "2025")?.status == .planned)
    sample.totals[0].status = "provisional"
    #expect(
      StatisticalSummary.of(sample).change("participants", to: "2025")?.status == .provisional)
  }

  @Test func aRatioCarriesTheStrongerOfItsParts() {
    var records = SampleDelivery.participants([2024: 40])
    records.append(
      SampleRecord(.volunteers, "A", programme: "impuls", year: 2024, count: 20, file: 1))
    let sample = SampleDelivery(records, files: [.init(status: .final), .init(status: .planned)])
    let summary = StatisticalSummary.of(sample)
    #expect(summary.figure("participants", "2024")?.status == .final)
    #expect(summary.figure("participants_per_volunteer", "2024")?.status == .planned)
  }

  @Test func whatRestsOnInventedRecordsIsMarked() {
    var records = SampleDelivery.participants([2023: 40], file: 1)
    records += SampleDelivery.participants([2024: 40], file: 0)
    let sample = SampleDelivery(
      records,
      totals: [
        SampleTotal("impuls", "participants", "2023", 40),
        SampleTotal("impuls", "participants", "2024", 40),
      ], files: [.init(), .init(isSynthetic: true)])
    let summary = StatisticalSummary.of(sample)
    #expect(summary.figure("participants", "2023")?.isSynthetic == true)
    #expect(summary.figure("participants", "2024")?.isSynthetic == false)
    #expect(summary.knownTotals.map(\.isSynthetic) == [true, false])
  }
}
