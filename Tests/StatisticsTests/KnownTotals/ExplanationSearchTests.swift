import Tables
import TestSupport
import Testing

@testable import Statistics

/// The search on made-up candidates.
@Suite struct ExplanationSearchTests {
  private typealias Candidate = ExplanationCandidate

  private func words(_ outcome: ExplanationSearch.Outcome) -> [String] {
    outcome.explanations.map { explanation in
      explanation.parts.map { part in
        "\(part.cause) \(part.effect) x\(part.candidates.count)"
      }.joined(separator: " + ")
    }
  }

  @Test func whatWasStatedComesBeforeWhatIsEqual() {
    let candidates = [
      Candidate(.organisation, effect: -3, organisation: 1, file: 1),
      Candidate(.silentOrganisation, effect: -3, organisation: 2),
      Candidate(.rejectedRecords, effect: -3, organisation: 1, file: 1),
      Candidate(.controlTotal, effect: -3, organisation: 3, file: 3),
      Candidate(.withoutYear, effect: -1, file: 3),
      Candidate(.withoutProgramme, effect: -2, file: 4),
    ]
    let outcome = ExplanationSearch(candidates).explain(-3)
    #expect(
      words(outcome) == ["controlTotal -3 x1", "rejectedRecords -3 x1", "silentOrganisation -3 x1"])
    #expect(outcome.further == 1)
  }

  @Test func ofSeveralOfOneSizeNoneIsSingledOut() {
    let candidates = [4, 9, 2].map { Candidate(.organisation, effect: 42, organisation: $0) }
    let outcome = ExplanationSearch(candidates).explain(42)
    #expect(words(outcome) == ["organisation 42 x3"])
    #expect(outcome.explanations.first?.parts[0].candidates.map(\.organisation) == [2, 4, 9])
  }

  @Test func twoTogetherOnlyWhereNoneAlone() {
    let candidates = [
      Candidate(.controlTotal, effect: -2, file: 1),
      Candidate(.rejectedRecords, effect: -1, file: 1),
      Candidate(.repeatedRecords, effect: 4, file: 2),
      Candidate(.organisation, effect: 60, file: 3),
    ]
    let search = ExplanationSearch(candidates)
    #expect(words(search.explain(-3)) == ["controlTotal -2 x1 + rejectedRecords -1 x1"])
    #expect(words(search.explain(2)) == ["controlTotal -2 x1 + repeatedRecords 4 x1"])
    #expect(words(search.explain(4)) == ["repeatedRecords 4 x1"])
    #expect(words(search.explain(64)) == ["repeatedRecords 4 x1 + organisation 60 x1"])
    #expect(words(search.explain(5)) == [])
    #expect(search.explain(5).triedPairs)
  }

  @Test func twoOfTheSameSize() {
    let two = [1, 2].map { Candidate(.rejectedRecords, effect: -5, organisation: $0, file: $0) }
    #expect(
      words(ExplanationSearch(two).explain(-10)) == [
        "rejectedRecords -5 x2 + rejectedRecords -5 x2"
      ])
    #expect(words(ExplanationSearch([two[0]]).explain(-10)) == [])
  }

  @Test func theSameRecordsAreNotCountedTwice() {
    // An organisation of two files, one of these, and what stands in it twice.
    let candidates = [
      Candidate(.organisation, effect: 10, organisation: 1),
      Candidate(.file, effect: 4, organisation: 1, file: 1),
      Candidate(.repeatedRecords, effect: 3, organisation: 1, file: 1),
      Candidate(.organisation, effect: 5, organisation: 2, file: 2),
    ]
    let search = ExplanationSearch(candidates)
    for difference: Int64 in [14, 13, 7] { #expect(words(search.explain(difference)) == []) }
    #expect(words(search.explain(15)) == ["organisation 5 x1 + organisation 10 x1"])
    #expect(words(search.explain(9)) == ["organisation 5 x1 + file 4 x1"])
  }

  @Test func nothingIsClaimedOfWhatHasNoEffect() {
    let search = ExplanationSearch([Candidate(.severalYears, effect: 0)])
    #expect(search.explain(0) == ExplanationSearch.Outcome())
    #expect(ExplanationSearch([]).explain(1).explanations.isEmpty)
  }

  @Test func amongVeryManyNoPairsAreTried() {
    let many = (1...Int64(ExplanationSearch.mostForPairs) + 1).map {
      Candidate(.organisation, effect: $0 * 2, organisation: Int($0))
    }
    let search = ExplanationSearch(many)
    #expect(!search.explain(7).triedPairs)
    #expect(words(search.explain(8)) == ["organisation 8 x1"])
    #expect(search.explain(8).triedPairs)
  }

  @Test func extremesDoNotOverflow() {
    let candidates = [
      Candidate(.organisation, effect: .max, organisation: 1),
      Candidate(.organisation, effect: .max - 1, organisation: 2),
      Candidate(.severalYears, effect: .min), Candidate(.withoutYear, effect: .min + 5, file: 3),
    ]
    let search = ExplanationSearch(candidates)
    #expect(search.explain(17).explanations.isEmpty)
    #expect(
      words(search.explain(-1)) == ["severalYears \(Int64.min) x1 + organisation \(Int64.max) x1"])
  }

  // MARK: Properties

  private func candidates(_ random: inout SeededGenerator) -> [Candidate] {
    let causes = DifferenceCause.allCases
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Candidate(
        random.pick(causes) ?? .file, effect: Int64.random(in: -40...40, using: &random),
        organisation: random.chance(30) ? nil : Int.random(in: 1...8, using: &random),
        file: random.chance(30) ? nil : Int.random(in: 0...8, using: &random))
    }
  }

  @Test(arguments: 0..<100)
  func findsExactlyWhatTryingEverythingFinds(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let candidates = candidates(&random)
    let search = ExplanationSearch(candidates)
    let effective = candidates.filter { $0.effect != 0 }
    var sums: Set<Int64> = []
    for one in effective {
      for other in effective where !one.overlaps(other) { sums.insert(one.effect + other.effect) }
    }
    for difference in Int64(-85)...85 where difference != 0 {
      let outcome = search.explain(difference)
      for explanation in outcome.explanations {
        #expect(explanation.parts.reduce(0) { $0 + $1.effect } == difference)
        #expect(explanation.parts.count <= 2)
        for part in explanation.parts {
          #expect(part.candidates.allSatisfy { $0.effect == part.effect && $0.cause == part.cause })
          #expect(part.candidates.allSatisfy(candidates.contains))
        }
      }
      let hasSingle = effective.contains { $0.effect == difference }
      let hasPair = sums.contains(difference)
      #expect(outcome.explanations.isEmpty == !(hasSingle || hasPair), "\(difference)")
      #expect(outcome.explanations.allSatisfy { $0.parts.count == (hasSingle ? 1 : 2) })
    }
  }

  @Test(arguments: 0..<100)
  func aPlantedCauseIsFoundInAnyOrder(seed: Int) {
    var random = SeededGenerator(seed: 1000 + seed)
    let difference = Int64.random(in: 500...900, using: &random)
    let planted = Candidate(.rejectedRecords, effect: -difference, organisation: 99, file: 99)
    let others = candidates(&random)
    let outcome = ExplanationSearch((others + [planted]).shuffled(using: &random))
      .explain(-difference)
    #expect(outcome.explanations.first?.parts.first?.candidates == [planted])
    #expect(outcome == ExplanationSearch([planted] + others).explain(-difference))
    // The same in two parts: nothing else comes so far.
    let half = Candidate(.controlTotal, effect: -450, organisation: 98, file: 98)
    let rest = Candidate(.skippedFile, effect: 450 - difference - 60, organisation: 97, file: 97)
    let pair = ExplanationSearch((others + [half, rest]).shuffled(using: &random))
      .explain(-difference - 60)
    #expect(
      pair.explanations.contains { explanation in
        explanation.parts.allSatisfy { part in
          part.candidates.contains(half) || part.candidates.contains(rest)
        }
      }, "\(difference)")
  }
}
