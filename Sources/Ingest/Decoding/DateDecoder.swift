internal import Tables

/// Which of the first two numbers of a date is the day.
enum DateOrder: Sendable, Equatable {
  /// `31-12-2024`
  case dayFirst
  /// `12/31/2024`
  case monthFirst
}

/// What the dates of a column tell of their order; sums, so that the order has no meaning.
struct DateEvidence: Sendable, Equatable {
  /// Dates whose first number can only be a day.
  var dayFirst = 0
  /// Dates whose second number can only be a day.
  var monthFirst = 0
}

/// Dates of a batch that were read in a way that somebody should know of.
struct DateTallies: Sendable, Equatable {
  /// Dates that are another day when read the other way round.
  var undecided = Tally()
  /// Day numbers of Excel.
  var serials = Tally()
  /// Years of two digits.
  var shortYears = Tally()
}

/// Reads years and days; one order of day and month for a whole column.
struct DateDecoder {
  /// Years that can be meant.
  static let years = 1900...2100
  /// Years of days: outside them stand the ways in which programs write "no date", such as the
  /// first days of 1900 and 31-12-2099.
  private static let yearsOfDays = MonthTable.years
  /// Day numbers of Excel for 1 January 1990 up to and including 31 December 2100.
  private static let serials: ClosedRange<Int64> = 32_874...73_415
  /// Day number of Excel of 1 January 1970.
  private static let serialOfEpoch: Int64 = 25_569

  let order: DateOrder
  /// The last year of two digits that lies in this century: 20jj up to it, 19jj after it.
  let pivot: Int
  var evidence = DateEvidence()
  var tallies = DateTallies()
  private let months: MonthTable

  /// - Parameter isBirth: whether the days are days of birth, of which few lie after 2020.
  init(order: DateOrder, isBirth: Bool) {
    self.order = order
    months = MonthTable.shared
    pivot = isBirth ? 20 : 69
  }

  /// Reads a year of four digits.
  @inline(__always)
  static func year(_ text: FieldText) -> Decoded {
    guard text.count == 4 else { return text.isNullWord ? .null : .problem(.typeDate) }
    var year = 0
    for index in 0..<4 {
      let digit = text[index] &- 48
      guard digit <= 9 else { return .problem(.typeDate) }
      year = year * 10 + Int(digit)
    }
    return years.contains(year) ? .value(Int64(year)) : .problem(.outOfRange)
  }

  /// Reads a day as days since 1 January 1970.
  @inline(__always)
  mutating func day(_ text: FieldText, record: Int) -> Decoded {
    if text.count == 10, let day = plainDay(text, record: record) { return .value(day) }
    return anyDay(text, record: record)
  }

  /// Reads a day and keeps its year.
  mutating func yearOfDay(_ text: FieldText, record: Int) -> Decoded {
    let decoded = day(text, record: record)
    guard case .value(let day) = decoded else { return decoded }
    return .value(Int64(CalendarDate.year(ofDayNumber: Int(day))))
  }

  /// The usual ten characters, without the general reader; `nil` for anything unusual.
  @inline(__always)
  private mutating func plainDay(_ text: FieldText, record: Int) -> Int64? {
    guard let date = TenCharacterDate(text), Self.yearsOfDays.contains(date.year) else {
      return nil
    }
    if date.isYearFirst { return months.day(date.year, month: date.month, day: date.day) }
    let (first, second) = (date.day, date.month)
    guard second <= 12, first <= 12 || order == .dayFirst else { return nil }
    if first > 12 {
      evidence.dayFirst += 1
    } else if first != second {
      tallies.undecided.add(record)
    }
    let isSwapped = order == .monthFirst
    return months.day(
      date.year, month: isSwapped ? first : second, day: isSwapped ? second : first)
  }

  private mutating func anyDay(_ text: FieldText, record: Int) -> Decoded {
    if let serial = serial(text) {
      tallies.serials.add(record)
      return .value(serial)
    }
    let written = DateText(text)
    guard written.isDate, let date = date(of: written, record: record) else {
      return text.isNullWord ? .null : .problem(.typeDate)
    }
    guard Self.yearsOfDays.contains(date.year) else { return .problem(.outOfRange) }
    return .value(Int64(date.dayNumber))
  }

  /// A day number of Excel, perhaps with the time of day as a fraction.
  private func serial(_ text: FieldText) -> Int64? {
    var days: Int64 = 0
    var index = 0
    while index < text.count, index < 5, text[index] &- 48 <= 9 {
      days = days * 10 + Int64(text[index] &- 48)
      index += 1
    }
    guard index == 5, Self.serials.contains(days) else { return nil }
    if index < text.count {
      guard text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "."),
        index + 1 < text.count
      else { return nil }
      for rest in (index + 1)..<text.count where text[rest] &- 48 > 9 { return nil }
    }
    return days - Self.serialOfEpoch
  }

  private mutating func date(of written: DateText, record: Int) -> CalendarDate? {
    let (one, two, three) = (written.first, written.second, written.third)
    if one.digits == 4, two.isShort || two.isName, three.isShort {
      return CalendarDate(year: one.value, month: two.value, day: three.value)
    }
    guard three.digits == 4 || three.digits == 2 else { return nil }
    let year = fullYear(three.value, digits: three.digits)
    let date: CalendarDate?
    if two.isName, one.isShort {
      date = CalendarDate(year: year, month: two.value, day: one.value)
    } else if one.isName, two.isShort {
      date = CalendarDate(year: year, month: one.value, day: two.value)
    } else if one.isShort, two.isShort {
      date = ordered(one.value, two.value, year: year, record: record)
    } else {
      date = nil
    }
    if date != nil, three.digits == 2 { tallies.shortYears.add(record) }
    return date
  }

  private mutating func ordered(
    _ first: Int, _ second: Int, year: Int, record: Int
  ) -> CalendarDate? {
    let asDayFirst = CalendarDate(year: year, month: second, day: first)
    let asMonthFirst = CalendarDate(year: year, month: first, day: second)
    switch (asDayFirst != nil, asMonthFirst != nil) {
    case (true, false): evidence.dayFirst += 1
    case (false, true): evidence.monthFirst += 1
    case (true, true) where first != second: tallies.undecided.add(record)
    default: break
    }
    return order == .dayFirst ? asDayFirst : asMonthFirst
  }

  private func fullYear(_ year: Int, digits: Int) -> Int {
    guard digits == 2 else { return year }
    return year <= pivot ? 2000 + year : 1900 + year
  }
}
