import Aggregation
import DeliverySupport
import Statistics
import Tables
import Testing

@testable import Disclosure

/// What may be said of known totals, and to whom.
@Suite struct VerifiedTotalsTests {
  private func verified(_ count: Int64, published: Int64, isOn: Bool = true) -> VerifiedTotals {
    let records = [
      SampleRecord(.participants, "A", programme: "impuls", year: 2024, count: count),
      SampleRecord(.participants, "B", programme: "impuls", year: 2024, count: 1, file: 1),
    ]
    let sample = SampleDelivery(
      records, totals: [SampleTotal("impuls", "participants", "2024", published)],
      files: [.init(), .init()])
    let names = ["a.csv", "b.csv"].map { name in
      var file = DeliveredFile(name: name, entity: .participants)
      file.records = 1
      return file
    }
    return .protecting(
      Verification(of: sample.delivery, files: names), policy: DisclosurePolicy(isOn: isOn))
  }

  @Test func aDifferenceIsExplained() {
    let found = verified(30, published: 1)
    #expect(found.fails)
    #expect(found.searches.rows.map(\.explanations) == [1])
    #expect(found.explanations.rows.map(\.organisation) == ["A"])
    #expect(found.explanations.rows.map(\.file) == ["a.csv"])
    #expect(found.explanations.rows.map(\.effect) == [Quantity(30)])
  }

  @Test func ofAWithheldFigureNothingIs() {
    let found = verified(5, published: 1)
    #expect(!found.fails)
    #expect(found.knownTotals.rows.map(\.outcome) == [.suppressed])
    #expect(found.searches.rows.isEmpty && found.explanations.rows.isEmpty)
    #expect(verified(5, published: 1, isOn: false).explanations.rows.count == 1)
  }

  @Test func whatFitsEquallyWellIsCounted() {
    let sample = SampleDelivery(
      (0..<30).map {
        SampleRecord(.participants, "O\($0)", programme: "impuls", year: 2024, count: 5)
      }, totals: [SampleTotal("impuls", "participants", "2024", 145)])
    let found = VerifiedTotals.protecting(
      Verification(
        of: sample.delivery, files: [DeliveredFile(name: "a.csv", entity: .participants)]),
      policy: DisclosurePolicy())
    #expect(found.explanations.rows.count == 20)
    #expect(found.explanations.rows.allSatisfy { $0.alternatives == 30 })
  }
}
