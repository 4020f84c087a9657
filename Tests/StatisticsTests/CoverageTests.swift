import Aggregation
import DeliverySupport
import Regions
import Tables
import Testing

@testable import Statistics

/// Coverage by seat, on the 29 initiatives of 2024.
@Suite struct CoverageTests {
  /// Municipality of the seat of each initiative.
  static let seats = [
    "GM0150", "GM0080", "GM0392", "GM0153", "GM0202", "GM0363", "GM0222", "GM0687",
    "GM0513", "GM0855", "GM0344", "GM0363", "GM0193", "GM0983", "GM0599", "GM0518",
    "GM0405", "GM0599", "GM0150", "GM0355", "GM0141", "GM0243", "GM0363", "GM0420",
    "GM0828", "GM1991", "GM0193", "GM0216", "GM0553",
  ]

  static var records: [SampleRecord] {
    seats.enumerated().map { index, code in
      SampleRecord(.organisations, "HD\(index + 1)", programme: "impuls", year: 2024, at: code)
    }
  }

  private let summary = StatisticalSummary.of(SampleDelivery(Self.records))

  private func level(
    _ level: RegionLevel, of summary: StatisticalSummary, in year: Int = 2024
  ) -> CoverageSummary? {
    summary.coverageSummaries.first { $0.level == level && $0.period == Period(year: year) }
  }

  @Test(
    arguments: [
      (RegionLevel.municipality, 24, 342), (.corop, 20, 40), (.province, 9, 12), (.ggd, 16, 25),
      (.safety, 17, 25), (.zorgkantoor, 18, 31),
    ] as [(RegionLevel, Int64, Int64)])
  func knownAnswers(level: RegionLevel, covered: Int64, regions: Int64) throws {
    let one = try #require(self.level(level, of: summary))
    #expect(one.regions == regions)
    #expect(one.regionsCovered == covered)
    #expect(one.population == Population(count: 17_942_942, year: 2024))
    #expect(one.organisationsPlaced == 29)
    #expect(one.organisationsWithoutPlace == 0)
    #expect(one.organisationsOutside == 0)
    let rows = summary.coverage.filter { $0.level == level }
    #expect(rows.count == Int(regions))
    #expect(rows.count { $0.organisations > 0 } == Int(covered))
    #expect(rows.reduce(0) { $0 + $1.organisations } == 29)
    #expect(rows.reduce(0) { $0 + ($1.population?.count ?? 0) } == 17_942_942)
    #expect(rows.allSatisfy { $0.participants == nil })
  }

  @Test func inhabitantsOfTheSeatMunicipalities() throws {
    let one = try #require(level(.municipality, of: summary))
    #expect(one.populationCovered == 4_442_978)
  }

  @Test func whiteSpots() {
    let white = summary.coverage.filter { $0.level == .province && $0.organisations == 0 }
    #expect(white.map(\.name) == ["Groningen", "Drenthe", "Flevoland"])
  }

  @Test func placesOutsideAndUnknownSeatsStandApart() throws {
    let records =
      Self.records + [
        SampleRecord(.organisations, "C1", programme: "impuls", year: 2024, at: "Curaçao"),
        SampleRecord(.organisations, "C2", programme: "impuls", year: 2024, at: "Curaçao"),
        SampleRecord(.organisations, "U1", programme: "impuls", year: 2024),
      ]
    let summary = StatisticalSummary.of(SampleDelivery(records))
    for level in RegionLevel.allCases {
      let one = try #require(self.level(level, of: summary))
      #expect(one.organisationsPlaced == 29)
      #expect(one.organisationsOutside == 2)
      #expect(one.organisationsWithoutPlace == 1)
      #expect(one.population.count == 17_942_942)
    }
    let apart = summary.coverage.filter { $0.level == nil }
    #expect(apart.map(\.name) == ["Curaçao"])
    #expect(apart.map(\.organisations) == [2])
    #expect(apart.allSatisfy { $0.population == nil && $0.participants == nil && $0.code.isEmpty })
    #expect(level(.municipality, of: summary)?.populationCovered == 4_442_978)
  }

  @Test(
    arguments: [
      (2023, 2023, 17_811_291), (2024, 2024, 17_942_942), (2019, 2023, 17_811_291),
      (2030, 2024, 17_942_942),
    ] as [(Int, Int, Int64)])
  func inhabitantsAreOfTheYearOrTheNearestOneKnown(year: Int, known: Int, count: Int64) throws {
    let sample = SampleDelivery([
      SampleRecord(.organisations, "A", programme: "impuls", year: year, at: "GM0150")
    ])
    let one = try #require(level(.municipality, of: .of(sample), in: year))
    #expect(one.population == Population(count: count, year: known))
  }

  @Test func oneOrganisationIsOnePerRegionHoweverOftenItIsListed() throws {
    let records = (1...3).map { _ in
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, at: "GM0150")
    }
    let one = try #require(level(.municipality, of: .of(SampleDelivery(records))))
    #expect(one.organisationsPlaced == 1)
  }

  @Test func anOrganisationWithTwoSeatsIsOneInTheTotal() throws {
    func seat(_ name: String, _ place: String?) -> SampleRecord {
      SampleRecord(.organisations, name, programme: "impuls", year: 2024, at: place)
    }
    let summary = StatisticalSummary.of(
      SampleDelivery([
        seat("A", "GM0344"), seat("A", "GM0193"), seat("B", "GM0193"), seat("C", "GM0193"),
        seat("C", "Curaçao"), seat("D", nil), seat("E", nil),
      ]))
    for level in RegionLevel.allCases {
      let one = try #require(self.level(level, of: summary))
      #expect(one.organisations == 5)
      #expect(one.organisationsPlaced == 3)
      #expect(one.organisationsOutside == 1)
      #expect(one.organisationsWithoutPlace == 2)
    }
    #expect(summary.figure("organisations", "2024")?.value == Quantity(5))
    let regions = summary.coverage.filter { $0.level == .municipality && $0.organisations > 0 }
    #expect(regions.map(\.organisations) == [3, 1])
  }

  @Test func participationsByHome() throws {
    let records =
      [SampleRecord(.organisations, "A", programme: "impuls", at: "GM0150")]
      + [("GM0150", 2023, 30), ("GM0193", 2023, 12), ("Curaçao", 2023, 5), (nil, 2023, 7)].map {
        SampleRecord(.participants, "A", programme: "impuls", year: $1, at: $0, count: $2)
      } + [SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: 99)]
    let summary = StatisticalSummary.of(SampleDelivery(records))
    func rows(_ level: RegionLevel, _ year: Int) -> [RegionCoverage] {
      summary.coverage.filter { $0.level == level && $0.period.firstYear == year }
    }
    #expect(
      rows(.municipality, 2023).filter { $0.participants ?? 0 > 0 }.map(\.code) == [
        "GM0150", "GM0193",
      ])
    #expect(rows(.municipality, 2023).first { $0.code == "GM0014" }?.participants == nil)
    let overijssel = try #require(rows(.province, 2023).first { $0.code == "PV23" })
    #expect(overijssel.participants == 42)
    #expect(overijssel.organisations == 1)
    // In 2024 nobody's home is known: that is not a country without participants.
    #expect(rows(.municipality, 2024).count == 342)
    #expect(rows(.municipality, 2024).allSatisfy { $0.participants == nil })
  }

  @Test func withoutAnySeatThereIsNothingToSay() {
    let sample = SampleDelivery([SampleRecord(.organisations, "A", programme: "impuls", year: 2024)]
    )
    let summary = StatisticalSummary.of(sample)
    #expect(summary.coverage.isEmpty)
    #expect(summary.coverageSummaries.isEmpty)
  }

  @Test func aRowIsAsFirmAsItsOrganisationsAndParticipations() throws {
    let records = [
      SampleRecord(.organisations, "A", programme: "impuls", year: 2024, at: "GM0150", file: 0),
      SampleRecord(.participants, "A", programme: "impuls", year: 2024, at: "GM0150", file: 1),
    ]
    for (first, second, expected) in [
      (FigureStatus.provisional, .final, .provisional), (.final, .planned, .planned),
      (.estimated, .planned, .estimated),
    ] as [(FigureStatus, FigureStatus, FigureStatus)] {
      let summary = StatisticalSummary.of(
        SampleDelivery(records, files: [.init(status: first), .init(status: second)]))
      #expect(summary.coverage.allSatisfy { $0.status == expected })
    }
  }

  @Test func inventedSeatsAreMarked() {
    let sample = SampleDelivery(Self.records, files: [.init(isSynthetic: true)])
    #expect(StatisticalSummary.of(sample).coverageSummaries.allSatisfy { $0.isSynthetic })
    #expect(summary.coverageSummaries.allSatisfy { !$0.isSynthetic })
  }
}
