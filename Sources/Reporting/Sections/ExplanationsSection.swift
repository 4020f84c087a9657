import Disclosure
import Tables

/// What explains the differences between published and computed figures: for the analyst alone.
struct ExplanationsSection {
  let verified: VerifiedTotals
  let wording: any Wording
  let words: any VerificationWording

  /// The section; `nil` when nothing differs without a reason.
  func section() -> Section? {
    let searches = verified.searches.rows
    guard !searches.isEmpty else { return nil }
    var blocks: [Block] = []
    for search in searches {
      let row = verified.knownTotals.rows[search.total]
      blocks.append(.subheading(heading(row)))
      blocks.append(.list(lines(search, row)))
    }
    if searches.contains(where: { $0.explanations > 0 }) {
      blocks.append(.footnotes([words.candidatesOnly]))
    }
    return Section(
      heading: words.explanationsHeading, aside: Prose(words.internalMark), blocks: blocks)
  }

  /// Files that hold another number of records than their suppliers say; `nil` when none does.
  func deviations() -> Section? {
    let rows = verified.deviations.rows
    guard !rows.isEmpty else { return nil }
    return Section(
      heading: words.controlTotalsHeading, aside: Prose(words.internalMark),
      blocks: [.list(rows.map { words.sentence([$0], of: nil) })])
  }

  private func heading(_ row: KnownTotalRow) -> Prose {
    let measure = KnownTotalsSection(rows: [], wording: wording).measure(row)
    let figure = "\(wording.programmeTitle(row.programme)), \(measure) \(row.period.displayLabel)"
    return words.difference(figure, row)
  }

  private func lines(_ search: SearchRow, _ total: KnownTotalRow) -> [Prose] {
    if search.isRatio { return [words.ratio] }
    let rows = verified.explanations.rows.filter { $0.total == search.total }
    guard !rows.isEmpty else { return [words.unexplained(triedPairs: search.triedPairs)] }
    var lines: [Prose] = []
    for number in 1...search.explanations {
      let parts = Dictionary(grouping: rows.filter { $0.explanation == number }, by: \.part)
        .sorted { $0.key < $1.key }.map { words.sentence($0.value, of: total) }
      lines.append(parts.count == 1 ? parts[0] : words.together(parts))
    }
    if search.further > 0 { lines.append(words.furtherExplanations(search.further)) }
    return lines
  }
}
