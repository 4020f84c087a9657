import DelimitedText
import Foundation
import Testing

@testable import Ingest

/// A file that several workers read together.
@Suite struct FileSessionTests {
  /// Whoever comes after the last reader left a broken file has come too late: it is read again.
  @Test func nobodyJoinsAFileThatIsReadAgain() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "impact-\(UUID()).csv")
    try Data("organisatie;jaar\nA;2023\n".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let request = FileRequest(path: url.path, name: "deelnemers.csv")
    let opening = FileOpening(
      index: 0, request: request, plan: ReadPlan(hints: TextHints()), digest: nil,
      stretchCapacity: 64, readsPostcodes: false, ownTables: OwnTables())
    guard case .session(let session) = try opening.open() else {
      Issue.record("The file has a header.")
      return
    }
    #expect(session.join())
    #expect(session.join())
    session.fail(.strayQuote, at: 3)
    session.fail(.notText(.nulByte), at: 5)
    session.fail(.notText(.invalidUTF8), at: 2)
    let earliest: FileSession.Failure = .notText(.invalidUTF8)
    #expect(session.result().failure == earliest)
    #expect(!session.join())
    #expect(!session.leave())
    #expect(session.leave())
    #expect(!session.join())
  }
}
