import Disclosure
import Tables

extension DataTable {
  /// `reach.csv`.
  static func reach(_ release: Release) -> DataTable {
    let rows = release.reach.rows
    return DataTable(
      name: "reach",
      columns: ["programme", "period", "radius_km", "population", "population_within", "status"],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.period.label), .integer(row.radius),
        .integer(row.population), .number(row.populationWithin), .words(row.status.columnValue),
      ]
    }
  }

  /// `reach_by_region.csv`.
  static func reachByRegion(_ release: Release) -> DataTable {
    let rows = release.regionReach.rows
    return DataTable(
      name: "reach_by_region",
      columns: [
        "programme", "level", "code", "name", "period", "radius_km", "population",
        "population_within", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.level), .words(row.code), .words(row.name),
        .words(row.period.label), .integer(row.radius), .integer(row.population),
        .number(row.populationWithin), .words(row.status.columnValue),
      ]
    }
  }

  /// `next_places.csv`.
  static func nextPlaces(_ release: Release) -> DataTable {
    let rows = release.nextPlaces.rows
    return DataTable(
      name: "next_places",
      columns: [
        "programme", "period", "radius_km", "rank", "code", "name", "population_gained",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.period.label), .integer(row.radius), .integer(row.rank),
        .words(row.code), .words(row.name), .integer(row.populationGained),
      ]
    }
  }
}
