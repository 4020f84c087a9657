import TestSupport
import Testing

@testable import DelimitedText

/// Text without quotes takes a fast lane beside libcsv: what comes of it is the same, byte for byte.
@Suite struct PlainTextTests {
  /// What texts are made of.
  struct Alphabet: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var pieces: [[UInt8]]
    var dialect = Dialect(delimiter: UInt8(ascii: ";"))

    init(_ name: String, _ pieces: [String], bytes: [UInt8] = [], dialect: Dialect? = nil) {
      testDescription = name
      self.pieces = pieces.map { Array($0.utf8) } + bytes.map { [$0] }
      if let dialect { self.dialect = dialect }
    }
  }

  private static let letters = ["a", "Bé", "12", "€", "😀", "=", "x y", "ij", "abcdefghij"]
  private static let lineEnds = ["\n", "\n", "\n", "\r\n", "\r", "\n\r", "\r\r\n"]

  static let alphabets = [
    Alphabet("line feeds alone", letters + [";", ";", ";", "\n", " "]),
    Alphabet("line ends of all kinds", letters + lineEnds + [";", ";", ";", ";", " ", "\t"]),
    Alphabet("hardly anything but marks", ["a"] + lineEnds + [";", ";", ";", " ", "\t", "\n "]),
    Alphabet(
      "bytes that are no text", letters + lineEnds + [";", ";", " "],
      bytes: [0, 0, 1, 0x0B, 0x7F, 0x80, 0xA0, 0xC2, 0xFF, 0x8D, 0x8A, 0xBB]),
    Alphabet(
      "tabs between cells", letters + lineEnds + ["\t", "\t", "\t", " ", ";"],
      dialect: Dialect(delimiter: 0x09)),
    Alphabet(
      "pipes and apostrophes", letters + lineEnds + ["|", "|", "|", " ", "\""],
      dialect: Dialect(delimiter: UInt8(ascii: "|"), quote: UInt8(ascii: "'"))),
    Alphabet(
      "tabs between cells of which some stand in quotes",
      letters + lineEnds
        + ["\t", "\t", "\t", "\t\"p\tq\"\t", "\n\"\t\"\r\n", "\t\"r\"\t", "\t \"s\"\t"], bytes: [0],
      dialect: Dialect(delimiter: 0x09)),
    Alphabet(
      "pipes between cells of which some stand in apostrophes",
      letters + lineEnds + ["|", "|", "|", "|'p|\"q\"'|", "\n'r'|", "|''\r\n", "|'s''t'|"],
      bytes: [0],
      dialect: Dialect(delimiter: UInt8(ascii: "|"), quote: UInt8(ascii: "'"))),
    Alphabet(
      "here and there a quoted cell",
      Array(repeating: letters + [";", ";", "\n", "\r\n", " "], count: 8).flatMap { $0 }
        + [";\"p;q\";", "\n\"two\nlines\";", ";\"say \"\"no\"\"\"\r\n"]),
    Alphabet(
      "quotes around many cells",
      letters + lineEnds
        + [
          ";", ";", ";\"p;q\";", ";\"p\"\n", "\n\"q\";", "\r\n\"\";", ";\" r \"\r\n", ";\"\r\n\"\n",
          "\r\"\";\"\"\n",
        ]),
    Alphabet(
      "quotes doubled, and blanks around quotes",
      Array(repeating: letters + lineEnds + [";", ";", ";\"p\";", "\n\"q\"\n"], count: 4).flatMap {
        $0
      }
        + [
          ";\"a\"\"b\";", "\n\"\"\"c\"\n", "; \"d\";", ";\"e\" ;", "\n\t\"f\"\t\r\n", ";\"g\"\"\";",
        ]),
    Alphabet(
      "quotes that go wrong",
      Array(repeating: letters + [";", ";", "\n", "\r", " "], count: 60).flatMap { $0 }
        + ["\"", ";\"q\""]),
  ]

  @Test("the fast lane finds what libcsv finds", arguments: alphabets)
  func findsWhatLibcsvFinds(alphabet: Alphabet) throws {
    var random = SeededGenerator(state: 31)
    var records = 0
    for round in 0..<400 {
      let most = round % 20 == 0 ? 9_000 : 60
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...most, using: &random) {
        bytes += alphabet.pieces.randomElement(using: &random) ?? []
      }
      let width = Int.random(in: 1...5, using: &random)
      let wanted = (0..<width).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      let fast = parsed(bytes, alphabet.dialect, width: width, wanted, readsPlainText: true)
      let slow = parsed(bytes, alphabet.dialect, width: width, wanted, readsPlainText: false)
      try #require(fast == slow, "\(width) \(wanted): \(bytes)")
      records += fast.records.count
    }
    #expect(records > 1_000)
  }

  /// Most records of a real file have one cell per column: they are read many at a time.
  @Test("records that line up, with some that do not", arguments: ["\n", "\r\n", "\r"])
  func recordsThatLineUp(lineEnd: String) throws {
    var random = SeededGenerator(state: 32)
    let cells = ["", "", "a", " b", "c ", "\td", "V001", "Alphen aan den Rijn", "2020-01-31", " "]
    for round in 0..<60 {
      let width = Int.random(in: 2...12, using: &random)
      // Cells and lines that are longer than what is looked at in one go.
      let long = round % 10 == 0 ? [String(repeating: "lang ", count: 4_000)] : []
      var text = ""
      for _ in 0..<Int.random(in: 1...700, using: &random) {
        let isOdd = Int.random(in: 0..<40, using: &random) == 0
        let count = isOdd ? Int.random(in: 0...20, using: &random) : width
        let isEmpty = Int.random(in: 0..<60, using: &random) == 0
        for column in 0..<count {
          if column > 0 { text += ";" }
          if isEmpty { continue }
          let isLong = Int.random(in: 0..<900, using: &random) == 0
          text += (isLong ? long : cells).randomElement(using: &random) ?? ""
        }
        text += lineEnd
      }
      if Bool.random(using: &random) { text.removeLast() }
      let wanted = (0..<width).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
      let dialect = Dialect(delimiter: UInt8(ascii: ";"))
      let fast = parsed(Array(text.utf8), dialect, width: width, wanted, readsPlainText: true)
      let slow = parsed(Array(text.utf8), dialect, width: width, wanted, readsPlainText: false)
      try #require(fast == slow, "\(width) \(wanted): \(text)")
      #expect(fast.outcome == .complete)
    }
  }

  @Test("a line of more cells than there is room for at first")
  func lineOfManyCells() {
    let line = String(repeating: ";", count: 100_000) + "\n"
    let bytes = Array(("a;b\n" + line + "c;d\n" + line).utf8)
    let dialect = Dialect(delimiter: UInt8(ascii: ";"))
    let fast = parsed(bytes, dialect, width: 2, [0, 1], readsPlainText: true)
    #expect(fast.records == [["a", "b"], ["", ""], ["c", "d"], ["", ""]])
    #expect(fast == parsed(bytes, dialect, width: 2, [0, 1], readsPlainText: false))
  }

  private static let far = String(repeating: "x;y\n", count: 100)

  @Test(
    "records with quotes are told from the text between them",
    arguments: [
      ("", []), ("a;b\nc;d", ["a;b\nc;d"]),
      ("\"a\";b\n", ["!\"a\";b\n"]),
      ("a;b\n\"c\";d\r\n\(far)", ["a;b\n", "!\"c\";d\r\n", far]),
      ("a;\"b\n\nc\"\n\(far)", ["!a;\"b\n\nc\"\n", far]),
      ("\(far)a;\"b", [far, "!a;\"b"]),
    ] as [(String, [String])])
  func partsOfText(text: String, expected: [String]) {
    #expect(parts(of: text) == expected)
  }

  /// Where quotes stand close together, what lies between them is not looked for.
  @Test func closeQuotesAreTakenTogether() {
    let close = String(repeating: "a;b\n\"c\";d\n", count: 30)
    let found = parts(of: close + String(repeating: "x;y\n", count: 2_000))
    #expect(found.count == 3)
    #expect(found.first == "a;b\n")
    #expect(found[1].hasPrefix("!\"c\";d\na;b\n\"c\""))
    #expect(found.last?.hasPrefix("x;y\n") ?? false)
  }

  /// The parts of a text, those for libcsv with a mark before them.
  private func parts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    unsafe bytes.withUnsafeBytes { bytes in
      var mixed = unsafe MixedText(bytes, quote: UInt8(ascii: "\""))
      while let part = mixed.next() {
        switch part {
        case .plain(let range): found.append(unsafe String(decoding: bytes[range], as: UTF8.self))
        case .quoted:
          let range = mixed.takeRecords()
          found.append("!" + (unsafe String(decoding: bytes[range], as: UTF8.self)))
        }
      }
    }
    return found
  }

  /// What came of a text.
  private struct Parsed: Equatable {
    var outcome: CSVParser.Outcome
    var records: [[String]] = []
    var bytes: [[UInt8]] = []
    var irregular: [IrregularRecord] = []
  }

  private func parsed(
    _ bytes: [UInt8], _ dialect: Dialect, width: Int, _ wanted: [Int], readsPlainText: Bool
  ) -> Parsed {
    let stretch = Stretch()
    stretch.reserve(bytes.count)
    unsafe bytes.withUnsafeBytes { unsafe stretch.buffer.copyMemory(from: $0) }
    stretch.count = bytes.count
    let parser = CSVParser(
      dialect: dialect, layout: .init(width: width, wanted: wanted), readsPlainText: readsPlainText)
    parser.begin(stretch)
    var result = Parsed(outcome: parser.parse(stretch))
    parser.end(stretch.batch)
    guard result.outcome == .complete else { return result }
    result.irregular = stretch.batch.irregular
    for record in 0..<stretch.batch.recordCount {
      let fields = wanted.indices.map { slot in
        unsafe Array(stretch.batch.field(record: record, slot: slot))
      }
      result.bytes += fields
      result.records.append(fields.map { String(decoding: $0, as: UTF8.self) })
    }
    return result
  }
}
