import Testing

@testable import DelimitedText

/// Records one by one, as they are shown and written out again.
@Suite struct RecordReaderTests {
  @Test func everyRecordWithItsPlace() throws {
    let text =
      "\u{FEFF}Overzicht\r\na;b;c\r\n\r\n1;\"x\r\ny\";3\r\n2;5\" h;4\r\n3\r\n4;5;6;7;8\r\n;;\r\n"
      + "5;\"x\r\n6;\0;\r\n"
    try withFile(text) { path in
      let reader = try RecordReader(path: path)
      #expect(reader.width == 3)
      var records: [RecordReader.Record] = []
      while let record = try reader.next() { records.append(record) }
      #expect(
        records.map(\.cells) == [
          ["Overzicht"], ["a", "b", "c"], ["1", "x\r\ny", "3"], ["2", "5\" h", "4"], ["3"],
          ["4", "5", "6", "7", "8"], ["", "", ""], [], [],
        ])
      #expect(records.map(\.line) == [1, 2, 4, 6, 7, 8, 9, 10, 11])
      #expect(records.map(\.offset) == [3, 14, 23, 35, 45, 48, 59, 63, 69])
      #expect(
        records.map(\.shape) == [
          .short, nil, nil, .repairedQuote, .short, .long, .blank, .unterminatedQuote, .nulByte,
        ])
      let none = try reader.next()
      #expect(none == nil)
    }
  }

  @Test func aLargeFileIsReadInStretches() throws {
    let count = 60_000
    let text =
      "a;b\n"
      + (0..<count).map { "P\($0);Súdwest-Fryslân in het noorden van het land \($0)\n" }
      .joined()
    for encoding in EncodingTests.encodings {
      try withFile(encoded(text, encoding)) { path in
        let reader = try RecordReader(path: path)
        #expect(reader.head.encoding == encoding)
        var number = -1
        while let record = try reader.next() {
          if number >= 0, number.isMultiple(of: 97) {
            try #require(record.cells[0] == "P\(number)")
            try #require(record.line == number + 2)
          }
          number += 1
        }
        #expect(number == count)
      }
    }
  }

  @Test func anEmptyFileHasNoRecords() throws {
    for text in ["", "\n", "\u{FEFF}", "sep=;\n"] {
      try withFile(text) { path in
        let record = try RecordReader(path: path).next()
        #expect(record == nil)
      }
    }
  }
}
