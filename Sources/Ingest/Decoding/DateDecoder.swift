internal import Tables

/// Reads years and days.
enum DateDecoder {
  /// Years that can be meant.
  static let years = 1900...2100
  /// Years of days: outside them stand the ways in which programs write "no date", such as the
  /// first days of 1900 and 31-12-2099.
  private static let yearsOfDays = 1901...2089

  /// Reads a year of four digits.
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

  /// Reads `31-12-2024`, `31/12/2024`, `31.12.2024` or `2024-12-31`, each with or without a time,
  /// as days since 1 January 1970.
  static func day(_ text: FieldText) -> Decoded {
    if text.count == 10, let day = plainDay(text) { return .value(day) }
    return switch date(text) {
    case .success(let date): .value(Int64(date.dayNumber))
    case .failure(let failure): failure.decoded
    }
  }

  /// Reads a day and keeps its year.
  static func yearOfDay(_ text: FieldText) -> Decoded {
    switch date(text) {
    case .success(let date): .value(Int64(date.year))
    case .failure(let failure): failure.decoded
    }
  }

  /// The usual ten characters, without the general reader; `nil` for anything unusual.
  @inline(__always)
  private static func plainDay(_ text: FieldText) -> Int64? {
    let isYearFirst = text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
    let isDayFirst = text[2] == UInt8(ascii: "-") && text[5] == UInt8(ascii: "-")
    guard isYearFirst != isDayFirst else { return nil }
    var isDigits = true
    func number(_ start: Int, _ count: Int) -> Int {
      var value = 0
      for index in start..<start + count {
        let digit = text[index] &- 48
        if digit > 9 { isDigits = false }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let year = isYearFirst ? number(0, 4) : number(6, 4)
    let month = isYearFirst ? number(5, 2) : number(3, 2)
    let day = isYearFirst ? number(8, 2) : number(0, 2)
    guard isDigits, yearsOfDays.contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { Int64($0.dayNumber) }
  }

  private struct Failure: Error {
    let decoded: Decoded
  }

  private static func date(_ text: FieldText) -> Result<CalendarDate, Failure> {
    var parts = (0, 0, 0)
    var digits = (0, 0, 0)
    var part = 0
    var index = 0
    scan: while index < text.count {
      let byte = text[index]
      switch byte {
      case 48...57:
        switch part {
        case 0: (parts.0, digits.0) = (parts.0 * 10 + Int(byte - 48), digits.0 + 1)
        case 1: (parts.1, digits.1) = (parts.1 * 10 + Int(byte - 48), digits.1 + 1)
        default: (parts.2, digits.2) = (parts.2 * 10 + Int(byte - 48), digits.2 + 1)
        }
        if max(digits.0, digits.1, digits.2) > 4 {
          return .failure(Failure(decoded: .problem(.typeDate)))
        }
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
        if part == 2 { return .failure(Failure(decoded: .problem(.typeDate))) }
        part += 1
      case UInt8(ascii: " "), UInt8(ascii: "T"):
        break scan
      default:
        return .failure(Failure(decoded: text.isNullWord ? .null : .problem(.typeDate)))
      }
      index += 1
    }
    guard part == 2, isTime(text, from: index) else {
      return .failure(Failure(decoded: text.isNullWord ? .null : .problem(.typeDate)))
    }
    let date: CalendarDate?
    if digits.0 == 4, (1...2).contains(digits.1), (1...2).contains(digits.2) {
      date = CalendarDate(year: parts.0, month: parts.1, day: parts.2)
    } else if digits.2 == 4, (1...2).contains(digits.0), (1...2).contains(digits.1) {
      date = CalendarDate(year: parts.2, month: parts.1, day: parts.0)
    } else {
      date = nil
    }
    guard let date else { return .failure(Failure(decoded: .problem(.typeDate))) }
    guard yearsOfDays.contains(date.year) else {
      return .failure(Failure(decoded: .problem(.outOfRange)))
    }
    return .success(date)
  }

  /// Whether the rest is nothing, or a time of day: ` 9:05`, `T09:05:00`, `T09:05:00.000+01:00`.
  ///
  /// Anything else after a day, such as a second day, is a problem and never passed over.
  private static func isTime(_ text: FieldText, from start: Int) -> Bool {
    guard start < text.count else { return true }
    var index = start + 1
    func takes(_ mark: UInt8) -> Bool {
      guard index < text.count, text[index] == mark else { return false }
      index += 1
      return true
    }
    func takesDigits(_ most: Int) -> Bool {
      let first = index
      while index < text.count, index - first < most, text[index] &- 48 <= 9 { index += 1 }
      return index > first
    }
    guard takesDigits(2), takes(UInt8(ascii: ":")), takesDigits(2) else { return false }
    if takes(UInt8(ascii: ":")) {
      guard takesDigits(2) else { return false }
      if takes(UInt8(ascii: ".")), !takesDigits(9) { return false }
    }
    if takes(UInt8(ascii: "+")) || takes(UInt8(ascii: "-")) {
      guard takesDigits(2) else { return false }
      _ = takes(UInt8(ascii: ":"))
      if index < text.count, !takesDigits(2) { return false }
    } else {
      _ = takes(UInt8(ascii: "Z"))
    }
    return index == text.count
  }
}
