import Tables
import TestSupport
import Testing

@testable import Ingest

/// Files that do not fit what is looked at or read at once.
@Suite struct LargeFileTests {
  private static let header = "organisatie;jaar;aantal\n"

  /// Lines enough to go past the head of a file.
  private static let filler = (0..<3_000).map { "Stichting Voorbeeld;2023;\($0)\n" }.joined()

  @Test func aVeryLongLineCostsItself() throws {
    let long = "B;2023;" + String(repeating: "é", count: 3 << 20)
    let text = Self.header + "A;2023;1\n\(long)\nC;2023;1\nD;2023;x\n"
    for workers in [1, 2] {
      let imported = try Reading(workers: workers).read(DeliveredFile("deelnemers.csv", text))
      let account = imported.accounts[0]
      #expect(account.isBalanced)
      #expect([account.accepted, account.rejected, account.physicalLines] == [2, 2, 5])
      let after = text.utf8.count - "x\n".utf8.count
      #expect(imported.rejects.map(\.mark) == ["3:33 row-too-long!", "5:\(after) type-number!3"])
    }
  }

  /// A long cell that fits a stretch is a value like any other.
  @Test func aLongLineThatFitsIsRead() throws {
    let note = String(repeating: "a ", count: 1 << 20)
    let text = "maat;periode;waarde;opmerking\nx;2023;1;\(note)\ny;2023;2;\"z\"\"\"\n"
    for broken in ["", "b;2023;\"3\"3;\n"] {
      let imported = try Reading().read(DeliveredFile("bekende_totalen.csv", text + broken))
      #expect(imported.accounts[0].accepted == 2)
      #expect(imported.accounts[0].isBalanced)
    }
  }

  /// The encoding is that of the whole file: one byte at its end decides.
  @Test func aByteFarIntoTheFileDecidesItsEncoding() throws {
    let text = Array((Self.header + Self.filler + "Caf").utf8) + [0xE9] + Array(";2023;1\n".utf8)
    for workers in [1, 3] {
      let imported = try Reading(workers: workers, stretchCapacity: 1 << 12).read(
        DeliveredFile("deelnemers.csv", bytes: text))
      #expect(imported.rejects.map(\.mark) == ["encoding-fallback."])
      #expect(imported.accounts[0].encoding == "windows-1252")
      #expect(imported.accounts[0].accepted == 3_001)
      #expect(imported.texts(.participants, .organisation).last == "Café")
    }
  }

  /// A NUL byte costs its line, wherever it stands.
  @Test func aNulByteFarIntoTheFileCostsItsLine() throws {
    let text = Array((Self.header + Self.filler).utf8) + [0] + Array(";2023;1\nA;2023;2\n".utf8)
    for workers in [1, 3] {
      let imported = try Reading(workers: workers, stretchCapacity: 1 << 12).read(
        DeliveredFile("deelnemers.csv", bytes: text))
      #expect(
        imported.rejects.map(\.mark)
          == ["3002:\((Self.header + Self.filler).utf8.count) nul-byte!"])
      #expect(imported.accounts[0].accepted == 3_001)
      #expect(imported.accounts[0].isBalanced)
    }
  }

  /// Of one kind a thousand notices are listed; the last of them tells how many more there are,
  /// and that does not depend on how the file was cut.
  @Test(arguments: [512, 1 << 20])
  func manyNoticesAreCounted(capacity: Int) throws {
    let lines = (0..<2_500).map { "A;2023;\($0)\n\n" }.joined()
    for workers in [1, 3] {
      let imported = try Reading(workers: workers, stretchCapacity: capacity).read(
        DeliveredFile("deelnemers.csv", Self.header + lines))
      #expect(imported.accounts[0].blank == 2_500)
      #expect(imported.rejects.count == 1_000)
      #expect(imported.rejects.map(\.further).reduce(0, +) == 1_500)
      #expect(imported.rejects.last?.further == 1_500)
      #expect(imported.rejects.last?.line == 2_001)
    }
  }

  /// Very short lines are many: a stretch ends before it is full.
  @Test(arguments: ["", "\"B;2023;1\n"])
  func moreLinesThanAStretchMayHave(broken: String) throws {
    let lines = String(repeating: "\n", count: 150_000) + String(repeating: "\r", count: 150_000)
    let text = Self.header + lines + "A;2023;1\n" + broken + lines + "A;2023;x\n"
    for workers in [1, 3] {
      let imported = try Reading(workers: workers).read(DeliveredFile("deelnemers.csv", text))
      let account = imported.accounts[0]
      #expect(account.isBalanced)
      #expect(account.physicalLines == plainLineCount(Array(text.utf8)))
      #expect(account.accepted == (broken.isEmpty ? 1 : 2))
      #expect(account.rejected == 1)
      let error = imported.rejects.first { $0.severity == .error }
      #expect(error?.line == account.physicalLines)
    }
  }

  /// Rows of totals are named once, in whatever stretch they stand.
  @Test(arguments: [64, 1 << 20])
  func totalsAreNamedOnce(capacity: Int) throws {
    let part = "A;2023;1\nTotaal;2023;1\nB;2023;2\nLocatie Noord;;\n"
    let file = DeliveredFile("deelnemers.csv", Self.header + String(repeating: part, count: 20))
    let imported = try Reading(stretchCapacity: capacity).read(file)
    #expect(imported.accounts[0].footer == 20)
    #expect(imported.rejects.count { $0.code == .footerRow } == 20)
    #expect(imported.accounts[0].rejected == 20)
  }

  /// Several workers share one file and find a stray quote: nobody reads on while one reads again.
  @Test func aStrayQuoteInASharedFile() throws {
    for position in [0, 5, 150, 299] {
      var lines = (0..<300).map { "A\($0);2023;1\n" }
      lines[position] = "B\"x\";2023;1;v\n"
      let file = DeliveredFile("deelnemers.csv", Self.header + lines.joined())
      let expected = try Reading().read(file)
      #expect(expected.accounts[0].accepted == 299)
      #expect(expected.rejects.map(\.line) == [position + 2])
      for _ in 0..<10 {
        let imported = try Reading(workers: 4, stretchCapacity: 64).read(file)
        #expect(imported.accounts == expected.accounts)
        #expect(imported.rejects == expected.rejects)
        #expect(imported.content == expected.content)
      }
    }
  }
}
