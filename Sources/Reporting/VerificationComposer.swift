public import Disclosure
import Tables

/// Makes the report of published figures held against computed ones.
public struct VerificationComposer: Sendable {
  /// Language of the report.
  public let language: Language

  /// A composer.
  public init(language: Language = .dutch) { self.language = language }

  /// The report: each figure, what explains those that differ, and a conclusion.
  ///
  /// - Parameters:
  ///   - verified: figures and explanations.
  ///   - syntheticSources: folders or files that are marked synthetic, in name order.
  ///   - isLimited: whether only some periods were asked for.
  ///   - rejected: known totals that could not be read, by file.
  ///   - controlledFiles: how many files were held against the number of records that was said.
  ///   - internalTables: tables that are not for publication, besides the explanations.
  public func compose(
    _ verified: VerifiedTotals, syntheticSources: [String], isLimited: Bool,
    rejected: [RejectedTotals] = [], controlledFiles: Int = 0, internalTables: [DataTable]
  ) -> Report {
    let wording = language.wording
    let words = language.verification
    let rows = verified.knownTotals.rows
    let explanations = ExplanationsSection(verified: verified, wording: wording, words: words)
    let totals = KnownTotalsSection(
      rows: rows, wording: wording, isExplainedBelow: !verified.searches.rows.isEmpty,
      knownMeasures: words.knownMeasures(MeasureOrder.names))
    var sections = [
      totals.section(), explanations.section(), explanations.deviations(),
    ].compactMap { $0 }
    if rows.isEmpty {
      sections.insert(
        Section(
          heading: wording.knownTotalsHeading,
          blocks: [
            .paragraph(
              rejected.isEmpty ? words.noTotals(isLimited: isLimited) : words.noneReadable)
          ]), at: 0)
    }
    sections.append(
      Section(
        heading: words.conclusionHeading,
        blocks: [
          .paragraph(
            words.conclusion(
              VerificationEvidence(
                counts: Self.counts(verified), deviations: verified.deviations.rows.count,
                controlled: controlledFiles, rejected: rejected)))
        ]))
    var cautions: [Prose] = []
    if !verified.policy.isOn { cautions.append(wording.nothingWithheld) }
    if !syntheticSources.isEmpty { cautions.append(wording.syntheticSources(syntheticSources)) }
    return Report(
      title: words.title,
      subtitle: explanations.isInternal || !rejected.isEmpty ? words.internalMark : "",
      facts: cautions.isEmpty ? [] : [Fact(label: wording.careLabel, lines: cautions)],
      sections: sections, notes: Fact(label: "", lines: []),
      legend: Legend(
        label: wording.legendLabel,
        entries: Symbol.allCases.map {
          Legend.Entry($0, wording.meaning(of: $0, hasEstimates: false, isRounded: false))
        }), language: language, tables: [.knownTotals(rows, wording)],
      internalTables: [.explanations(verified, words)] + internalTables,
      internalNotice: verified.policy.isOn ? nil : wording.notForPublication)
  }

  private static func counts(_ verified: VerifiedTotals) -> OutcomeCounts {
    var counts = OutcomeCounts()
    for row in verified.knownTotals.rows {
      switch row.outcome {
      case .match: counts.matches += 1
      case .mismatch: counts.mismatches += 1
      case .accepted: counts.accepted += 1
      case .suppressed: counts.suppressed += 1
      case .notComputable: counts.notComputable += 1
      }
    }
    return counts
  }
}

extension ExplanationsSection {
  /// Whether the report holds anything that is not for publication.
  fileprivate var isInternal: Bool {
    !verified.searches.rows.isEmpty || !verified.deviations.rows.isEmpty
  }
}
