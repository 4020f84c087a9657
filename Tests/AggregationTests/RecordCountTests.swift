import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// How single records are counted.
@Suite struct RecordCountTests {
  /// The values of the total by year.
  private func totals(_ measure: BaseMeasure, _ records: [SampleRecord]) -> [Int64] {
    Query(measure).run(on: SampleDelivery(records).delivery)?.series.first?.cells.map(\.value) ?? []
  }

  private func record(_ entity: Entity = .participants, from start: Int, to end: Int?)
    -> SampleRecord
  {
    var record = SampleRecord(entity, "A")
    record.start = CalendarDate(year: start, month: 12, day: 31)
    record.end = end.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    return record
  }

  @Test func aRecordWithDatesBelongsToEveryYearInWhichItWasActive() {
    #expect(totals(.participants, [record(from: 2022, to: 2024)]) == [1, 1, 1])
    #expect(
      totals(.participants, [record(from: 2022, to: 2022), record(from: 2023, to: 2024)])
        == [1, 1, 1])
  }

  @Test func anOpenEndRunsToTheLastYearThatOccurs() {
    #expect(
      totals(
        .participants, [record(from: 2022, to: nil), SampleRecord(.participants, "A", year: 2025)])
        == [1, 1, 1, 2])
  }

  @Test func aMeetingIsOverOnTheDayItBegan() {
    #expect(
      totals(
        .meetings, [record(.meetings, from: 2022, to: nil), SampleRecord(.meetings, year: 2023)])
        == [1, 1])
  }

  @Test func aYearComesBeforeDates() {
    var both = record(from: 2021, to: 2026)
    both.year = 2023
    #expect(totals(.participants, [both]) == [1])
    // Its dates do not stretch the open ends of others either, wherever the blocks are cut.
    let records = [both, record(from: 2022, to: nil), SampleRecord(.participants, "A", year: 2024)]
    for length in 1...3 {
      var sample = SampleDelivery(records)
      sample.blockLength = length
      #expect(sample.delivery.years == 2022...2024)
    }
    #expect(totals(.participants, records) == [1, 2, 2])
  }

  @Test func aCountOfZeroIsZeroAndNoneIsOne() {
    let records = [
      SampleRecord(.participants, "A", year: 2024, count: 0),
      SampleRecord(.participants, "A", year: 2024),
      SampleRecord(.participants, "A", year: 2024, count: 12),
    ]
    #expect(totals(.participants, records) == [13])
    let cell = Query(.participants).run(on: SampleDelivery(records).delivery)?.series[0].cells[0]
    #expect(cell?.records == 3)
    #expect(cell?.people == 13)
  }

  @Test func hoursAndAttendanceAreSumsOfWhatIsKnown() {
    var known = SampleRecord(.volunteers, "A", year: 2024, count: 4)
    known.hours = 10_500_000
    var visited = SampleRecord(.meetings, year: 2024, count: 2)
    visited.attendance = 30
    let records = [
      known, SampleRecord(.volunteers, "A", year: 2024), visited,
      SampleRecord(.meetings, year: 2024),
    ]
    #expect(totals(.volunteerHours, records) == [10_500_000])
    #expect(totals(.attendance, records) == [30])
    #expect(totals(.meetings, records) == [3])
    #expect(totals(.meetingsWithAttendance, records) == [2])
    let hours = Query(.volunteerHours).run(on: SampleDelivery(records).delivery)?.series[0].cells[0]
    #expect(hours?.people == 4)
  }

  @Test func peopleGrowOlder() throws {
    var person = record(from: 2022, to: 2024)
    person.birthYear = 1996
    var stated = SampleRecord(.participants, "A", year: 2024)
    stated.age = 67
    let delivery = SampleDelivery([person, stated]).delivery
    let cube = try #require(Query(.participants, by: [.ageGroup]).run(on: delivery))
    let counts = Dictionary(
      uniqueKeysWithValues: CubeReading(cube, of: delivery).series.map {
        ($0.key.categories[0], $0.series.cells.map(\.value))
      })
    #expect(counts == ["18-26": [1, 0, 0], "27-39": [0, 1, 1], "67+": [0, 0, 1]])
    // Over the span the person is one, in the group of the first year.
    #expect(
      CubeReading(cube, of: delivery).counts(in: Period(from: 2022, through: 2024))
        .map { "\($0.key.categories[0]) \($0.value)" }.sorted() == ["18-26 1", "67+ 1"])
  }

  @Test func somethingBornAfterThePeriodHasNoAge() throws {
    var person = SampleRecord(.participants, "A", year: 2022)
    person.birthYear = 2023
    let delivery = SampleDelivery([person]).delivery
    let cube = try #require(Query(.participants, by: [.ageGroup]).run(on: delivery))
    #expect(cube.series.map(\.categories) == [[0]])
  }

  @Test func placesOutsideTheClassificationAreCategoriesOfTheirOwnAtEveryLevel() throws {
    let delivery = SampleDelivery([
      SampleRecord(.participants, "A", year: 2024, at: "Curaçao"),
      SampleRecord(.participants, "A", year: 2024, at: "GM0150"),
      SampleRecord(.participants, "A", year: 2024),
    ]).delivery
    for dimension in Dimension.allCases where dimension.level != nil {
      let cube = try #require(Query(.participants, by: [dimension]).run(on: delivery))
      let axis = Axis(dimension, of: delivery)
      let names = cube.series.map { axis.categories[$0.categories[0]] }
      #expect(names.count == 3)
      #expect(names.first == Axis.Category(code: "", name: "onbekend"))
      #expect(names.last == Axis.Category(code: "", name: "Curaçao"))
    }
  }

  @Test func aQuestionThatDoesNotApplyHasNoAnswer() {
    let delivery = SampleDelivery([SampleRecord(.meetings, year: 2024)]).delivery
    #expect(Query(.meetings, by: [.gender]).run(on: delivery)?.series == nil)
    #expect(Query(.participants).run(on: delivery)?.series == nil)
    #expect(Query(.meetings).run(on: SampleDelivery([SampleRecord(.meetings)]).delivery) == nil)
  }

  @Test func filesTellHowFirmTheirRecordsAre() throws {
    let delivery = SampleDelivery(
      [
        SampleRecord(.participants, "A", year: 2023, file: 0),
        SampleRecord(.participants, "A", year: 2024, file: 0),
        SampleRecord(.participants, "A", year: 2024, file: 1),
        SampleRecord(.participants, "A", year: 2025, file: 2),
      ],
      files: [.init(status: .final), .init(status: .planned, isSynthetic: true), .init()]
    ).delivery
    let cells = try #require(Query(.participants).run(on: delivery)).series[0].cells
    #expect(cells.map(\.flags.status) == [.final, .planned, nil])
    #expect(cells.map { $0.flags.contains(.synthetic) } == [false, true, false])
    #expect(cells.map { $0.flags.contains(.unstated) } == [false, false, true])
  }
}
