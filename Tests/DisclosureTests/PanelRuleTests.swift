import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Disclosure
@testable import Statistics

/// What may be shown of the organisations behind a change.
@Suite struct PanelRuleTests {
  /// Participants of organisations in two years; `nil` delivered nothing, and was not listed.
  private func release(
    _ counts: [(Int64?, Int64?)], isListed: Bool = false, isOn: Bool = true
  ) -> Release {
    var records: [SampleRecord] = []
    for (index, pair) in counts.enumerated() {
      let name = "organisation-\(index)"
      for (year, count) in [(2023, pair.0), (2024, pair.1)] {
        if isListed || count != nil {
          records.append(SampleRecord(.organisations, name, programme: "impuls", year: year))
        }
        if let count {
          records.append(
            SampleRecord(.participants, name, programme: "impuls", year: year, count: count))
        }
      }
    }
    return Release.protecting(
      StatisticalSummary(of: SampleDelivery(records).delivery, .init()),
      policy: DisclosurePolicy(isOn: isOn))
  }

  private func states(_ release: Release) -> [Int64?] {
    release.bridge.rows.filter { $0.component != .numberEffect && $0.component != .sizeEffect }
      .map { $0.value?.numerator }
  }

  @Test func rowsComeInTheOrderOfTheContract() {
    let rows = release([(100, 120), (50, nil), (nil, 30)]).bridge.rows
    #expect(
      rows.map(\.component.rawValue)
        == ["entered", "left", "continuing", "silent", "number_effect", "size_effect"])
    #expect(rows.map(\.organisations) == [1, 1, 1, 0, nil, nil])
    #expect(rows.prefix(4).map { $0.value?.numerator } == [30, -50, 20, 0])
    #expect(rows.allSatisfy { $0.status == .final })
  }

  /// One small part, and which it is.
  @Test(
    arguments: [
      [(100, 120), (50, nil), (nil, 9)], [(100, 120), (1, nil), (nil, 30)],
      [(9, 120), (50, nil), (nil, 30)], [(100, 3), (50, nil), (nil, 30)],
    ] as [[(Int64?, Int64?)]])
  func oneSmallPartWithholdsAllFour(counts: [(Int64?, Int64?)]) {
    let release = release(counts)
    #expect(states(release) == [nil, nil, nil, nil])
    // The totals are large, so the effects tell nothing of the small part.
    let effects = release.bridge.rows.suffix(2)
    #expect(effects.allSatisfy { $0.value != nil })
    #expect(release.bridge.rows.prefix(4).allSatisfy { $0.status == .suppressed })
  }

  @Test func aSmallSilentOrganisationIsNotTold() {
    let release = release([(100, 120), (9, nil)], isListed: true)
    #expect(states(release) == [nil, nil, nil, nil])
    let now = release.response.rows.last
    #expect(now?.value == Quantity(120))
    #expect(now?.valueSilentAsBefore == nil)
    #expect(now?.status == .suppressed)
    #expect(now?.silent == 1)
  }

  @Test func aSmallTotalTakesEverythingWithIt() {
    let release = release([(100, 4), (50, 5)])
    #expect(release.bridge.rows.allSatisfy { $0.value == nil })
    let panel = release.panel.rows[0]
    #expect(panel.value == nil && panel.relativeChange == nil && panel.largestShare == nil)
    #expect(panel.leaveOneOutLow == nil && panel.signCanFlip == nil)
    #expect(panel.status == .suppressed)
    #expect(panel.continuing == 2)
  }

  @Test func theChangeWithoutASmallOrganisationIsWithheld() {
    // The second organisation gives the highest change, and has 9 participants.
    let panel = release([(100, 120), (30, 9), (60, 60)]).panel.rows[0]
    #expect(panel.leaveOneOutLow == nil && panel.leaveOneOutHigh == nil)
    #expect(panel.signCanFlip == nil)
    #expect(panel.value == Quantity(189))
    // Which one is the largest would tell that all others are smaller.
    #expect(panel.largestShare == nil && panel.previousLargestShare == nil)
    #expect(panel.status == .suppressed)
  }

  @Test func theSignThatASmallOrganisationDecidesIsWithheld() {
    // Without the first too few are left for bounds; the second has 5 participants.
    let counts: [(Int64?, Int64?)] = [(100, 95), (5, 30)]
    let panel = release(counts).panel.rows[0]
    #expect(panel.leaveOneOutLow == nil && panel.signCanFlip == nil)
    #expect(panel.status == .suppressed)
    #expect(release(counts, isOn: false).panel.rows[0].signCanFlip == true)
    #expect(release([(100, 95), (12, 30)]).panel.rows[0].signCanFlip == true)
  }

  @Test func ofOrganisationsThatGiveTheSameChangeTheSmallestDecides() {
    // Whichever is left out, the change is 0; one of them has 5 participants, one has none.
    let panel = release([(100, 100), (60, 60), (5, 5), (0, 0)]).panel.rows[0]
    #expect(panel.leaveOneOutLow == nil && panel.leaveOneOutHigh == nil)
    #expect(release([(100, 100), (60, 60), (0, 0)]).panel.rows[0].leaveOneOutLow == Quantity(0))
  }

  @Test func internallyNothingIsWithheld() {
    let release = release([(100, 120), (1, nil), (nil, 3), (40, 50)], isOn: false)
    #expect(states(release) == [3, -1, 30, 0])
    #expect(release.panel.rows[0].leaveOneOutLow != nil)
  }
}
