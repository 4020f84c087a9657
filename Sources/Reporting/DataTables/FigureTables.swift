import Disclosure
import Tables

extension DataTable {
  /// `measures.csv`.
  static func measures(_ release: Release) -> DataTable {
    let rows = release.measures.rows
    return DataTable(
      name: "measures",
      columns: [
        "programme", "measure", "dimension", "category_code", "category", "period", "value", "low",
        "high", "unit", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.dimension),
        .words(row.categoryCode), .words(row.category), .words(row.period.label),
        .number(row.value), .number(row.low), .number(row.high), .words(row.unit),
        .words(row.status.columnValue),
      ]
    }
  }

  /// `year_on_year.csv`.
  static func yearOnYear(_ release: Release) -> DataTable {
    let rows = release.yearOnYear.rows
    return DataTable(
      name: "year_on_year",
      columns: [
        "programme", "measure", "dimension", "category_code", "category", "period",
        "previous_period", "value", "previous_value", "difference", "relative_change", "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.dimension),
        .words(row.categoryCode), .words(row.category), .words(row.period.label),
        .words(row.previousPeriod.label), .number(row.value), .number(row.previousValue),
        .number(row.difference), .number(row.relativeChange), .words(row.status.columnValue),
      ]
    }
  }
}

extension Datum {
  /// Text, where an empty one is no value.
  static func words(_ text: String) -> Datum { text.isEmpty ? .empty : .text(text) }

  /// A number that may be absent.
  static func number(_ value: Quantity?) -> Datum {
    guard let value else { return .empty }
    return value.isWhole ? .integer(value.numerator) : .quantity(value)
  }

  /// A whole number that may be absent.
  static func number(_ value: Int64?) -> Datum { value.map { .integer($0) } ?? .empty }

  /// Yes or no, or nothing where that cannot be said.
  static func answer(_ value: Bool?) -> Datum { value.map { .truth($0) } ?? .empty }
}
