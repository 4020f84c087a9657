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
  public let batch: RecordBatch

  /// Room for the text, and behind it as much again for fields that do not stand in the text as they
  /// are, such as those with doubled quotes; so that all fields of a batch are in one place.
  private var room: UnsafeMutableRawBufferPointer
  /// Bytes of text for which there is room.
  private var capacity = 0
  var locator: RecordLocator?
  private(set) var encoding = Encoding.utf8
  private var endsLinesWithLineFeeds = false
  private var places = RawPlaces(encoding: .utf8, start: 0)

  /// A stretch without bytes.
  public init() {
    unsafe room = .allocate(byteCount: Self.margin, alignment: 64)
    batch = unsafe RecordBatch(bytes: Self.start(of: room))
  }

  deinit { unsafe room.deallocate() }

  /// Bytes behind the text that may be read, though nothing is in them, by what reads many at a time.
  static let margin = 64

  private static func start(
    of room: UnsafeMutableRawBufferPointer
  ) -> UnsafeMutablePointer<UInt8> {
    // An allocation that is not empty has a base.
    unsafe room.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
  }

  /// First byte of the text, and of all fields.
  var base: UnsafeMutablePointer<UInt8> { unsafe Self.start(of: room) }

  /// Where the text goes.
  var buffer: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(rebasing: room[0..<capacity])
  }

  /// The text in UTF-8; in a file in UTF-8 these are its bytes as they stand.
  public var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: room[0..<count])
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
    guard self.capacity < capacity else { return }
    unsafe room.deallocate()
    unsafe room = .allocate(byteCount: 2 * capacity + Self.margin, alignment: 64)
    self.capacity = capacity
  }

  /// Makes room for more bytes, and keeps those there are.
  func enlarge(to capacity: Int) {
    guard self.capacity < capacity else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * capacity + Self.margin, alignment: 64)
    unsafe larger.copyMemory(from: bytes)
    unsafe room.deallocate()
    unsafe room = larger
    self.capacity = capacity
  }

  /// The room behind the text, as far as a limit on all of it.
  func rest(limit: Int) -> UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(rebasing: room[count..<max(limit, count)])
  }

  /// Adds as many bytes as there is room for; returns how many.
  func append(_ bytes: ArraySlice<UInt8>, limit: Int) -> Int {
    let taken = min(bytes.count, max(limit - count, 0))
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe rest(limit: limit).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[0..<taken]))
    }
    count += taken
    return taken
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
