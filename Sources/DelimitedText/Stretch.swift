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
  /// Characters that were transcoded wrongly before the file was written; offsets in `bytes`.
  public internal(set) var mojibake = Mojibake()
  /// Offsets in `bytes` of carriage returns that end a record on their own, in a file whose lines
  /// end in LF or CRLF; the first `mostBareReturns` of them.
  public internal(set) var bareReturns: [Int] = []
  /// How many such carriage returns there are.
  public internal(set) var bareReturnCount = 0
  /// Most offsets that are kept of each kind.
  public static let mostBareReturns = 1_000
  /// Fields of the records.
  public let batch = RecordBatch()

  var buffer: UnsafeMutableRawBufferPointer
  var locator: RecordLocator?
  private(set) var encoding = Encoding.utf8
  private var endsLinesWithLineFeeds = false
  private var places = RawPlaces(encoding: .utf8, start: 0)

  /// A stretch without bytes.
  public init() {
    unsafe buffer = .allocate(byteCount: 0, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  /// The text in UTF-8; in a file in UTF-8 these are its bytes as they stand.
  public var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: buffer[0..<count])
  }

  /// Offset in the file of an offset in `bytes`.
  ///
  /// Costs nothing in a file in UTF-8; in others the characters are counted from the offset that was
  /// last asked for, so that offsets in ascending order cost one pass in all.
  public func rawOffset(of offset: Int) -> Int64 {
    unsafe places.rawOffset(of: offset, in: bytes)
  }

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

  func begin(index: Int, fileOffset: Int64, head: FileHead) {
    self.index = index
    encoding = head.encoding
    endsLinesWithLineFeeds = head.endsLinesWithLineFeeds
    places = RawPlaces(encoding: head.encoding, start: fileOffset)
    mojibake = Mojibake()
    bareReturns.removeAll(keepingCapacity: true)
    bareReturnCount = 0
    self.fileOffset = fileOffset
    count = 0
    lines = 0
    continuationLines = 0
    blankLines = 0
    locator = nil
  }

  /// Notes the carriage returns that end records or blank lines; call it only when there are any.
  func findBareReturns(_ dialect: Dialect) {
    guard endsLinesWithLineFeeds else { return }
    let locator = locator(for: dialect)
    let bytes = unsafe bytes
    var ends = locator.starts.map(\.offset) + locator.blankLines.map(\.offset) + [count]
    ends.sort()
    for end in ends where end > 0 && end <= count {
      guard unsafe bytes[end - 1] == 0x0D else { continue }
      bareReturnCount += 1
      if bareReturns.count < Self.mostBareReturns { bareReturns.append(end - 1) }
    }
  }
}
