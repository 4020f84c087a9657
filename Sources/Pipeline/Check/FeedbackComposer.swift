internal import Ingest
internal import Reporting
internal import Statistics
internal import Tables

/// Makes the feedback sheet of one organisation.
struct FeedbackComposer: Sendable {
  let ledger: CheckLedger
  let names: CheckNames
  let language: Language

  /// Places that are listed one by one for each cause.
  private static let mostPlaces = 12
  /// Values that are shown for each cause, when they were asked for.
  private static let mostValues = 5

  private var wording: any FeedbackWording { language.feedback }

  func sheet(_ standing: CheckLedger.Standing) -> Report {
    let words = wording.sheet
    let findings = Dictionary(grouping: ledger.findings[standing.findings], by: \.part)
    var facts = [Fact(label: words.to, lines: [Prose(addressee(standing))])]
    let periods = periods(findings[.completeness] ?? [])
    if !periods.isEmpty { facts.append(Fact(label: words.period, lines: [Prose(periods)])) }
    facts.append(
      Fact(
        label: words.outcome,
        lines: [
          standing.hasProblems
            ? wording.outcome(errors: standing.errors, warnings: standing.warnings)
            : (standing.files == 0 ? words.nothingExpected : words.allWell)
        ]))
    let sections = [
      received(standing, findings[.information] ?? []),
      causes(words.unusable, findings[.unusable] ?? []),
      missing(findings[.missing] ?? []),
      causes(words.doubtful, findings[.doubtful] ?? [], lead: words.doubtfulLead),
      completeness(findings[.completeness] ?? []),
    ]
    return Report(
      title: words.title.uppercased(), subtitle: wording.internalMark, facts: facts,
      sections: sections.compactMap { $0 },
      notes: Fact(
        label: words.next,
        lines: standing.hasProblems
          ? words.request : (standing.files == 0 ? words.idle : words.thanks)),
      legend: Legend(label: "", entries: []), language: language, tables: [], internalTables: [],
      internalNotice: nil)
  }

  private func addressee(_ standing: CheckLedger.Standing) -> String {
    standing.organisation == 0
      ? wording.sheet.keeper : ledger.organisations.title(of: standing.organisation)
  }

  private func periods(_ findings: [CheckFinding]) -> String {
    findings.compactMap(\.year).map { "\($0)" }.joined(separator: ", ")
  }

  // MARK: What was received

  private func received(
    _ standing: CheckLedger.Standing, _ information: [CheckFinding]
  ) -> Section? {
    let words = wording.sheet
    var rows = standing.shares.map { share in
      TableBlock.Row([
        .text(ledger.fileNames[share.file]), .text(wording.noun(share.entity)),
        .number(Quantity(Int64(share.records))),
      ])
    }
    rows += standing.emptyFiles.map { file in
      TableBlock.Row([
        .text(ledger.fileNames[file]),
        .text(ledger.accounts[file].entity.map { wording.noun($0) } ?? ""),
        .number(Quantity(0)),
      ])
    }
    var blocks: [Reporting.Block] = []
    if !rows.isEmpty {
      blocks.append(
        .table(
          TableBlock(
            columns: [
              .init(Prose(words.file), .words), .init(Prose(words.content), .words),
              .init(Prose(words.records), .figures),
            ], rows: rows)))
    } else if standing.organisation != 0 {
      blocks.append(.paragraph(words.receivedNothing))
    }
    if !information.isEmpty {
      blocks.append(.subheading(words.information))
      blocks.append(
        .list(
          FindingGroup.groups(information).map { group in
            let places = places(group).joined(separator: "; ")
            return "\(wording.cause(of: group, names).what): \(places)"
          }))
    }
    return blocks.isEmpty ? nil : Section(heading: words.received, blocks: blocks)
  }

  // MARK: What is wrong or doubtful

  private func causes(
    _ heading: String, _ findings: [CheckFinding], lead: Prose? = nil
  ) -> Section? {
    guard !findings.isEmpty else { return nil }
    var blocks = lead.map { [Reporting.Block.paragraph($0)] } ?? []
    for group in FindingGroup.groups(findings) {
      let (what, mend) = wording.cause(of: group, names)
      blocks.append(.subheading(what))
      var items = places(group).map { Prose($0) }
      let values = group.values.prefix(Self.mostValues)
      if !values.isEmpty { items.append(Prose(wording.values(Array(values)))) }
      if let mend { items.append(mend) }
      if !items.isEmpty { blocks.append(.list(items)) }
    }
    return Section(heading: heading, blocks: blocks)
  }

  /// The files of a group with their lines, or with both records where there are two.
  private func places(_ group: FindingGroup) -> [String] {
    var texts: [String] = []
    for (file, findings) in byFile(group.findings) {
      let name = ledger.fileNames[file]
      if findings.contains(where: { $0.other != nil }) {
        let pairs = findings.prefix(Self.mostPlaces).map { finding -> String in
          guard let other = finding.other, let line = finding.line else { return name }
          let elsewhere = other.file == file ? nil : ledger.fileNames[other.file]
          return wording.pair(line: line, other: other, file: elsewhere)
        }
        let rest = findings.reduce(0) { $0 + $1.count } - pairs.count
        let all = pairs + (rest > 0 ? [wording.others(rest)] : [])
        texts.append("\(name): " + all.joined(separator: ", "))
      } else {
        var place = wording.place(name, LineRanges(findings.compactMap(\.line)))
        let unlisted = findings.reduce(0) { $0 + $1.count - 1 }
        if unlisted > 0 { place += " " + wording.others(unlisted) }
        texts.append(place)
      }
    }
    guard texts.count > Self.mostPlaces else { return texts }
    return texts.prefix(Self.mostPlaces) + [wording.others(texts.count - Self.mostPlaces)]
  }

  private func byFile(_ findings: [CheckFinding]) -> [(file: Int, findings: [CheckFinding])] {
    var groups: [(file: Int, findings: [CheckFinding])] = []
    for finding in findings {
      guard let file = finding.file else { continue }
      if groups.last?.file == file {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append((file, [finding]))
      }
    }
    return groups
  }

  // MARK: What is missing, and how complete the rest is

  private func missing(_ findings: [CheckFinding]) -> Section? {
    let items = findings.compactMap { finding -> Prose? in
      guard case .quality(let quality) = finding.source else { return nil }
      return wording.missing(quality, names)
    }
    return items.isEmpty ? nil : Section(heading: wording.sheet.missing, blocks: [.list(items)])
  }

  private func completeness(_ findings: [CheckFinding]) -> Section? {
    let words = wording.sheet
    let rows = findings.compactMap { finding -> TableBlock.Row? in
      guard case .quality(let quality) = finding.source, let year = quality.year,
        case .completeness(let filled, let cells, let delivered, let expected) = quality.detail
      else { return nil }
      return TableBlock.Row([
        .text("\(year)"), Self.share(filled, of: cells),
        expected == 0 ? .blank : .text(wording.deliveries(delivered, of: expected)),
      ])
    }
    guard !rows.isEmpty else { return nil }
    let columns: [TableBlock.Column] = [
      .init(Prose(words.year), .words), .init(Prose(words.filled), .figures),
      .init(Prose(words.deliveries), .figures),
    ]
    return Section(
      heading: words.completeness,
      blocks: [
        .table(TableBlock(columns: columns, rows: rows)), .footnotes([words.completenessNote]),
      ])
  }

  /// A share of cells, rounded down so that 100 % is all of them; blank when there is none to fill.
  static func share(_ filled: Int, of cells: Int) -> Cell {
    guard cells > 0 else { return .blank }
    return Quantity(Int64(filled) * 100 / Int64(cells), over: 100)
      .map { .percent($0, decimals: 0) } ?? .blank
  }
}
