import Reporting
import Tables
import Testing

@testable import Rendering

/// Tables for a Dutch spreadsheet, byte by byte.
@Suite struct ExcelRendererTests {
  private func lines(_ table: DataTable) throws -> [String] {
    let bytes = ExcelRenderer().render(table)
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    return text.split(separator: "\r\n").map(String.init)
  }

  @Test func headersWordsAndNumbersAreDutch() throws {
    let rows: [[Datum]] = [
      [
        .text("impuls"), .text("volunteer_hours"), .text("total"), .empty, .empty, .text("2024"),
        .text("2023"), .quantity(try #require(Quantity(Int64(-27_573), over: Int64(2)))),
        .integer(-7),
        .empty, .quantity(try #require(Quantity(Int64(-1), over: Int64(3)))), .text("small-base"),
      ]
    ]
    let table = DataTable(
      name: "year_on_year",
      columns: try #require(PublishedSchema.table("year_on_year")).columns.map(\.name),
      rowCount: 1
    ) { rows[$0] }
    #expect(
      try lines(table) == [
        "Programma;Maat;Uitsplitsing;Code;Groep;Periode;Vorige periode;Waarde;Vorige waarde;"
          + "Verschil;Verandering (deel);Status",
        "impuls;Vrijwilligersuren;totaal;;;2024;2023;-13786,5;-7;;-0,333333;kleine basis",
      ])
  }

  @Test func categoriesAreWordedByTheirDimensions() throws {
    let columns = try #require(PublishedSchema.table("measures")).columns.map(\.name)
    let row: [Datum] = [
      .empty, .text("participants"), .text("gender×age-group"), .text("female×12-17"),
      .text("female×12-17"), .text("2024"), .integer(12), .empty, .empty,
      .text("participations"), .empty,
    ]
    let table = DataTable(name: "measures", columns: columns, rowCount: 1) { _ in row }
    #expect(try lines(table)[1].contains("geslacht en leeftijd;female×12-17;vrouw × 12-17;2024"))
  }

  @Test(arguments: [
    ("12-17", "12–17"), ("2023-2024", "2023–2024"), ("67+", "67+"), ("2024", "2024"),
    ("0", "0"), ("0012", "'0012"), ("1E5", "'1E5"), ("3/4", "'3/4"), ("1.5", "'1.5"),
    ("10:30", "'10:30"), ("1234567890123456", "'1234567890123456"), ("GM0014", "GM0014"),
    ("a-1", "a-1"), ("", ""), ("=1+1", "'=1+1"), ("-1", "'-1"), ("@a", "'@a"), ("a;b", "\"a;b\""),
    ("a\"b", "\"a\"\"b\""), ("1-2 maart", "1–2 maart"),
  ])
  func textStaysText(text: String, cell: String) throws {
    let table = DataTable(name: "x", columns: ["a"], rowCount: 1) { _ in [.text(text)] }
    let bytes = ExcelRenderer().render(table).dropFirst(3)
    #expect(String(decoding: bytes, as: UTF8.self) == "a\r\n\(cell)\r\n")
  }

  @Test func truthIsYesOrNo() {
    let table = DataTable(name: "x", columns: ["a"], rowCount: 2) { [.truth($0 == 0)] }
    let bytes = ExcelRenderer().render(table).dropFirst(3)
    #expect(String(decoding: bytes, as: UTF8.self) == "a\r\nja\r\nnee\r\n")
  }

  @Test(arguments: [
    ("a_b*c", "a\\_b\\*c"), ("<b>", "\\<b\\>"), ("[x](y)", "\\[x\\](y)"), ("a\nb", "a\u{FFFD}b"),
  ])
  func namesAreNoMarkup(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }
}
