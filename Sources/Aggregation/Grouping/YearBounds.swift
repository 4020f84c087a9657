internal import Tables

/// Finds the years of a delivery, and of each of its records.
enum YearBounds {
  /// First and last year that any record names; open ends do not count.
  static func years(of tables: [Entity: Table]) -> ClosedRange<Int>? {
    var first = Int.max
    var last = Int.min
    func add(_ column: Column?, isDay: Bool) {
      guard let (low, high) = bounds(of: column) else { return }
      first = min(first, isDay ? CalendarDate.year(ofDayNumber: low) : low)
      last = max(last, isDay ? CalendarDate.year(ofDayNumber: high) : high)
    }
    for (entity, table) in tables where entity != .knownTotals {
      for block in table.blocks {
        add(table.column(.period, of: block), isDay: false)
        add(table.column(.startDate, of: block), isDay: true)
        add(table.column(.endDate, of: block), isDay: true)
      }
    }
    return first <= last ? first...last : nil
  }

  private static func bounds(of column: Column?) -> (low: Int, high: Int)? {
    switch column {
    case .small(let values)?: range(values, null: Int16.min)
    case .days(let values)?: range(values, null: Int32.min)
    default: nil
    }
  }

  private static func range<Value: FixedWidthInteger>(
    _ values: [Value], null: Value
  ) -> (low: Int, high: Int)? {
    var low = Value.max
    var high = Value.min
    for value in values where value != null {
      low = min(low, value)
      high = max(high, value)
    }
    return low <= high ? (Int(low), Int(high)) : nil
  }
}

/// Works out from which year to which a record was active.
struct ActiveYears {
  let firstYear: Int
  let lastYear: Int
  /// Whether a record without an end was over on the day it began, like a meeting.
  let endsWhenItStarts: Bool

  /// Years as offsets from `firstYear`; `nil` when the record has no year.
  func offsets(period: Int64, start: Int64, end: Int64) -> ClosedRange<Int>? {
    if period != Column.null {
      let year = Int(period) - firstYear
      return year...year
    }
    guard start != Column.null || end != Column.null else { return nil }
    let first =
      start == Column.null ? firstYear : CalendarDate.year(ofDayNumber: Int(start))
    let last: Int
    if end != Column.null {
      last = CalendarDate.year(ofDayNumber: Int(end))
    } else {
      last = endsWhenItStarts ? first : lastYear
    }
    return first - firstYear...max(last, first) - firstYear
  }
}
