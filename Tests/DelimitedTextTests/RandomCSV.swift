import TestSupport

@testable import DelimitedText

/// Valid delimited text made by a seed, with what a reader must find in it.
///
/// Quotes where none are needed, blanks around cells, line ends of every kind within and after
/// records, blank lines, records that are too short and too long.
struct RandomCSV {
  private(set) var bytes: [UInt8] = []
  /// What reading it must give.
  private(set) var expected = Reading()
  /// The longest record with its line end, in bytes.
  private(set) var longestRecord = 0

  private let dialect: Dialect
  private let width: Int
  private let lineEnds: [String]
  private static let pieces = [
    "a", "Bé", "12", "€", " ", "\t", "\u{A0}", "😀", "=", "'", ",", ";", "|", "\"", "\n", "\r\n",
    "\r",
  ]

  /// - Parameters:
  ///   - width: cells that a record should have.
  ///   - lineEnds: ends of records to choose from.
  init(
    records: Int, width: Int, dialect: Dialect, lineEnds: [String] = ["\n", "\r\n", "\r"],
    using random: inout SeededGenerator
  ) {
    self.dialect = dialect
    self.width = width
    self.lineEnds = lineEnds
    for number in 0..<records {
      if Int.random(in: 0..<8, using: &random) == 0 { appendBlankLine(&random) }
      appendRecord(isLast: number == records - 1, &random)
    }
    expected.lines = plainLineCount(bytes)
  }

  private mutating func appendBlankLine(_ random: inout SeededGenerator) {
    // LF straight after CR is no line of its own.
    let text = ["", " ", "   "].randomElement(using: &random) ?? ""
    let end = text.isEmpty && bytes.last == 0x0D ? "\r" : lineEnd(&random)
    expected.blankLines.append(.init(line: plainLineCount(bytes), offset: bytes.count))
    bytes += Array((text + end).utf8)
  }

  private mutating func appendRecord(isLast: Bool, _ random: inout SeededGenerator) {
    let start = bytes.count
    expected.starts.append(.init(line: plainLineCount(bytes), offset: start))
    let count =
      Int.random(in: 0..<4, using: &random) > 0 ? width : Int.random(in: 2...5, using: &random)
    var cells: [String] = []
    for column in 0..<count {
      if column > 0 { bytes.append(dialect.delimiter) }
      cells.append(appendCell(&random))
    }
    if !isLast || Bool.random(using: &random) { bytes += Array(lineEnd(&random).utf8) }
    longestRecord = max(longestRecord, bytes.count - start)
    expected.continuationLines += max(plainLineCount(Array(bytes[start...])) - 1, 0)
    let position = expected.records.count
    expected.records.append(
      Array((cells + Array(repeating: "", count: width)).prefix(width)))
    if cells.allSatisfy(\.isEmpty) {
      expected.shapes[position] = .blank
    } else if cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
      expected.shapes[position] = .long
    } else if cells.count < width {
      expected.shapes[position] = .short
    }
  }

  /// Appends a cell and returns what it holds.
  private mutating func appendCell(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    let quote = String(UnicodeScalar(dialect.quote))
    let delimiter = String(UnicodeScalar(dialect.delimiter))
    let isBlankWithTab = dialect.delimiter == 0x09
    let marks = Array((quote + delimiter + "\r\n").utf8)
    if Bool.random(using: &random) || text.utf8.contains(where: marks.contains) {
      let blanks = isBlankWithTab ? ["", " "] : ["", " ", "\t "]
      let before = blanks.randomElement(using: &random) ?? ""
      let after = blanks.randomElement(using: &random) ?? ""
      let doubled = text.utf8.flatMap { $0 == dialect.quote ? [$0, $0] : [$0] }
      bytes += Array((before + quote).utf8) + doubled + Array((quote + after).utf8)
      return text
    }
    bytes += Array(text.utf8)
    // Blanks and tabs around an unquoted cell are no content.
    let content = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    let end = content.lastIndex { $0 != 0x20 && $0 != 0x09 }.map(content.index(after:))
    return String(decoding: content[..<(end ?? content.startIndex)], as: UTF8.self)
  }

  private func lineEnd(_ random: inout SeededGenerator) -> String {
    lineEnds.randomElement(using: &random) ?? "\n"
  }
}
