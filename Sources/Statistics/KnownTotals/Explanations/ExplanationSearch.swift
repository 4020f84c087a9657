internal import Tables

/// Finds which candidates account for a difference exactly: one of them, or else two together.
///
/// Numbers can be equal by chance. What is found is a candidate, not proof; of several that fit
/// equally well all are given.
struct ExplanationSearch {
  /// Explanations that are given at most.
  static let most = 3
  /// Candidates among which pairs are looked for.
  ///
  /// Among more of them some pair fits any difference.
  static let mostForPairs = 4_000
  /// Candidates of one cause and size that are tried against each other, to find two that are not
  /// about the same records.
  private static let mostCompared = 64

  /// What was found.
  struct Outcome: Equatable {
    /// The preferred explanations first.
    var explanations: [Explanation] = []
    /// How many more there are.
    var further = 0
    /// Whether pairs were looked for, as far as that was needed.
    var triedPairs = true
  }

  private let parts: [ExplanationPart]
  private let isSmall: Bool

  /// - Parameter candidates: in any order; each once. Those without effect are left out.
  init(_ candidates: [ExplanationCandidate]) {
    struct Kind: Hashable {
      var cause: DifferenceCause
      var effect: Int64
    }
    let distinct = Set(candidates.filter { $0.effect != 0 })
    isSmall = distinct.count <= Self.mostForPairs
    parts = Dictionary(grouping: distinct) { Kind(cause: $0.cause, effect: $0.effect) }
      .map { kind, members in
        ExplanationPart(
          cause: kind.cause, effect: kind.effect,
          candidates: members.sorted { $0.order.lexicographicallyPrecedes($1.order) })
      }
      .sorted { ($0.effect, $0.cause) < ($1.effect, $1.cause) }
  }

  /// Cost: n log n in the number of candidates, when they were prepared; then linear.
  func explain(_ difference: Int64) -> Outcome {
    guard difference != 0 else { return Outcome() }
    let single = parts.filter { $0.effect == difference }.map { Explanation(parts: [$0]) }
    // Two numbers that add up are found by chance more often than one.
    if !single.isEmpty { return Self.outcome(single) }
    guard isSmall else { return Outcome(triedPairs: false) }
    return Self.outcome(pairs(difference))
  }

  /// Preferred first: by the weaker of both causes, then by the stronger one.
  private static func outcome(_ found: [Explanation]) -> Outcome {
    let sorted = found.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    return Outcome(
      explanations: Array(sorted.prefix(most)), further: max(sorted.count - most, 0))
  }

  /// Two pointers, one from the lowest effect upwards and one from the highest downwards.
  ///
  /// Of one effect there is at most one part for each cause, so that equal ones cost nothing more.
  private func pairs(_ difference: Int64) -> [Explanation] {
    var found: [Explanation] = []
    var low = 0
    var high = parts.count - 1
    while low <= high {
      let (sum, overflows) = parts[low].effect.addingReportingOverflow(parts[high].effect)
      if overflows || sum != difference {
        let isLow = overflows ? parts[low].effect < 0 : sum < difference
        if isLow { low += 1 } else { high -= 1 }
        continue
      }
      let lower = low..<((low...high).first { parts[$0].effect != parts[low].effect } ?? high + 1)
      if parts[low].effect == parts[high].effect {
        for first in lower {
          for second in first..<lower.upperBound { add(first, second, to: &found) }
        }
        break
      }
      let upper = (lower.upperBound...high).first { parts[$0].effect == parts[high].effect } ?? high
      for first in lower {
        for second in upper...high { add(first, second, to: &found) }
      }
      low = lower.upperBound
      high = upper - 1
    }
    return found
  }

  private func add(_ first: Int, _ second: Int, to found: inout [Explanation]) {
    let left = parts[first].candidates.prefix(Self.mostCompared)
    let right = parts[second].candidates.prefix(Self.mostCompared)
    guard left.contains(where: { one in right.contains { !one.overlaps($0) } }) else { return }
    let both = [parts[first], parts[second]].sorted {
      ($0.cause, $0.effect) < ($1.cause, $1.effect)
    }
    found.append(Explanation(parts: both))
  }
}

extension ExplanationCandidate {
  fileprivate var order: [Int] { [organisation ?? -1, file ?? -1, year ?? -1] }
}

extension Explanation {
  fileprivate var order: [Int64] {
    let ranks = parts.map { part in
      Int64(DifferenceCause.allCases.firstIndex(of: part.cause) ?? 0)
    }.sorted(by: >)
    return ranks + parts.map(\.effect)
  }
}
