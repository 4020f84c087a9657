import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// What the list of organisations tells of the records of an organisation.
@Suite struct RosterTests {
  /// Participations by programme, category and year, for instance `impuls project 2024`.
  private func participants(
    _ records: [SampleRecord], by dimension: Dimension
  ) -> [String: Int64] {
    let delivery = SampleDelivery(records).delivery
    guard let cube = Query(.participants, by: [dimension]).run(on: delivery) else { return [:] }
    var counts: [String: Int64] = [:]
    for (key, series) in CubeReading(cube, of: delivery).series {
      for (index, cell) in series.cells.enumerated() where cell.records > 0 {
        let words = [key.programme, key.categories[0], "\(cube.firstYear + index)"]
        counts[words.map { $0.isEmpty ? "?" : $0 }.joined(separator: " ")] = cell.value
      }
    }
    return counts
  }

  @Test func aListWithoutAProgrammeIsCounted() throws {
    let records = [
      SampleRecord(.organisations, "A", year: 2023, at: "GM0106"),
      SampleRecord(.organisations, "B", year: 2023),
    ]
    let cube = try #require(
      Query(.organisations, by: [.province]).run(on: SampleDelivery(records).delivery))
    #expect(cube.series.map(\.programme) == [0, 0])
    #expect(cube.series.map { $0.cells[0].value } == [1, 1])
  }

  @Test func anOrganisationCanBeOfAnotherKindInAnotherProgramme() {
    let records = [
      SampleRecord(.organisations, "A", programme: "herstel", year: 2024, kind: "initiatief"),
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, kind: "project"),
      SampleRecord(.participants, "A", programme: "herstel", year: 2024, count: 3),
      SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 5),
      SampleRecord(.participants, "A", year: 2024, count: 7),
      SampleRecord(.participants, "A", programme: "derde", year: 2024, count: 11),
    ]
    #expect(
      participants(records, by: .kind) == [
        "herstel initiatief 2024": 3, "impuls project 2024": 5, "? ? 2024": 7, "derde ? 2024": 11,
      ])
  }

  @Test func inAYearWithoutAnEntryTheNearestOneHolds() {
    let records = [
      SampleRecord(.organisations, "A", programme: "p", year: 2020, phase: "startend"),
      SampleRecord(.organisations, "A", programme: "p", year: 2024, phase: "gevestigd"),
      SampleRecord(.participants, "A", year: 2019),
      SampleRecord(.participants, "A", year: 2021),
      SampleRecord(.participants, "A", year: 2022),
      SampleRecord(.participants, "A", year: 2023),
      SampleRecord(.participants, "A", year: 2025),
    ]
    #expect(
      participants(records, by: .phase) == [
        "p startend 2019": 1, "p startend 2021": 1, "p startend 2022": 1, "p gevestigd 2023": 1,
        "p gevestigd 2025": 1,
      ])
  }

  @Test func aProgrammeComesFromTheRecordElseFromTheOrganisation() {
    let records = [
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024),
      SampleRecord(.organisations, "B", year: 2024),
      SampleRecord(.participants, "A", year: 2024, count: 1),
      SampleRecord(.participants, "A", programme: "samen", year: 2024, count: 2),
      SampleRecord(.participants, "B", year: 2024, count: 4),
      SampleRecord(.participants, "unlisted", year: 2024, count: 8),
    ]
    #expect(
      participants(records, by: .organisation) == [
        "impuls A 2024": 1, "samen A 2024": 2, "? B 2024": 4, "? unlisted 2024": 8,
      ])
  }

  @Test func withoutAYearAnOrganisationIsListedForEveryYear() throws {
    let records = [
      SampleRecord(.organisations, "A"), SampleRecord(.participants, "A", year: 2022),
      SampleRecord(.participants, "A", year: 2024),
    ]
    let cube = try #require(Query(.organisations).run(on: SampleDelivery(records).delivery))
    #expect(cube.series[0].cells.map(\.value) == [1, 1, 1])
  }

  @Test(
    arguments: [
      ([2023, 2024], nil, false), ([2024], nil, true), ([2023, 2024], 2024, true),
    ] as [([Int], Int?, Bool)])
  func aListWithoutYearsIsDatedInADeliveryOfOneYear(years: [Int], listed: Int?, isDated: Bool) {
    let records =
      years.map { SampleRecord(.participants, "A", year: $0) }
      + [SampleRecord(.organisations, "A", year: listed)]
    #expect(SampleDelivery(records).delivery.roster.entries.map(\.isDated) == [isDated])
  }

  @Test(arguments: 0..<20) func entriesAreFoundByTheirProgramme(seed: Int) {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    let entries = delivery.roster.entries
    for programme in 0...delivery.categories(.programme).count {
      #expect(
        delivery.roster.entries(ofProgramme: programme).map { "\($0)" }
          == entries.filter { $0.programme == programme }.map { "\($0)" })
    }
  }

  @Test func anOrganisationListedTwiceIsOne() throws {
    let records = [
      SampleRecord(.organisations, "A", year: 2024), SampleRecord(.organisations, "A", year: 2024),
    ]
    let cube = try #require(Query(.organisations).run(on: SampleDelivery(records).delivery))
    #expect(cube.series[0].cells[0].value == 1)
    #expect(cube.series[0].cells[0].records == 2)
  }

  @Test func whoWasAwayAndCameBackIsOneOrganisation() {
    let records = [
      SampleRecord(.organisations, "A", year: 2022, kind: "project"),
      SampleRecord(.organisations, "A", year: 2024, kind: "project"),
      SampleRecord(.organisations, "B", year: 2023, kind: "project"),
    ]
    let delivery = SampleDelivery(records).delivery
    let span = Period(from: 2022, through: 2024)
    #expect(delivery.organisations(by: [], in: span) == [0: [[]: 2]])
    #expect(delivery.organisations(by: [.kind], in: span) == [0: [[1]: 2]])
    #expect(delivery.organisations(by: [], in: Period(year: 2021)) == [:])
  }
}
