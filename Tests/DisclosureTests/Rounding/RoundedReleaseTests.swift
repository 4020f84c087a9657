import Aggregation
import DeliverySupport
import Statistics
import Tables
import Testing

@testable import Disclosure

/// Random deliveries through all statistics, rounded.
@Suite struct RoundedReleaseTests {
  private static let counted = ["participants", "volunteers", "attendance"]

  private func release(
    _ random: RandomRelease, base: Int64?
  ) -> Release {
    let request = StatisticalSummary.Request(
      periods: random.periods.map { .chosen($0) } ?? .delivered, splits: random.splits,
      minimumBase: 0)
    var policy = DisclosurePolicy(isOn: base != nil)
    policy.rounding = base
    return Release.rounding(random.sample.delivery, request, showing: nil, policy: policy).all
  }

  private struct Key: Hashable {
    var measure: String
    var dimension: String
    var code: String
    var category: String
    var period: Period

    init(_ row: MeasureRow) {
      (measure, dimension, code) = (row.measure, row.dimension, row.categoryCode)
      (category, period) = (row.category, row.period)
    }
  }

  @Test(arguments: 0..<25) func everyCountIsRounded(seed: Int) throws {
    let base: Int64 = [5, 3, 10][seed % 3]
    let random = RandomRelease(seed: seed)
    let rounded = release(random, base: base)
    let exact = release(random, base: nil)
    let bound = try #require(rounded.protection.roundingBound)
    let truth = Dictionary(uniqueKeysWithValues: exact.measures.rows.map { (Key($0), $0) })
    var shown: [Key: Quantity] = [:]
    for row in rounded.measures.rows {
      shown[Key(row)] = row.value
      guard Self.counted.contains(row.measure), let value = row.value else { continue }
      #expect(value.isWhole && value.numerator % base == 0, "\(row)")
      let old = try #require(truth[Key(row)]?.value)
      #expect(abs(value.numerator - old.numerator) <= bound, "\(row)")
    }
    // A rounded release shows all that an exact one has.
    for (key, row) in truth where Self.counted.contains(key.measure) && row.value != nil {
      #expect(shown[key] != nil, "\(key)")
    }
    checkRatios(rounded, shown)
    checkChanges(rounded, base)
    checkParts(rounded)
  }

  /// Ratios are quotients of what is shown.
  private func checkRatios(_ release: Release, _ shown: [Key: Quantity]) {
    for row in release.measures.rows where row.measure == "participants_per_volunteer" {
      var (top, bottom) = (Key(row), Key(row))
      (top.measure, bottom.measure) = ("participants", "volunteers")
      guard let people = shown[top], let volunteers = shown[bottom] else { continue }
      #expect(row.value == people.divided(by: volunteers), "\(row)")
    }
  }

  private func checkChanges(_ release: Release, _ base: Int64) {
    for row in release.yearOnYear.rows {
      guard let value = row.value, let previous = row.previousValue else { continue }
      #expect(row.difference == value.subtracting(previous))
      if !previous.isZero, let change = row.relativeChange {
        #expect(change == value.subtracting(previous)?.divided(by: previous))
      }
    }
    for row in release.panel.rows {
      for value in [row.value, row.previousValue] {
        if let value { #expect(value.isWhole && value.numerator % base == 0, "\(row)") }
      }
    }
    for row in release.coverage.rows {
      if let value = row.participants { #expect(value.numerator % base == 0) }
    }
    for row in release.openEnds.rows {
      if let value = row.openEnded { #expect(value.numerator % base == 0) }
    }
  }

  /// Parts sum to their total, and the states of organisations to the difference.
  private func checkParts(_ release: Release) {
    let totals = release.measures.rows.filter { $0.dimension == "total" }
    for total in totals where ["participants", "volunteers"].contains(total.measure) {
      guard let value = total.value?.numerator, total.period.isYear else { continue }
      let dimensions = Set(release.measures.rows.map(\.dimension)).subtracting(["total"])
      for dimension in dimensions {
        let parts = release.measures.rows.filter {
          $0.measure == total.measure && $0.period == total.period && $0.dimension == dimension
        }
        guard !parts.isEmpty, parts.allSatisfy({ $0.value != nil || $0.status == .missing }) else {
          continue
        }
        #expect(parts.reduce(0) { $0 + ($1.value?.numerator ?? 0) } == value, "\(dimension)")
      }
    }
    let states: [BridgeComponent] = [.entered, .left, .continuing, .silent]
    for change in release.yearOnYear.rows where change.dimension == "total" {
      let parts = release.bridge.rows.filter {
        $0.measure == change.measure && $0.period == change.period
          && $0.previousPeriod == change.previousPeriod && states.contains($0.component)
      }
      guard !parts.isEmpty, let difference = change.difference else { continue }
      #expect(parts.reduce(0) { $0 + ($1.value?.numerator ?? 0) } == difference.numerator)
    }
  }

  /// Hours are left out, for whether they are of few people would tell of a rounded number; so are
  /// different persons.
  @Test(arguments: 0..<10) func hoursAndPersons(seed: Int) {
    let rounded = release(RandomRelease(seed: seed), base: 5)
    for row in rounded.measures.rows {
      if row.measure == "volunteer_hours" {
        #expect(row.value == nil && (row.status == .suppressed || row.status == .missing))
      }
      if row.unit == "persons" { #expect(row.value == nil && row.low == nil && row.high == nil) }
    }
    #expect(rounded.persons.rows.allSatisfy { $0.value == nil && $0.base == nil })
    #expect(rounded.withholdsTotals)
  }

  /// The order of records changes nothing.
  @Test(arguments: 0..<8) func anyOrderOfRecords(seed: Int) {
    let random = RandomRelease(seed: seed)
    let turned = SampleDelivery(
      Array(random.sample.records.reversed()), totals: random.sample.totals)
    let request = StatisticalSummary.Request(splits: random.splits, minimumBase: 0)
    var policy = DisclosurePolicy()
    policy.rounding = 5
    let one = Release.rounding(random.sample.delivery, request, showing: nil, policy: policy).all
    let other = Release.rounding(turned.delivery, request, showing: nil, policy: policy).all
    #expect(one == other)
  }
}
