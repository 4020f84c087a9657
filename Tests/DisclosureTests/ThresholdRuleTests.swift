import Aggregation
import Tables
import Testing

@testable import Disclosure
@testable import Statistics

/// The plain threshold: what is withheld, and all that is derived from it.
@Suite struct ThresholdRuleTests {
  private func rule(threshold: Int64 = 10, isOn: Bool = true) -> ThresholdRule {
    ThresholdRule(policy: DisclosurePolicy(threshold: threshold, isOn: isOn))
  }

  @Test(arguments: [1, 2, 4, 10, 138] as [Int64])
  func countsFromOneToTheThresholdAreWithheld(threshold: Int64) {
    for count in 0...(threshold + 2) {
      let figure = Samples.figure(Quantity(count), people: [count])
      let table = rule(threshold: threshold).measures([Samples.series("participants", [figure])])
      let isWithheld = (1..<threshold).contains(count)
      #expect(table.rows[0].value == (isWithheld ? nil : Quantity(count)))
      #expect(table.rows[0].status == (isWithheld ? .suppressed : .final))
      #expect(table.suppressedCells == (isWithheld ? 1 : 0))
    }
  }

  @Test func theDefaultThresholdIsTen() {
    #expect(DisclosurePolicy() == DisclosurePolicy(threshold: 10, isOn: true))
  }

  @Test func withoutThePolicyEverythingIsShown() {
    let rule = rule(isOn: false)
    for count in 0...12 as ClosedRange<Int64> {
      let figure = Samples.figure(Quantity(count), people: [count])
      #expect(
        rule.measures([Samples.series("participants", [figure])]).rows[0].value == Quantity(count))
      #expect(
        rule.coverage([Samples.region(participants: count)]).rows[0].participants == Quantity(count)
      )
    }
    let change = Samples.comparison(
      Samples.figure(Quantity(3), people: [3], year: 2023), Samples.figure(Quantity(4), people: [4])
    )
    #expect(rule.yearOnYear([change]).rows[0].difference == Quantity(1))
    let total = Samples.knownTotal(published: 3, computed: Quantity(3), people: [3])
    #expect(rule.knownTotals([total]).rows[0].outcome == .match)
    #expect(rule.knownTotals([total]).suppressedCells == 0)
  }

  @Test(arguments: ["organisations", "meetings"])
  func organisationsAndMeetingsAreNeverWithheld(measure: String) {
    for count in 0...12 as ClosedRange<Int64> {
      let figure = Samples.figure(Quantity(count), people: [])
      let table = rule().measures([Samples.series(measure, [figure])])
      #expect(table.rows[0].value == Quantity(count))
      #expect(table.suppressedCells == 0)
    }
  }

  @Test func aSumIsWithheldForThePeopleBehindIt() {
    let few = Samples.figure(Quantity(5_000), people: [3])
    let many = Samples.figure(Quantity(4), people: [10])
    let table = rule().measures([Samples.series("volunteer_hours", [few, many])])
    #expect(table.rows.map(\.value) == [nil, Quantity(4)])
    #expect(table.rows.map(\.status) == [.suppressed, .final])
    #expect(table.suppressedCells == 1)
  }

  @Test(
    arguments: [
      ([100, 20], false), ([9, 20], true), ([100, 9], true), ([0, 20], false), ([1, 1], true),
    ] as [([Int64], Bool)])
  func aRatioIsWithheldWithEitherOfItsParts(people: [Int64], isWithheld: Bool) {
    let figure = Samples.figure(Quantity(people[0], over: people[1]), people: people)
    let row = rule().measures([Samples.series("participants_per_volunteer", [figure])]).rows[0]
    #expect((row.value == nil) == isWithheld)
    #expect(row.status == (isWithheld ? .suppressed : .final))
  }

  @Test func suppressedIsStrongerThanUndefined() {
    let figure = Samples.figure(nil, people: [5, 0], status: .undefined)
    let row = rule().measures([Samples.series("participants_per_volunteer", [figure])]).rows[0]
    #expect(row.status == .suppressed)
  }

  @Test func whatIsMissingIsMissingAndNotWithheld() {
    let figure = Samples.figure(nil, people: [], status: .missing)
    let table = rule().measures([Samples.series("participants", [figure])])
    #expect(table.rows[0].status == .missing)
    #expect(table.suppressedCells == 0)
  }

  @Test(
    arguments: [
      (40, 30, false, false), (9, 30, true, false), (40, 9, false, true), (3, 4, true, true),
    ]
      as [(Int64, Int64, Bool, Bool)])
  func theChangeOfAWithheldFigureIsWithheld(
    previous: Int64, current: Int64, hidesPrevious: Bool, hidesCurrent: Bool
  ) {
    let change = Samples.comparison(
      Samples.figure(Quantity(previous), people: [previous], year: 2023),
      Samples.figure(Quantity(current), people: [current], status: .planned))
    let table = rule().yearOnYear([change])
    let row = table.rows[0]
    let hides = hidesPrevious || hidesCurrent
    #expect(row.previousValue == (hidesPrevious ? nil : Quantity(previous)))
    #expect(row.value == (hidesCurrent ? nil : Quantity(current)))
    #expect((row.difference == nil) == hides)
    #expect((row.relativeChange == nil) == hides)
    #expect(row.status == (hides ? .suppressed : .planned))
    #expect(row.previousStatus == (hidesPrevious ? .suppressed : .final))
    #expect(row.valueStatus == (hidesCurrent ? .suppressed : .planned))
    #expect(table.suppressedCells == (hides ? 1 : 0))
  }

  @Test func participationsOfARegionAreWithheldButNotItsOrganisations() throws {
    let table = rule().coverage(
      [nil, 0, 9, 10].map { Samples.region(participants: $0, organisations: 3) })
    #expect(table.rows.map(\.participants) == [nil, Quantity(0), nil, Quantity(10)])
    #expect(table.rows.map(\.participantsPer10k) == [nil, Quantity(0), nil, Quantity(1)])
    #expect(table.rows.map(\.status) == [.provisional, .provisional, .suppressed, .provisional])
    #expect(table.rows.allSatisfy { $0.organisations == 3 })
    #expect(table.rows.allSatisfy { $0.organisationsPer100k == Quantity(3) })
    #expect(table.suppressedCells == 1)
  }

  @Test(
    arguments: [
      (1390, Quantity(1390), [1390], "", .match), (16, Quantity(26), [], "", .mismatch),
      (16, Quantity(26), [], "zo geteld", .accepted), (16, Quantity(16), [], "zo geteld", .match),
      (9, Quantity(9), [9], "", .suppressed), (30, Quantity(9), [9], "zo geteld", .suppressed),
      (0, Quantity(0), [0], "", .match), (9, nil, [9], "", .notComputable),
      (9, nil, [], "zo geteld", .notComputable),
    ] as [(Int64, Quantity?, [Int64], String, KnownTotalOutcome)])
  func outcomesOfKnownTotals(
    published: Int64, computed: Quantity?, people: [Int64], reason: String,
    outcome: KnownTotalOutcome
  ) {
    let table = rule().knownTotals([
      Samples.knownTotal(published: published, computed: computed, people: people, reason: reason)
    ])
    let row = table.rows[0]
    #expect(row.outcome == outcome)
    #expect(row.published == Quantity(published))
    let shows = outcome != .suppressed && outcome != .notComputable
    #expect(row.computed == (shows ? computed : nil))
    #expect(row.difference == (shows ? computed?.subtracting(Quantity(published)) : nil))
    #expect(table.suppressedCells == (outcome == .suppressed ? 1 : 0))
    #expect(row.publishedStatus == .planned)
  }

  @Test func whyATotalIsNotComputableIsSaid() {
    let rows = rule().knownTotals([
      Samples.knownTotal(published: 3, computed: nil, people: [], missing: [2022, 2023]),
      Samples.knownTotal(
        published: 3, computed: nil, people: [], measure: "grants", isUnknown: true),
    ]).rows
    #expect(rows[0].missingYears == [2022, 2023])
    #expect(rows[1].isUnknownMeasure)
    #expect(rows.allSatisfy { !$0.isSynthetic })
  }
}
