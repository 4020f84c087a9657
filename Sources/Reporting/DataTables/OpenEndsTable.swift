import Disclosure
import Tables

extension DataTable {
  /// `open_ends.csv`.
  static func openEnds(_ release: Release) -> DataTable {
    let rows = release.openEnds.rows
    return DataTable(
      name: "open_ends",
      columns: [
        "programme", "measure", "period", "value", "open_ended", "value_without_open_ended",
        "organisations_open_ended_only", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.period.label), .number(row.value),
        .number(row.openEnded), .number(row.valueWithout), .number(row.organisations),
        .words(row.status.columnValue),
      ]
    }
  }
}
