/// The text of a file in UTF-8, in order, however the file writes its characters.
///
/// A file in UTF-8 is read straight into the caller's buffer; others go through a small buffer of
/// raw bytes. The checksum runs over the raw bytes, each of them once.
struct TextSource: Sendable {
  /// Raw bytes that are read at a time before they are transcoded.
  private static let chunk = 64 << 10

  let encoding: Encoding
  /// Offset in the file of the next byte to read.
  private(set) var offset: Int64
  /// Checksum over what was read.
  var digest: (any ContentDigest)?

  private let source: SourceFile
  /// Bytes that were read and not transcoded yet.
  private var pending: [UInt8]
  private var pendingStart = 0

  /// - Parameters:
  ///   - offset: offset in the file of the next byte to read.
  ///   - pending: bytes just before it that stand for the next characters.
  init(
    _ source: SourceFile, encoding: Encoding, offset: Int64, pending: [UInt8] = [],
    digest: (any ContentDigest)? = nil
  ) {
    self.source = source
    self.encoding = encoding
    self.offset = offset
    self.pending = pending
    self.digest = digest
  }

  /// Whether there is no more text.
  var isAtEnd: Bool { offset >= source.size && pendingStart == pending.count }

  /// Most bytes of text that are still to come.
  var mostRemaining: Int64 {
    (source.size - offset + Int64(pending.count - pendingStart)) * Int64(encoding.largestExpansion)
  }

  /// Goes on reading at another place in the file.
  mutating func seek(to offset: Int64) {
    self.offset = offset
    pending.removeAll(keepingCapacity: true)
    pendingStart = 0
  }

  /// Fills a buffer with text; less than a character of it stays empty before the end of the file.
  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
    if encoding.isVerbatim { return unsafe try readRaw(into: target) }
    let transcoder = Transcoder(encoding: encoding)
    var filled = 0
    while target.count - filled >= Transcoder.longestCharacter {
      let isEnd = offset >= source.size
      let start = pendingStart
      let (consumed, produced) = unsafe pending.withUnsafeBytes { raw in
        unsafe transcoder.transcode(
          UnsafeRawBufferPointer(rebasing: raw[start...]),
          into: UnsafeMutableRawBufferPointer(rebasing: target[filled...]), isEnd: isEnd)
      }
      pendingStart += consumed
      filled += produced
      if consumed > 0 { continue }
      if isEnd { break }
      try refill()
    }
    return filled
  }

  /// Reads what is left for the checksum alone.
  mutating func drain() throws(CSVError) {
    guard offset < source.size else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while offset < source.size { _ = unsafe try readRaw(into: buffer) }
  }

  private mutating func refill() throws(CSVError) {
    pending.removeFirst(pendingStart)
    pendingStart = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let got = unsafe try readRaw(into: buffer)
    unsafe pending.append(contentsOf: buffer[0..<got])
  }

  private mutating func readRaw(
    into target: UnsafeMutableRawBufferPointer
  ) throws(CSVError) -> Int {
    let wanted = Int(min(Int64(target.count), source.size - offset))
    let buffer = unsafe UnsafeMutableRawBufferPointer(rebasing: target[0..<wanted])
    let got = unsafe try source.read(into: buffer, at: offset)
    unsafe digest?.update(UnsafeRawBufferPointer(rebasing: buffer[0..<got]))
    offset += Int64(got)
    if got < wanted { throw .changedWhileRead(path: source.path) }
    return got
  }
}
