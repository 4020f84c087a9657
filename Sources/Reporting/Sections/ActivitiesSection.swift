import Disclosure
import Tables

/// Meetings by kind, one line per programme and period.
struct ActivitiesSection {
  let wording: any Wording

  /// Whether this section shows a group, so that no other needs to.
  static func shows(_ group: FigureGroup) -> Bool {
    group.measure == "meetings" && group.dimension == "kind"
  }

  /// The section; `nil` when no meeting is known by its kind.
  func section(_ programmes: [ProgrammeFigures]) -> Section? {
    let facts = programmes.flatMap { programme in
      programme.periods.compactMap { fact(programme, $0) }
    }
    guard !facts.isEmpty else { return nil }
    return Section(heading: wording.activitiesHeading, blocks: [.labelled(facts)])
  }

  private func fact(_ programme: ProgrammeFigures, _ period: Period) -> Fact? {
    let lines = programme.groups.filter(Self.shows).flatMap(\.lines)
    let rows = lines.compactMap { line -> MeasureRow? in
      guard let row = line.figures[period], row.hasFigure, row.value?.isZero != true else {
        return nil
      }
      return row
    }
    guard !rows.isEmpty else { return nil }
    let items = rows.map { row -> Prose in
      let name = wording.categories(row.category, of: row.dimension)
      return "\(name)\u{A0}\(FigureCells.figure(row, decimals: 0))"
    }
    var line = items.joined(separator: "\u{A0}· ")
    if rows.contains(where: \.isSynthetic) { line.append(" (\(wording.synthetic))") }
    let title = wording.programmeTitle(programme.programme)
    return Fact(label: "\(title) \(period.displayLabel)", lines: [line])
  }
}
