import Tables
import Testing

@testable import Disclosure
@testable import Reporting

/// Which periods stand beside each other.
@Suite struct ComparedPeriodsTests {
  private func compared(_ labels: [String]) -> ComparedPeriods {
    ComparedPeriods(labels.compactMap { Period($0) }.sorted(), [FigureLine]())
  }

  @Test(
    arguments: [
      (["2023", "2024"], "2023 2024"), (["2023", "2024", "2023-2024"], "2023 2024"),
      (["2022", "2023", "2024", "2023-2024"], "2023 2024"), (["2021", "2024"], "2021 2024"),
      (["2021-2022", "2023-2024"], "2021-2022 2023-2024"),
      (["2021-2022", "2023", "2023-2024"], "2021-2022 2023-2024"),
      (["2023", "2022-2023", "2023-2024"], ""), (["2023", "2023-2024"], ""), (["2024"], ""),
      ([], ""),
    ] as [([String], String)])
  func aSpanIsNotComparedWithAYear(_ periods: [String], _ expected: String) {
    let last = compared(periods).last
    #expect(last.map { "\($0.previous.label) \($0.current.label)" } ?? "" == expected)
  }

  @Test func whatIsComparedIsShown() {
    let many = ["2023", "2024", "2024-2025", "2024-2026", "2024-2027", "2025-2026"]
    let shown = compared(many)
    #expect(
      shown.whole.map(\.label) == ["2023", "2024", "2024-2027", "2025-2026"])
    #expect(shown.leavesOut)
    #expect(!compared(["2023", "2024", "2023-2024"]).leavesOut)
  }
}
