/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// Year, for instance 2024.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day, 1 to 31.
  public let day: Int

  /// A day, or `nil` when the calendar has no such day.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 January 1970, negative before it.
  ///
  /// Method: days from civil, counted in eras of 400 years that begin on 1 March.
  @inlinable
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The year in which a day number lies.
  @inlinable
  public static func year(ofDayNumber number: Int) -> Int {
    let (year, month) = yearFromMarch(ofDayNumber: number)
    return month >= 10 ? year + 1 : year
  }

  /// The month, 1 to 12, in which a day number lies.
  public static func month(ofDayNumber number: Int) -> Int {
    let month = yearFromMarch(ofDayNumber: number).month
    return month < 10 ? month + 3 : month - 9
  }

  /// Year and month of a day number, in years that begin in March; March is month 0.
  @usableFromInline
  static func yearFromMarch(ofDayNumber number: Int) -> (year: Int, month: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    return (yearOfEra + era * 400, (5 * dayOfYear + 2) / 153)
  }

  /// Days in a month.
  @inlinable
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier before later.
  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    lhs.dayNumber < rhs.dayNumber
  }
}
