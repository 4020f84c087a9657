import Disclosure
import Tables

extension DataTable {
  /// `persons.csv`.
  static func persons(_ release: Release) -> DataTable {
    let rows = release.persons.rows
    return DataTable(
      name: "persons",
      columns: [
        "programme", "indicator", "period", "previous_period", "value", "low", "high", "base",
        "share", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.indicator.rawValue), .words(row.period.label),
        .words(row.previousPeriod?.label ?? ""), .number(row.value), .number(row.low),
        .number(row.high), .number(row.base), .number(row.share),
        .words(row.status.columnValue),
      ]
    }
  }
}
