import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// What follows from a count by organisation is the same as what a pass over the records gives.
@Suite struct EnrolmentRollUpTests {
  private static let people: [BaseMeasure] = [.participants, .volunteers, .volunteerHours]
  private static let splits: [[Dimension]] = [[], [.kind], [.phase], [.kind, .phase]]

  @Test(arguments: 0..<120)
  func kindsAndPhasesFollowFromOrganisations(seed: Int) {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    for measure in Self.people {
      guard let whole = Query(measure, by: [.organisation]).run(on: delivery) else { continue }
      for split in Self.splits {
        let direct = Query(measure, by: split).run(on: delivery)
        #expect(whole.byEnrolment(split, in: delivery).plain == direct?.plain)
      }
    }
  }

  @Test(arguments: 0..<120)
  func organisationsThatDeliveredAreThoseWithRecords(seed: Int) {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    guard let years = delivery.years,
      let cube = Query(.participants, by: [.organisation]).run(on: delivery)
    else { return }
    let counted = cube.organisationsDelivering(
      .organisationsWithParticipants, by: [], in: delivery)
    for year in years {
      let naive = Dictionary(
        grouping: cube.series.filter { $0.cells[year - cube.firstYear].records > 0 },
        by: \.programme
      ).mapValues { Int64(Set($0.map { $0.categories[0] }).count) }
      let found = Dictionary(
        uniqueKeysWithValues: counted.series.map {
          ($0.programme, $0.cells[year - cube.firstYear].value)
        }
      ).withoutZeros
      #expect(found == naive)
      let span = cube.organisationsDelivering(
        by: [], during: Period(year: year), in: delivery)
      #expect(span.compactMapValues { $0[[]] } == naive)
    }
  }

  @Test func overASpanAnOrganisationThatWasAwayCountsOnce() throws {
    let sample = SampleDelivery([
      SampleRecord(.participants, "A", programme: "impuls", year: 2022),
      SampleRecord(.participants, "A", programme: "impuls", year: 2024),
      SampleRecord(.participants, "B", programme: "impuls", year: 2023),
    ])
    let delivery = sample.delivery
    let cube = try #require(Query(.participants, by: [.organisation]).run(on: delivery))
    let counts = cube.organisationsDelivering(
      by: [], during: Period(from: 2022, through: 2024), in: delivery)
    #expect(counts.values.map { $0[[]] } == [2])
  }
}

/// Counting the first months of each year.
@Suite struct FirstMonthsTests {
  @Test(arguments: 0..<80)
  func leavesOutWhatBeganLaterInTheYear(seed: Int) {
    var random = RandomDelivery(seed: seed)
    var sample = random.make()
    // Keeps the years of the delivery the same when records are left out.
    sample.records += (2015...2026).map {
      SampleRecord(.participants, "bound", programme: "grens", year: $0)
    }
    let month = seed % 11 + 1
    for year in 2019...2024 {
      var early = sample
      early.records.removeAll {
        $0.entity != .organisations && $0.year == nil && $0.start?.year == year
          && ($0.start?.month ?? 0) > month
      }
      let period = Period(year: year)
      for measure in BaseMeasure.counted where measure != .organisations {
        let limited = Query(measure, throughMonth: month).run(on: sample.delivery)
        let naive = Query(measure).run(on: early.delivery)
        #expect(
          limited.map { CubeReading($0, of: sample.delivery).counts(in: period) } ?? [:]
            == naive.map { CubeReading($0, of: early.delivery).counts(in: period) } ?? [:])
      }
    }
  }

  @Test func monthsAreThoseInWhichRecordsBegin() throws {
    func record(_ year: Int, _ month: Int, _ file: Int = 0) -> SampleRecord {
      var record = SampleRecord(.participants, "A", programme: "impuls", file: file)
      record.start = CalendarDate(year: year, month: month, day: 28)
      return record
    }
    let named = SampleRecord(.participants, "A", programme: "impuls", year: 2023)
    let sample = SampleDelivery(
      [record(2023, 2), record(2023, 12), record(2024, 5), record(2024, 6, 1), named],
      files: [.init(), .init(status: .final)])
    let delivery = sample.delivery
    let months = try #require(StartMonths(.participants, in: delivery))
    let programme = try #require(delivery.categories(.programme).code(of: "impuls"))
    let first = try #require(months.months(ofProgramme: Int(programme), in: 2023))
    let second = try #require(months.months(ofProgramme: Int(programme), in: 2024))
    #expect(first.lastMonth == 12)
    #expect(first.undated == 1)
    #expect(first.starts(after: 2) == 1)
    #expect(first.months(in: 0..<12) == 2)
    #expect(first.days(in: 0..<11) == 1)
    #expect(second.lastMonth == 6)
    #expect(second.undated == 0)
    #expect(second.flags.contains(.final))
    #expect(StartMonths(.volunteers, in: delivery) == nil)
  }
}

extension Cube {
  /// What is in it, without groups of which there is nothing.
  fileprivate var plain: [[Int]: [Cell]] {
    var plain: [[Int]: [Cell]] = [:]
    for one in series where one.cells.contains(where: { $0.records > 0 }) {
      plain[[one.programme] + one.categories] = one.cells
    }
    return plain
  }
}
