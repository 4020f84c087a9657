import Disclosure
import Tables

extension DataTable {
  /// `trend.csv`.
  static func trend(_ release: Release) -> DataTable {
    let rows = release.trend.rows
    return DataTable(
      name: "trend",
      columns: [
        "programme", "measure", "period", "first_period", "value", "first_value", "index",
        "average_yearly_change", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.period.label),
        .words(row.firstPeriod.label), .number(row.value), .number(row.firstValue),
        .number(row.index), .number(row.averageYearlyChange), .words(row.status.columnValue),
      ]
    }
  }
}
