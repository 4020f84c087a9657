internal import Tables

/// The day on which each month begins, so that a day is found by looking up its month.
struct MonthTable: Sendable {
  /// Years in the table: those in which a day can lie.
  static let years = 1901...2089

  /// The one table, made when the first date is read.
  static let shared = MonthTable()

  /// Days since 1 January 1970 of the first day of each month, and of the one after the last.
  private let firsts: [Int32]

  private init() {
    var firsts: [Int32] = []
    firsts.reserveCapacity(Self.years.count * 12 + 1)
    for year in Self.years.lowerBound...Self.years.upperBound + 1 {
      for month in 1...12 {
        guard let date = CalendarDate(year: year, month: month, day: 1) else { continue }
        firsts.append(Int32(truncatingIfNeeded: date.dayNumber))
      }
    }
    self.firsts = firsts
  }

  /// A day as days since 1 January 1970; `nil` when the calendar has no such day.
  ///
  /// - Parameter year: one of `years`.
  @inline(__always)
  func day(_ year: Int, month: Int, day: Int) -> Int64? {
    guard month >= 1, month <= 12, day >= 1 else { return nil }
    let index = (year - Self.years.lowerBound) * 12 + month - 1
    let first = firsts[index]
    let number = first + Int32(truncatingIfNeeded: day - 1)
    return number < firsts[index + 1] ? Int64(number) : nil
  }
}
