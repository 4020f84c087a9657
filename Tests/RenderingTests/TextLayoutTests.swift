import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("", 0), ("Fryslân", 7), ("Fryslan\u{302}", 7), ("Súdwest-Fryslân", 15), ("−10,0 %", 7),
    ("1–2", 3), ("○ geen", 6), ("日本", 4), ("한국", 4), ("👩‍👩‍👧", 2), ("❤️", 2), ("a\u{301}\u{302}", 1),
  ])
  func displayWidth(_ text: String, _ width: Int) { #expect(text.displayWidth == width) }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\nb\tc\rd", "a␊b␉c␍d"), ("\u{0}\u{7F}\u{85}\u{9B}", "␀␡��"),
    ("x\u{202E}y\u{2066}z", "x�y�z"), ("a\u{2028}b\u{FEFF}c\u{200B}", "a�b�c�"),
    ("👩‍👧", "👩‍👧"), ("Súdwest-Fryslân", "Súdwest-Fryslân"), ("\r\n", "␍␊"),
  ])
  func terminalSafety(_ text: String, _ expected: String) {
    #expect(text.safeForTerminal == expected)
  }

  @Test(
    arguments: [
      ("", 10, 0, [""]),
      ("een twee drie", 8, 0, ["een twee", "drie"]),
      ("een twee drie", 9, 2, ["een twee", "  drie"]),
      ("een\u{A0}twee drie", 8, 0, ["een twee", "drie"]),
      ("ja een\u{A0}twee", 8, 0, ["ja", "een twee"]),
      ("een\u{A0}twee\u{A0}drie", 9, 0, ["een twee", "drie"]),
      ("abcdefghij", 4, 0, ["abcd", "efgh", "ij"]),
      ("abcdefghij k", 5, 1, ["abcde", " fghi", " j k"]),
      ("日本語", 4, 0, ["日本", "語"]),
      ("   ", 4, 0, [""]),
    ] as [(String, Int, Int, [String])])
  func wrapping(_ text: String, _ width: Int, _ hanging: Int, _ lines: [String]) {
    #expect(text.wrapped(to: width, hanging: hanging) == lines)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func wrappedLinesFitAndKeepEveryCharacter(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces: [Character] = ["a", "é", " ", "\u{A0}", "語", "-", "x", " "]
    let text = String(
      (0..<300).map { _ in pieces[Int(random.next(below: UInt64(pieces.count)))] })
    let width = 2 + Int(random.next(below: 30))
    let lines = text.wrapped(to: width, hanging: Int(random.next(below: UInt64(width - 1))))
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    let isBlank = { (character: Character) in character == " " || character == "\u{A0}" }
    #expect(lines.joined().filter { !isBlank($0) } == text.filter { !isBlank($0) })
  }

  private func lines(_ table: TableBlock, width: Int = 100) -> [String] {
    var text = CellText(.dutch)
    return TextTable(table, &text).lines(width: width, indent: 3)
  }

  @Test func manyPeriodsAreStacked() {
    let columns =
      [TableBlock.Column("", .words)]
      + (0..<24).map { TableBlock.Column(Prose(String(2000 + $0)), .figures) }
    let cells: [Cell] = [.text("Deelnames")] + (0..<24).map { .number(Quantity(1_234_567 + $0)) }
    let lines = lines(TableBlock(columns: columns, rows: [.init(cells, remark: "slot")]))
    #expect(lines.allSatisfy { $0.displayWidth <= 100 })
    #expect(lines.count { $0.contains("Deelnames") } == 3)
    #expect(lines.count { $0.contains("slot") } == 1)
    #expect(lines.joined().contains("1.234.590"))
  }

  @Test func longNamesAreWrappedThenCut() {
    let name = String(repeating: "Stichting voor zelfregie en herstel ", count: 40)
    let table = TableBlock(
      columns: [.init("", .words), .init("2024", .figures)],
      rows: [
        .init([.text(name), .number(Quantity(12))]),
        .init([.text(String(repeating: "x", count: 100_000)), .number(Quantity(13))]),
      ])
    let lines = lines(table)
    #expect(lines.allSatisfy { $0.displayWidth <= 100 })
    #expect(lines.count == 7)
    #expect(lines[1].hasSuffix("  12") && lines[4].hasSuffix("  13"))
    #expect(lines[3].contains("…") && lines[6].contains("…"))
  }

  @Test func marksHangBehindTheFigures() {
    let table = TableBlock(
      columns: [.init("", .words), .init("2024", .figures), .init("%", .figures)],
      rows: [
        .init([.text("a"), .number(Quantity(1251), mark: .preliminary), .percent(Quantity(1))]),
        .init([.text("b"), .number(Quantity(14)), .blank]),
        .init([.text("c")]),
      ])
    #expect(
      lines(table) == [
        "         2024            %", "   a    1.251 *    100,0 %", "   b       14", "   c",
      ])
  }

  @Test func namesCannotCommandTheTerminal() {
    var builder = ReleaseBuilder()
    let name = "Kwaad\u{1B}]0;titel\u{7}\u{202E}\n1. VALS KOPJE"
    builder.add(name, "participants", 2024, Quantity(12))
    builder.add(
      name, "participants", by: "organisation", code: "1", category: name, 2024, Quantity(12))
    builder.addTotal(name, name, name, kind: name, "2024", 1, 2, .accepted, reason: name)
    var reception = Fixtures.quietReception
    reception.syntheticSources = [name]
    for language in Language.allCases {
      let report = ReportComposer(language: language)
        .compose(release: builder.release, reception: reception, internalTables: [])
      let text = TextRenderer().render(report)
      #expect(!text.unicodeScalars.contains { $0.isUnsafeInTerminal && $0 != "\n" })
      #expect(!text.contains("\n1. VALS"))
      #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 100 })
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func thousandsOfCategories() {
    var measures: [MeasureRow] = []
    for index in 0..<5000 {
      for year in [2023, 2024] {
        measures.append(
          MeasureRow(
            programme: "p", measure: "participants", dimension: "organisation",
            categoryCode: "\(index)", category: "Organisatie \(index)", period: Period(year: year),
            value: Quantity(Int64(index)), low: nil, high: nil, unit: "", status: .final,
            isSynthetic: false))
      }
    }
    let release = Release(
      measures: ProtectedTable(rows: measures, suppressedCells: 0),
      yearOnYear: ProtectedTable(rows: [], suppressedCells: 0),
      coverage: ProtectedTable(rows: [], suppressedCells: 0),
      coverageSummary: ProtectedTable(rows: [], suppressedCells: 0),
      knownTotals: ProtectedTable(rows: [], suppressedCells: 0), policy: DisclosurePolicy())
    let report = ReportComposer()
      .compose(release: release, reception: Fixtures.quietReception, internalTables: [])
    let text = TextRenderer().render(report)
    #expect(text.split(separator: "\n").count < 100)
    #expect(text.contains("4.950"))
    #expect(report.tables.first { $0.name == "measures" }?.rowCount == 10_000)
  }
}
