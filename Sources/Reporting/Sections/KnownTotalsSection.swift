import Disclosure
import Tables

/// Published figures held against computed ones.
struct KnownTotalsSection {
  let rows: [KnownTotalRow]
  let wording: any Wording
  /// Whether a section below says what explains the differences.
  var isExplainedBelow = false
  /// Which measures may be published, where somebody is to mend an unknown one.
  var knownMeasures: Prose?
  /// How many figures of one group are named before the rest is counted.
  private let namedAtMost = 6

  /// The section; `nil` when nothing was published before.
  func section() -> Section? {
    guard !rows.isEmpty else { return nil }
    let compared = rows.filter { $0.outcome != .notComputable }
    let others = rows.filter { $0.outcome == .notComputable }
    var blocks: [Block] = []
    if !compared.isEmpty { blocks.append(.table(table(compared))) }
    if !others.isEmpty {
      blocks.append(.subheading(wording.notComputable(others.count)))
      blocks.append(.list(reasons(others)))
      if let knownMeasures, others.contains(where: \.isUnknownMeasure) {
        blocks.append(.paragraph(knownMeasures))
      }
    }
    return Section(
      heading: wording.knownTotalsHeading, aside: wording.outcomes(counts()), blocks: blocks)
  }

  private func counts() -> OutcomeCounts {
    var counts = OutcomeCounts()
    for row in rows {
      switch row.outcome {
      case .match:
        counts.matches += 1
        if row.isSynthetic { counts.syntheticMatches += 1 }
      case .mismatch: counts.mismatches += 1
      case .accepted: counts.accepted += 1
      case .suppressed: counts.suppressed += 1
      case .notComputable: counts.notComputable += 1
      }
    }
    return counts
  }

  private func table(_ rows: [KnownTotalRow]) -> TableBlock {
    TableBlock(
      columns: [
        .init(wording.figureColumn, .words), .init(wording.publishedColumn, .figures),
        .init(wording.computedColumn, .figures), .init(wording.outcomeColumn, .words),
      ],
      rows: byProgramme(rows).flatMap { programme, rows in
        [.heading(wording.programmeTitle(programme))] + rows.map(row)
      })
  }

  private func row(_ row: KnownTotalRow) -> TableBlock.Row {
    TableBlock.Row(
      [
        .text("\(measure(row)) \(row.period.displayLabel)"),
        number(row.published, mark: row.publishedStatus.mark),
        computed(row), .text(wording.outcome(row)),
      ], remark: remark(row), isNested: true)
  }

  /// Programmes in order of first appearance, each with its rows.
  private func byProgramme(
    _ rows: [KnownTotalRow]
  ) -> [(programme: String, rows: [KnownTotalRow])] {
    var order: [String] = []
    var groups: [String: [KnownTotalRow]] = [:]
    for row in rows {
      if groups[row.programme] == nil { order.append(row.programme) }
      groups[row.programme, default: []].append(row)
    }
    return order.map { ($0, groups[$0, default: []]) }
  }

  private func computed(_ row: KnownTotalRow) -> Cell {
    if row.outcome == .suppressed { return .symbol(.suppressed) }
    return row.computed.map { number($0, mark: nil) } ?? .symbol(.missing)
  }

  private func number(_ value: Quantity, mark: Symbol?) -> Cell {
    FigureCells.number(value, decimals: value.isWhole ? 0 : 2, mark: mark)
  }

  private func remark(_ row: KnownTotalRow) -> Prose? {
    switch row.outcome {
    case .accepted where !row.acceptedReason.isEmpty: wording.reason(row.acceptedReason)
    case .mismatch: wording.unexplained(row, isExplainedBelow: isExplainedBelow)
    default: nil
    }
  }

  /// For instance "Bijeenkomsten (kennisdag)".
  func measure(_ row: KnownTotalRow) -> String {
    let details = [(row.kind, "kind"), (row.phase, "phase")].filter { !$0.0.isEmpty }
      .map { wording.categories($0.0, of: $0.1) }
    let measure = wording.measure(row.measure)
    return details.isEmpty ? measure : "\(measure) (\(details.joined(separator: ", ")))"
  }

  // MARK: Not computable

  /// One line per programme and reason: the years without records, measures that we do not know,
  /// anything else.
  private func reasons(_ rows: [KnownTotalRow]) -> [Prose] {
    byProgramme(rows).flatMap { programme, rows in
      reasons(rows, wording.programmeTitle(programme))
    }
  }

  private func reasons(_ rows: [KnownTotalRow], _ programme: String) -> [Prose] {
    var byYears: [[Int]: [String]] = [:]
    var measures: [String] = []
    var unknown = 0
    var rest: [String] = []
    for row in rows {
      let figure = "\(measure(row).uncapitalisedFirst) \(row.period.displayLabel)"
      if row.isUnknownMeasure {
        unknown += 1
        if !measures.contains(row.measure) { measures.append(row.measure) }
      } else if row.missingYears.isEmpty {
        rest.append(figure)
      } else {
        byYears[row.missingYears, default: []].append(figure)
      }
    }
    var lines = byYears.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { wording.notDelivered(programme, $0.key, shortened($0.value)) }
    if !measures.isEmpty {
      lines.append(wording.unknownMeasures(programme, measures, figures: unknown))
    }
    if !rest.isEmpty {
      lines.append(wording.otherwiseNotComputable(programme, shortened(rest)))
    }
    return lines
  }

  private func shortened(_ figures: [String]) -> String {
    guard figures.count > namedAtMost + 1 else { return figures.joined(separator: "; ") }
    let named = figures.prefix(namedAtMost) + [wording.further(figures.count - namedAtMost)]
    return named.joined(separator: "; ")
  }
}
