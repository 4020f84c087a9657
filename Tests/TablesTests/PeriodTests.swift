import Tables
import Testing

/// Years and spans of years, as files write them.
@Suite struct PeriodTests {
  @Test(
    "reads a year or a span",
    arguments: [
      ("2023", 2023, 2023),
      ("  2023\u{A0}", 2023, 2023),
      ("1900", 1900, 1900),
      ("2100", 2100, 2100),
      ("2023-2024", 2023, 2024),
      ("2023/2024", 2023, 2024),
      ("2023–2024", 2023, 2024),
      ("2023 - 2024", 2023, 2024),
      (" 2023 /2024 ", 2023, 2024),
      ("2023-2023", 2023, 2023),
    ])
  func reads(text: String, first: Int, last: Int) {
    let period = Period(text)
    #expect(period?.firstYear == first)
    #expect(period?.lastYear == last)
  }

  @Test(
    "refuses anything else",
    arguments: [
      "", " ", "-", "23", "202", "20233", "1899", "2101", "2024-2023", "2023-", "-2023",
      "2023--2024", "2023-2024-2025", "2023 2024", "20 23", "2023-24", "2023.0", "2.023", "+2023",
      "2023a",
      "jaar 2023", "２０２３", "2023—2024", "2023\n",
    ])
  func refuses(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func labelIsReadBack() {
    for first in 1999...2003 {
      for last in first...2003 {
        let period = Period(from: first, through: last)
        #expect(Period(period.label) == period)
        #expect(period.years == first...last)
        #expect(period.isYear == (first == last))
      }
    }
  }

  @Test func yearsArePutInOrder() {
    #expect(Period(from: 2024, through: 2020) == Period(from: 2020, through: 2024))
  }

  @Test func sortsByFirstYearThenLength() {
    let sorted = ["2022-2024", "2023", "2023-2024", "2024"].compactMap { Period($0) }
    #expect(sorted.count == 4)
    #expect(sorted.reversed().sorted() == sorted)
  }
}
