import Aggregation
import DeliverySupport
import Statistics
import Tables
import TestSupport
import Testing

@testable import Disclosure

/// A whole release.
///
/// That nobody else can make one is a rule of the compiler: the initialisers of
/// `ProtectedTable` and `Release` are internal, and `ArchitectureTests` guards who imports whom.
@Suite struct ReleaseTests {
  private func release(_ sample: SampleDelivery, isOn: Bool = true, threshold: Int64 = 10)
    -> Release
  {
    let request = StatisticalSummary.Request(splits: [[.municipality], [.gender]])
    return .protecting(
      StatisticalSummary(of: sample.delivery, request),
      policy: DisclosurePolicy(threshold: threshold, isOn: isOn))
  }

  /// A delivery with groups of every size around the threshold.
  private func sample(seed: Int) -> SampleDelivery {
    var random = SeededGenerator(seed: seed)
    var records = [SampleRecord(.organisations, "A", programme: "impuls", at: "GM0150")]
    for entity in [Entity.participants, .volunteers] {
      for year in 2022...2024 {
        for place in ["GM0150", "GM0193", "GM0363", "Curaçao", nil] where random.chance(80) {
          var record = SampleRecord(
            entity, "A", programme: "impuls", year: year, at: place,
            count: Int64.random(in: 0...14, using: &random))
          record.gender = random.pick(["man", "vrouw"])
          records.append(record)
        }
      }
    }
    let totals = (2022...2024).map {
      SampleTotal("impuls", "participants", "\($0)", Int64.random(in: 0...40, using: &random))
    }
    return SampleDelivery(records, totals: totals)
  }

  @Test(arguments: 0..<100) func noSmallCountOfPeopleIsShownAnywhere(seed: Int) {
    let open = release(sample(seed: seed), isOn: false)
    let closed = release(sample(seed: seed))
    let small = 1...9 as ClosedRange<Int64>
    func isSmall(_ value: Quantity?) -> Bool {
      value.map { $0.isWhole && small.contains($0.numerator) } ?? false
    }
    for (row, all) in zip(closed.measures.rows, open.measures.rows)
    where ["participants", "volunteers"].contains(row.measure) {
      #expect(!isSmall(row.value))
      // More than the small ones is withheld, to protect these; the rest is as it was.
      if isSmall(all.value) { #expect(row.status == .suppressed) }
      if row.status != .suppressed {
        #expect(row == all)
      } else {
        #expect(row.value == nil && row.low == nil && row.high == nil)
      }
    }
    // Of different persons a row is left out where a figure is withheld.
    func changes(_ release: Release) -> [YearOnYearRow] {
      release.yearOnYear.rows.filter { ["participants", "volunteers"].contains($0.measure) }
    }
    #expect(changes(closed).count == changes(open).count)
    for (row, all) in zip(changes(closed), changes(open)) {
      if isSmall(all.value) || isSmall(all.previousValue) { #expect(row.status == .suppressed) }
      let hides = row.status == .suppressed
      #expect((row.difference == nil) == (hides || all.difference == nil))
      #expect(hides == (row.valueStatus == .suppressed || row.previousStatus == .suppressed))
    }
    for (row, all) in zip(closed.coverage.rows, open.coverage.rows) {
      #expect(!isSmall(row.participants))
      #expect(row.organisations == all.organisations)
    }
    for (row, all) in zip(closed.knownTotals.rows, open.knownTotals.rows) {
      if isSmall(all.computed) { #expect(row.outcome == .suppressed) }
      if row.outcome == .suppressed { #expect(row.computed == nil && row.difference == nil) }
      #expect(!isSmall(row.computed))
    }
    #expect(
      closed.measures.suppressedCells == closed.measures.rows.count { $0.status == .suppressed })
    #expect(
      closed.yearOnYear.suppressedCells == closed.yearOnYear.rows.count { $0.status == .suppressed }
    )
    #expect(
      closed.coverage.suppressedCells == closed.coverage.rows.count { $0.status == .suppressed })
    #expect(
      closed.knownTotals.suppressedCells
        == closed.knownTotals.rows.count { $0.outcome == .suppressed })
    #expect(open.measures.suppressedCells == 0)
    #expect(open.measures.rows.allSatisfy { $0.status != .suppressed })
  }

  @Test func theReleaseSaysWhichPolicyWasApplied() {
    let release = release(sample(seed: 1), isOn: false, threshold: 7)
    #expect(release.policy == DisclosurePolicy(threshold: 7, isOn: false))
  }

  @Test func theSummaryOfCoverageIsNeverWithheld() throws {
    let release = release(sample(seed: 2))
    let row = try #require(release.coverageSummary.rows.first { $0.level == "province" })
    #expect(row.regions == 12)
    #expect(row.regionsCovered == 1)
    #expect(release.coverageSummary.suppressedCells == 0)
  }
}
