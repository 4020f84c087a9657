import Tables
import TestSupport
import Testing

@testable import Ingest

/// Damaged files: whatever stands in them, every line is accounted for and nothing depends on how
/// they are read.
@Suite struct MutationTests {
  @Test func damageIsAccountedFor() throws {
    var random = SeededGenerator(state: 41)
    var rejected = 0
    var carefully = 0
    for _ in 0..<10 {
      let files = IndependenceTests.delivery(&random)
      var delivery: [DeliveredFile] = []
      for _ in 0..<4 {
        delivery += files.map {
          DeliveredFile($0.name, bytes: Mutation.damaged($0.bytes, &random), $0.description)
        }
      }
      let expected = try Reading().read(delivery)
      for (file, account) in zip(delivery, expected.accounts) {
        try #require(account.isBalanced && account.blank >= 0 && account.rejected >= 0)
        try #require(account.physicalLines == plainLineCount(file.bytes), "\(file.bytes)")
        rejected += account.rejected
      }
      carefully += expected.rejects.count {
        $0.code == .strayQuote || $0.code == .unterminatedQuote
      }
      for reading in [Reading(workers: 3), Reading(workers: 3, stretchCapacity: 3_000)] {
        let imported = try reading.read(delivery)
        try #require(imported.accounts == expected.accounts)
        try #require(imported.rejects == expected.rejects)
        try #require(imported.content == expected.content)
      }
    }
    #expect(rejected > 0)
    #expect(carefully > 20)
  }

  /// A stray quote in a line of its own makes the careful way read the file: the same, but for it.
  @Test func bothWaysReadTheSame() throws {
    var random = SeededGenerator(state: 42)
    for _ in 0..<10 {
      let files = IndependenceTests.delivery(&random)
      let expected = try Reading().read(files)
      let stray = files.map { file in
        DeliveredFile(file.name, bytes: file.bytes + Array("x\"y\n".utf8))
      }
      let imported = try Reading(workers: 2).read(stray)
      #expect(imported.content == expected.content)
      for (account, plain) in zip(imported.accounts, expected.accounts) {
        #expect(account.rejected == plain.rejected + 1)
        #expect(account.physicalLines == plain.physicalLines + 1)
        #expect(account.isBalanced)
      }
      let others = imported.rejects.filter { $0.code != .strayQuote }
      #expect(others == expected.rejects)
      #expect(imported.rejects.count == others.count + files.count)
    }
  }
}
