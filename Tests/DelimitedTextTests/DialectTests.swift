import TestSupport
import Testing

@testable import DelimitedText

/// The dialect is found however a file is written, and when it is not, that is said.
@Suite struct DialectTests {
  private struct Tally {
    var right = 0
    var flagged = 0
    var wrong: [String] = []
    var silent: [String] = []
  }

  @Test func aGridOfGeneratedFiles() throws {
    var random = SeededGenerator(state: 51)
    var tally = Tally()
    let count = 1_500
    for _ in 0..<count {
      let form = RandomTable.Form(using: &random)
      let table = RandomTable(form, using: &random)
      try withFile(table.bytes) { path in
        let head = try DelimitedFile(
          path: path,
          recognises: { form.knowsHeader && RandomTable.isName($0) }
        ).head
        if head.records.map(\.cells) == table.records.filter({ $0.contains { !$0.isEmpty } }) {
          tally.right += 1
          if head.isDialectUncertain { tally.flagged += 1 }
        } else {
          tally.wrong.append("\(head.dialect) \(head.encoding) for \(form):\n\(table.text)")
          if !head.isDialectUncertain { tally.silent.append(table.text) }
        }
      }
    }
    #expect(tally.right * 100 >= count * 99, "\(tally.wrong.prefix(3))")
    #expect(tally.flagged * 100 < tally.right * 2)
    #expect(tally.silent.isEmpty)
  }

  /// A text, the dialect it is written in and how many columns it has.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var delimiter: Character
    var width: Int
    var quote: Character = "\""
    var isUncertain = false
    var testDescription: String { text.debugDescription }

    init(
      _ text: String, _ delimiter: Character, _ width: Int, quote: Character = "\"",
      isUncertain: Bool = false
    ) {
      self.text = text
      self.delimiter = delimiter
      self.width = width
      self.quote = quote
      self.isUncertain = isUncertain
    }
  }

  static let cases = [
    Case("organisatie;uren\nP1;12,5\nP2;8,0\nP3;7,5\n", ";", 2),
    Case("organisatie;jaar;bedrag\nP1;2024;1.234,56\nP2;2024;€ 12,00\n", ";", 3),
    Case("organisatie,jaar,bedrag\nP1,2024,\"1.234,56\"\nP2,2024,\"12,00\"\n", ",", 3),
    Case("plaats;aantal\n's-Hertogenbosch;3\n't Harde;4\n's-Gravenhage;5\n", ";", 2),
    Case("plaats;aantal\n's-Hertogenbosch;3\n", ";", 2),
    Case("'plaats';'aantal'\n'''s-Gravenhage; stad';'3'\n'Ede';'4'\n", ";", 2, quote: "'"),
    Case("organisatie;jaar\n", ";", 2),
    Case("organisatie;jaar", ";", 2),
    Case("organisatie|jaar|datum\nP1|2024|01-02-2024\n", "|", 3),
    Case("organisatie\tnaam\nP1\tJansen, Piet\nP2\tVries, Jan de\n", "\t", 2),
    Case(
      "organisatie;opmerking\nP1;eerst dit, dan dat, en dan weer iets anders\nP2;niets, hoor\n",
      ";", 2),
    Case("naam\nJan\nPiet\n", ",", 1),
    Case("naam\nJansen, Piet\nVries, Jan de\nSmit, Anna\n", ";", 1, isUncertain: true),
    Case(
      "Beste collega,\n\nHierbij de cijfers, met dank.\nGroet\n", ";", 1, isUncertain: true),
    Case("uren\n12,5\n8,5\n7,5\n", ";", 1),
    Case("a, b, c\n1, 2, 3\n4, 5, 6\n", ",", 3),
    Case("id;datum;tijd\n1;2024-01-02;12:30\n2;2024-01-03 11:00;13:30\n", ";", 3),
    Case("organisatie;jaar;geslacht\nP1;2024\nP2\nP3;2024;v\nP4;2024\n", ";", 3),
    Case("organisatie,jaar\nP1;a,2024\nP2;b,2024\nP3;c,2024\n", ",", 2, isUncertain: true),
    Case("1;2;3\n4;5;6\n", ";", 3),
    Case("P1;2024;=\"0012\"\nP2;2024;=\"0013\"\n", ";", 3),
  ]

  @Test("the dialect without known names", arguments: cases)
  func isFound(_ test: Case) throws {
    try withFile(test.text) { path in
      let head = try DelimitedFile(path: path).head
      #expect(Character(UnicodeScalar(head.dialect.delimiter)) == test.delimiter)
      #expect(Character(UnicodeScalar(head.dialect.quote)) == test.quote)
      #expect(head.records.map(\.cells.count).max() == test.width)
      #expect(head.isDialectUncertain == test.isUncertain)
    }
  }

  /// A quote that never closes spoils what follows, not what it is taken for.
  @Test(
    "a table that goes wrong",
    arguments: [
      ("x", Character(";"), FileHead.DialectDoubt.quote, [3, 3]), ("x, y", ";", .quote, [3, 3]),
    ])
  func aTableThatGoesWrong(
    line: String, delimiter: Character, doubt: FileHead.DialectDoubt, widths: [Int]
  ) throws {
    let text =
      "a;b;c\n1;2;3\n\"lang\";\"verhaal\n" + String(repeating: line + "\n", count: 69)
      + line + "\";3\n4;5;6\n"
    try withFile(text) { path in
      let head = try DelimitedFile(path: path).head
      #expect(Character(UnicodeScalar(head.dialect.delimiter)) == delimiter)
      #expect(head.dialectDoubt == doubt)
      #expect(head.records.prefix(2).map(\.cells.count) == widths)
    }
  }

  /// Many lines within a quoted cell are no records of their own.
  @Test func linesWithinACellAreNoTable() throws {
    let cell = "\"" + String(repeating: "regel\n", count: 25) + "\""
    try withFile("a;b;c\n\(cell);\(cell);\(cell)\n") { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.records.map(\.cells.count) == [3, 3])
      #expect(!head.isDialectUncertain)
    }
  }

  @Test(
    "what is in doubt",
    arguments: [
      ("organisatie,jaar\nP1;a,2024\nP2;b,2024\nP3;c,2024\n", FileHead.DialectDoubt.delimiter),
      ("naam\nJansen, Piet\nVries, Jan de\nSmit, Anna\n", .delimiter),
      ("a;b\n'x';\"y\"\n'z';\"w\"\n", .quote),
      ("12,5\n8,5\n7,5\n", .delimiter),
    ])
  func whatIsInDoubt(text: String, doubt: FileHead.DialectDoubt) throws {
    try withFile(text) { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.dialectDoubt == doubt)
    }
  }

  @Test(
    "a separator line is obeyed and is no data",
    arguments: [
      ("sep=;\n", ";"), ("sep=,\r\n", ","), ("\"sep=|\"\n", "|"), ("SEP=\t\n", "\t"),
      ("sep=\\t\n", "\t"), ("\u{FEFF}sep=;\n", ";"), ("sep=;;;\n", ";"), ("sep=^\r", "^"),
      ("\"sep=;\";\n", ";"), ("sep=;" + String(repeating: ";", count: 900) + "\r\n", ";"),
    ])
  func separatorLine(line: String, delimiter: String) throws {
    let text = line + "a\(delimiter)b\n1\(delimiter)2,3;4\n"
    try withFile(text) { path in
      let file = try DelimitedFile(path: path)
      #expect(file.head.hasSeparatorLine)
      #expect(file.head.dialect.delimiter == delimiter.utf8.first)
      #expect(file.head.records.first?.cells == ["a", "b"])
      #expect(file.head.records.first?.line == 2)
      #expect(file.head.records.first?.start == Int64(line.utf8.count))
      #expect(file.head.contentStart == Int64(line.utf8.count))
      #expect(!file.head.isDialectUncertain)
      let reader = try RecordReader(path: path)
      let record = try reader.next()
      #expect(record?.line == 2)
      #expect(record?.cells == ["a", "b"])
    }
  }

  @Test("a separator line is no header", arguments: ["sep=;", "\u{FEFF}\"sep=;\"", "sep=;;;;\n"])
  func separatorLineAlone(text: String) throws {
    try withFile(text) { path in
      let head = try DelimitedFile(path: path).head
      #expect(head.hasSeparatorLine)
      #expect(head.records.isEmpty)
      #expect(head.contentStart == Int64(text.utf8.count))
      let record = try RecordReader(path: path).next()
      #expect(record == nil)
    }
  }

  @Test func hintsOverride() throws {
    try withFile("sep=;\na;b|c\n1;2|3\n") { path in
      let bar = try DelimitedFile(path: path, hints: TextHints(delimiter: UInt8(ascii: "|"))).head
      #expect(bar.records.map(\.cells) == [["a;b", "c"], ["1;2", "3"]])
      #expect(bar.hasSeparatorLine && !bar.isDialectUncertain)
    }
    try withFile("a;'b'\n1;'2'\n") { path in
      let quote = try DelimitedFile(path: path, hints: TextHints(quote: UInt8(ascii: "\""))).head
      #expect(quote.records.map(\.cells) == [["a", "'b'"], ["1", "'2'"]])
    }
  }
}
