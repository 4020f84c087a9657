import DelimitedText
public import Reporting

/// Tables for a Dutch spreadsheet: a double click opens them right.
///
/// UTF-8 with a byte-order mark (without it Excel takes the bytes for Windows-1252), `;` and decimal
/// commas (what Excel expects where Dutch is the language of the system), CR LF, and Dutch headers and
/// words for codes.
public struct ExcelRenderer: Sendable {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A renderer.
  public init() {}

  /// A whole table as bytes.
  public func render(_ table: DataTable) -> [UInt8] {
    var writer = CSVWriter(delimiter: UInt8(ascii: ";"), endsInCarriageReturn: true)
    let definition = PublishedSchema.definition(of: table)
    let columns = table.columns.map { definition?.column($0) }
    for (name, column) in zip(table.columns, columns) {
      writer.write(text: column?.header ?? name)
    }
    writer.endRecord()
    let dimension = table.columns.firstIndex(of: "dimension")
    for index in 0..<table.rowCount {
      let row = table.row(index)
      let dimensions = dimension.map { Self.text(row[$0]) } ?? ""
      for (datum, column) in zip(row, columns) {
        write(datum, column?.vocabulary, dimensions, to: &writer)
      }
      writer.endRecord()
    }
    return Self.mark + writer.bytes
  }

  private func write(
    _ datum: Datum, _ vocabulary: Vocabulary?, _ dimensions: String, to writer: inout CSVWriter
  ) {
    switch datum {
    case .empty: writer.writeEmpty()
    case .text(let text):
      let word = vocabulary?.dutch(text, dimension: dimensions) ?? text
      writer.write(text: SpreadsheetSafety.kept(word))
    case .integer(let value): writer.write(number: String(value))
    case .quantity(let value):
      writer.write(number: NumberFormat.dutchSpreadsheet.shortest(value))
    case .truth(let value): writer.write(text: value ? "ja" : "nee")
    }
  }

  private static func text(_ datum: Datum) -> String {
    if case .text(let text) = datum { text } else { "" }
  }
}
