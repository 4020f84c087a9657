import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// What counts only because it began earlier and has no end, against a count record by record.
@Suite struct OpenEndsTests {
  private func isOpen(_ record: SampleRecord, before year: Int) -> Bool {
    record.year == nil && record.end == nil && record.start.map { $0.year < year } ?? false
  }

  @Test(arguments: 0..<150) func countsWhatIsCountedRecordByRecord(seed: Int) {
    var random = RandomDelivery(seed: seed)
    var sample = random.make()
    // Known totals give the field of the period a dictionary in every table.
    if seed % 3 == 0 { sample.totals = [SampleTotal("impuls", "participants", "2024", 1)] }
    sample.workers = 1 + seed % 3
    let delivery = sample.delivery
    guard let years = delivery.years else { return }
    let naive = NaiveCount(sample.records)
    let dimensions: [Dimension] = [[], [.organisation], [.gender]][seed % 3]
    let axes = dimensions.map { Axis($0, of: delivery) }
    for measure in [BaseMeasure.participants, .volunteers] {
      let cube = delivery.openEnds(measure, by: dimensions)
      for year in years {
        var expected: [NaiveCount.Key: Int64] = [:]
        for record in naive.records
        where record.entity == measure.entity && isOpen(record, before: year) {
          let key = NaiveCount.Key(
            programme: naive.programme(of: record),
            categories: dimensions.map { naive.category(of: record, $0, in: year) })
          expected[key, default: 0] += record.count ?? 1
        }
        for series in cube?.series ?? [] {
          let key = CubeReading.key(
            delivery.categories(.programme)[code: series.programme], series.categories, axes)
          let found = series.cells[year - years.lowerBound].value
          #expect(found == expected.removeValue(forKey: key) ?? 0, "\(measure) \(key) \(year)")
        }
        #expect(expected.values.allSatisfy { $0 == 0 }, "\(measure) \(year) \(expected)")
      }
    }
  }

  @Test func nothingIsCountedWhereNothingIsOpen() throws {
    var closed = SampleRecord(.participants, "A")
    closed.start = CalendarDate(year: 2023, month: 5, day: 1)
    closed.end = CalendarDate(year: 2024, month: 5, day: 1)
    let named = SampleRecord(.participants, "A", year: 2024)
    #expect(SampleDelivery([closed, named]).delivery.openEnds(.participants) == nil)
    closed.end = nil
    let delivery = SampleDelivery([closed, named]).delivery
    #expect(delivery.openEnds(.volunteers) == nil)
    #expect(delivery.openEnds(.volunteerHours) == nil)
    let cube = try #require(delivery.openEnds(.participants))
    #expect(cube.series.map { $0.cells.map(\.value) } == [[0, 1]])
  }

  @Test(arguments: 0..<100) func contributionsTellTheSame(seed: Int) {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    guard let years = delivery.years else { return }
    for measure in [BaseMeasure.participants, .volunteers, .volunteerHours, .meetings] {
      let cube = delivery.openEnds(measure)
      for programme in 0..<delivery.categories(.programme).count {
        for period in [
          Period(year: years.upperBound),
          Period(from: years.lowerBound + 1, through: years.upperBound),
        ] where years.contains(period.firstYear) {
          let parts = delivery.contributions(
            to: FigureScope(measure, programme: programme, period: period))
          let open = cube?.series(ofProgramme: programme)
            .reduce(0) { $0 + $1.cells[period.firstYear - years.lowerBound].value }
          #expect(parts.counted.reduce(0) { $0 + $1.open } == open ?? 0)
        }
      }
    }
  }
}
