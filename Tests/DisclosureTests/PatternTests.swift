import Aggregation
import DeliverySupport
import Tables
import Testing

@testable import Disclosure
@testable import Statistics

/// Whoever has the program and runs it on all that could be the true numbers compares what is blank.
///
/// So for each small count there is a second delivery with another one, of which everything published
/// is the same. `Tests/Disclosure/pattern.py` looks for counts without such a delivery.
@Suite struct PatternTests {
  /// Participants by organisation, year and gender.
  struct Counts: Sendable, CustomStringConvertible {
    var earlier: [Int64] = []
    /// One list for each organisation: of one gender unknown, or of two.
    var later: [[Int64]]
    var splits: [[Dimension]] = []
    var description: String { "\(earlier) \(later) \(splits.map { $0.map(\.rawValue) })" }

    func release(_ policy: DisclosurePolicy = DisclosurePolicy()) -> Release {
      var records: [SampleRecord] = []
      func add(_ organisation: Int, _ year: Int, _ count: Int64, _ gender: String?) {
        guard count > 0 else { return }
        var record = SampleRecord(
          .participants, "organisation-\(organisation)", programme: "impuls", year: year,
          count: count)
        record.gender = gender
        records.append(record)
      }
      for (organisation, count) in earlier.enumerated() { add(organisation, 2023, count, nil) }
      for (organisation, counts) in later.enumerated() {
        for (index, count) in counts.enumerated() {
          add(organisation, 2024, count, counts.count == 1 ? nil : ["male", "female"][index])
        }
      }
      var request = StatisticalSummary.Request(splits: splits)
      request.leastPeople = policy.threshold
      return Release.protecting(
        StatisticalSummary(of: SampleDelivery(records).delivery, request), policy: policy)
    }

    /// What of a release is published: all but what the analyst alone is told.
    var published: Release {
      var release = release()
      let notShown = release.protection.notShown
      release.insiders = InsiderKnowledge()
      release.protection = ProtectionAccount()
      release.protection.notShown = notShown
      return release
    }
  }

  @Test(arguments: [
    // A blank share of the largest told that one had 25 of 26, and the other 1.
    (
      Counts(earlier: [17, 20, 0], later: [[25], [1], [25]]),
      [
        Counts(earlier: [17, 20, 0], later: [[24], [2], [25]]),
        Counts(earlier: [17, 20, 0], later: [[17], [9], [25]]),
      ]
    ),
    // The one that joined is as large as the others together.
    (
      Counts(earlier: [12, 12, 0], later: [[6], [6], [12]]),
      [Counts(earlier: [12, 12, 0], later: [[3], [9], [12]])]
    ),
    // A single record is a single person, so that persons were compared where others were not.
    (
      Counts(earlier: [0, 19, 0], later: [[1], [8], [20]], splits: [[.organisation]]),
      [Counts(earlier: [0, 19, 0], later: [[2], [7], [20]], splits: [[.organisation]])]
    ),
  ]) func theSameIsPublished(counts: Counts, others: [Counts]) {
    let published = counts.published
    #expect(published.protection.notShown > 0)
    for other in others {
      // Not compared within the expectation, which would print all of both.
      let isSame = other.published == published
      #expect(isSame, "\(other)")
    }
  }

  /// Which of several figures protects another does not hang on the small ones.
  @Test func theChoiceGoesByTheLargerFigures() {
    func withheld(_ counts: [Int64]) -> [Suppression.Status] {
      var system = SuppressionSystem(
        inner: counts.map { SuppressionSystem.InnerCell(count: $0) },
        cells: counts.indices.map { SuppressionSystem.Cell(rows: [Int32($0)]) })
      system.cells.append(SuppressionSystem.Cell(rows: [0, 1, 2], worth: 1))
      return Suppression.of(system, rules: SuppressionRules()).statuses
    }
    // Whatever the small count is, the smaller of the others protects it.
    let expected = withheld([4, 11, 12])
    #expect(expected.count { $0 == .secondary } == 1 && expected[1] == .secondary)
    for small: Int64 in 1...9 { #expect(withheld([small, 11, 12]) == expected) }
    #expect(withheld([4, 12, 11]) != expected)
  }

  @Test(arguments: [(0, 0), (9, 0), (10, 10), (19, 19), (.max, .max)])
  func sizes(people: Int64, size: Int64) {
    #expect(SuppressionRules().size(people) == size)
  }
}
