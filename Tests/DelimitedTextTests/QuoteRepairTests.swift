import TestSupport
import Testing

@testable import DelimitedText

/// What becomes of quotes that stand where none may stand: at most their own record is lost.
@Suite struct QuoteRepairTests {
  /// A text with `;` and three columns, and its records: cells, or the shape of one that is lost.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var records: [[String]]
    var repaired: Set<Int> = []
    var lost: [Int: IrregularRecord.Shape] = [:]
    /// Column and offset of the first quote that went wrong.
    var place: [Int] = []
    var testDescription: String { text.debugDescription }

    init(
      _ text: String, _ records: [[String]], repaired: Set<Int> = [],
      lost: [Int: IrregularRecord.Shape] = [:], at place: [Int] = []
    ) {
      self.text = text
      self.records = records
      self.repaired = repaired
      self.lost = lost
      self.place = place
    }
  }

  private static let last = ["x", "y", "z"]
  private static let nothing: [String] = []

  static let cases = [
    // The offending quote alone.
    Case("a;5\" hout;b\nx;y;z\n", [["a", "5\" hout", "b"], last], repaired: [0], at: [1, 3]),
    Case(
      "a;\"5\" planken\";b\nx;y;z\n", [["a", "5\" planken", "b"], last], repaired: [0], at: [1, 4]),
    Case(
      "a;\"5\" planken; lang\";b\nx;y;z\n", [["a", "5\" planken; lang", "b"], last], repaired: [0]),
    Case("a;\"x \"\" y\" z\";b\n", [["a", "x \" y\" z", "b"]], repaired: [0]),
    Case(
      "\"5\" a\";\"6\" b\";\"7\" c\"\n", [["5\" a", "6\" b", "7\" c"]], repaired: [0], at: [0, 2]),
    // All quotes of the cell.
    Case(
      "\"Jan\" de Vries;a;b\nx;y;z\n", [["\"Jan\" de Vries", "a", "b"], last], repaired: [0],
      at: [0, 4]),
    Case(
      "\"Jan\" de Vries;\"Piet\" Smit;b\n", [["\"Jan\" de Vries", "\"Piet\" Smit", "b"]],
      repaired: [0]),
    Case("\"Jan\" de Vries;\"Piet\";b\n", [["\"Jan\" de Vries", "Piet", "b"]], repaired: [0]),
    Case("a;zei \"ja\" en \"nee\";b\n", [["a", "zei \"ja\" en \"nee\"", "b"]], repaired: [0]),
    Case("a;\"\"x\"\";b\n", [["a", "\"\"x\"\"", "b"]], repaired: [0]),
    Case("a;b;c\"\"\nx;y;z\n", [["a", "b", "c\"\""], last], repaired: [0]),
    Case("a;\"b\" ;c\"\n", [["a", "b", "c\""]], repaired: [0], at: [2, 8]),
    // A quote that opens and does not close.
    Case("a;\"b;c\nx;y;z\n", [["a", "\"b", "c"], last], repaired: [0], at: [1, 2]),
    Case("a;b;\"c\nx;y;z\n", [["a", "b", "\"c"], last], repaired: [0]),
    Case("a;b;\"c", [["a", "b", "\"c"]], repaired: [0]),
    Case("a;\"b;c\nx;\"y\";z\n", [["a", "\"b", "c"], last], repaired: [0]),
    Case("a;\"b;c\nx;\"y;z\n", [["a", "\"b", "c"], ["x", "\"y", "z"]], repaired: [0, 1]),
    Case("a;\"b;c\r\nx;y;z\r\n", [["a", "\"b", "c"], last], repaired: [0]),
    Case("a;\"b;c\rx;y;z\r", [["a", "\"b", "c"], last], repaired: [0]),
    Case(
      "a;\"b;c\n" + String(repeating: "x;y;z\n", count: 70),
      [["a", "\"b", "c"]] + Array(repeating: last, count: 70), repaired: [0]),
    // A cell that rightly takes several lines stays one.
    Case("a;\"b\nc\";5\" d\nx;y;z\n", [["a", "b\nc", "5\" d"], last], repaired: [0], at: [2, 9]),
    Case("5\" a;\"b\nc\";d\nx;y;z\n", [["5\" a", "b\nc", "d"], last], repaired: [0]),
    // Empty cells at the end are trimmed, short records are not guessed at.
    Case("a;5\" b;c;;\nx;y;z\n", [["a", "5\" b", "c"], last], repaired: [0]),
    Case("a;5\" b\nx;y;z\n", [["", "", ""], last], lost: [0: .strayQuote], at: [1, 3]),
    Case("a;5\" b;c;d\nx;y;z\n", [["", "", ""], last], lost: [0: .strayQuote]),
    Case("a;\"b\nx;y;z\n", [["", "", ""], last], lost: [0: .unterminatedQuote]),
    Case("a;\"b;c;d\nx;y;z\n", [["", "", ""], last], lost: [0: .unterminatedQuote], at: [1, 2]),
    // How a spreadsheet writes digits that are text.
    Case("=\"00123\";b;c\nx;y;z\n", [["=\"00123\"", "b", "c"], last]),
    Case("a;=\"00123\" ;=\"0\"\n", [["a", "=\"00123\"", "=\"0\""]]),
    Case("=\"1\";5\" b;c\n", [["=\"1\"", "5\" b", "c"]], repaired: [0], at: [1, 6]),
    Case("=\"1\"x;b;c\n", [["=\"1\"x", "b", "c"]], repaired: [0]),
    Case("\"=\"\"00123\"\"\";b;c\n", [["=\"00123\"", "b", "c"]]),
  ]

  @Test("quotes gone wrong", arguments: cases)
  func repairs(_ test: Case) throws {
    try withFile(test.text) { path in
      let dialect = Dialect(delimiter: UInt8(ascii: ";"))
      for capacity in [DelimitedFile.usualStretchCapacity, test.text.utf8.count + 1] {
        let reading = try #require(
          try Reader(dialect: dialect, capacity: capacity).careful(path))
        #expect(reading.records == test.records)
        let repaired = reading.shapes.filter { $0.value == .repairedQuote }.keys
        #expect(Set(repaired) == test.repaired)
        #expect(reading.shapes.filter { $0.value != .repairedQuote } == test.lost)
        #expect(reading.lines == plainLineCount(Array(test.text.utf8)))
      }
      if !test.place.isEmpty {
        let irregular = try Self.firstIrregular(path, dialect)
        #expect([irregular?.column, irregular?.offset] == test.place)
      }
    }
  }

  private static func firstIrregular(_ path: String, _ dialect: Dialect) throws
    -> IrregularRecord?
  {
    let file = try DelimitedFile(path: path)
    let stretch = Stretch()
    let reader = CarefulReader(
      file: file, dialect: dialect, width: 3, wanted: [0], dataOffset: 0)
    _ = try reader.next(stretch)
    return stretch.batch.irregular.first
  }

  /// The head shows the same cells as the rest of the file.
  @Test func theHeadIsRepairedAlike() throws {
    let text =
      "a;b;c\n"
      + Self.cases.filter { $0.lost.isEmpty && !$0.text.contains("\r") }
      .map { $0.text.hasSuffix("\n") ? $0.text : $0.text + "\n" }.joined()
    try withFile(text) { path in
      let head = try DelimitedFile(path: path).head
      let reading = try Reader(dialect: head.dialect).careful(path)
      #expect(head.dialect.delimiter == UInt8(ascii: ";"))
      #expect(head.records.map(\.cells) == reading?.records.prefix(head.records.count).map { $0 })
    }
  }

  /// A cell is found in a repaired record, where its quotes say nothing of where cells begin.
  @Test func cellsOfARepairedRecordAreFound() throws {
    try withFile("a;\"b\nc\";5\" d\n\"x;y;z\n") { path in
      let dialect = Dialect(delimiter: UInt8(ascii: ";"))
      let file = try DelimitedFile(path: path)
      let stretch = Stretch()
      let reader = CarefulReader(
        file: file, dialect: dialect, width: 3, wanted: [0], dataOffset: 0)
      _ = try reader.next(stretch)
      let places = [(0, 1), (0, 2), (1, 1), (1, 2)].map { record, column in
        unsafe stretch.locator(for: dialect).position(
          ofColumn: column, record: record, in: stretch.bytes)
      }
      #expect(
        places == [
          .init(line: 0, offset: 2), .init(line: 1, offset: 8), .init(line: 2, offset: 16),
          .init(line: 2, offset: 18),
        ])
    }
  }

  /// By its strict rules the tokenizer finds what libcsv finds.
  @Test("the tokenizer agrees with libcsv", arguments: ValidTextTests.dialects)
  func agreesWithTheParser(dialect: Dialect) throws {
    var random = SeededGenerator(state: 71)
    for _ in 0..<100 {
      let csv = RandomCSV(records: 10, width: 3, dialect: dialect, using: &random)
      let parser = HeadParser(dialect: dialect, limit: 100)
      let table = unsafe csv.bytes.withUnsafeBytes {
        unsafe parser.table(in: $0, isWholeFile: true)
      }
      try #require(table.strayQuotes == 0)
      let found = table.texts.map { cells in
        (0..<3).map { column in column < cells.count ? cells[column] : "" }
      }
      let expected = csv.expected.records.enumerated().filter {
        csv.expected.shapes[$0.offset] != .blank
      }
      try #require(found == expected.map(\.element), "\(csv.bytes)")
      try #require(
        table.records.map(\.start) == expected.map { csv.expected.starts[$0.offset].offset })
    }
  }

  /// A line of a hundred thousand quotes costs no more than any other line of that length.
  @Test(arguments: ["\"", "\"a", ";\"", "\";\"a", "\"\"a", ";\"\"\"a"])
  func manyQuotesCostLittle(piece: String) throws {
    let text = "a;b;c\n" + String(repeating: piece, count: 100_000) + "\nx;y;z\n"
    let clock = ContinuousClock()
    let start = clock.now
    try withFile(text) { path in
      let dialect = Dialect(delimiter: UInt8(ascii: ";"))
      let reading = try Reader(dialect: dialect).careful(path)
      #expect(reading?.records.first == ["a", "b", "c"])
      #expect(reading?.records.last == Self.last)
    }
    #expect(clock.now - start < .seconds(20))
  }

  /// Quotes strewn over a table: no crash, every line accounted for, and records that are far from
  /// a quote come out whole.
  @Test func strewnQuotesCostTheirOwnRecords() throws {
    var random = SeededGenerator(state: 72)
    for _ in 0..<400 {
      var lines = (0..<40).map { "n\($0);b\($0);c\($0)" }
      let count = Int.random(in: 1...4, using: &random)
      let hit = Set((0..<count).map { _ in Int.random(in: 0..<40, using: &random) })
      for line in hit {
        var bytes = Array(lines[line].utf8)
        bytes.insert(0x22, at: Int.random(in: 0...bytes.count, using: &random))
        lines[line] = String(decoding: bytes, as: UTF8.self)
      }
      let text = lines.joined(separator: "\n") + "\n"
      try withFile(text) { path in
        let dialect = Dialect(delimiter: UInt8(ascii: ";"))
        let reading = try #require(try Reader(dialect: dialect).careful(path))
        let sum = reading.records.count + reading.continuationLines + reading.blankLines.count
        try #require(reading.lines == 40 && sum == 40, "\(text)")
        let whole = Set(reading.records.map { $0.joined(separator: ";") })
        // Two quotes may stand like a pair: nobody can tell that they are none.
        guard hit.count == 1 else { return }
        let lost = (0..<40).filter { !hit.contains($0) && !whole.contains(lines[$0]) }
        try #require(lost.isEmpty, "\(text)")
      }
    }
  }
}
