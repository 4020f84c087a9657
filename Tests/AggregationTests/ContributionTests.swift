import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// What each organisation and file adds to a figure.
@Suite struct ContributionTests {
  @Test(arguments: 0..<160)
  func theyAddUpToTheFigure(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    guard let years = delivery.years else { return }
    let periods = [
      Period(year: years.lowerBound + seed % years.count),
      Period(from: years.lowerBound, through: years.upperBound),
      Period(from: years.lowerBound + 1, through: years.lowerBound + 1 + seed % 4),
      Period(from: years.lowerBound - 2, through: years.lowerBound + 1),
    ]
    for measure in BaseMeasure.allCases where measure != .organisations {
      guard let cube = Query(measure, by: [.kind, .phase]).run(on: delivery) else { continue }
      for series in cube.series {
        for period in periods {
          let scope = FigureScope(
            measure, programme: series.programme, kind: series.categories[0],
            phase: series.categories[1], period: period)
          let parts = delivery.contributions(to: scope).counted
          #expect(
            parts.reduce(0) { $0 + $1.value }
              == series.cell(for: period, firstYear: cube.firstYear).value, "\(scope)")
          let yearly = period.years.reduce(Int64(0)) { sum, year in
            let index = year - cube.firstYear
            return sum + (series.cells.indices.contains(index) ? series.cells[index].value : 0)
          }
          #expect(parts.reduce(0) { $0 + $1.yearly } == yearly, "\(scope)")
        }
      }
    }
    for programme in 0..<delivery.categories(.programme).count {
      for period in periods {
        let scope = FigureScope(.organisations, programme: programme, period: period)
        let found = delivery.organisations(
          programme: programme, kind: nil, phase: nil, in: period)
        #expect(
          delivery.contributions(to: scope).counted.reduce(0) { $0 + $1.value } == found.count)
      }
    }
  }

  private static let records: [SampleRecord] = [
    SampleRecord(.organisations, "A", programme: "p", year: 2023, kind: "project"),
    SampleRecord(.organisations, "A", programme: "p", year: 2024, kind: "project"),
    SampleRecord(.organisations, "B", programme: "p", year: 2024),
    SampleRecord(.participants, "A", year: 2024, count: 7, file: 0),
    SampleRecord(.participants, "A", year: 2024, count: 5, file: 1),
    SampleRecord(.participants, "B", year: 2024, count: 3, file: 1),
    SampleRecord(.participants, "C", year: 2024, count: 2, file: 1),
    SampleRecord(.participants, "A", year: 2023, count: 100, file: 1),
  ]
  private static let delivery = SampleDelivery(records, files: [.init(), .init()]).delivery

  private func values(_ parts: [Contribution]) -> [[Int64]] {
    parts.map { [Int64($0.organisation), Int64($0.file ?? -1), $0.value] }
  }

  @Test func byOrganisationAndFile() {
    let all = Self.delivery.contributions(
      to: FigureScope(.participants, programme: 1, period: Period(year: 2024)))
    #expect(values(all.counted) == [[1, 0, 7], [1, 1, 5], [2, 1, 3]])
    #expect(values(all.withoutProgramme) == [[3, 1, 2]])
    #expect(all.withoutKind.isEmpty)
  }

  @Test func anUnknownKindIsToldApart() {
    let projects = Self.delivery.contributions(
      to: FigureScope(.participants, programme: 1, kind: 1, period: Period(year: 2024)))
    #expect(values(projects.counted) == [[1, 0, 7], [1, 1, 5]])
    #expect(values(projects.withoutKind) == [[2, 1, 3]])
    let listed = Self.delivery.contributions(
      to: FigureScope(.organisations, programme: 1, kind: 1, period: Period(year: 2024)))
    #expect(values(listed.counted) == [[1, 0, 1]])
    #expect(values(listed.withoutKind) == [[2, 0, 1]])
  }

  @Test func anOrganisationOfTwoYearsIsCountedOnce() {
    let listed = Self.delivery.contributions(
      to: FigureScope(
        .organisations, programme: 1, period: Period(from: 2023, through: 2024)))
    #expect(listed.counted.map(\.value) == [1, 1])
    #expect(listed.counted.map(\.yearly) == [2, 1])
  }

  @Test func markedLinesAreToldApart() {
    // Line 1 is the header; the records of an entity stand on the lines that follow.
    let parts = Self.delivery.contributions(
      to: FigureScope(.participants, programme: 1, period: Period(year: 2024)),
      marked: [1: [3, 5]])
    #expect(parts.counted.map(\.marked) == [0, 0, 3])
  }

  @Test func personsAreCountedOncePerOrganisation() {
    var records: [SampleRecord] = []
    for (organisation, number) in [("A", 1), ("A", 1), ("A", 2), ("B", 1), ("B", nil)] {
      var record = SampleRecord(.participants, organisation, programme: "p", year: 2024)
      record.identifier = number.map { Int64($0) }
      records.append(record)
    }
    let found = SampleDelivery(records).delivery.persons(
      in: FigureScope(.participants, programme: 1, period: Period(year: 2024)))
    #expect(found.records == 4)
    #expect(found.persons == 3)
  }
}
