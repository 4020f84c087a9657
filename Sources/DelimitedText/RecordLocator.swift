/// Where records stand in a stretch of bytes; only made when somebody asks where something is.
///
/// Valid for bytes that strict parsing accepts: there, a line end is a record's end exactly when an
/// even number of quotes stands before it.
public struct RecordLocator: Sendable {
  /// Where a record starts.
  public struct Start: Sendable, Equatable {
    /// Offset of its first byte in the stretch.
    public var offset: Int
    /// Line in the stretch, 0-based.
    public var line: Int
  }

  /// A place in a file.
  public struct Position: Sendable, Equatable {
    /// Line in the stretch, 0-based.
    public var line: Int
    /// Offset of the byte in the stretch.
    public var offset: Int
  }

  /// Start of each record, in order.
  public let starts: [Start]
  /// Lines without a record: empty, or blanks alone; 0-based line in the stretch, and offset.
  public let blankLines: [Position]
  /// Lines inside quoted fields.
  public let continuationLines: Int
  /// Whether a quoted field runs on so far that its quote must have been opened by mistake.
  let hasRunawayQuote: Bool

  private let dialect: Dialect
  /// Offset of each cell in the records whose quotes say nothing about that.
  private let cellStarts: CellStarts

  init(
    starts: [Start], blankLines: [Position], continuationLines: Int, hasRunawayQuote: Bool = false,
    cellStarts: CellStarts = CellStarts(), dialect: Dialect
  ) {
    self.cellStarts = cellStarts
    self.starts = starts
    self.blankLines = blankLines
    self.continuationLines = continuationLines
    self.hasRunawayQuote = hasRunawayQuote
    self.dialect = dialect
  }

  /// Finds every record of a stretch in one pass.
  init(scanning bytes: UnsafeRawBufferPointer, dialect: Dialect) {
    var starts: [Start] = []
    var blankLines: [Position] = []
    var continuation = 0
    var hasRunawayQuote = false
    var line = 0
    var index = 0
    while index < bytes.count {
      let start = index
      let startLine = line
      var field = OpenField()
      var isBlank = true
      while index < bytes.count {
        let byte = unsafe bytes[index]
        index += 1
        if byte == dialect.quote {
          field.takeQuote(at: index - 1)
          isBlank = false
        } else if byte == 0x0A || byte == 0x0D {
          if byte == 0x0D, index < bytes.count, unsafe bytes[index] == 0x0A { index += 1 }
          line += 1
          if !field.isOpen { break }
          continuation += 1
          if field.takeLineEnd(at: index) { hasRunawayQuote = true }
        } else if (byte != 0x20 && byte != 0x09) || byte == dialect.delimiter {
          isBlank = false
        }
      }
      if isBlank {
        blankLines.append(Position(line: startLine, offset: start))
      } else {
        starts.append(Start(offset: start, line: startLine))
      }
    }
    self.init(
      starts: starts, blankLines: blankLines, continuationLines: continuation,
      hasRunawayQuote: hasRunawayQuote, dialect: dialect)
  }

  /// Where a cell stands.
  ///
  /// - Parameters:
  ///   - column: 0-based; one past the last cell gives the end of the record.
  ///   - record: 0-based position in the batch.
  ///   - bytes: the stretch.
  public func position(
    ofColumn column: Int, record: Int, in bytes: UnsafeRawBufferPointer
  ) -> Position? {
    guard starts.indices.contains(record) else { return nil }
    var position = Position(line: starts[record].line, offset: starts[record].offset)
    if let cell = cellStarts.offset(record: record, column: column) {
      let before = unsafe UnsafeRawBufferPointer(rebasing: bytes[position.offset..<cell])
      // The bytes before a cell end in its delimiter, so that every line end in them is whole.
      position.line += unsafe max(ByteScan.countLines(in: before).lines - 1, 0)
      position.offset = cell
      return position
    }
    var remaining = column
    var isQuoted = false
    while remaining > 0, position.offset < bytes.count {
      let byte = unsafe bytes[position.offset]
      if byte == dialect.quote { isQuoted.toggle() }
      if !isQuoted {
        if byte == dialect.delimiter { remaining -= 1 }
        if byte == 0x0A || byte == 0x0D { break }
      } else if byte == 0x0A {
        position.line += 1
      } else if byte == 0x0D {
        let next = position.offset + 1
        if unsafe next >= bytes.count || bytes[next] != 0x0A { position.line += 1 }
      }
      position.offset += 1
    }
    return position
  }
}
