/// The first records of a file, as the search for its dialect and its header needs them.
public struct FileHead: Sendable {
  /// Whether the bytes of a cell are a column name that is known; they are UTF-8.
  public typealias Recognition = (Span<UInt8>) -> Bool

  /// One record; its cells become text when somebody asks for them, which few ever do.
  public struct Record: Sendable {
    /// Line in the file, from 1.
    public var line: Int
    /// Lines the record takes.
    public var lines: Int
    /// Offset of its first byte in the file.
    public var start: Int64
    /// Offset of the first byte after it.
    public var end: Int64
    /// The quote that stood where none may stand, when one was taken as a plain character.
    public var strayQuote: StrayQuote?
    /// Whether there is a NUL byte in it: then it has no cells, and is rejected like such a line in
    /// the rest of the file.
    public var hasNUL = false

    /// Where its cells stand among all cells of the head.
    let range: Range<Int>
    let head: HeadCells

    /// How many cells it has.
    public var cellCount: Int { range.count }

    /// A cell, unquoted and trimmed of blanks and tabs outside quotes.
    public func cell(_ column: Int) -> String {
      withCell(column) { cell in
        unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      }
    }

    /// Calls `body` with the bytes of a cell, which are UTF-8.
    public func withCell<Result>(_ column: Int, _ body: (Span<UInt8>) -> Result) -> Result {
      let bytes = head.bytes
      return body(bytes.span.extracting(head.cells[range.lowerBound + column].range))
    }

    /// The cells, unquoted and trimmed of blanks and tabs outside quotes.
    public var cells: [String] { (0..<cellCount).map(cell) }

    /// Offset in the file of a cell, straight after the delimiter before it; that of the record when
    /// it has no such cell.
    public func cellStart(_ column: Int) -> Int64 {
      column < cellCount ? head.starts[range.lowerBound + column] : start
    }

    /// Whether a quote in it went wrong.
    public var isRepaired: Bool { strayQuote != nil }

    /// The cells as column names: a quote at one end of a cell whose other half is missing is no part
    /// of its name.
    public var names: [String] {
      guard let quote = strayQuote?.byte else { return cells }
      return cells.map { cell in
        guard cell.utf8.count(where: { $0 == quote }) == 1 else { return cell }
        if cell.utf8.first == quote { return String(cell.dropFirst()) }
        return cell.utf8.last == quote ? String(cell.dropLast()) : cell
      }
    }
  }

  /// What stands in the cells of a head.
  final class HeadCells: Sendable {
    let cells: [HeadTable.Cell]
    let bytes: [UInt8]
    /// Offset in the file of each cell.
    let starts: [Int64]

    init(_ table: HeadTable, starts: [Int64]) {
      cells = table.cells
      bytes = table.bytes
      self.starts = starts
    }
  }

  /// A quote that went wrong.
  public struct StrayQuote: Sendable, Equatable {
    /// 0-based column of its cell.
    public var column: Int
    /// Offset in the file.
    public var offset: Int64
    /// The quote itself.
    public var byte: UInt8
  }

  /// What may be otherwise than it was taken for.
  public enum DialectDoubt: Sendable, Equatable {
    /// The byte between two fields.
    case delimiter
    /// The byte around a field, or a quote that opens and never closes.
    case quote
  }

  /// Encoding of the whole file as far as the head shows.
  public var encoding: Encoding
  /// What the file was said to be, when its mark or its bytes say otherwise.
  public var ignoredHint: Encoding?
  /// The dialect that fits best.
  public var dialect: Dialect
  /// The records, without the blank lines.
  public var records: [Record]
  /// Whether there is a NUL byte: in a text that is read, the lines with one are rejected.
  public var hasNUL: Bool
  /// The dialect that fits second best, if any fits at all.
  public var runnerUp: Dialect?
  /// What about the dialect is in doubt, if anything is.
  public var dialectDoubt: DialectDoubt?
  /// Whether the choice of the dialect is in doubt.
  public var isDialectUncertain: Bool { dialectDoubt != nil }
  /// Whether the first line says what the delimiter is (`sep=;`): it is no data.
  public var hasSeparatorLine = false
  /// What the file is when it is no text.
  public var binaryKind: BinaryKind?
  /// Offset in the file of the first byte after the mark and the separator line.
  public var contentStart: Int64 = 0
  /// Whether records end in LF or CRLF, so that a carriage return alone is odd.
  public var endsLinesWithLineFeeds = false
}
