import Testing

/// Who may import whom, held against the sources.
@Suite struct ImportRulesTests {
  private let checker = ArchitectureChecker(architecture: .house)

  @Test("imports stay within the allow-list", arguments: Architecture.house.rooms.map(\.name))
  func importsAreAllowed(room: String) throws {
    expectNone(try Repository.swiftFiles(of: room).flatMap(checker.forbiddenImports))
  }

  @Test func everyFileBelongsToAKnownRoom() throws {
    #expect(try !Repository.swiftFiles().isEmpty, "no Swift files found below Sources")
    expectNone(checker.unknownRooms(try Repository.sourceFolders()))
  }

  /// The allow-list itself: every room stands above those it imports, so there is no way round.
  @Test func theRoomsFormLayers() {
    let names = Architecture.house.rooms.map(\.name)
    for (level, room) in Architecture.house.rooms.enumerated() {
      let above = room.imports.intersection(names[level...])
      #expect(above.isEmpty, "\(room.name) must stand after the rooms it imports")
    }
  }
}
