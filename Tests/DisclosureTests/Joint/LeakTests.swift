import Aggregation
import DeliverySupport
import Statistics
import Tables
import Testing

@testable import Disclosure

/// One kind of leak each: a small group that one subtraction would show, with the smallest delivery that
/// has it.
@Suite struct LeakTests {
  /// What is shown of participants unless said otherwise, by dimension, category and period.
  private func shown(
    _ release: Release, _ dimension: String, _ code: String = "", _ period: String = "2024",
    of measure: String = "participants"
  ) -> Quantity? {
    release.measures.rows.first {
      $0.measure == measure && $0.dimension == dimension && $0.categoryCode == code
        && $0.period.label == period
    }?.value
  }

  private func release(
    _ records: [SampleRecord], _ splits: [[Dimension]] = [], totals: [SampleTotal] = [],
    periods: [Period]? = nil, policy: DisclosurePolicy = DisclosurePolicy()
  ) -> Release {
    let sample = SampleDelivery(records, totals: totals)
    var request = StatisticalSummary.Request(
      periods: periods.map { .chosen($0) } ?? .delivered, splits: splits)
    request.protectsZeros = policy.zeros == .protect
    let release = Release.protecting(
      StatisticalSummary(of: sample.delivery, request), policy: policy)
    if policy == DisclosurePolicy() {
      #expect(ReleaseAttack(sample, release).findings == [])
    }
    return release
  }

  private func people(
    _ count: Int64, of organisation: String = "A", in year: Int = 2024, gender: String? = nil,
    at home: String? = nil, as entity: Entity = .participants
  ) -> SampleRecord {
    var record = SampleRecord(
      entity, organisation, programme: "impuls", year: year, at: home, count: count)
    record.gender = gender
    return record
  }

  @Test func aTotalLessItsParts() {
    let release = release(
      [people(40, gender: "man"), people(30, gender: "vrouw"), people(4, gender: "anders")],
      [[.gender]])
    #expect(shown(release, "total") == Quantity(74))
    #expect(shown(release, "gender", "anders") == nil)
    // One more is withheld, the smaller of the two.
    #expect(shown(release, "gender", "vrouw") == nil)
    #expect(shown(release, "gender", "man") == Quantity(40))
    #expect(release.protection.small == 1 && release.protection.others == 1)
    #expect(release.protection.withheld == 2 && release.protection.witnesses > 0)
  }

  /// 30 = 12 + 15 + x + y: the two withheld ones are three together.
  @Test(arguments: [true, false]) func aSmallRest(findsRemainders: Bool) {
    let release = release(
      [
        people(12, of: "A"), people(15, of: "B"), people(2, of: "C"), people(1, of: "D"),
      ], [[.organisation]], policy: DisclosurePolicy(findsRemainders: findsRemainders))
    let large = [shown(release, "organisation", "A"), shown(release, "organisation", "B")]
    #expect(large.contains(nil) == findsRemainders)
    #expect(shown(release, "total") == Quantity(30))
  }

  @Test func aProvinceLessItsMunicipalities() {
    // Deventer, Zwolle and Enschede are in Overijssel, Amsterdam is not.
    let release = release(
      [
        people(50, at: "GM0150"), people(20, at: "GM0193"), people(3, at: "GM0153"),
        people(60, at: "GM0363"),
      ])
    func coverage(_ code: String) -> Quantity? {
      release.coverage.rows.first { $0.code == code }?.participants
    }
    // Coverage is told where seats are known, which none is here: tables of homes do the same.
    #expect(release.coverage.rows.isEmpty)
    #expect(coverage("PV23") == nil)
    let split = self.release(
      [
        people(50, at: "GM0150"), people(20, at: "GM0193"), people(3, at: "GM0153"),
        people(60, at: "GM0363"),
      ], [[.municipality], [.province]])
    #expect(shown(split, "municipality", "GM0153") == nil)
    #expect(shown(split, "province", "PV23") == Quantity(73))
    #expect(shown(split, "municipality", "GM0193") == nil)
    #expect(shown(split, "municipality", "GM0150") == Quantity(50))
  }

  @Test func coverageByHomeIsPartOfTheSystem() {
    let seat = SampleRecord(.organisations, "A", programme: "impuls", year: 2024, at: "GM0150")
    let homes = [
      people(50, at: "GM0150"), people(20, at: "GM0193"), people(3, at: "GM0153"),
      people(60, at: "GM0363"),
    ]
    // The split by province gives no more than coverage does, and the other way round.
    let release = release([seat] + homes, [[.province]])
    func coverage(_ code: String) -> CoverageRow? {
      release.coverage.rows.first { $0.code == code }
    }
    #expect(coverage("PV23")?.participants == shown(release, "province", "PV23"))
    #expect(coverage("GM0153")?.participants == nil)
    #expect(coverage("GM0153")?.status == .suppressed)
    // Nobody is known to live there: a published zero stays.
    #expect(coverage("GM0014")?.participants == Quantity(0))
  }

  @Test func aYearLessTheOneBefore() {
    // Fifty stayed on and four joined: the change of a group that is in both years shows the four.
    func stay(_ count: Int64, _ first: Int, _ last: Int) -> SampleRecord {
      var record = SampleRecord(.participants, "A", programme: "impuls", count: count)
      record.start = CalendarDate(year: first, month: 1, day: 5)
      record.end = CalendarDate(year: last, month: 12, day: 5)
      return record
    }
    let release = release([stay(50, 2023, 2024), stay(4, 2024, 2024)])
    let totals = ["2023", "2024"].map { shown(release, "total", "", $0) }
    #expect(totals.contains(nil))
    #expect(totals.contains { $0 != nil })
    #expect(
      release.yearOnYear.rows.allSatisfy { $0.measure != "participants" || $0.difference == nil })
  }

  @Test func theSmallPartOfAChange() throws {
    // 129 − 120 of the organisation that stayed shows the nine of the one that joined.
    let release = release([
      people(100, of: "A", in: 2023), people(120, of: "A"), people(50, of: "B", in: 2023),
      people(9, of: "C"),
    ])
    let panel = try #require(release.panel.rows.first)
    #expect(panel.value == nil)
    #expect(panel.previousValue == Quantity(100) || panel.previousValue == nil)
    #expect(panel.relativeChange == nil)
    #expect(release.bridge.rows.prefix(4).allSatisfy { $0.value == nil })
    #expect(shown(release, "total") == Quantity(129))
  }

  @Test func theLargestOfTwoOrganisations() throws {
    let release = release([
      people(100, of: "A", in: 2023), people(3, of: "B", in: 2023), people(100, of: "A"),
      people(4, of: "B"),
    ])
    let panel = try #require(release.panel.rows.first)
    #expect(panel.largestShare == nil && panel.previousLargestShare == nil)
    #expect(panel.leaveOneOutLow == nil && panel.signCanFlip == nil)
    #expect(shown(release, "total") == Quantity(104))
  }

  @Test func theLargestOfSeveralAlike() throws {
    // Two of the three are the largest, each with fifteen: 23 − 15 of their kind shows the eight.
    let kinds = [("A", "huis"), ("B", "groep"), ("C", "groep")].map { name, kind in
      SampleRecord(.organisations, name, programme: "impuls", year: 2024, kind: kind)
    }
    let release = release(
      kinds + [
        people(24, of: "A", in: 2023), people(12, of: "B", in: 2023), people(15, of: "A"),
        people(15, of: "B"), people(8, of: "C"),
      ], [[.kind]])
    let panel = try #require(release.panel.rows.first { $0.measure == "participants" })
    #expect(panel.largestShare == nil || shown(release, "kind", "groep") == nil)
  }

  @Test func aKnownTotalOfOneKind() throws {
    let kinds = [("A", "groep"), ("B", "huis"), ("C", "groep")].map { name, kind in
      SampleRecord(.organisations, name, programme: "impuls", year: 2024, kind: kind)
    }
    let release = release(
      kinds + [people(60, of: "A"), people(7, of: "B"), people(20, of: "C")],
      totals: [SampleTotal("impuls", "participants", "2024", 80, kind: "groep")])
    let row = try #require(release.knownTotals.rows.first)
    // 87 − 80 would show the seven of the other kind.
    #expect(row.outcome == .suppressed && row.computed == nil && row.difference == nil)
    #expect(shown(release, "total") == Quantity(87))
  }

  @Test func theSameMonthsAgainstTheYear() {
    // The last year ends in June. Of 2023 all but five began by then: both numbers would show these.
    func begun(_ count: Int64, _ year: Int, _ month: Int) -> SampleRecord {
      var record = SampleRecord(.participants, "A", programme: "impuls", count: count)
      record.start = CalendarDate(year: year, month: month, day: 5)
      record.end = CalendarDate(year: year, month: 12, day: 5)
      return record
    }
    // Many days of beginning, and every month: then silence from July on is no chance.
    let early = (1...6).flatMap { [begun(10, 2023, $0), begun(10, 2024, $0)] }
    let release = release(early + (8...12).map { begun(1, 2023, $0) })
    let change = release.yearOnYear.rows.first { $0.measure == "participants" }
    #expect(change?.throughMonth == 6)
    #expect(shown(release, "total", "", "2023") == nil || change?.previousValue == nil)
    #expect(change?.difference == nil || shown(release, "total", "", "2023") == nil)
  }

  @Test func hoursOfFewPeople() {
    func helper(_ count: Int64, _ hours: Int64?, _ gender: String) -> SampleRecord {
      var record = people(count, gender: gender, as: .volunteers)
      record.hours = hours.map { $0 * 1_000_000 }
      return record
    }
    let release = release(
      [helper(30, 600, "man"), helper(20, 500, "vrouw"), helper(3, 90, "anders")], [[.gender]])
    #expect(shown(release, "total", of: "volunteer_hours") == Quantity(1190))
    #expect(shown(release, "gender", "anders", of: "volunteer_hours") == nil)
    // The hours of another group go with them.
    let others = ["man", "vrouw"].map { shown(release, "gender", $0, of: "volunteer_hours") }
    #expect(others.count { $0 == nil } == 1)
  }

  @Test func whoseHoursAreKnown() throws {
    var known = people(30, as: .volunteers)
    known.hours = 600_000_000
    let few = release([known, people(4, as: .volunteers)])
    let many = release([known, people(14, as: .volunteers)])
    func hours(_ release: Release) throws -> MeasureRow {
      try #require(release.measures.rows.first { $0.measure == "volunteer_hours" })
    }
    #expect(try hours(few).known == nil)
    #expect(try hours(few).value == Quantity(600))
    #expect(try hours(many).known == MeasureRow.Known(count: 30, total: 44))
  }

  @Test func tablesThatShareTheirPeople() {
    // By kind 40 = 36 + 4 and by gender all are large, but both tables together give more.
    let records = [
      people(20, of: "A", gender: "man"), people(16, of: "A", gender: "vrouw"),
      people(25, of: "B", gender: "man"), people(4, of: "B", gender: "vrouw"),
    ]
    let release = release(records, [[.gender], [.organisation], [.organisation, .gender]])
    #expect(shown(release, "organisation×gender", "B×vrouw") == nil)
    #expect(shown(release, "organisation", "B") == Quantity(29))
    #expect(shown(release, "gender", "vrouw") == Quantity(20))
    // A rectangle of four.
    #expect(
      release.measures.rows.count {
        $0.dimension == "organisation×gender" && $0.value == nil
          && $0.measure == "participants"
      } == 4)
  }

  @Test func differentPersonsOfASplitGoTogether() {
    let records = (0..<30).map { number -> SampleRecord in
      var record = people(1, gender: number < 14 ? "man" : number < 26 ? "vrouw" : "anders")
      record.identifier = Int64(number)
      return record
    }
    let release = release(records, [[.gender]])
    let parts = release.measures.rows.filter {
      $0.measure == "unique_participants" && $0.dimension == "gender"
    }
    #expect(parts.count == 3 && parts.allSatisfy { $0.value == nil && $0.status == .suppressed })
    #expect(shown(release, "total", of: "unique_participants") == Quantity(30))
    #expect(release.protection.persons == 3)
  }

  @Test func theNumberOfRecords() {
    // Of one year alone nothing is small; all records together would show who was there in 2023 only.
    func stay(_ count: Int64, _ first: Int, _ last: Int) -> SampleRecord {
      var record = SampleRecord(.participants, "A", programme: "impuls", count: count)
      record.start = CalendarDate(year: first, month: 1, day: 5)
      record.end = CalendarDate(year: last, month: 12, day: 5)
      return record
    }
    let release = release([stay(50, 2023, 2024), stay(14, 2024, 2024), stay(4, 2023, 2023)])
    #expect(shown(release, "total", "", "2024") == Quantity(64))
    #expect(release.withholdsTotals)
    #expect(!self.release([stay(50, 2023, 2024)]).withholdsTotals)
  }

  @Test func zerosAreWithheldOnlyWhenAsked() {
    let records = [
      people(40, of: "A", gender: "man"), people(30, of: "A", gender: "vrouw"),
      people(20, of: "B", gender: "man"), people(12, of: "B", in: 2023, gender: "vrouw"),
    ]
    let zero = release(records, [[.gender]])
    #expect(shown(zero, "gender", "man", "2023") == Quantity(0))
    let closed = release(records, [[.gender]], policy: DisclosurePolicy(zeros: .protect))
    #expect(shown(closed, "gender", "man", "2023") == nil)
    // 12 = 12 + 0: the other part would show the zero.
    #expect(shown(closed, "gender", "vrouw", "2023") == nil)
    #expect(shown(closed, "gender", "man") == Quantity(60))
  }

  @Test func zerosThatNobodyLookedAtAreNotShown() {
    let summary = StatisticalSummary(
      of: SampleDelivery([people(40, gender: "man")]).delivery, .init(splits: [[.gender]]))
    let release = Release.protecting(summary, policy: DisclosurePolicy(zeros: .protect))
    #expect(shown(release, "total") == nil)
  }

  @Test func withTooMuchToCheckTheFinestSplitIsLeftOut() throws {
    let records = (0..<40).map { number in
      people(
        Int64(20 + number), of: "organisation-\(number % 8)", gender: number < 20 ? "man" : "vrouw")
    }
    let sample = SampleDelivery(records)
    let scopes = StatisticalSummary(
      of: sample.delivery, .init(splits: [[.gender], [.organisation, .gender]])
    ).atoms.flatMap(\.scopes)
    let all = try #require(sample.delivery.atoms(of: scopes).first { $0.measure == .participants })
    let few = try #require(
      sample.delivery.atoms(of: scopes, mostKeys: 4).first { $0.measure == .participants })
    #expect(all.uncounted == 0 && all.atoms.count == 16)
    #expect(few.uncounted == 16 && !few.scopes.contains { $0.dimensions.count == 2 })
    #expect(few.scopes.contains { $0.dimensions == [.gender] })
    #expect(few.atoms.reduce(0) { $0 + $1.count } == all.atoms.reduce(0) { $0 + $1.count })
    let joint = JointProtection([few], policy: DisclosurePolicy())
    #expect(joint.account.isReduced && joint.account.left == 16)
    let lost = scopes.filter { $0.dimensions.count == 2 && $0.measure == .participants }
    #expect(!lost.isEmpty && lost.allSatisfy { !joint.allows([$0]) })
  }

  @Test func withoutProtectionNothingIsWithheld() {
    let release = release(
      [people(40, gender: "man"), people(4, gender: "anders")], [[.gender]],
      policy: DisclosurePolicy(isOn: false))
    #expect(shown(release, "gender", "anders") == Quantity(4))
    #expect(release.protection == ProtectionAccount())
  }
}
