import Testing

/// What the code of the rooms may do.
@Suite struct SourceRulesTests {
  private let checker = ArchitectureChecker(architecture: .house)

  @Test(
    "computing rooms neither print nor touch files",
    arguments: Architecture.house.rooms.filter(\.isPure).map(\.name))
  func computingRoomsHaveNoEffects(room: String) throws {
    expectNone(try Repository.swiftFiles(of: room).flatMap(checker.effects))
  }

  @Test func nothingCrashesOnInput() throws {
    expectNone(try Repository.swiftFiles().flatMap(checker.crashes))
  }

  @Test func noAttributeOpensAWall() throws {
    expectNone(try Repository.swiftFiles().flatMap(checker.loopholes))
  }

  @Test func protectedTableIsMadeInDisclosureAlone() throws {
    expectNone(checker.forgeries(in: try Repository.swiftFiles(of: "Disclosure")))
  }
}
