import Testing

/// Where files may lie and how long they may be.
@Suite struct LayoutTests {
  private let checker = ArchitectureChecker(architecture: .house)

  @Test(.enabled(if: Repository.trackedPaths != nil, "needs a git checkout"))
  func topLevelHoldsOnlyWhatWasAgreed() {
    expectNone(checker.strangersAtTop(Repository.trackedPaths ?? []))
  }

  @Test func filesAreShort() throws {
    expectNone(try Repository.sourceLengths().flatMap(checker.excessLength))
  }
}
