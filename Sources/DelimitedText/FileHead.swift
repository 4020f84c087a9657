/// The first records of a file, as the search for its dialect and its header needs them.
public struct FileHead: Sendable {
  /// One record.
  public struct Record: Sendable, Equatable {
    /// The cells, unquoted and trimmed of blanks and tabs outside quotes.
    public var cells: [String]
    /// Line in the file, from 1.
    public var line: Int
    /// Lines the record takes.
    public var lines: Int
    /// Offset of its first byte in the file.
    public var start: Int64
    /// Offset of the first byte after it.
    public var end: Int64
    /// Offset in the file of each cell, straight after the delimiter before it.
    public var cellStarts: [Int64] = []
    /// The first quote that was taken for a plain character, if one had to be.
    public var fault: Fault?

    /// A quote that stands where none may stand.
    public struct Fault: Sendable, Equatable {
      /// 0-based column of its cell.
      public var column: Int
      /// Offset in the file.
      public var offset: Int64
    }
  }

  /// Encoding of the whole file as far as the head shows.
  public var encoding: Encoding
  /// Whether the file opens with a byte-order mark.
  public var hasMark: Bool
  /// The dialect that fits best.
  public var dialect: Dialect
  /// The records; those with a NUL byte are left out, like blank lines.
  public var records: [Record]
  /// Whether there is a NUL byte: in a text that is read, the lines with one are rejected.
  public var hasNUL: Bool
  /// The dialect that fits second best, if any fits at all.
  public var runnerUp: Dialect?
  /// Whether the choice of the dialect is in doubt.
  public var isDialectUncertain = false
  /// Whether the first line says what the delimiter is (`sep=;`): it is no data.
  public var hasSeparatorLine = false
  /// What the file is when it is no text.
  public var binaryKind: BinaryKind?
  /// Offset in the file of the first byte after the mark and the separator line.
  public var contentStart: Int64 = 0
  /// Whether records end in LF or CRLF, so that a carriage return alone is odd.
  public var endsLinesWithLineFeeds = false
}
