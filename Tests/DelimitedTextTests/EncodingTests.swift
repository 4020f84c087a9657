import TestSupport
import Testing

@testable import DelimitedText

/// Files in every encoding are read alike, and places are those in the raw file.
@Suite struct EncodingTests {
  static let encodings: [Encoding] = [
    .utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian,
  ]
  private static let marks: [Encoding: [UInt8]] = [
    .utf8: [0xEF, 0xBB, 0xBF], .utf16LittleEndian: [0xFF, 0xFE], .utf16BigEndian: [0xFE, 0xFF],
  ]
  private static let table =
    "projectnummer;plaats\r\nP1;Súdwest-Fryslân\r\n\"P2\r\n€\";Één ‚plaats’\r\n\r\nP3;Ÿ\r\n"

  @Test("the encoding is found, and so are the places", arguments: encodings)
  func isFound(encoding: Encoding) throws {
    for mark in [[], Self.marks[encoding] ?? []] {
      try withFile(mark + encoded(Self.table, encoding)) { path in
        let file = try DelimitedFile(path: path)
        #expect(file.head.encoding == encoding)
        #expect(file.head.contentStart == Int64(mark.count))
        #expect(
          file.head.records.map(\.cells) == [
            ["projectnummer", "plaats"], ["P1", "Súdwest-Fryslân"], ["P2\r\n€", "Één ‚plaats’"],
            ["P3", "Ÿ"],
          ])
        for record in file.head.records {
          #expect(record.start == Self.raw(of: record.cells[0], encoding, mark))
          let second = Self.raw(of: record.cells[1], encoding, mark)
          #expect([record.cellStart(0), record.cellStart(1)] == [record.start, second])
        }
        #expect(file.head.records.last?.end == file.size)
        #expect(file.head.records.map(\.line) == [1, 2, 3, 6])
        let tally = try LineTally(of: file)
        #expect([tally.lines, tally.blank] == [6, 1])
      }
    }
  }

  /// Where a cell stands in the file, its opening quote included.
  private static func raw(of cell: String, _ encoding: Encoding, _ mark: [UInt8]) -> Int64 {
    let text = Array(table.utf8)
    let word = Array(cell.utf8)
    var start = text.indices.first { text[$0...].starts(with: word) } ?? 0
    if start > 0, text[start - 1] == 0x22 { start -= 1 }
    let before = String(decoding: text[..<start], as: UTF8.self)
    return Int64(mark.count + encoded(before, encoding).count)
  }

  @Test("every stretch size gives the same", arguments: encodings)
  func everyStretchSizeGivesTheSame(encoding: Encoding) throws {
    var random = SeededGenerator(state: 61)
    for _ in 0..<40 {
      let csv = RandomCSV(
        records: 25, width: 3, dialect: Dialect(), lineEnds: ["\n", "\r\n", "\r"], using: &random)
      // What windows-1252 does not have is written as a question mark and so read.
      let text = String(decoding: csv.bytes, as: UTF8.self)
      let bytes = encoded(text, encoding)
      let isExact = encoding != .windows1252
      try withFile(bytes) { path in
        let whole = try #require(try Reader(encoding: encoding).careful(path))
        if isExact { try #require(whole.records == csv.expected.records) }
        try #require(whole.lines == csv.expected.lines)
        try #require(whole.shapes == csv.expected.shapes)
        for (found, expected) in zip(whole.starts, csv.expected.starts) {
          let before = String(decoding: csv.bytes[..<expected.offset], as: UTF8.self)
          try #require(found.offset == encoded(before, encoding).count)
          try #require(found.line == expected.line)
        }
        let least = csv.longestRecord + 8
        for capacity in [least, least + 1, least + 2, least + 5, least * 2 + 3] {
          let reader = Reader(capacity: capacity, encoding: encoding)
          try #require(try reader.careful(path) == whole, "\(capacity): \(text)")
          if let fast = try reader.fast(path) {
            try #require(fast == whole, "\(capacity): \(text)")
          }
        }
        try #require(try Reader(encoding: encoding).fast(path) == whole)
      }
    }
  }

  @Test func everyByteOfWindows1252() throws {
    let bytes = Array("a;b\n".utf8) + (0x80...0xFF).flatMap { [$0, 0x3B, 0x78, 0x0A] }
    try withFile(bytes) { path in
      let file = try DelimitedFile(path: path)
      #expect(file.head.encoding == .windows1252)
      let reader = try RecordReader(path: path)
      var cells: [String] = []
      while let record = try reader.next() { cells.append(record.cells[0]) }
      let expected =
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
        + String(String.UnicodeScalarView((0xA0...0xFF).compactMap(UnicodeScalar.init)))
      #expect(cells.dropFirst().joined() == expected)
    }
  }

  @Test func surrogatesOfUTF16() throws {
    let units: [UInt16] = [
      0xFEFF, 0x61, 0x3B, 0xD83D, 0xDE00, 0x0A, 0xD800, 0x3B, 0xDC00, 0x0A, 0xD800, 0xD83D, 0xDE00,
      0x3B, 0x62, 0x0A,
    ]
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try withFile(bytes + [0x63]) { path in
      let reader = try RecordReader(path: path, hints: TextHints(delimiter: 0x3B))
      reader.width = 2
      var records: [RecordReader.Record] = []
      while let record = try reader.next() { records.append(record) }
      #expect(
        records.map(\.cells) == [
          ["a", "😀"], ["\u{FFFD}", "\u{FFFD}"], ["\u{FFFD}😀", "b"], ["\u{FFFD}"],
        ])
      #expect(records.map(\.offset) == [2, 12, 20, 32])
    }
  }

  @Test(
    "no text at all",
    arguments: [
      (Array("PK\u{3}\u{4}xl/workbook".utf8), BinaryKind.spreadsheet),
      (Array("PK\u{3}\u{4}[Content_Types].xml word/document.xml".utf8), .document),
      (Array("PK\u{3}\u{4}foto.png".utf8), .archive),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .spreadsheet),
      (Array("%PDF-1.7\n".utf8), .document), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .image), (Array("GIF89a".utf8), .image),
      ([0x1F, 0x8B, 8, 0], .archive), ([0xC3, 0x28, 0x0A, 0, 1, 2, 0xFF], .other),
      (Array(repeating: 0, count: 500), .other),
    ])
  func noText(bytes: [UInt8], kind: BinaryKind) throws {
    try withFile(bytes) { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.encoding == .unknown)
      #expect(head.binaryKind == kind)
      #expect(head.records.isEmpty)
      let record = try RecordReader(path: path).next()
      #expect(record == nil)
    }
  }

  /// A byte that is no UTF-8 far behind the head is found, and the file read as windows-1252.
  @Test func theWholeFileDecides() throws {
    let lines = (0..<20_000).map { "P\($0);Caf" }.joined(separator: "\n")
    try withFile(Array("a;b\n\(lines)".utf8) + [0xE9, 0x0A]) { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.encoding == .utf8)
      let reader = try RecordReader(path: path)
      #expect(reader.head.encoding == .windows1252)
      var last: RecordReader.Record?
      while let record = try reader.next() { last = record }
      #expect(last?.cells == ["P19999", "Café"])
      #expect(last?.line == 20_001)
    }
  }

  /// What is said of a file is followed where its bytes may be that.
  @Test(
    "what is said and what is",
    arguments: [
      ("é;x\n1;2\n", Encoding.utf8, [0xEF, 0xBB, 0xBF], Encoding.windows1252, Encoding.utf8),
      ("é;x\n1;2\n", .utf16LittleEndian, [0xFF, 0xFE], .utf8, .utf16LittleEndian),
      ("é;x\n1;2\n", .utf16BigEndian, [0xFE, 0xFF], .utf16LittleEndian, .utf16BigEndian),
      ("é;x\n1;2\n", .utf8, [], .utf16LittleEndian, .utf8),
      ("é;x\n1;2\n", .windows1252, [], .utf16BigEndian, .windows1252),
      ("é;x\n1;2\n", .windows1252, [], .utf8, .windows1252),
      ("é;x\n1;2\n", .utf8, [], .windows1252, .windows1252),
      ("é;x\n1;2\n", .utf16LittleEndian, [], .windows1252, .utf16LittleEndian),
      ("é;x\n1;2\n", .utf16LittleEndian, [], .utf16BigEndian, .utf16LittleEndian),
      ("город;год\n北京;1\n", .utf16BigEndian, [], .utf16BigEndian, .utf16BigEndian),
      ("é;x\n1;2\n", .windows1252, [0xEF, 0xBB, 0xBF], .utf8, .windows1252),
    ])
  func whatIsSaid(
    text: String, written: Encoding, mark: [UInt8], said: Encoding, found: Encoding
  ) throws {
    try withFile(mark + encoded(text, written)) { path in
      let reader = try RecordReader(path: path, hints: TextHints(encoding: said))
      #expect(reader.head.encoding == found)
      #expect(reader.head.ignoredHint == (said == found ? nil : said))
      if written == found {
        #expect(
          reader.head.records.first?.cells
            == text.prefix { $0 != "\n" }
            .split(separator: ";").map(String.init))
      }
    }
  }

  @Test func unpairedSurrogatesAreNotWhatIsSaid() throws {
    let units: [UInt16] = [0x61, 0x3B, 0xDC00, 0x0A, 0x62, 0x3B, 0x63, 0x0A]
    try withFile(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41]) { path in
      let head = try DelimitedFile(path: path, hints: TextHints(encoding: .utf16LittleEndian)).head
      #expect(head.ignoredHint == .utf16LittleEndian)
    }
  }

  /// One NUL costs its line, in any encoding and wherever it stands.
  @Test(
    "a NUL in a text",
    arguments: encodings.flatMap { encoding in [0, 3_999].map { (encoding, $0) } })
  func aNULCostsItsLine(encoding: Encoding, line: Int) throws {
    let text =
      "a;b\n" + (0..<4_000).map { $0 == line ? "\0;é\n" : "\($0);Café in de straat\n" }.joined()
    try withFile(encoded(text, encoding)) { path in
      let reader = try RecordReader(path: path)
      #expect(reader.head.encoding == encoding)
      var shapes: [Int: IrregularRecord.Shape] = [:]
      var count = 0
      while let record = try reader.next() {
        shapes[count] = record.shape
        count += 1
      }
      #expect(count == 4_001)
      #expect(shapes == [line + 1: .nulByte])
    }
  }

  @Test func aCharacterCutOffAtTheEndOfTheHeadIsNoFault() throws {
    for padding in 0..<4 {
      let text =
        String(repeating: "x", count: DelimitedFile.headCapacity - 2 - padding) + "é€😀,2\n1,2\n"
      try withFile(text) { path in
        let head = try DelimitedFile(path: path).head
        #expect(head.encoding == .utf8)
      }
    }
  }

  @Test(
    "characters transcoded twice",
    arguments: [
      ("CafÃ©;â‚¬ 5;Â°;Ã‰Ã©n", 5, 3), ("Café;€ 5;°;Één ÃŽ", 1, 21), ("Ãlvaro â Â;Ã;ÃS", 0, -1),
    ])
  func mojibake(text: String, count: Int, first: Int) throws {
    try withFile(text + "\n") { path in
      let file = try DelimitedFile(path: path)
      let stretch = Stretch()
      let dialect = Dialect(delimiter: 0x3B)
      _ = try file.fill(stretch, dialect: dialect)
      _ = StretchParser(dialect: dialect, width: 4, wanted: [0]).parse(stretch)
      #expect(stretch.mojibake.count == count)
      #expect(stretch.mojibake.firstOffset ?? -1 == first)
    }
  }

  @Test(
    "carriage returns alone",
    arguments: [
      ("a;b\r\n1;2\r3;4\r\n\r\n\"x\ry\";z\r", [8, 23]), ("a;b\r1;2\r\"x\ny\";z\r", []),
      ("a;b\n1;2\n", []),
    ])
  func bareReturns(text: String, offsets: [Int]) throws {
    try withFile(text) { path in
      let file = try DelimitedFile(path: path)
      let stretch = Stretch()
      let dialect = Dialect(delimiter: 0x3B)
      _ = try file.fill(stretch, dialect: dialect)
      _ = StretchParser(dialect: dialect, width: 2, wanted: [0]).parse(stretch)
      #expect(stretch.bareReturns == offsets)
      #expect(stretch.bareReturnCount == offsets.count)
      let careful = CarefulReader(
        file: file, dialect: dialect, width: 2, wanted: [0], dataOffset: 0)
      #expect(try careful.next(stretch) == .parsed)
      #expect(stretch.bareReturns == offsets)
    }
  }
}
