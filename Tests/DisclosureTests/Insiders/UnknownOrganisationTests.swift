import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Disclosure
@testable import Statistics

/// Records that name no organisation are somebody's own, and nobody knows whose.
@Suite struct UnknownOrganisationTests {
  private func release(_ names: [String?], _ insiders: InsiderRule) -> Release {
    let records = names.map {
      SampleRecord(.participants, $0, programme: "impuls", year: 2024, count: 50)
    }
    var request = StatisticalSummary.Request()
    request.parts = insiders == .protect ? .always : .ifPossible
    var policy = DisclosurePolicy()
    policy.insiders = insiders
    return Release.protecting(
      StatisticalSummary(of: SampleDelivery(records).delivery, request), policy: policy)
  }

  private func participants(_ release: Release) -> [Quantity?] {
    release.measures.rows.filter { $0.measure == "participants" }.map(\.value)
  }

  @Test func theyAreSaidToBeUnchecked() {
    let known = release(["A", "B", "C"], .report).insiders
    #expect(known.checked == 1 && known.unchecked == 0)
    let unknown = release(["A", "B", nil], .report).insiders
    #expect(unknown.checked == 0 && unknown.unchecked == 1)
    let nameless = release([nil, nil], .report).insiders
    #expect(nameless.checked == 0 && nameless.unchecked == 1)
  }

  @Test func againstWhomNobodyKnowsNothingIsShown() {
    #expect(participants(release(["A", "B", "C"], .protect)) == [Quantity(150)])
    #expect(participants(release(["A", "B", nil], .protect)) == [nil])
    #expect(participants(release(["A", "B", nil], .report)) == [Quantity(150)])
  }
}
