import Tables
import Testing

/// Days and their numbers, against days that are known and against a count of all days.
@Suite struct CalendarDateTests {
  @Test(
    "day numbers that are known",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (1970, 12, 31, 364), (1900, 1, 1, -25_567),
      (1899, 12, 31, -25_568), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2024, 1, 1, 19_723),
      (2024, 2, 29, 19_782), (2100, 12, 31, 47_846), (1, 1, 1, -719_162),
    ])
  func knownDays(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CalendarDate.year(ofDayNumber: number) == year)
  }

  @Test(
    "days that no calendar has",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 6, 31),
      (2024, 9, 31), (2024, 11, 31), (2024, 1, 32), (2024, 1, 0), (2024, 0, 1), (2024, 13, 1),
      (2024, -1, 1), (2024, 1, -1),
    ])
  func impossibleDays(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayFollowsTheOneBefore() {
    var expected: Int?
    var misses = 0
    for year in 1899...2101 {
      var days = 0
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          let number = date.dayNumber
          if let expected, number != expected { misses += 1 }
          if CalendarDate.year(ofDayNumber: number) != year { misses += 1 }
          expected = number + 1
          days += 1
        }
      }
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      if days != (isLeap ? 366 : 365) { misses += 1 }
    }
    #expect(misses == 0)
  }

  @Test func earlierComesFirst() throws {
    let early = try #require(CalendarDate(year: 2023, month: 12, day: 31))
    let late = try #require(CalendarDate(year: 2024, month: 1, day: 1))
    #expect(early < late)
    #expect(!(late < early))
  }
}
