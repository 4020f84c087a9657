import Disclosure
import Tables

extension DataTable {
  /// `chance.csv`.
  static func chance(_ release: Release) -> DataTable {
    let rows = release.chance.rows
    return DataTable(
      name: "chance",
      columns: [
        "programme", "measure", "period", "previous_period", "organisations", "rate_ratio",
        "exact_low", "exact_high", "clustered_low", "clustered_high", "overdispersion", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.period.label),
        .words(row.previousPeriod.label), .integer(row.organisations), .number(row.rateRatio),
        .number(row.exactLow), .number(row.exactHigh), .number(row.clusteredLow),
        .number(row.clusteredHigh), .number(row.overdispersion), .words(row.status.columnValue),
      ]
    }
  }
}
