import Disclosure
import Tables

extension DataTable {
  /// `known_totals.csv`; its `note` is in the language of the report.
  static func knownTotals(_ release: Release, _ wording: any Wording) -> DataTable {
    knownTotals(release.knownTotals.rows, wording)
  }

  /// `known_totals.csv` of rows that were protected before.
  static func knownTotals(_ rows: [KnownTotalRow], _ wording: any Wording) -> DataTable {
    DataTable(
      name: "known_totals",
      columns: [
        "id", "programme", "measure", "kind", "phase", "period", "published", "computed",
        "difference", "outcome", "source", "note",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      let isWithheld = row.outcome == .suppressed
      return [
        .words(row.id), .words(row.programme), .words(row.measure), .words(row.kind),
        .words(row.phase), .words(row.period.label), .number(row.published),
        isWithheld ? .empty : .number(row.computed), isWithheld ? .empty : .number(row.difference),
        .words(row.outcome.rawValue), .words(row.source), .words(wording.knownTotalNote(row)),
      ]
    }
  }
}
