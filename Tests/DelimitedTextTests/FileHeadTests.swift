import Foundation
import Testing

@testable import DelimitedText

/// What the first bytes of a file tell, and files that cannot be read.
@Suite struct FileHeadTests {
  @Test(
    "finds the delimiter",
    arguments: [
      ("a,b,c\n1,2,3\n", ",", 3),
      ("a;b;c\n1;2;3\n", ";", 3),
      ("a\tb\tc\n1\t2\t3\n", "tab", 3),
      ("a|b|c\n1|2|3\n", "|", 3),
      ("naam;uren\nx;1,5\ny;2,5\nz;3,5\n", ";", 2),
      ("naam,soort\n\"a;b\",x\n\"c;d\",y\n", ",", 2),
      ("naam\tbijschrift\nx\tlang, langer, langst\ny\tkort\n", "tab", 2),
      ("a;b;c\n1;2\n1;2;3;4\n1;2;3\n", ";", 3),
      ("\u{FEFF}a;b\n1;2\n", ";", 2),
      ("a,b;c,d\n1,2;3,4\n1,2;3,4\n", ";", 2),
      ("\n\na;b\n1;2\n", ";", 2),
      ("\"a\",\"b\"\n\"1;2;3\",\"x\ny\"\n", ",", 2),
      ("naam\nx\ny\n", ",", 1),
      ("Overzicht 2024\na;b;c\n1;2;3\n4;5;6\n", ";", 1),
    ])
  func delimiter(text: String, name: String, width: Int) throws {
    try withFile(text) { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.dialect.delimiterName == name)
      #expect(head.records.first?.cells.count == width)
      #expect(head.encoding == .utf8)
      #expect(head.contentStart == (text.hasPrefix("\u{FEFF}") ? 3 : 0))
    }
  }

  @Test func recordsOfTheHeadKnowTheirPlace() throws {
    try withFile("\u{FEFF}\r\n\"a\r\nb\",c\r\n1,2\r\n") { path in
      let head = try DelimitedFile(path: path).head
      let records = head.records
      #expect(records.map(\.cells) == [["a\r\nb", "c"], ["1", "2"]])
      #expect(records.map(\.line) == [2, 4] && records.map(\.lines) == [2, 1])
      #expect(records.map(\.start) == [5, 15] && records.map(\.end) == [15, 20])
      #expect(records.map { [$0.cellStart(0), $0.cellStart(1)] } == [[5, 12], [15, 17]])
      #expect(records.map { $0.cellStart(2) } == [5, 15], "of a cell that is not there")
    }
  }

  @Test func aBrokenLineOfTheHeadIsTakenAsItStands() throws {
    try withFile("a;b\n1;x\"y\n2;z\n") { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.records.map(\.cells) == [["a", "b"], ["1", "x\"y"], ["2", "z"]])
    }
  }

  @Test func aLoneQuoteIsNoPartOfAColumnName() throws {
    try withFile("project;\"jaar;aantal\n1;2024;3\n") { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.records.map(\.cells) == [["project", "\"jaar", "aantal"], ["1", "2024", "3"]])
      #expect(head.records.map(\.names) == [["project", "jaar", "aantal"], ["1", "2024", "3"]])
      #expect(head.records.map(\.isRepaired) == [true, false])
      #expect(head.records.first?.strayQuote == .init(column: 1, offset: 8, byte: 0x22))
    }
    try withFile("a;b\"\n\"x\";\"y\"z\"\n5\" x;z\n") { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.records.map(\.names) == [["a", "b"], ["x", "y\"z"], ["5\" x", "z"]])
      #expect(head.records.map(\.isRepaired) == [true, true, true])
    }
  }

  @Test func aLineWithANULIsARecordWithoutCells() throws {
    try withFile("Lijst\0\na;b\n1;2\n\03;\"x\ny\"\n4;5\n") { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.dialect.delimiterName == ";" && head.hasNUL)
      #expect(head.records.map(\.cells) == [[], ["a", "b"], ["1", "2"], [], ["4", "5"]])
      #expect(head.records.map(\.hasNUL) == [true, false, false, true, false])
      #expect(head.records.map(\.line) == [1, 2, 3, 4, 6])
    }
  }

  /// Wherever the head ends, in a character, in a line end or in a quoted cell, it does not show.
  @Test func theEndOfTheHeadDoesNotShow() throws {
    for padding in 0..<12 {
      let filler = String(repeating: "x", count: DelimitedFile.headCapacity - 14 - padding)
      let text = "a,b\r\n\(filler),1\r\n\"é€\r\n😀\",2\r\n3,4\r\n"
      try withFile(text) { path in
        let file = try DelimitedFile(path: path)
        try #require(file.head.encoding == .utf8)
        try #require(file.head.records.first?.cells == ["a", "b"])
        let end = try #require(file.head.records.first?.end)
        let reading = try Reader(width: 2, dataOffset: end).fast(path)
        try #require(reading?.records.map { $0[1] } == ["1", "2", "4"])
        for record in file.head.records.dropFirst() {
          try #require(reading?.starts.contains { Int64($0.offset) == record.start } ?? false)
        }
      }
    }
  }

  /// A header that does not fit what is looked at first is found nevertheless.
  @Test func aTitleAboveAVeryWideHeader() throws {
    let names = (0..<10_000).map { "kolom\($0)" }.joined(separator: ";")
    let row = String(repeating: "1;", count: 9_999) + "1\n"
    let text = "Export 2024\n\(names)\n" + String(repeating: row, count: 30)
    try withFile(text) { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.dialect.delimiterName == ";")
      #expect(head.records.count == 32)
      #expect(head.records.map(\.cells.count).prefix(3) == [1, 10_000, 10_000])
      #expect(!head.isDialectUncertain)
      let end = try #require(head.records.dropFirst().first?.end)
      let reading = try Reader(
        dialect: head.dialect, width: 10_000, dataOffset: end
      ).careful(path)
      #expect(reading?.records.count == 30)
    }
  }

  @Test func missingFileAndFolderAreRefused() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: CSVError.notAFile(path: folder)) { try DelimitedFile(path: folder) }
    let missing = folder + "/impact-\(UUID()).csv"
    #expect(throws: CSVError.cannotOpen(path: missing, reason: 2)) {
      try DelimitedFile(path: missing)
    }
  }

  @Test func aChangeWhileReadingIsNoticed() throws {
    try withFile("a,b\n1,2\n") { path in
      let file = try DelimitedFile(path: path)
      try Data("a,b\n1,2\n3,4\n".utf8).write(to: URL(filePath: path), options: [])
      #expect(throws: CSVError.changedWhileRead(path: path)) { try file.close() }
    }
  }

  @Test(
    "lines of a file that is given up",
    arguments: [
      ("", 0, 0), ("a", 1, 0), ("\n", 1, 1), (" \t\r\n", 1, 1), ("a\r\n\r\nb\r\r", 4, 2),
      ("\r\n\n\r", 3, 3), ("  ", 1, 1),
    ])
  func tally(text: String, lines: Int, blank: Int) throws {
    try withFile(text) { path in
      let tally = try LineTally(of: DelimitedFile(path: path))
      #expect(tally.lines == lines)
      #expect(tally.blank == blank)
    }
  }

  /// Adds up the bytes it was given, place by place, so that order and completeness show.
  private struct PlainDigest: ContentDigest {
    var bytes: [UInt8] = []
    mutating func update(_ part: UnsafeRawBufferPointer) { unsafe bytes += Array(part) }
    func hexadecimal() -> String { bytes.map { String($0, radix: 16) }.joined() }
  }

  @Test("the checksum is of the whole file", arguments: [8, 1 << 20])
  func checksum(capacity: Int) throws {
    let text = String(repeating: "a,b\n", count: 20_000)
    try withFile(text) { path in
      let expected = text.utf8.map { String($0, radix: 16) }.joined()
      let unread = try DelimitedFile(path: path, digest: PlainDigest())
      #expect(try unread.close() == expected)
      let read = try DelimitedFile(path: path, digest: PlainDigest(), stretchCapacity: capacity)
      let stretch = Stretch()
      while try read.fill(stretch, dialect: Dialect()) == .stretch {}
      #expect(try read.close() == expected)
    }
  }
}
