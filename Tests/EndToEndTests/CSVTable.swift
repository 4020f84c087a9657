/// A reader of CSV for the tests alone, so that the program is not checked by its own parser.
struct CSVTable {
  struct Malformed: Error {}

  let columns: [String]
  let rows: [[String: String]]
  /// The lines as cells, the header first.
  let records: [[String]]

  init(_ text: String) throws {
    records = try Self.parse(Array(text.unicodeScalars))
    guard let header = records.first, Set(header).count == header.count else { throw Malformed() }
    columns = header
    rows = try records.dropFirst().map { record in
      guard record.count == header.count else { throw Malformed() }
      return Dictionary(uniqueKeysWithValues: zip(header, record))
    }
  }

  /// The rows in which every named column has the given value.
  func rows(where wanted: [String: String]) -> [[String: String]] {
    rows.filter { row in wanted.allSatisfy { row[$0.key] == $0.value } }
  }

  private static func parse(_ text: [Unicode.Scalar]) throws -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var index = 0
    while index < text.count {
      let scalar = text[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if index < text.count, text[index] == "\"" {
          cell.append(scalar)
          index += 1
        } else {
          isQuoted = false
          guard index == text.count || text[index] == "," || text[index] == "\n" else {
            throw Malformed()
          }
        }
        continue
      }
      switch scalar {
      case "\"":
        guard cell.isEmpty else { throw Malformed() }
        isQuoted = true
      case ",":
        record.append(String(cell))
        cell = .init()
      case "\n":
        records.append(record + [String(cell)])
        record = []
        cell = .init()
      case "\r": throw Malformed()
      default: cell.append(scalar)
      }
    }
    // Every line ends in a line feed, the last one too.
    guard !isQuoted, record.isEmpty, cell.isEmpty else { throw Malformed() }
    return records
  }
}
