import Disclosure
import Tables

/// The figures of one programme: side by side by period, with what changed, then its breakdowns.
struct ProgrammeSection {
  let figures: ProgrammeFigures
  let evidence: EvidenceIndex
  let wording: any Wording
  /// Smallest earlier figure from which a percentage is computed.
  let minimumBase: Int64

  /// Totals in the order of the contract, those without any figure left out.
  private let totals: [FigureGroup]

  init(
    _ figures: ProgrammeFigures, _ evidence: EvidenceIndex, wording: any Wording,
    minimumBase: Int64
  ) {
    self.figures = figures
    self.evidence = evidence
    self.wording = wording
    self.minimumBase = minimumBase
    totals = MeasureOrder.sorted(figures.groups.filter { $0.isTotal && $0.hasFigures })
  }

  /// Whether some measure has figures in more than one period.
  var comparesPeriods: Bool {
    totals.contains { group in
      group.lines.contains { line in line.figures.values.count { $0.hasFigure } > 1 }
    }
  }

  /// The section; `nil` for a programme without figures.
  func section(_ remarks: inout Remarks) -> Section? {
    let breakdowns = figures.groups.filter {
      !$0.isTotal && $0.hasFigures && !ActivitiesSection.shows($0)
    }
    guard !totals.isEmpty || !breakdowns.isEmpty else { return nil }
    let title = wording.programmeTitle(figures.programme)
    var blocks: [Block] = []
    var notes = FootnoteFlags()
    if comparesPeriods {
      blocks.append(.table(comparison(&notes, &remarks)))
    } else if !totals.isEmpty {
      blocks.append(.labelled(factsByPeriod(&remarks)))
    }
    let wholeness = WholenessNotes(figures: figures, evidence: evidence, wording: wording).inFull()
    if !wholeness.isEmpty { blocks.append(.footnotes(wholeness)) }
    blocks += changes()
    blocks += SeriesBlocks(figures: figures, evidence: evidence, wording: wording).blocks()
    blocks += PersonsBlocks(rows: evidence.persons(figures.programme), wording: wording).blocks()
    for group in MeasureOrder.sorted(breakdowns.filter { !$0.isAllUnknown }) {
      let lines = ShownInText.largest(
        group.lines, most: ShownInText.categories, size: \.size)
      blocks.append(.subheading(wording.breakdown(of: group.measure, by: group.dimension)))
      blocks.append(.table(breakdown(group, lines, &notes, &remarks)))
      if lines.count < group.lines.count {
        blocks.append(
          .footnotes([
            wording.furtherCategories(group.lines.count - lines.count, of: group.dimension)
          ]))
      }
    }
    let unknown = withoutCategories(breakdowns.filter(\.isAllUnknown))
    if !unknown.isEmpty { blocks.append(.footnotes(unknown)) }
    let footnotes = footnotes(notes)
    if !footnotes.isEmpty { blocks.append(.footnotes(footnotes)) }
    return Section(
      heading: comparesPeriods
        ? wording.yearOnYearHeading(title) : wording.figuresHeading(title),
      aside: figures.isSynthetic ? Prose(wording.synthetic) : nil, blocks: blocks)
  }

  // MARK: Tables

  private func comparison(_ notes: inout FootnoteFlags, _ remarks: inout Remarks) -> TableBlock {
    let periods = ComparedPeriods(figures.periods, totals.flatMap(\.lines))
    let rows = totals.flatMap { group in
      group.lines.map { line in
        row(
          wording.measure(group.measure), line, periods,
          decimals: FigureCells.decimals(of: group.measure, group.lines),
          &notes, &remarks)
      }
    }
    if totals.contains(where: { $0.isRatio }) { remarks.showsRatios = true }
    return TableBlock(columns: columns(periods, &notes), rows: rows)
  }

  private func breakdown(
    _ group: FigureGroup, _ lines: [FigureLine], _ notes: inout FootnoteFlags,
    _ remarks: inout Remarks
  ) -> TableBlock {
    var present: Set<Period> = []
    for line in group.lines { present.formUnion(line.figures.keys) }
    let periods = ComparedPeriods(figures.periods.filter(present.contains), group.lines)
    let decimals = FigureCells.decimals(of: group.measure, group.lines)
    if group.isRatio { remarks.showsRatios = true }
    let rows = lines.map { line in
      row(
        wording.categories(line.name, of: group.dimension), line, periods, decimals: decimals,
        &notes, &remarks)
    }
    return TableBlock(columns: columns(periods, &notes), rows: rows)
  }

  /// In a line for each dimension of which no record says anything: there is nothing to split by.
  private func withoutCategories(_ groups: [FigureGroup]) -> [Prose] {
    var dimensions: [String] = []
    for group in groups where !dimensions.contains(group.dimension) {
      dimensions.append(group.dimension)
    }
    return dimensions.map { dimension in
      wording.withoutCategories(
        MeasureOrder.sorted(groups.filter { $0.dimension == dimension }).map(\.measure),
        by: dimension)
    }
  }

  private func columns(
    _ periods: ComparedPeriods, _ notes: inout FootnoteFlags
  ) -> [TableBlock.Column] {
    if let last = periods.last, periods.whole.count > 2 { notes.compared = last }
    if periods.leavesOut, let first = periods.whole.first {
      notes.leftOut = figures.periods.last { $0 < first }
    }
    return [.init("", .words)] + periods.columns(wording)
  }

  private func row(
    _ label: String, _ line: FigureLine, _ periods: ComparedPeriods, decimals: Int,
    _ notes: inout FootnoteFlags, _ remarks: inout Remarks
  ) -> TableBlock.Row {
    let cells = [.text(label)] + periods.cells(line, decimals: decimals)
    if let last = periods.last, let row = line.changes[last.current] {
      if row.difference != nil, row.relativeChange == nil {
        if row.previousValue?.isZero == true {
          notes.zeroBase = true
        } else {
          notes.smallBase = true
        }
      }
      if remarks.roundingShows == false {
        remarks.roundingShows = Self.roundingShows(row, decimals: decimals)
      }
    }
    if cells.contains(where: { if case .range = $0 { true } else { false } }) {
      notes.bounds = true
    }
    return TableBlock.Row(cells)
  }

  /// Whether the printed difference is not the difference of the printed figures.
  private static func roundingShows(_ row: YearOnYearRow, decimals: Int) -> Bool {
    guard let value = row.value, let previous = row.previousValue, let difference = row.difference
    else { return false }
    return value.scaled(decimals: decimals) - previous.scaled(decimals: decimals)
      != difference.scaled(decimals: decimals)
  }

  // MARK: Changes

  /// What the last change of people is made of.
  private func changes() -> [Block] {
    Headline.people.flatMap { measure -> [Block] in
      let evidence = evidence.evidence(figures.programme, measure)
      guard let line = figures.total(measure),
        let last = ChangeBlocks.last(measure, of: line, evidence, wording: wording)
      else { return [] }
      return last.blocks()
    }
  }

  // MARK: Compact form

  private func factsByPeriod(_ remarks: inout Remarks) -> [Fact] {
    if totals.contains(where: { $0.isRatio }) { remarks.showsRatios = true }
    return figures.periods.compactMap { period in
      let items = totals.flatMap { group in
        group.lines.compactMap { line -> Prose? in
          guard let row = line.figures[period], row.hasFigure else { return nil }
          let cell = FigureCells.figure(
            row, decimals: FigureCells.decimals(of: group.measure, group.lines))
          return "\(wording.measure(group.measure))\u{A0}\(cell)"
        }
      }
      guard !items.isEmpty else { return nil }
      return Fact(label: period.displayLabel, lines: [items.joined(separator: "\u{A0}· ")])
    }
  }

  // MARK: Footnotes

  private struct FootnoteFlags {
    var compared: (previous: Period, current: Period)?
    /// The last period that is not in the table.
    var leftOut: Period?
    var smallBase = false
    var zeroBase = false
    var bounds = false
  }

  private func footnotes(_ flags: FootnoteFlags) -> [Prose] {
    var notes: [Prose] = []
    let measures = Set(figures.groups.filter(\.hasFigures).map(\.measure))
    if measures.contains(where: { $0.hasPrefix("participants") }) {
      notes.append(wording.participantsAreRecords)
    }
    if let compared = flags.compared {
      notes.append(wording.compares(compared.current, with: compared.previous))
    }
    if let leftOut = flags.leftOut { notes.append(wording.earlierPeriods(through: leftOut)) }
    if flags.smallBase { notes.append(wording.smallBase(minimumBase)) }
    if flags.zeroBase { notes.append(wording.zeroBase) }
    if flags.bounds { notes.append(wording.boundsOnly) }
    if figures.isSynthetic { notes.append(wording.syntheticFigures) }
    return notes
  }
}

/// What the notes at the end must explain, gathered while the sections are made.
struct Remarks {
  var showsRatios = false
  var roundingShows = false
}

extension FigureGroup {
  var isRatio: Bool { measure.contains("_per_") }
}

/// The order in which measures are shown.
enum MeasureOrder {
  static let names = [
    "organisations", "participants", "unique_participants", "volunteers", "unique_volunteers",
    "meetings", "participants_per_volunteer", "participants_per_organisation",
    "volunteers_per_organisation", "volunteer_hours", "attendance", "attendance_per_meeting",
  ]

  /// Groups in the order of their measures; measures that are not named keep their place, last.
  static func sorted(_ groups: [FigureGroup]) -> [FigureGroup] {
    groups.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
  }

  private static func rank(_ item: (offset: Int, element: FigureGroup)) -> (Int, Int) {
    (names.firstIndex(of: item.element.measure) ?? names.count, item.offset)
  }
}
