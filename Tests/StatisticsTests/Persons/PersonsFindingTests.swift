import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Statistics

/// Who is back, and who has both roles.
@Suite struct PersonsFindingTests {
  private func findings(_ records: [SampleRecord], periods: [String] = []) -> [String] {
    StatisticalSummary.of(.persons(records), periods: periods).persons.map(\.words)
  }

  @Test func personsAreFoundBackWithinTheirOrganisation() {
    let records: [SampleRecord] = [
      .person(1, 2023), .person(2, 2023), .person(1, 2023, of: "B"),
      // The same numbers; 2 went to another organisation and is not known there.
      .person(1, 2024), .person(2, 2024, of: "B"), .person(3, 2024),
    ]
    #expect(findings(records) == ["returned participants 2023→2024: 1 of 3 within"])
  }

  @Test func sharedIdentifiersAreFoundBackEverywhere() {
    let records: [SampleRecord] = [
      .person(1, 2023, file: 1), .person(2, 2023, file: 1), .person(2, 2024, of: "B", file: 1),
    ]
    #expect(findings(records) == ["returned participants 2023→2024: 1 of 2"])
  }

  @Test func whoHasNoIdentifierMayBeBack() {
    let before: [SampleRecord] = [.person(1, 2023), .person(2, 2023), .person(3, 2023)]
    #expect(
      findings(before + [.person(1, 2024), .person(nil, 2024, count: 7)])
        == ["returned participants 2023→2024: 1–3 of 3 within"])
    // Nobody can be found back in a year of which nobody is known by a number.
    #expect(findings([.person(nil, 2023, count: 2)] + [.person(1, 2024)]) == [])
    #expect(findings([.person(nil, 2023, count: 0)] + [.person(1, 2024)]) == [])
  }

  @Test func aNumberForSeveralIsThatOfAGroup() {
    let groups: [SampleRecord] = [
      .person(1, 2023, count: 60), .person(2, 2023, count: 70), .person(1, 2024, count: 90),
      .person(2, 2024, count: 80),
    ]
    #expect(findings(groups) == [])
    let some: [SampleRecord] = [.person(3, 2023), .person(3, 2024, count: 1), .person(4, 2024)]
    #expect(findings(groups + some) == ["returned participants 2023→2024: 1–131 within"])
  }

  @Test func ownAndSharedIdentifiersAreNotCompared() {
    #expect(
      findings([.person(1, 2023), .person(2, 2023), .person(1, 2024, file: 1)])
        == ["returned participants 2023→2024: 0–1 of 2 within"])
  }

  @Test func theYearBeforeIsTheLastOneWithRecords() {
    let records: [SampleRecord] = [
      .person(1, 2020), .person(1, 2023), .person(2, 2023), .person(1, 2024, .volunteer),
    ]
    #expect(findings(records) == ["returned participants 2020→2023: 1 of 1 within"])
    #expect(findings(records, periods: ["2023", "2020-2023"]) == [])
  }

  @Test func rolesAreFoundBackApart() {
    let records: [SampleRecord] = [
      .person(1, 2023), .person(1, 2023, .volunteer), .person(1, 2024),
      .person(2, 2024, .volunteer),
    ]
    #expect(
      findings(records) == [
        "returned participants 2023→2024: 1 of 1 within",
        "returned volunteers 2023→2024: 0 of 1 within",
      ])
  }

  @Test func bothRolesNeedSharedIdentifiers() {
    let records: [SampleRecord] = [
      .person(1, 2024, file: 1), .person(2, 2024, file: 1), .person(3, 2024, of: "B", file: 1),
      .person(2, 2024, .volunteer, file: 1), .person(9, 2024, .volunteer, file: 1),
    ]
    #expect(findings(records) == ["both roles 2024: 1 of 3"])
    var own = records
    own[3].file = 0
    own[4].file = 0
    #expect(findings(own) == [])
    own[4].file = 1
    #expect(findings(own) == ["both roles 2024: 0–2 of 3"])
    #expect(
      findings(records + [.person(nil, 2024, count: 5)]) == ["both roles 2024: 1–2"])
  }

  @Test func withoutIdentifiersNothingIsSaid() {
    #expect(findings([.person(nil, 2023, count: 3), .person(nil, 2024, count: 4)]) == [])
  }

  @Test func aFindingCarriesTheStrongestStatusAndIsMarked() throws {
    var sample = SampleDelivery.persons([.person(1, 2023), .person(1, 2024, file: 1)])
    sample.files = [.init(status: .planned), .init(status: .final, isSynthetic: true)]
    let finding = try #require(StatisticalSummary.of(sample).persons.first)
    #expect(finding.status == .planned)
    #expect(finding.isSynthetic)
  }
}
