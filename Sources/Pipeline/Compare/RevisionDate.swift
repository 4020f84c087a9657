internal import Tables

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The day on which a revision is written down.
enum RevisionDate {
  /// Reads a day that is written as 2024-12-31; `nil` for all else.
  static func checked(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return text
  }

  /// The day of a moment in UTC.
  ///
  /// - Parameter epoch: seconds since 1970, 1 January.
  static func day(ofEpoch epoch: Int) -> String {
    let number = epoch >= 0 ? epoch / 86_400 : (epoch - 86_399) / 86_400
    let year = CalendarDate.year(ofDayNumber: number)
    let month = CalendarDate.month(ofDayNumber: number)
    let first = CalendarDate(year: year, month: month, day: 1)?.dayNumber ?? number
    let day = number - first + 1
    return [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)].joined(separator: "-")
  }

  /// Today in UTC.
  ///
  /// The one place where the program looks at a clock: a ledger tells when something was written
  /// down, which no input says.
  static func today() -> String { day(ofEpoch: Int(time(nil))) }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
