/// A record whose cells do not line up with the header.
public struct IrregularRecord: Sendable, Equatable {
  /// What is odd about it.
  public enum Shape: Sendable, Equatable {
    /// Every cell is empty.
    case blank
    /// Cells are missing at the end; they were read as empty.
    case short
    /// There is content past the last column of the header.
    case long
    /// A quote stands where none may stand; nothing of the line could be read.
    case strayQuote
    /// A quote opens and never closes; nothing of the line could be read.
    case unterminatedQuote
    /// The line is longer than any record may be.
    case tooLong
    /// There is a NUL byte in the line; nothing of it could be read.
    case nulByte
    /// A quote stood where none may stand and was taken as a plain character; the record counts.
    case repairedQuote
  }

  /// 0-based position in the batch.
  public let record: Int
  /// What is odd about it.
  public let shape: Shape
  /// How many cells it has; 0 when that is unknown.
  public let cells: Int
  /// 0-based column of the cell in which a quote went wrong, if known.
  public let column: Int?
  /// Offset of that quote in the bytes of the stretch, if known.
  public let offset: Int?

  /// An irregular record.
  public init(
    record: Int, shape: Shape, cells: Int, column: Int? = nil, offset: Int? = nil
  ) {
    self.record = record
    self.shape = shape
    self.cells = cells
    self.column = column
    self.offset = offset
  }
}
