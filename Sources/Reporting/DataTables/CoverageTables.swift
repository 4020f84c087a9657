import Disclosure
import Tables

extension DataTable {
  /// `coverage.csv`.
  static func coverage(_ release: Release) -> DataTable {
    let rows = release.coverage.rows
    return DataTable(
      name: "coverage",
      columns: [
        "programme", "level", "code", "name", "period", "organisations", "population",
        "organisations_per_100k", "participants", "participants_per_10k", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.level), .words(row.code), .words(row.name),
        .words(row.period.label), .integer(row.organisations), .number(row.population),
        .number(row.organisationsPer100k), .number(row.participants),
        .number(row.participantsPer10k), .words(row.status.columnValue),
      ]
    }
  }

  /// `coverage_summary.csv`.
  static func coverageSummary(_ release: Release) -> DataTable {
    let rows = release.coverageSummary.rows
    return DataTable(
      name: "coverage_summary",
      columns: [
        "programme", "level", "period", "regions", "regions_covered", "population",
        "population_covered",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.level), .words(row.period.label), .integer(row.regions),
        .integer(row.regionsCovered), .integer(row.population), .integer(row.populationCovered),
      ]
    }
  }
}
