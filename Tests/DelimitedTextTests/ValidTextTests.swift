import TestSupport
import Testing

@testable import DelimitedText

/// Valid text is read as it was meant, however it is cut and whichever reader reads it.
@Suite struct ValidTextTests {
  static let dialects = [
    Dialect(), Dialect(delimiter: UInt8(ascii: ";")), Dialect(delimiter: 0x09),
    Dialect(delimiter: UInt8(ascii: "|"), quote: UInt8(ascii: "'")),
  ]

  @Test("both readers find what was written", arguments: dialects)
  func readsWhatWasWritten(dialect: Dialect) throws {
    var random = SeededGenerator(state: 11)
    for _ in 0..<120 {
      let records = Int.random(in: 1...12, using: &random)
      let text = RandomCSV(records: records, width: 3, dialect: dialect, using: &random)
      try withFile(text.bytes) { path in
        let reader = Reader(dialect: dialect)
        try #require(try reader.fast(path) == text.expected, "\(text.bytes)")
        try #require(try reader.careful(path) == text.expected, "\(text.bytes)")
      }
    }
  }

  @Test("small stretches change nothing", arguments: dialects)
  func smallStretchesChangeNothing(dialect: Dialect) throws {
    var random = SeededGenerator(state: 12)
    var fastReadings = 0
    for _ in 0..<60 {
      let text = RandomCSV(
        records: 30, width: 3, dialect: dialect, lineEnds: ["\n", "\n", "\r\n"], using: &random)
      // One byte more, because CR at the end of a stretch may be half of a line end.
      let least = text.longestRecord + 1
      try withFile(text.bytes) { path in
        for capacity in [least, least + 1, least * 2 + 3, text.bytes.count] {
          let reader = Reader(dialect: dialect, capacity: capacity)
          if let reading = try reader.fast(path) {
            fastReadings += 1
            try #require(reading == text.expected, "\(capacity): \(text.bytes)")
          }
          try #require(try reader.careful(path) == text.expected, "\(capacity): \(text.bytes)")
        }
      }
    }
    #expect(fastReadings > 100)
  }

  /// Lines that end in CR alone are cut like others.
  @Test func returnsAloneAreReadInSmallStretches() throws {
    var random = SeededGenerator(state: 13)
    var fastReadings = 0
    for _ in 0..<60 {
      let text = RandomCSV(
        records: 20, width: 3, dialect: Dialect(), lineEnds: ["\r", "\r\n"], using: &random)
      try withFile(text.bytes) { path in
        for capacity in text.longestRecord + 1...text.longestRecord + 6 {
          let reader = Reader(capacity: capacity)
          if let reading = try reader.fast(path) {
            fastReadings += 1
            try #require(reading == text.expected, "\(capacity): \(text.bytes)")
          }
          try #require(try reader.careful(path) == text.expected, "\(capacity): \(text.bytes)")
        }
      }
    }
    #expect(fastReadings > 100)
  }

  @Test("a stretch smaller than the head that was looked at")
  func stretchIsSmallerThanTheHead() throws {
    let lines = (0..<9_000).map { "\($0),b,c" }
    let text = "x,y,z\n" + lines.joined(separator: "\n") + "\n"
    try withFile(text) { path in
      for capacity in [16, 4_096, 65_536, 70_000] {
        let reading = try Reader(capacity: capacity, dataOffset: 6).fast(path)
        #expect(reading?.records.map { $0[0] } == (0..<9_000).map { "\($0)" })
        #expect(reading?.lines == 9_000)
      }
    }
  }

  @Test("what the writer writes is read back", arguments: [",", ";", "\t"])
  func roundTrip(delimiter: String) throws {
    let dialect = Dialect(delimiter: delimiter.utf8.first ?? 0)
    let pieces = [
      "", "a", "é", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", " ", "=", "\u{A0}",
    ]
    var random = SeededGenerator(state: 14)
    for _ in 0..<150 {
      let width = Int.random(in: 2...5, using: &random)
      var table: [[String]] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        table.append(
          (0..<width).map { _ in
            (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
          })
      }
      var writer = CSVWriter(delimiter: dialect.delimiter, guardsText: false)
      for record in table {
        for cell in record { writer.write(text: cell) }
        writer.endRecord()
      }
      try withFile(writer.bytes) { path in
        let reading = try Reader(dialect: dialect, width: width).fast(path)
        try #require(reading?.records == table)
      }
    }
  }

  @Test(
    "formulas get an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+31", "'+31"), ("-", "'-"), ("@x", "'@x"), ("a=b", "a=b"), ("", ""),
      ("\tx", "' x"), ("\rx", "' x"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("'x", "'x"),
    ])
  func formulas(text: String, written: String) {
    var writer = CSVWriter()
    writer.write(text: text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }

  /// One row is one line, whatever a name holds.
  @Test(
    arguments: [
      ("", ""), ("Ede", "Ede"), ("Fryslân 😀", "Fryslân 😀"), ("a\nb", "a b"), ("a\r\nb", "a b"),
      ("a\r\r\nb\n", "a  b "), ("a\tb\u{0B}c", "a b c"), ("a\u{2028}b\u{85}c", "a b c"),
      ("\u{0}\u{1B}[1m\u{7F}", "\u{FFFD}\u{FFFD}[1m\u{FFFD}"),
      ("a\u{202E}b\u{FEFF}\u{200B}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"),
      ("👩\u{200D}👧 می\u{200C}خواهم", "👩\u{200D}👧 می\u{200C}خواهم"),
    ])
  func textStaysOnItsLine(text: String, expected: String) {
    // Strings compare equal when they look the same; what is written are scalars.
    #expect(Array(PlainText.oneLine(text).unicodeScalars) == Array(expected.unicodeScalars))
    var writer = CSVWriter()
    writer.write(text: text)
    let line = String(decoding: writer.bytes, as: UTF8.self)
    #expect(line.utf8.filter { $0 != UInt8(ascii: "\"") } == Array(expected.utf8))
    var untouched = CSVWriter(guardsText: false)
    untouched.write(text: text)
    let written = String(decoding: untouched.bytes, as: UTF8.self)
    #expect(written.utf8.filter { $0 != UInt8(ascii: "\"") } == Array(text.utf8))
  }

  @Test func numbersAndEmptyFieldsAreWrittenAsTheyStand() {
    var writer = CSVWriter()
    writer.write(number: "-139")
    writer.writeEmpty()
    writer.write(text: "x")
    writer.endRecord()
    #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == "-139,,x\n")
    writer.write(text: "y")
    #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == "y")
  }

  @Test func aCellIsFoundInItsRecord() throws {
    let text = "a;\"b\r\nc\";d\n e ;f\n"
    try withFile(text) { path in
      let dialect = Dialect(delimiter: UInt8(ascii: ";"))
      let file = try DelimitedFile(path: path)
      let stretch = Stretch()
      #expect(try file.fill(stretch, dialect: dialect) == .stretch)
      let locator = stretch.locator(for: dialect)
      let bytes = Array(text.utf8)
      func position(_ column: Int, _ record: Int) -> [Int?] {
        let found = unsafe bytes.withUnsafeBytes {
          unsafe locator.position(ofColumn: column, record: record, in: $0)
        }
        return [found?.line, found?.offset]
      }
      #expect(position(0, 0) == [0, 0])
      #expect(position(1, 0) == [0, 2])
      #expect(position(2, 0) == [1, 9])
      #expect(position(0, 1) == [2, 11])
      #expect(position(1, 1) == [2, 15])
      #expect(position(2, 1) == [2, 16])
      #expect(position(0, 2) == [nil, nil])
    }
  }
}
