import DeliverySupport
import Tables
import Testing

@testable import Statistics

@Suite struct MissingDeliveryTests {
  private static func listed(_ organisations: [String], _ years: [Int] = [2024]) -> [SampleRecord] {
    organisations.flatMap { organisation in
      years.map { SampleRecord(.organisations, organisation, programme: "impuls", year: $0) }
    }
  }

  private func missing(_ records: [SampleRecord], periods: [String] = []) -> [String] {
    let sample = SampleDelivery(records)
    return sample.findings(.missingDelivery, periods: periods).map {
      "\(sample.organisation(of: $0)) \($0.year ?? 0) \($0.entity) \($0.severity)"
    }
  }

  @Test func whoDeliveredNothingWhileAnotherDid() {
    let records =
      Self.listed(["A", "B"]) + [
        SampleRecord(.participants, "A", year: 2024), SampleRecord(.volunteers, "A", year: 2024),
      ]
    #expect(missing(records) == ["B 2024 participants warning", "B 2024 volunteers notice"])
  }

  @Test func nothingIsExpectedOfWhatNobodyDelivers() {
    #expect(missing(Self.listed(["A", "B"])) == [])
    let records = Self.listed(["A", "B"]) + [SampleRecord(.meetings, "A", year: 2024)]
    #expect(missing(records) == [])
  }

  @Test func nothingIsExpectedOfAnotherProgrammeOrYear() {
    var records = Self.listed(["A"]) + [SampleRecord(.participants, "A", year: 2024)]
    records.append(SampleRecord(.organisations, "B", programme: "anders", year: 2024))
    records.append(SampleRecord(.organisations, "C", programme: "impuls", year: 2023))
    #expect(missing(records) == [])
  }

  @Test func activeFromItsStartToItsEnd() {
    var other = SampleRecord(.organisations, "B", programme: "impuls")
    other.start = day("2022-05-01")
    other.end = day("2023-02-01")
    let records =
      Self.listed(["A"], [2021, 2022, 2023, 2024])
      + (2021...2024).map { SampleRecord(.participants, "A", year: $0) } + [other]
    #expect(missing(records) == ["B 2022 participants warning", "B 2023 participants warning"])
    #expect(missing(records, periods: ["2023"]) == ["B 2023 participants warning"])
    #expect(missing(records, periods: ["2019-2022"]) == ["B 2022 participants warning"])
  }

  @Test func anOpenEndIsNoDeliveryForLaterYears() {
    let records =
      Self.listed(["A", "B", "C"], [2022, 2023, 2024])
      + (2022...2024).map { SampleRecord(.participants, "A", year: $0) }
      + [
        .person(nil, "2022-03-01", of: "B"),
        // Somebody new in 2024: who was there in 2022 was there in between.
        .person(nil, "2022-03-01", of: "C"), .person(nil, "2024-03-01", of: "C"),
      ]
    #expect(missing(records) == ["B 2023 participants warning", "B 2024 participants warning"])
  }

  @Test func recordsWithoutAProgrammeSpeakForAllOfThem() {
    var records = Self.listed(["A", "B"])
    records.append(SampleRecord(.organisations, "B", programme: "anders", year: 2024))
    records += [
      SampleRecord(.participants, "A", year: 2024),
      SampleRecord(.participants, "C", programme: "anders", year: 2024),
      SampleRecord(.participants, "B", year: 2024),
    ]
    #expect(missing(records) == [])
  }

  @Test func aListWithoutYearsAsksForWhatLiesBetween() {
    var records = ["always", "new", "gone", "gap", "never"].map {
      SampleRecord(.organisations, $0, programme: "impuls")
    }
    for (name, years) in [
      ("always", [2022, 2023, 2024]), ("new", [2024]), ("gone", [2022]), ("gap", [2022, 2024]),
    ] {
      records += years.map { SampleRecord(.participants, name, year: $0) }
    }
    #expect(
      missing(records) == [
        "gap 2023 participants warning", "never 2022 participants warning",
        "never 2023 participants warning", "never 2024 participants warning",
      ])
  }

  @Test func withoutAListNobodyIsExpected() {
    #expect(missing([SampleRecord(.participants, "A", year: 2024)]) == [])
  }
}
