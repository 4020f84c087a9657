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
  }

  /// Encoding of the whole file as far as the head shows.
  public var encoding: Encoding
  /// Whether the file opens with a byte-order mark.
  public var hasMark: Bool
  /// The dialect that fits best.
  public var dialect: Dialect
  /// The records.
  public var records: [Record]
  /// Whether there is a NUL byte: no text file in this encoding.
  public var hasNUL: Bool
  /// The dialect that fits second best, if any fits at all.
  public var runnerUp: Dialect?
  /// Whether the choice of the dialect is in doubt.
  public var isDialectUncertain = false
  /// Whether the first line says what the delimiter is (`sep=;`): it is no data.
  public var hasSeparatorLine = false
}
