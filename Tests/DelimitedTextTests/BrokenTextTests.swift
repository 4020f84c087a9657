import TestSupport
import Testing

@testable import DelimitedText

/// Text in which quotes or lines went wrong costs the lines that are wrong, and no other.
@Suite struct BrokenTextTests {
  /// A text, and what becomes of its records: the first field, or the shape of one that is lost.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var outcome: [String]
    var capacity = DelimitedFile.usualStretchCapacity
    var testDescription: String { name }
  }

  private static let long = String(repeating: "x", count: 300)
  private static let large = String(repeating: "x", count: 600 << 10)

  private static func lines(_ count: Int) -> String { String(repeating: "a\n", count: count) }

  static let cases = [
    Case(name: "quote in a cell", text: "1,a\"b\n2,c\n", outcome: ["repairedQuote", "2"]),
    Case(name: "too many cells", text: "1,a\"b,c\n2,c\n", outcome: ["strayQuote", "2"]),
    Case(name: "too few cells", text: "1\"\n2,c\n", outcome: ["strayQuote", "2"]),
    Case(
      name: "open to the end", text: "1,\"a,b\n2,b\n3,c\n",
      outcome: ["unterminatedQuote", "2", "3"]),
    Case(name: "open in the last line", text: "1,a\n2,\"b,c", outcome: ["1", "unterminatedQuote"]),
    Case(
      name: "open until another quoted cell", text: "1,\"a,\n2,b\n3,\"c\"\n4,d\n",
      outcome: ["repairedQuote", "2", "3", "4"]),
    Case(
      name: "every line broken", text: "1,\"a\n2,\"b,x\n3,\"c\n",
      outcome: ["repairedQuote", "strayQuote", "repairedQuote"]),
    Case(
      name: "valid line ends around a broken line", text: "1,\"a\nb\"\n2,c\"\n3,\"d\n\"\n",
      outcome: ["1", "repairedQuote", "3"]),
    Case(
      name: "sixty lines are one record",
      text: "1,\"" + String(repeating: "\n", count: 59) + "\"\n2,b\n", outcome: ["1", "2"]),
    Case(
      name: "sixty-one lines are none",
      text: "1,\"" + String(repeating: "a\n", count: 60) + "\"\n2,b\n",
      outcome: ["repairedQuote"] + Array(repeating: "a", count: 59) + ["unterminatedQuote", "2"]
    ),
    Case(
      name: "a record may have more lines than a field",
      text: "\"\(lines(40))\",\"\(lines(40))\"\n2,b\n", outcome: [lines(40), "2"]),
    Case(
      name: "doubled quotes do not begin a field anew",
      text: "1,\"" + String(repeating: "\"\"\n", count: 60) + "\"\n2,b\n",
      outcome: ["repairedQuote"] + Array(repeating: "", count: 59) + ["unterminatedQuote", "2"]),
    Case(
      name: "a record may be longer than a field", text: "\"\n\(large)\",\"\n\(large)\"\n2,b\n",
      outcome: ["\n\(large)", "2"]),
    Case(
      name: "a field of many bytes on several lines", text: "1,\"\n\(large)\n\(large)\n\"\n2,b\n",
      outcome: ["repairedQuote", large, large, "unterminatedQuote", "2"]),
    Case(
      name: "NUL bytes", text: "1,a\n2,\0\n\03,b\n4,\"x\n\0\"\n5,\"\0\n6,c\n",
      outcome: ["1", "nulByte", "nulByte", "nulByte", "nulByte", "6"]),
    Case(
      name: "line that is too long", text: "1,a\n2,\(long)\n3,b\n", outcome: ["1", "tooLong", "3"],
      capacity: 64),
    Case(
      name: "line that is too long, with CRLF", text: "1,a\r\n2,\(long)\r\n3,b\r\n",
      outcome: ["1", "tooLong", "3"], capacity: 64),
    Case(
      name: "line that is too long, with CR", text: "1,a\r2,\(long)\r3,b\r",
      outcome: ["1", "tooLong", "3"], capacity: 64),
    Case(
      name: "line that is too long, the last", text: "1,a\n2,\(long)", outcome: ["1", "tooLong"],
      capacity: 64),
    Case(
      name: "cut within a character", text: "1,a\n2,x\(String(repeating: "é", count: 99))\n3,b\n",
      outcome: ["1", "tooLong", "3"], capacity: 64),
    Case(
      name: "open quote before a line that is too long", text: "1,\"a\n2,\(long)\n3,b\n",
      outcome: ["repairedQuote", "tooLong", "3"], capacity: 64),
  ]

  @Test("costs the broken lines alone", arguments: cases)
  func costsTheBrokenLines(_ test: Case) throws {
    try withFile(test.text) { path in
      let reader = Reader(width: 2, capacity: test.capacity)
      let reading = try #require(try reader.careful(path))
      let outcome = reading.records.enumerated().map { index, record in
        switch reading.shapes[index] {
        case nil, .short?, .blank?: record[0]
        case let shape?: "\(shape)"
        }
      }
      #expect(outcome == test.outcome)
      #expect(reading.lines == plainLineCount(Array(test.text.utf8)))
      let sum = reading.records.count + reading.continuationLines + reading.blankLines.count
      #expect(reading.lines == sum)
      let isBroken = reading.shapes.values.contains { $0 != .short && $0 != .blank }
      #expect((try reader.fast(path) == nil) == isBroken)
    }
  }

  /// A line that is too long may end anywhere in a stretch, also between CR and LF.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func longLinesEndAnywhere(lineEnd: String) throws {
    for length in 100...180 {
      let text = String(repeating: "y", count: length) + lineEnd + "2,b" + lineEnd
      try withFile(text) { path in
        let reading = try #require(try Reader(width: 2, capacity: 32).careful(path))
        try #require(reading.shapes == [0: .tooLong])
        try #require(reading.records == [["", ""], ["2", "b"]])
        try #require(reading.starts.map(\.line) == [0, 1])
        try #require(reading.starts[1].offset == length + lineEnd.utf8.count)
        try #require(reading.lines == 2)
      }
    }
  }

  @Test("what is no UTF-8 is refused by both readers")
  func refusesWhatIsNoUTF8() throws {
    // Behind the head, where it is not seen beforehand.
    let text = String(repeating: "1,a\n", count: 20_000) + "2,"
    try withFile(Array(text.utf8) + [0xE9, 0x0A]) { path in
      let file = try DelimitedFile(path: path)
      let stretch = Stretch()
      let dialect = Dialect()
      #expect(try file.fill(stretch, dialect: dialect) == .stretch)
      let parser = StretchParser(dialect: dialect, width: 2, wanted: [0])
      #expect(parser.parse(stretch) == .notText(.invalidUTF8))
      let careful = CarefulReader(
        file: file, dialect: dialect, width: 2, wanted: [0], dataOffset: 0)
      #expect(try careful.next(stretch) == .notText(.invalidUTF8))
    }
  }

  /// Bytes of valid files are changed at random: whatever strict parsing accepts, the careful
  /// reader reads in the same way, and no line is lost by either.
  @Test func mutatedTextIsReadAlike() throws {
    var random = SeededGenerator(state: 21)
    let marks = Array("\"\",;\n\r \ta0".utf8) + [0x00, 0xC3, 0xA9, 0xFF]
    var accepted = 0
    for _ in 0..<1_200 {
      var bytes = RandomCSV(records: 8, width: 3, dialect: Dialect(), using: &random).bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let position = bytes.indices.randomElement(using: &random) else { continue }
        let mark = marks.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[position] = mark
        case 1: bytes.insert(mark, at: position)
        default: bytes.remove(at: position)
        }
      }
      try withFile(bytes) { path in
        let fast = try Reader().fast(path)
        let careful = try Reader().careful(path)
        if let fast {
          accepted += 1
          try #require(fast == careful, "\(bytes)")
        }
        guard let careful else { return }
        let sum = careful.records.count + careful.continuationLines + careful.blankLines.count
        try #require(careful.lines == plainLineCount(bytes) && careful.lines == sum, "\(bytes)")
      }
    }
    #expect(accepted > 200)
  }
}
