internal import Tables

/// Finds the years of a delivery, and of each of its records.
enum YearBounds {
  /// First and last year to which any record belongs by itself; open ends do not count.
  ///
  /// Nor do the dates of a record that names its year: it belongs to that year alone.
  static func years(of tables: [Entity: Table]) -> ClosedRange<Int>? {
    var first = Int.max
    var last = Int.min
    func add(_ bounds: (low: Int, high: Int)?, isDay: Bool) {
      guard let (low, high) = bounds else { return }
      first = min(first, isDay ? CalendarDate.year(ofDayNumber: low) : low)
      last = max(last, isDay ? CalendarDate.year(ofDayNumber: high) : high)
    }
    for (entity, table) in tables where entity != .knownTotals {
      for block in table.blocks {
        var named: [Int16]?
        if case .small(let years)? = table.column(.period, of: block) { named = years }
        add(named.flatMap { range($0, null: Int16.min, besides: nil) }, isDay: false)
        for field in [FieldName.startDate, .endDate] {
          guard case .days(let days)? = table.column(field, of: block) else { continue }
          add(range(days, null: Int32.min, besides: named), isDay: true)
        }
      }
    }
    return first <= last ? first...last : nil
  }

  /// The smallest and the largest value, without those of records that name a year.
  private static func range<Value: FixedWidthInteger>(
    _ values: [Value], null: Value, besides years: [Int16]?
  ) -> (low: Int, high: Int)? {
    var low = Value.max
    var high = Value.min
    if let years {
      for (value, year) in zip(values, years) where value != null && year == Int16.min {
        low = min(low, value)
        high = max(high, value)
      }
    } else {
      for value in values where value != null {
        low = min(low, value)
        high = max(high, value)
      }
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

  /// The year, as an offset, for which a record was delivered: in which it begins, or which it names,
  /// or in which it ends where nothing else is known of it.
  ///
  /// In later years it only goes on.
  @inline(__always)
  static func ownYear(of years: ClosedRange<Int>, period: Int64, start: Int64) -> Int {
    period == Column.null && start == Column.null ? years.upperBound : years.lowerBound
  }

  /// Whether a record begins on a day and nobody says when it ended, or which year it is of.
  @inline(__always)
  static func isOpen(period: Int64, start: Int64, end: Int64) -> Bool {
    period == Column.null && end == Column.null && start != Column.null
  }
}
