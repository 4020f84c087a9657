import Tables

extension Chart {
  /// The values as tidy data: one row per category and series, in the order of the chart.
  ///
  /// Columns are category, series, value, low, high and status; shares are fractions, as in all
  /// tables. A category without a value in a series has no row.
  public var data: DataTable {
    let series = series
    let facts = rows.flatMap { row in
      zip(series, row.points).compactMap { name, point in
        point.cell == .blank ? nil : (row.label, name, point)
      }
    }
    return DataTable(
      name: name, columns: ["category", "series", "value", "low", "high", "status"],
      rowCount: facts.count
    ) { index in
      let (category, name, point) = facts[index]
      return [
        .words(category), .words(name), .number(point.value), .number(point.bounds?.low),
        .number(point.bounds?.high), .words(point.status.columnValue),
      ]
    }
  }
}
