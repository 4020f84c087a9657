internal import Aggregation
public import Statistics
internal import Tables

/// Published figures held against computed ones after the policy was applied, and what explains
/// where they differ.
///
/// The explanations are for the analyst alone. Of a figure that is withheld nothing is explained: its
/// difference would give it away.
public struct VerifiedTotals: Sendable, Equatable {
  /// Published figures beside computed ones.
  public let knownTotals: ProtectedTable<KnownTotalRow>
  /// How each difference was looked into.
  public let searches: ProtectedTable<SearchRow>
  /// What accounts for them; internal.
  public let explanations: ProtectedTable<ExplanationRow>
  /// Files that hold another number of records than their suppliers say; internal.
  public let deviations: ProtectedTable<ExplanationRow>
  /// The policy that was applied.
  public let policy: DisclosurePolicy

  /// Candidates of one size that are named; the others are counted.
  private static let mostNamed = 20

  /// Whether anything differs without a reason: a figure, or the number of records of a file.
  public var fails: Bool {
    !deviations.rows.isEmpty || knownTotals.rows.contains { $0.outcome == .mismatch }
  }

  /// Applies a policy to all that was found.
  public static func protecting(
    _ verification: Verification, policy: DisclosurePolicy
  ) -> VerifiedTotals {
    let totals = ThresholdRule(policy: policy).knownTotals(verification.knownTotals)
    let shown = verification.searches.filter { totals.rows[$0.total].outcome == .mismatch }
    let searches = shown.map {
      SearchRow(
        total: $0.total, explanations: $0.explanations.count, further: $0.further,
        isRatio: $0.isRatio, triedPairs: $0.triedPairs)
    }
    return VerifiedTotals(
      knownTotals: totals, searches: ProtectedTable(rows: searches, suppressedCells: 0),
      explanations: ProtectedTable(
        rows: shown.flatMap { rows(of: $0, in: verification) }, suppressedCells: 0),
      deviations: ProtectedTable(rows: deviations(in: verification), suppressedCells: 0),
      policy: policy)
  }

  private static func rows(
    of search: Verification.Search, in verification: Verification
  ) -> [ExplanationRow] {
    search.explanations.enumerated().flatMap { number, explanation in
      explanation.parts.enumerated().flatMap { position, part in
        part.candidates.prefix(mostNamed).map { candidate -> ExplanationRow in
          var row = row(candidate, search.scale, in: verification)
          row.total = search.total
          row.explanation = number + 1
          row.part = position + 1
          row.alternatives = part.candidates.count
          return row
        }
      }
    }
  }

  private static func deviations(in verification: Verification) -> [ExplanationRow] {
    zip(verification.deviations, verification.deviationOwners).map { file, owner in
      row(
        ExplanationCandidate(
          .controlTotal, effect: Int64(verification.files[file].deviation ?? 0),
          organisation: owner, file: file), 1, in: verification)
    }
  }

  private static func row(
    _ candidate: ExplanationCandidate, _ scale: Int64, in verification: Verification
  ) -> ExplanationRow {
    let file = candidate.file.map { verification.files[$0] }
    let names = verification.organisations
    let organisation = candidate.organisation.flatMap {
      names.indices.contains($0) ? names[$0] : nil
    }
    let isOfFile = candidate.cause == .controlTotal || candidate.cause == .unusableFile
    // A descriptor may name an organisation of which nothing else was delivered.
    let described = candidate.organisation == nil && isOfFile ? file?.organisation ?? "" : ""
    return ExplanationRow(
      total: nil, explanation: 1, part: 1, cause: candidate.cause,
      effect: Quantity(candidate.effect, over: scale) ?? Quantity(candidate.effect),
      organisation: organisation?.code ?? described,
      organisationName: organisation.map { $0.name == $0.code ? "" : $0.name } ?? "",
      file: file?.name ?? "", year: candidate.year, alternatives: 1,
      expected: isOfFile ? file?.controlTotal : nil,
      found: candidate.cause == .controlTotal ? file?.held : nil)
  }
}
