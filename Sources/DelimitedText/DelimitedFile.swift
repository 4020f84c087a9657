internal import Synchronization

/// A delimited text file that several workers read together.
///
/// Reading is in order and behind a lock, which costs little: copying the bytes, the checksum,
/// counting quotes and finding the last record end are several times as fast as parsing. Parsing, the
/// expensive part, is done by each worker on its own stretch.
public final class DelimitedFile: Sendable {
  /// Most bytes per stretch, unless told otherwise.
  public static let usualStretchCapacity = 4 << 20

  /// Bytes per stretch where records are not longer: what is made of them then fits the second cache
  /// of a core.
  static let usualStretchSize = 1 << 20

  /// Lines per stretch at most, so that what is kept per line stays small where lines are short.
  static let mostLines = 1 << 18

  /// Bytes looked at to find the dialect and the header; more when they hold few whole records.
  static let headCapacity = 64 << 10
  /// Records among which the header is searched: in a file of many columns they take more bytes.
  private static let wantedRecords = 20

  /// Path as it was given.
  public let path: String
  /// Size in bytes when the file was opened.
  public let size: Int64
  /// What the first bytes tell.
  public let head: FileHead
  /// Most bytes per stretch; a record longer than this is rejected.
  public let stretchCapacity: Int
  /// Whether there is more than one stretch in it, so that several workers may read it together.
  public var hasSeveralStretches: Bool {
    size > Int64(min(stretchCapacity, Self.usualStretchSize))
  }

  let source: SourceFile
  /// Offset in the file of the first byte after the mark.
  let textStart: Int64
  let reader: Mutex<ReaderState>

  struct ReaderState: ~Copyable {
    /// The text that follows `carry`.
    var text: TextSource
    /// Text that was read but not handed out yet.
    var carry: [UInt8]
    /// Offset in the file of the first byte of `carry`.
    var consumed: Int64
    var stretches = 0
    var isDone = false
  }

  /// Opens a file and looks at its head.
  ///
  /// - Parameters:
  ///   - path: path of a regular file.
  ///   - digest: a fresh checksum to run over the content, if one is wanted.
  ///   - hints: what is known beforehand of how it is written.
  ///   - stretchCapacity: most bytes per stretch; how a file is cut changes nothing in what is read.
  ///   - recognises: whether a cell is a column name that is known; helps to find the dialect.
  /// - Throws: `CSVError` when it cannot be opened or read, or is no regular file.
  public init(
    path: String, digest: (any ContentDigest)? = nil, hints: TextHints = TextHints(),
    stretchCapacity: Int = DelimitedFile.usualStretchCapacity,
    recognises: FileHead.Recognition = { _ in false }
  ) throws(CSVError) {
    let source = try SourceFile(path: path)
    let reader = HeadReader(source: source, hints: hints)
    var found = try reader.read(capacity: Self.headCapacity, recognises: recognises)
    let isCutOff =
      found.head.encoding != .unknown && found.head.records.count < Self.wantedRecords
      && found.raw.count < source.size
    if isCutOff {
      found = try reader.read(capacity: Self.usualStretchCapacity, recognises: recognises)
    }
    var digest = digest
    unsafe found.raw.withUnsafeBytes { unsafe digest?.update($0) }
    self.source = source
    self.path = path
    size = source.size
    // A stretch must hold at least a few characters, however they are written.
    self.stretchCapacity = max(
      stretchCapacity, found.head.encoding.isVerbatim ? 1 : 4 * Transcoder.longestCharacter)
    head = found.head
    textStart = found.textStart
    let text = TextSource(
      source, encoding: found.head.encoding, offset: Int64(found.raw.count),
      pending: found.pending, digest: digest)
    self.reader = Mutex(
      ReaderState(text: text, carry: found.text, consumed: found.textStart))
  }

  /// Skips the head up to the first byte of data; call it once, before the first stretch.
  ///
  /// - Parameter offset: offset in the file; the mark is skipped in any case.
  public func skip(to offset: Int64) {
    let encoding = head.encoding
    reader.withLock { reader in
      var skipped = 0
      unsafe reader.carry.withUnsafeBytes { carry in
        if encoding.isVerbatim {
          skipped = max(Int(offset - reader.consumed), 0)
          return
        }
        var places = RawPlaces(encoding: encoding, start: reader.consumed)
        while skipped < carry.count, unsafe places.rawOffset(of: skipped, in: carry) < offset {
          skipped += 1
        }
        // The offset is behind the first byte of a character: it has more of them here.
        while skipped < carry.count, unsafe carry[skipped] & 0xC0 == 0x80 { skipped += 1 }
      }
      let count = min(skipped, reader.carry.count)
      let end = unsafe reader.carry.withUnsafeBytes { carry in
        var places = RawPlaces(encoding: encoding, start: reader.consumed)
        return unsafe places.rawOffset(of: count, in: carry)
      }
      reader.carry.removeFirst(count)
      reader.consumed = end
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
    let largest = max(size, 1) * Int64(head.encoding.largestExpansion)
    let capacity = Int(min(Int64(stretchCapacity), largest + Int64(Transcoder.longestCharacter)))
    return try reader.withLock { (reader) throws(CSVError) -> Filled in
      if reader.isDone { return .end }
      var limit = min(capacity, Self.usualStretchSize)
      stretch.reserve(limit)
      stretch.begin(index: reader.stretches, fileOffset: reader.consumed, head: head)
      var carried = 0
      var isRest = false
      var boundary: Int?
      while true {
        carried += stretch.append(reader.carry[carried...], limit: limit)
        if carried == reader.carry.count {
          stretch.count += unsafe try reader.text.read(into: stretch.rest(limit: limit))
        }
        isRest = reader.text.isAtEnd && carried == reader.carry.count
        boundary = unsafe Self.boundary(in: stretch.bytes, dialect, isRest: isRest)
        // A record that is longer than usual needs more room.
        guard boundary == nil, !isRest, limit < capacity else { break }
        limit = min(capacity, 2 * limit)
        stretch.enlarge(to: limit)
      }
      if isRest && boundary == stretch.count {
        reader.isDone = true
        reader.carry = []
        if stretch.count == 0 { return .end }
      } else {
        guard let boundary else {
          reader.isDone = true
          return .recordTooLong
        }
        unsafe reader.carry.replaceSubrange(0..<carried, with: stretch.bytes[boundary...])
        stretch.count = boundary
      }
      reader.consumed += unsafe Int64(head.encoding.rawLength(of: stretch.bytes))
      reader.stretches += 1
      return .stretch
    }
  }

  /// Where a stretch ends: after a record, and not after too many lines.
  ///
  /// - Parameter isRest: whether the file ends with these bytes.
  private static func boundary(
    in bytes: UnsafeRawBufferPointer, _ dialect: Dialect, isRest: Bool
  ) -> Int? {
    var most = bytes.count
    while most > 1, unsafe mayHaveManyLines(bytes) {
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[0..<most])
      let ends = unsafe ByteScan.count(0x0A, in: part) + ByteScan.count(0x0D, in: part)
      if ends <= mostLines { break }
      most /= 2
    }
    if isRest && most == bytes.count { return most }
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[0..<most])
    if let end = unsafe lastRecordEnd(in: part, quote: dialect.quote) { return end }
    if isRest { return bytes.count }
    return most < bytes.count ? unsafe lastRecordEnd(in: bytes, quote: dialect.quote) : nil
  }

  /// Whether lines are so short that a stretch may hold too many of them; a look at some of the bytes,
  /// for counting all of them would keep the other workers waiting.
  private static func mayHaveManyLines(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let window = 8 << 10
    let step = max(bytes.count / 8, window)
    var ends = 0
    var seen = 0
    for start in stride(from: 0, to: bytes.count, by: step) {
      let end = min(start + window, bytes.count)
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      ends += unsafe ByteScan.count(0x0A, in: part) + ByteScan.count(0x0D, in: part)
      seen += end - start
    }
    return ends * (bytes.count / max(seen, 1) + 1) > mostLines / 2
  }

  /// Offset after the last line end that has an even number of quotes before it.
  ///
  /// LF, CRLF and a lone CR alike; a CR as the very last byte may be half of a CRLF.
  static func lastRecordEnd(in bytes: UnsafeRawBufferPointer, quote: UInt8) -> Int? {
    let quotes = unsafe ByteScan.count(quote, in: bytes)
    var after = 0
    var index = bytes.count - 1
    while index >= 0 {
      let byte = unsafe bytes[index]
      if byte == quote {
        after += 1
      } else if byte == 0x0A || (byte == 0x0D && index < bytes.count - 1) {
        if (quotes - after).isMultiple(of: 2) { return index + 1 }
      }
      index -= 1
    }
    return nil
  }

  /// Ends reading: checks that nobody changed the file, and gives the checksum of its content.
  ///
  /// - Throws: `CSVError.changedWhileRead`, or when the rest could not be read.
  public func close() throws(CSVError) -> String {
    // The checksum is of the whole file, also when reading its records was given up.
    let digest = try reader.withLock { (reader) throws(CSVError) -> String in
      guard reader.text.digest != nil else { return "" }
      try reader.text.drain()
      return reader.text.digest?.hexadecimal() ?? ""
    }
    try source.checkUnchanged()
    return digest
  }
}
