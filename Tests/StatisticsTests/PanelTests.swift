import Aggregation
import DeliverySupport
import Tables
import TestSupport
import Testing

@testable import Statistics

/// The organisations behind a change.
@Suite struct PanelTests {
  // MARK: Known answers

  @Test func theSplitByNumberAndSizeIsThatOfTheSpecification() throws {
    let summary = StatisticalSummary.of(.editions)
    for (measure, difference, number, size) in [
      ("participants", -139, 20_519, -34_419), ("volunteers", 68, 3_039, 3_761),
    ] as [(String, Int64, Int128, Int128)] {
      let panel = try #require(summary.panels.first { $0.measure.name == measure })
      let split = try #require(
        SplitOfChange(
          previous: panel.fragility.previous, previousOrganisations: panel.previousDelivered,
          current: panel.fragility.current, organisations: panel.delivered))
      #expect(panel.previousDelivered == 12)
      #expect(panel.delivered == 14)
      #expect(split.numberEffect.scaled(decimals: 2) == number)
      #expect(split.sizeEffect.scaled(decimals: 2) == size)
      #expect(panel.comparison.difference == Quantity(difference))
      // No project took part in both editions: two different groups.
      #expect(panel.continuing.organisations == 0)
      #expect(panel.continuingChange(minimumBase: 20) == nil)
      #expect(panel.entered.organisations == 14)
      #expect(panel.left.organisations == 12)
    }
  }

  // MARK: States

  /// Delivered before and now, listed before and now → the state.
  @Test(
    arguments: [
      (10, 12, true, true, PanelState.continuing), (10, 12, false, false, .continuing),
      (nil, 12, false, true, .entered), (nil, 12, true, true, .silent),
      (nil, 12, false, false, .entered), (10, nil, true, false, .left),
      (10, nil, true, true, .silent), (10, nil, false, false, .left),
      (nil, nil, true, true, .silent), (nil, nil, false, true, .silent),
      (nil, nil, true, false, .silent), (0, 0, true, true, .continuing),
    ] as [(Int64?, Int64?, Bool, Bool, PanelState)])
  func everyOrganisationHasOneState(
    previous: Int64?, current: Int64?, wasExpected: Bool, isExpected: Bool, state: PanelState
  ) {
    let member = PanelMember(
      organisation: 1, previous: previous, current: current, wasExpected: wasExpected,
      isExpected: isExpected)
    #expect(member.state == state)
  }

  @Test func statesFollowFromTheListAndTheRecords() throws {
    let panel = try #require(StatisticalSummary.of(.mixedPanel).panels.first)
    #expect(panel.continuing == .init(organisations: 1, previous: 30, current: 40))
    #expect(panel.entered == .init(organisations: 1, previous: 0, current: 25))
    #expect(panel.left == .init(organisations: 1, previous: 20, current: 0))
    #expect(panel.silentNow == .init(organisations: 2, previous: 15, current: 0))
    #expect(panel.silentBefore == .init(organisations: 1, previous: 0, current: 35))
    #expect(panel.comparison.difference == Quantity(35))
    #expect(
      panel.continuingChange(minimumBase: 20) == Quantity(Int64(1), over: Int64(3)))
    #expect(panel.continuingChange(minimumBase: 31) == nil)
  }

  @Test func silentOrganisationsHaveTwoScenarios() throws {
    let responses = StatisticalSummary.of(.mixedPanel).responses
    let before = try #require(responses.first { $0.figure.period.label == "2023" })
    let now = try #require(responses.first { $0.figure.period.label == "2024" })
    // The organisation that never delivered and the one that came back.
    #expect((before.delivered, before.silent, before.expected) == (3, 2, 5))
    #expect(before.valueSilentAsBefore == nil)
    #expect(before.silentWithoutEarlier == 2)
    #expect((now.delivered, now.silent, now.expected) == (3, 2, 5))
    #expect(now.figure.value == Quantity(100))
    #expect(now.earlier == [15])
    #expect(now.valueSilentAsBefore == Quantity(115))
    #expect(now.silentWithoutEarlier == 1)
  }

  // MARK: Chance

  @Test func onlyOrganisationsThatStayedAreHeldAgainstChance() throws {
    var records = (1...6).flatMap { number in
      [2023, 2024].map {
        SampleRecord(
          .participants, "stays-\(number)", programme: "impuls", year: $0,
          count: $0 == 2023 ? 20 : 25)
      }
    }
    records.append(
      SampleRecord(.participants, "joins", programme: "impuls", year: 2024, count: 500))
    let panel = try #require(StatisticalSummary.of(SampleDelivery(records)).panels.first)
    let ratio = try #require(panel.chance.rateRatio)
    #expect(ratio.organisations == 6)
    #expect(ratio.ratio == Quantity(Int64(5), over: Int64(4)))
    #expect(StatisticalSummary.of(.editions).panels.allSatisfy { $0.chance.rateRatio == nil })
  }

  // MARK: Fragility

  @Test func oneOrganisationCanTurnTheSign() throws {
    // Without the large one the others grew by a half.
    let turns = Fragility(members([(10, 15), (10, 15), (100, 60)]), minimumBase: 0)
    #expect(turns.signCanFlip == true)
    #expect(turns.lowest?.change == Quantity(Int64(-35), over: Int64(110)))
    #expect(turns.highest?.change == Quantity(Int64(1), over: Int64(2)))
    #expect(turns.largestShare == Quantity(Int64(2), over: Int64(3)))
    #expect(turns.previousLargestShare == Quantity(Int64(5), over: Int64(6)))
    let steady = Fragility(members([(10, 15), (10, 15), (100, 160)]), minimumBase: 0)
    #expect(steady.signCanFlip == false)
  }

  @Test(
    arguments: [
      ([(30, 40)], 0), ([(10, 40), (9, 3)], 20), ([(nil, 40), (nil, 3)], 0), ([], 0),
    ] as [([(Int64?, Int64?)], Int64)])
  func nothingIsLeftOutOfOneOrganisationOrASmallBase(
    pairs: [(Int64?, Int64?)], minimumBase: Int64
  ) {
    let fragility = Fragility(members(pairs), minimumBase: minimumBase)
    #expect(fragility.lowest == nil)
    #expect(fragility.signCanFlip == nil)
  }

  @Test func silentOrganisationsAreNoZerosWhenOneIsLeftOut() {
    // The first is silent now, the second was before.
    let some = members([(100, nil), (nil, 90), (50, 55), (40, 46)])
    let fragility = Fragility(some, minimumBase: 20)
    #expect(fragility.lowest?.change == Quantity(Int64(1), over: Int64(10)))
    #expect(fragility.highest?.change == Quantity(Int64(3), over: Int64(20)))
    #expect(fragility.signCanFlip == false)
    // The shares are of what was delivered.
    #expect(fragility.largest?.current == 90 && fragility.previousLargest?.previous == 100)
    let one = Fragility(members([(100, 110), (100, nil)]), minimumBase: 20)
    #expect(one.lowest == nil && one.signCanFlip == nil)
  }

  @Test(
    arguments: [
      // One holds the whole earlier total: without the other the rise is a fall.
      ([(100, 50), (nil, 80)], true), ([(100, 120), (nil, 80)], false),
      // The others of one are under the smallest base.
      ([(95, 95), (12, 40)], false), ([(95, 95), (12, 40), (10, 1)], true),
      ([(95, 90), (12, 40)], true),
    ] as [([(Int64?, Int64?)], Bool)])
  func withoutABaseThereAreNoBoundsAndStillASign(
    pairs: [(Int64?, Int64?)], canFlip: Bool
  ) {
    var members = members(pairs)
    for index in members.indices { members[index].wasExpected = members[index].previous != nil }
    let fragility = Fragility(members, minimumBase: 20)
    #expect(fragility.signCanFlip == canFlip)
    if pairs.count == 2 { #expect(fragility.lowest == nil && fragility.highest == nil) }
  }

  @Test func theSignIsThatOfTheOrganisationsThatDecideIt() {
    let fragility = Fragility(members([(100, 90), (7, 30), (60, 65)]), minimumBase: 20)
    #expect(fragility.signCanFlip == true)
    // Without the second it is a fall, without the first the steepest rise.
    #expect(fragility.smallestCountOfSign == 7)
    #expect(fragility.organisationsOfSign == [0, 1])
  }

  // MARK: A list without years

  @Test func aListWithoutYearsMakesNobodySilent() throws {
    let records = [
      SampleRecord(.organisations, "A", programme: "impuls"),
      SampleRecord(.organisations, "B", programme: "impuls"),
      SampleRecord(.participants, "A", year: 2023, count: 100),
      SampleRecord(.participants, "A", year: 2024, count: 100),
      SampleRecord(.participants, "B", year: 2024, count: 100),
    ]
    let summary = StatisticalSummary.of(SampleDelivery(records))
    let before = try #require(summary.responses.first)
    #expect((before.expected, before.silent, before.undated) == (1, 0, 1))
    let panel = try #require(summary.panels.first)
    #expect(panel.entered.organisations == 1 && panel.silent == 0)
    // What was delivered for one year alone, and the list with it, is of that year.
    let year = StatisticalSummary.of(
      SampleDelivery(records.filter { $0.organisation == "A" && $0.year != 2023 || $0.year == nil })
    )
    #expect(year.responses.map(\.silent) == [1] && year.responses.map(\.undated) == [0])
  }

  @Test func whoLacksOneMeasureIsNotSilentAltogether() {
    var records: [SampleRecord] = []
    for name in ["A", "B", "C", "D", "E"] {
      records.append(SampleRecord(.organisations, name, programme: "impuls", year: 2024))
      if !["A", "C"].contains(name) {
        records.append(SampleRecord(.participants, name, year: 2024, count: 50))
      }
      if !["B", "C"].contains(name) {
        records.append(SampleRecord(.volunteers, name, year: 2024, count: 20))
      }
    }
    func altogether() -> [[Int64]] {
      StatisticalSummary.of(SampleDelivery(records)).responses.map {
        [$0.silent, $0.silentAltogether]
      }
    }
    #expect(altogether() == [[2, 1], [2, 1]])
    records.append(SampleRecord(.meetings, "C", programme: "impuls", year: 2024))
    #expect(altogether() == [[2, 0], [2, 0]])
  }

  // MARK: Properties

  @Test func partsSumExactlyToTheDifferenceOnAThousandPanels() {
    for seed in 0..<1000 {
      var random = SeededGenerator(seed: seed)
      let members = (0..<Int.random(in: 1...16, using: &random)).map { code in
        PanelMember(
          organisation: code,
          previous: random.chance(60) ? Int64.random(in: 0...500, using: &random) : nil,
          current: random.chance(60) ? Int64.random(in: 0...500, using: &random) : nil,
          wasExpected: random.chance(70), isExpected: random.chance(70))
      }
      let previous = members.reduce(0) { $0 + ($1.previous ?? 0) }
      let current = members.reduce(0) { $0 + ($1.current ?? 0) }
      let panel = Panel(
        comparison: comparison(previous, current), members: members.shuffled(using: &random),
        minimumBase: 0)
      let parts =
        panel.entered.change + panel.left.change + panel.continuing.change
        + panel.silentNow.change + panel.silentBefore.change
      #expect(parts == current - previous)
      #expect(panel.entered.change >= 0 && panel.left.change <= 0)
      #expect(panel.silentNow.change <= 0 && panel.silentBefore.change >= 0)
      let again = Panel(
        comparison: comparison(previous, current), members: members, minimumBase: 0)
      #expect(panel == again)
      if let split = SplitOfChange(
        previous: previous, previousOrganisations: panel.previousDelivered, current: current,
        organisations: panel.delivered)
      {
        let sum = Quantity(
          Int128(split.numberEffect.numerator) * Int128(split.sizeEffect.denominator)
            + Int128(split.sizeEffect.numerator) * Int128(split.numberEffect.denominator),
          over: Int128(split.numberEffect.denominator) * Int128(split.sizeEffect.denominator))
        #expect(sum == Quantity(current - previous))
      } else {
        #expect(panel.previousDelivered == 0 || panel.delivered == 0)
      }
      if let low = panel.fragility.lowest, let high = panel.fragility.highest {
        #expect(
          panel.fragility.signCanFlip == (low.change.numerator < 0 && high.change.numerator > 0))
        let heard = members.filter { $0.state != .silent }
        let base = heard.reduce(0) { $0 + ($1.previous ?? 0) }
        let all = Double(heard.reduce(0) { $0 + ($1.current ?? 0) } - base) / Double(base)
        #expect(low.change.approximate <= all + 1e-12 && all <= high.change.approximate + 1e-12)
      }
    }
  }

  private func members(_ pairs: [(Int64?, Int64?)]) -> [PanelMember] {
    pairs.enumerated().map {
      PanelMember(
        organisation: $0.offset, previous: $0.element.0, current: $0.element.1,
        wasExpected: true, isExpected: true)
    }
  }

  private func comparison(_ previous: Int64, _ current: Int64) -> Comparison {
    func figure(_ year: Int, _ value: Int64) -> Figure {
      Figure(
        period: Period(year: year), value: Quantity(value), people: [value], base: value,
        status: .final, isSynthetic: false)
    }
    let figures = [figure(2023, previous), figure(2024, current)]
    let series = FigureSeries(
      programme: "impuls", measure: Measure.all[1], dimensions: [], categoryCode: "",
      category: "", figures: figures)
    return Comparison(
      series: series, current: figures[1], previous: figures[0], minimumBase: 0)
  }
}

extension Quantity {
  fileprivate var approximate: Double { Double(numerator) / Double(denominator) }
}

extension SampleDelivery {
  /// One organisation of each state: stays, joins, stops, silent now, back, never delivered.
  fileprivate static var mixedPanel: SampleDelivery {
    var records: [SampleRecord] = []
    for (name, listed, before, now) in [
      ("stays", [2023, 2024], 30, 40), ("joins", [2024], nil, 25), ("stops", [2023], 20, nil),
      ("silent", [2023, 2024], 15, nil), ("back", [2023, 2024], nil, 35),
      ("never", [2023, 2024], nil, nil),
    ] as [(String, [Int], Int64?, Int64?)] {
      records += listed.map { SampleRecord(.organisations, name, programme: "impuls", year: $0) }
      for (year, count) in [(2023, before), (2024, now)] {
        if let count { records.append(SampleRecord(.participants, name, year: year, count: count)) }
      }
    }
    return SampleDelivery(records)
  }
}
