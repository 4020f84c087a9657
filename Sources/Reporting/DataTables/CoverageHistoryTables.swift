import Disclosure
import Tables

extension DataTable {
  /// `coverage_by_phase.csv`.
  static func coverageByPhase(_ release: Release) -> DataTable {
    let rows = release.phaseCoverage.rows
    return DataTable(
      name: "coverage_by_phase",
      columns: [
        "programme", "phase", "level", "period", "regions", "regions_covered", "population",
        "population_covered",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.phase), .words(row.level), .words(row.period.label),
        .integer(row.regions), .integer(row.regionsCovered), .integer(row.population),
        .integer(row.populationCovered),
      ]
    }
  }

  /// `coverage_change.csv`.
  static func coverageChange(_ release: Release) -> DataTable {
    let rows = release.coverageChange.rows
    return DataTable(
      name: "coverage_change",
      columns: [
        "programme", "phase", "level", "code", "name", "period", "previous_period", "change",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.phase), .words(row.level), .words(row.code),
        .words(row.name), .words(row.period.label), .words(row.previousPeriod.label),
        .words(row.isWon ? "won" : "lost"),
      ]
    }
  }
}
