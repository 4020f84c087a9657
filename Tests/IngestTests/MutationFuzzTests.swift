import Foundation
import Tables
import TestSupport
import Testing

@testable import Ingest

/// Files changed in many ways at once, with seeds that are always the same; `IMPACT_FUZZ_SECONDS`
/// goes on for so long with seeds that are always new, and prints each seed before it is tried.
@Suite struct MutationFuzzTests {
  /// Lines that a record may take, and what that means for the smallest stretch that changes nothing.
  private static let mostLines = 61

  private static func delivery(seed: UInt64) -> [DeliveredFile] {
    var random = SeededGenerator(state: seed)
    let files = IndependenceTests.delivery(&random)
    var delivery: [DeliveredFile] = []
    for file in files + files {
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let other = random.pick(files)?.bytes ?? []
        bytes = (random.pick(Mutation.allCases) ?? .bytes).applied(to: bytes, other: other, &random)
      }
      bytes = WrittenText.reencoded(bytes, &random)
      if random.chance(20) { bytes = Mutation.damaged(bytes, &random) }
      delivery.append(DeliveredFile(file.name, bytes: bytes))
    }
    return delivery
  }

  /// Whether a delivery is read as it must be, in whatever way it is read.
  private static func check(seed: UInt64) throws {
    let files = delivery(seed: seed)
    let expected = try Reading().read(files)
    var longest = 1
    for (file, account) in zip(files, expected.accounts) {
      let text = WrittenText.decoded(file.bytes, encoding: account.encoding)
      longest = max(longest, WrittenText.longestLine(text))
      let parts = [account.accepted, account.blank, account.preamble, account.rejected]
      try #require(account.isBalanced && parts.allSatisfy { $0 >= 0 }, "seed \(seed)")
      try #require(
        account.physicalLines == plainLineCount(text), "seed \(seed) \(file.name) \(account)")
    }
    // A record that does not fit a stretch is given up: only then its size has a meaning. Each of
    // its fields may take so many lines.
    let smallest = longest * mostLines * 8 + 16
    for reading in [
      Reading(workers: 3), Reading(workers: 1, stretchCapacity: smallest),
      Reading(workers: 3, stretchCapacity: smallest * 2 + Int(seed % 97)),
    ] {
      let imported = try reading.read(files)
      try #require(imported.accounts == expected.accounts, "seed \(seed)")
      if let (found, wanted) = zip(imported.rejects, expected.rejects).first(where: { $0 != $1 }) {
        // Not the two lists: nobody finds the difference in thousands of rejects.
        Issue.record("seed \(seed): \(reading)\n\(found)\n\(wanted)")
      }
      try #require(imported.rejects.count == expected.rejects.count, "seed \(seed)")
      try #require(imported.content == expected.content, "seed \(seed)")
    }
  }

  @Test(arguments: [5, 18, 1_065_986_799_283_765_993] + Array(100..<110))
  func changesAreAccountedFor(seed: Int) throws {
    try Self.check(seed: UInt64(seed))
  }

  private static let seconds =
    ProcessInfo.processInfo.environment["IMPACT_FUZZ_SECONDS"].flatMap(Double.init)

  @Test(.enabled(if: seconds != nil))
  func changesAreAccountedForAsLongAsAsked() throws {
    let end = ContinuousClock.now + .seconds(Self.seconds ?? 0)
    var rounds = 0
    while ContinuousClock.now < end {
      let seed = UInt64.random(in: 0 ... .max)
      // Before it is tried, so that it is known even when the program dies of it.
      FileHandle.standardError.write(Data("fuzz seed \(seed)\n".utf8))
      let start = ContinuousClock.now
      do {
        try Self.check(seed: seed)
      } catch {
        Issue.record("seed \(seed)")
      }
      #expect(ContinuousClock.now - start < .seconds(20), "seed \(seed) takes very long")
      rounds += 1
    }
    FileHandle.standardError.write(Data("fuzz: \(rounds) rounds\n".utf8))
  }

  /// A seed that failed, to look at: `IMPACT_FUZZ_SEED`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["IMPACT_FUZZ_SEED"] != nil))
  func oneSeed() throws {
    let text = ProcessInfo.processInfo.environment["IMPACT_FUZZ_SEED"] ?? ""
    try Self.check(seed: #require(UInt64(text)))
  }
}
