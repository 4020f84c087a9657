internal import Ingest
internal import Reporting
internal import Tables

/// The overview of all organisations, worst first.
struct CheckOverview {
  let ledger: CheckLedger
  let language: Language
  /// Periods that were asked for, if any were, and those of them of which nothing was delivered.
  var asked: [Period] = []
  var undelivered: [Period] = []
  var deliveredYears: ClosedRange<Int>?

  private var wording: any FeedbackWording { language.feedback }

  /// Positions of the standings: most errors, most warnings, then by name.
  static func order(_ ledger: CheckLedger) -> [Int] {
    let titles = ledger.standings.map { ledger.organisations.title(of: $0.organisation) }
    return ledger.standings.indices.sorted { left, right in
      let one = ledger.standings[left]
      let two = ledger.standings[right]
      if one.errors != two.errors { return one.errors > two.errors }
      if one.warnings != two.warnings { return one.warnings > two.warnings }
      if titles[left] != titles[right] {
        return titles[left].utf8.lexicographicallyPrecedes(titles[right].utf8)
      }
      return left < right
    }
  }

  func report(order: [Int], internalTables: [DataTable]) -> Report {
    let words = wording.overview
    let organisations = ledger.standings.filter { $0.organisation != 0 }
    let withErrors = organisations.count { $0.errors > 0 }
    let withWarnings = organisations.count { $0.errors == 0 && $0.warnings > 0 }
    var facts = [
      Fact(
        label: words.read,
        lines: [
          wording.read(
            files: ledger.accounts.count, records: ledger.accounts.reduce(0) { $0 + $1.records })
        ]),
      Fact(
        label: words.outcome,
        lines: [
          wording.standing(
            organisations: organisations.count, errors: withErrors, warnings: withWarnings)
        ]),
    ]
    if !asked.isEmpty {
      let lines =
        [wording.limited(to: asked)]
        + (undelivered.isEmpty
          ? [] : [wording.undelivered(undelivered, delivered: deliveredYears)])
      facts.append(Fact(label: wording.sheet.period, lines: lines))
    }
    let blocks: [Reporting.Block] =
      order.isEmpty
      ? [.paragraph(words.nothing)]
      : [.table(table(order)), .footnotes([words.note])]
    return Report(
      title: words.title.uppercased(), subtitle: wording.internalMark, facts: facts,
      sections: [Section(heading: words.heading, blocks: blocks)],
      notes: Fact(label: "", lines: []), legend: Legend(label: "", entries: []),
      language: language, tables: [], internalTables: internalTables, internalNotice: nil)
  }

  private func table(_ order: [Int]) -> TableBlock {
    let words = wording.overview
    let figures = [words.files, words.records, words.errors, words.warnings, words.filled]
    return TableBlock(
      columns: [.init(Prose(words.organisation), .words)]
        + figures.map { .init(Prose($0), .figures) },
      rows: order.map { position in
        let standing = ledger.standings[position]
        let title =
          standing.organisation == 0
          ? words.none : ledger.organisations.title(of: standing.organisation)
        return TableBlock.Row([
          .text(title), number(standing.files), number(standing.records),
          number(standing.errors), number(standing.warnings),
          FeedbackComposer.share(standing.filled, of: standing.cells),
        ])
      })
  }

  private func number(_ value: Int) -> Cell { .number(Quantity(Int64(value))) }
}
