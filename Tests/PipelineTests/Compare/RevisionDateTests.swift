import Testing

@testable import Pipeline

/// Days as a ledger writes them.
@Suite struct RevisionDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (951_782_400, "2000-02-29"), (1_735_689_599, "2024-12-31"),
  ])
  func dayOfAMoment(epoch: Int, day: String) { #expect(RevisionDate.day(ofEpoch: epoch) == day) }

  @Test(arguments: ["2024-12-31", "2000-02-29"])
  func aDay(text: String) { #expect(RevisionDate.checked(text) == text) }

  @Test(arguments: [
    "", "2024", "31-12-2024", "2024-2-1", "2023-02-29", "2024-13-01", "2024/12/31", "2024-12-3x",
    "2024-12-31 ", "+024-12-31",
  ])
  func noDay(text: String) { #expect(RevisionDate.checked(text) == nil) }
}
