internal import Synchronization

/// A delimited text file that several workers read together.
///
/// Reading is in order and behind a lock, which costs little: copying the bytes, the checksum,
/// counting quotes and finding the last record end are several times as fast as parsing. Parsing, the expensive part, is done by
/// each worker on its own stretch.
public final class DelimitedFile: Sendable {
  /// Bytes per stretch, unless told otherwise.
  public static let usualStretchCapacity = 4 << 20

  /// Bytes looked at to find the dialect and the header; more when they hold no whole record.
  static let headCapacity = 64 << 10

  /// Path as it was given.
  public let path: String
  /// Size in bytes when the file was opened.
  public let size: Int64
  /// What the first bytes tell.
  public let head: FileHead
  /// Bytes per stretch; a record longer than this is rejected.
  public let stretchCapacity: Int

  let source: SourceFile
  let reader: Mutex<ReaderState>

  struct ReaderState: ~Copyable {
    /// Bytes read from the file but not handed out yet.
    var carry: [UInt8]
    /// Offset in the file of the next byte to read.
    var offset: Int64
    /// Offset in the file of the first byte of `carry`.
    var consumed: Int64
    var stretches = 0
    var isDone = false
    var digest: (any ContentDigest)?
  }

  /// Opens a file and looks at its head.
  ///
  /// - Parameters:
  ///   - path: path of a regular file.
  ///   - digest: a fresh checksum to run over the content, if one is wanted.
  ///   - hints: what is known beforehand of how it is written.
  ///   - stretchCapacity: bytes per stretch; how a file is cut changes nothing in what is read.
  ///   - recognises: whether a cell is a column name that is known; helps to find the dialect.
  /// - Throws: `CSVError` when it cannot be opened or read, or is no regular file.
  public init(
    path: String, digest: (any ContentDigest)? = nil, hints: TextHints = TextHints(),
    stretchCapacity: Int = DelimitedFile.usualStretchCapacity,
    recognises: (String) -> Bool = { _ in false }
  ) throws(CSVError) {
    let source = try SourceFile(path: path)
    var (head, bytes) = try Self.readHead(of: source, capacity: Self.headCapacity)
    let isCutOff = head.encoding != .unknown && head.records.isEmpty && bytes.count < source.size
    if isCutOff {
      (head, bytes) = try Self.readHead(of: source, capacity: Self.usualStretchCapacity)
    }
    var digest = digest
    unsafe bytes.withUnsafeBytes { unsafe digest?.update($0) }
    self.source = source
    self.path = path
    size = source.size
    self.stretchCapacity = max(stretchCapacity, 1)
    self.head = head
    reader = Mutex(
      ReaderState(carry: bytes, offset: Int64(bytes.count), consumed: 0, digest: digest))
  }

  private static func readHead(
    of source: SourceFile, capacity: Int
  ) throws(CSVError) -> (head: FileHead, bytes: [UInt8]) {
    let wanted = Int(min(source.size, Int64(capacity)))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let got = unsafe try source.read(into: buffer, at: 0)
    let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[0..<got])
    return (unsafe examine(bytes, isWholeFile: Int64(got) == source.size), unsafe Array(bytes))
  }

  private static func examine(_ bytes: UnsafeRawBufferPointer, isWholeFile: Bool) -> FileHead {
    let hasMark = unsafe bytes.starts(with: Encoding.utf8Mark)
    let content = unsafe UnsafeRawBufferPointer(
      rebasing: bytes[(hasMark ? Encoding.utf8Mark.count : 0)...])
    let hasNUL = unsafe ByteScan.first(0, in: content, from: 0) != nil
    // The head may end within a character: judge it up to its last line end.
    let end =
      isWholeFile
      ? content.count : (unsafe ByteScan.last(0x0A, in: content, before: content.count) ?? 0)
    let whole = unsafe UnsafeRawBufferPointer(rebasing: content[0..<end])
    let isValid = unsafe UTF8Check.firstInvalid(in: whole) == nil
    guard isValid, !hasNUL else {
      return FileHead(
        encoding: .unknown, hasMark: hasMark, dialect: Dialect(), records: [], hasNUL: hasNUL)
    }
    let (dialect, records) = unsafe DialectDetector.detect(
      in: content, offset: hasMark ? Int64(Encoding.utf8Mark.count) : 0, isWholeFile: isWholeFile)
    return FileHead(
      encoding: .utf8, hasMark: hasMark, dialect: dialect, records: records, hasNUL: false)
  }

  /// Skips the head up to the first byte of data; call it once, before the first stretch.
  public func skip(to offset: Int64) {
    reader.withLock { reader in
      let count = min(Int(offset - reader.consumed), reader.carry.count)
      reader.carry.removeFirst(count)
      reader.consumed += Int64(count)
    }
  }

  /// What `fill` found.
  public enum Filled: Sendable, Equatable {
    /// The stretch holds the next whole records.
    case stretch
    /// The file has been read.
    case end
    /// A record does not fit a stretch: read this file with `CarefulReader`.
    case recordTooLong
  }

  /// Hands the next records to a worker.
  ///
  /// - Parameter stretch: the worker's own, overwritten.
  /// - Throws: `CSVError` when reading fails.
  public func fill(_ stretch: Stretch, dialect: Dialect) throws(CSVError) -> Filled {
    let capacity = Int(min(Int64(stretchCapacity), max(size, 1)))
    stretch.reserve(capacity)
    return try reader.withLock { (reader) throws(CSVError) -> Filled in
      if reader.isDone { return .end }
      stretch.begin(index: reader.stretches, fileOffset: reader.consumed)
      let carried = min(reader.carry.count, capacity)
      unsafe reader.carry.withUnsafeBytes { carry in
        unsafe stretch.buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: carry[0..<carried]))
      }
      let wanted = Int(min(Int64(capacity - carried), size - reader.offset))
      let target = unsafe UnsafeMutableRawBufferPointer(
        rebasing: stretch.buffer[carried..<(carried + wanted)])
      let got = unsafe try source.read(into: target, at: reader.offset)
      unsafe reader.digest?.update(UnsafeRawBufferPointer(rebasing: target[0..<got]))
      reader.offset += Int64(got)
      if got < wanted { throw .changedWhileRead(path: path) }
      stretch.count = carried + got
      if reader.offset >= size && carried == reader.carry.count {
        reader.isDone = true
        reader.carry = []
        if stretch.count == 0 { return .end }
      } else {
        guard let boundary = unsafe Self.lastRecordEnd(in: stretch.bytes, quote: dialect.quote)
        else {
          reader.isDone = true
          return .recordTooLong
        }
        unsafe reader.carry.replaceSubrange(0..<carried, with: stretch.bytes[boundary...])
        stretch.count = boundary
      }
      reader.consumed += Int64(stretch.count)
      reader.stretches += 1
      return .stretch
    }
  }

  /// Offset after the last line end that has an even number of quotes before it.
  static func lastRecordEnd(in bytes: UnsafeRawBufferPointer, quote: UInt8) -> Int? {
    let quotes = unsafe ByteScan.count(quote, in: bytes)
    var after = 0
    var end = bytes.count
    while let lineEnd = unsafe ByteScan.last(0x0A, in: bytes, before: end) {
      let between = unsafe UnsafeRawBufferPointer(rebasing: bytes[(lineEnd + 1)..<end])
      after += unsafe ByteScan.count(quote, in: between)
      if (quotes - after).isMultiple(of: 2) { return lineEnd + 1 }
      end = lineEnd
    }
    return nil
  }

  /// Ends reading: checks that nobody changed the file, and gives the checksum of its content.
  ///
  /// - Throws: `CSVError.changedWhileRead`, or when the rest could not be read.
  public func close() throws(CSVError) -> String {
    let digest = try reader.withLock { (reader) throws(CSVError) -> String in
      try drain(&reader)
      return reader.digest?.hexadecimal() ?? ""
    }
    try source.checkUnchanged()
    return digest
  }

  // The checksum is of the whole file, also when reading its records was given up.
  private func drain(_ reader: inout ReaderState) throws(CSVError) {
    guard reader.offset < size else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while reader.offset < size {
      let got = unsafe try source.read(into: buffer, at: reader.offset)
      if got == 0 { throw .changedWhileRead(path: path) }
      unsafe reader.digest?.update(UnsafeRawBufferPointer(rebasing: buffer[0..<got]))
      reader.offset += Int64(got)
    }
  }
}
