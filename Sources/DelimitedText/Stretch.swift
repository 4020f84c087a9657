/// A stretch of a file from the start of a record to the end of one, and what was found in it.
///
/// One worker owns it and uses it again for the next stretch; the bytes stay valid meanwhile.
@safe public final class Stretch {
  /// 0-based position among the stretches of its file.
  public internal(set) var index = 0
  /// Offset of its first byte in the file.
  public internal(set) var fileOffset: Int64 = 0
  /// Number of bytes.
  public internal(set) var count = 0
  /// Physical lines.
  public internal(set) var lines = 0
  /// Lines inside quoted fields.
  public internal(set) var continuationLines = 0
  /// Lines without any record.
  public internal(set) var blankLines = 0
  /// Fields of the records.
  public let batch = RecordBatch()

  var buffer: UnsafeMutableRawBufferPointer
  var locator: RecordLocator?

  /// A stretch without bytes.
  public init() {
    unsafe buffer = .allocate(byteCount: 0, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  /// The bytes as they stand in the file.
  public var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: buffer[0..<count])
  }

  /// Offset in the file of an offset in `bytes`.
  public func rawOffset(of offset: Int) -> Int64 { fileOffset + Int64(offset) }

  /// Where the records stand; made when first asked for, one pass over the bytes.
  public func locator(for dialect: Dialect) -> RecordLocator {
    if let locator { return locator }
    let made = unsafe RecordLocator(scanning: bytes, dialect: dialect)
    locator = made
    return made
  }

  /// Makes room for `capacity` bytes; what was there is lost.
  func reserve(_ capacity: Int) {
    guard unsafe buffer.count < capacity else { return }
    unsafe buffer.deallocate()
    unsafe buffer = .allocate(byteCount: capacity, alignment: 16)
  }

  func begin(index: Int, fileOffset: Int64) {
    self.index = index
    self.fileOffset = fileOffset
    count = 0
    lines = 0
    continuationLines = 0
    blankLines = 0
    locator = nil
  }
}
