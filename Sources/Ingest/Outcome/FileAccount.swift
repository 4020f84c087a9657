public import Tables

/// What became of every line of a file.
public struct FileAccount: Sendable, Equatable {
  /// What its records are about; `nil` when that could not be told.
  public var entity: Entity?
  /// Encoding by name.
  public var encoding: String
  /// Delimiter by name; empty when the file was not read as delimited text.
  public var delimiter: String
  /// Quote; empty when the file was not read as delimited text.
  public var quote: String
  /// Line of the header, from 1.
  public var headerLine: Int?
  /// Column, from 1, of each field that is read; of two that fill one field the first.
  public var columns: [FieldName: Int] = [:]
  /// Lines that end in a line end, and a last one that does not.
  public var physicalLines = 0
  /// 1 when there is a header.
  public var header = 0
  /// First lines of records that count.
  public var accepted = 0
  /// Further lines of records, the header and lines above it: line ends in quoted cells.
  public var continuation = 0
  /// Lines without content.
  public var blank = 0
  /// Lines above the header.
  public var preamble = 0
  /// Total rows and export footers.
  public var footer = 0
  /// First lines of records that do not count.
  public var rejected = 0
  /// Records that count.
  public var records = 0
  /// SHA-256 of the content, hexadecimal.
  public var sha256 = ""
  /// Size in bytes.
  public var size: Int64 = 0

  /// An account without lines.
  public init(
    entity: Entity? = nil, encoding: String = "", delimiter: String = "", quote: String = ""
  ) {
    self.entity = entity
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Whether every physical line is accounted for exactly once.
  public var isBalanced: Bool {
    physicalLines == header + accepted + continuation + blank + preamble + footer + rejected
  }
}
