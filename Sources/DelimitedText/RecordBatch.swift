/// Where a field stands among the bytes of its batch.
public struct FieldSpan: Sendable, Equatable {
  /// Offset of its first byte.
  public var start: UInt32
  /// Number of bytes.
  public var count: UInt32

  @inline(__always)
  init(start: Int, count: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
  }
}

/// The fields of many records: where each of them stands in the bytes of a stretch, column by column.
///
/// A batch is rectangular: every record has one field for each column that was asked for, short
/// records padded with empty fields. It is filled by `CSVParser` and used again for the next
/// stretch, so that reading a file allocates nothing per field or per record. Eight bytes per field.
@safe public final class RecordBatch {
  /// Number of records, the irregular ones included.
  public private(set) var recordCount = 0
  /// Number of fields kept of each record.
  public private(set) var storedColumns = 0
  /// Records that are not simply `width` cells long, in order.
  public private(set) var irregular: [IrregularRecord] = []
  /// The bytes that the spans refer to; valid until the stretch is filled again.
  public private(set) var bytes: UnsafePointer<UInt8>

  /// Records for which each column has room.
  private(set) var capacity = 0
  private var spans: UnsafeMutablePointer<FieldSpan>
  private var spanCapacity = 1 << 14

  /// A batch without records.
  init(bytes: UnsafePointer<UInt8>) {
    unsafe self.bytes = bytes
    unsafe spans = .allocate(capacity: spanCapacity)
  }

  deinit { unsafe spans.deallocate() }

  /// The fields of one column, record by record; valid until the batch is filled again.
  ///
  /// - Parameter slot: 0-based position among the columns that were asked for.
  public func column(_ slot: Int) -> UnsafePointer<FieldSpan> {
    unsafe UnsafePointer(spans + slot * capacity)
  }

  /// The bytes of one field; valid until the batch is filled again.
  ///
  /// - Parameters:
  ///   - record: 0-based.
  ///   - slot: 0-based position among the columns that were asked for.
  public func field(record: Int, slot: Int) -> UnsafeRawBufferPointer {
    let span = unsafe column(slot)[record]
    return unsafe UnsafeRawBufferPointer(start: bytes + Int(span.start), count: Int(span.count))
  }

  /// Where the fields of a column go.
  func target(_ slot: Int) -> UnsafeMutablePointer<FieldSpan> {
    unsafe spans + slot * capacity
  }

  /// Forgets all records; the next ones have so many fields, in these bytes.
  func prepare(bytes: UnsafePointer<UInt8>, storedColumns: Int) {
    unsafe self.bytes = bytes
    self.storedColumns = storedColumns
    recordCount = 0
    irregular.removeAll(keepingCapacity: true)
    capacity = spanCapacity / max(storedColumns, 1)
  }

  /// Makes room for more records, keeping those there are; the targets change.
  func grow(keeping count: Int, atLeast minimum: Int) {
    let larger = max(capacity * 2, minimum)
    spanCapacity = larger * max(storedColumns, 1)
    let moved = UnsafeMutablePointer<FieldSpan>.allocate(capacity: spanCapacity)
    for slot in 0..<storedColumns {
      unsafe (moved + slot * larger).update(from: spans + slot * capacity, count: count)
    }
    unsafe spans.deallocate()
    unsafe spans = moved
    capacity = larger
  }

  func finish(records: Int, irregular: [IrregularRecord]) {
    recordCount = records
    self.irregular = irregular
  }
}
