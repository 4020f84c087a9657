/// The fields of many records: one buffer of bytes, and where each field ends in it.
///
/// A batch is rectangular: every record has one field for each column that was asked for, short
/// records padded with empty fields. It is filled by `CSVParser` and used again for the next
/// stretch, so that reading a file allocates nothing per field or per record.
@safe public final class RecordBatch {
  /// Number of records, the irregular ones included.
  public private(set) var recordCount = 0
  /// Number of fields kept of each record.
  public internal(set) var storedColumns = 0
  /// Records that are not simply `width` cells long, in order.
  public private(set) var irregular: [IrregularRecord] = []

  /// Bytes of all fields behind one another.
  public private(set) var bytes: UnsafeMutablePointer<UInt8>
  /// End of each field in `bytes`, record by record; a field starts where the one before it ends.
  public private(set) var ends: UnsafeMutablePointer<UInt32>

  private(set) var byteCapacity: Int
  private(set) var endCapacity: Int

  /// A batch without records.
  public init() {
    byteCapacity = 1 << 16
    endCapacity = 1 << 14
    unsafe bytes = .allocate(capacity: byteCapacity)
    unsafe ends = .allocate(capacity: endCapacity)
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe ends.deallocate()
  }

  /// The bytes of one field; valid until the batch is filled again.
  ///
  /// - Parameters:
  ///   - record: 0-based.
  ///   - slot: 0-based position among the columns that were asked for.
  public func field(record: Int, slot: Int) -> UnsafeRawBufferPointer {
    let index = record * storedColumns + slot
    let start = index == 0 ? 0 : unsafe Int(ends[index - 1])
    return unsafe UnsafeRawBufferPointer(
      start: bytes + start, count: Int(ends[index]) - start)
  }

  /// Makes room for `count` bytes of fields; what was there is lost.
  func prepare(bytes count: Int, storedColumns: Int) {
    self.storedColumns = storedColumns
    recordCount = 0
    irregular.removeAll(keepingCapacity: true)
    if byteCapacity < count {
      unsafe bytes.deallocate()
      byteCapacity = count
      unsafe bytes = .allocate(capacity: count)
    }
    if endCapacity < storedColumns * 64 { growEnds(keeping: 0, atLeast: storedColumns * 64) }
  }

  /// Makes room for more field ends, keeping those there are.
  func growEnds(keeping count: Int, atLeast minimum: Int) {
    let capacity = max(endCapacity * 2, minimum)
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    unsafe larger.update(from: ends, count: count)
    unsafe ends.deallocate()
    unsafe ends = larger
    endCapacity = capacity
  }

  func finish(records: Int, irregular: [IrregularRecord]) {
    recordCount = records
    self.irregular = irregular
  }
}

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
