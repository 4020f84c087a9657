import Tables
import Testing

@testable import Ingest

/// Files that do not fit what is looked at or read at once.
@Suite struct LargeFileTests {
  private static let header = "organisatie;jaar;aantal\n"

  /// Lines enough to go past the head of a file.
  private static let filler = String(repeating: "Stichting Voorbeeld;2023;1\n", count: 3_000)

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

  @Test(
    "what is no text is noticed far into a file",
    arguments: [([UInt8(0)], "nul-byte!"), ([UInt8(0xE9)], "encoding-fallback!")])
  func noTextFarIntoTheFile(bytes: [UInt8], mark: String) throws {
    let text = Array((Self.header + Self.filler).utf8) + bytes + Array(";2023;1\n\n".utf8)
    for workers in [1, 3] {
      let imported = try Reading(workers: workers, stretchCapacity: 1 << 12).read(
        DeliveredFile("deelnemers.csv", bytes: text))
      let account = imported.accounts[0]
      #expect(imported.rejects.map(\.mark) == [mark])
      #expect(account.encoding == "unknown")
      #expect(account.isBalanced)
      #expect([account.header, account.rejected, account.blank] == [1, 3_001, 1])
      #expect(imported.tables.isEmpty)
    }
  }

  /// Of one kind a thousand notices are listed; the last of them tells how many more there are,
  /// and that does not depend on how the file was cut.
  @Test(arguments: [512, 1 << 20])
  func manyNoticesAreCounted(capacity: Int) throws {
    let lines = String(repeating: "A;2023;1\n\n", count: 2_500)
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
