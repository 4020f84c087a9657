/// Reads the first bytes of a file and finds out how it is written.
struct HeadReader {
  /// What was read and found.
  struct Result {
    var head: FileHead
    /// The bytes as they stand in the file.
    var raw: [UInt8]
    /// The same in UTF-8, without the mark.
    var text: [UInt8]
    /// Bytes at the end of `raw` that are not in `text`: part of a character.
    var pending: [UInt8]
    /// Offset in the file of the first byte of `text`.
    var textStart: Int64
  }

  let source: SourceFile
  let hints: TextHints

  /// Reads at most `capacity` bytes.
  func read(capacity: Int, recognises: FileHead.Recognition) throws(CSVError) -> Result {
    let raw = try bytes(min(source.size, Int64(capacity)))
    let isWholeFile = Int64(raw.count) == source.size
    let finding = unsafe raw.withUnsafeBytes {
      unsafe EncodingDetector.detect($0, isWholeFile: isWholeFile, hints: hints)
    }
    let (text, used) = text(of: raw, finding, isEnd: isWholeFile)
    let head = withoutActuallyEscaping(recognises) { recognises in
      unsafe text.withUnsafeBytes { text in
        unsafe examine(text, finding, isWholeFile: isWholeFile, recognises: recognises)
      }
    }
    return Result(
      head: head, raw: raw, text: text, pending: used < raw.count ? Array(raw[used...]) : [],
      textStart: Int64(finding.markLength))
  }

  /// The first bytes of the file.
  private func bytes(_ count: Int64) throws(CSVError) -> [UInt8] {
    var failure: CSVError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      do throws(CSVError) {
        let target = UnsafeMutableRawBufferPointer(buffer)
        filled = unsafe try source.read(
          into: UnsafeMutableRawBufferPointer(rebasing: target[..<Int(count)]), at: 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The text without its mark, and how many of the raw bytes it comes of.
  private func text(
    of raw: [UInt8], _ finding: EncodingDetector.Finding, isEnd: Bool
  ) -> (text: [UInt8], used: Int) {
    if finding.encoding.isVerbatim {
      return (finding.markLength == 0 ? raw : Array(raw[finding.markLength...]), raw.count)
    }
    return unsafe raw.withUnsafeBytes { raw in
      let content = unsafe UnsafeRawBufferPointer(rebasing: raw[finding.markLength...])
      let capacity =
        content.count * finding.encoding.largestExpansion + Transcoder.longestCharacter
      var used = 0
      let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        let (consumed, produced) = unsafe Transcoder(encoding: finding.encoding).transcode(
          content, into: UnsafeMutableRawBufferPointer(buffer), isEnd: isEnd)
        used = consumed
        filled = produced
      }
      return (text, finding.markLength + used)
    }
  }

  private func examine(
    _ text: UnsafeRawBufferPointer, _ finding: EncodingDetector.Finding, isWholeFile: Bool,
    recognises: @escaping FileHead.Recognition
  ) -> FileHead {
    let start = Int64(finding.markLength)
    var head = FileHead(
      encoding: finding.encoding, ignoredHint: finding.ignoredHint, dialect: Dialect(),
      records: [], hasNUL: unsafe ByteScan.first(0, in: text, from: 0) != nil,
      binaryKind: finding.binaryKind, contentStart: start)
    if head.encoding != .unknown,
      unsafe EncodingDetector.isBinary(text, isUTF8: head.encoding == .utf8)
    {
      head.encoding = .unknown
      head.binaryKind = .other
    }
    guard head.encoding != .unknown else { return head }
    var places = RawPlaces(encoding: finding.encoding, start: start)
    var hints = hints
    var sample = DialectDetector.Sample(
      start: 0, line: 0, isWholeFile: isWholeFile, mayHoldNUL: head.hasNUL)
    if let separator = unsafe SeparatorLine(startOf: text, isWholeFile: isWholeFile) {
      hints.delimiter = hints.delimiter ?? separator.delimiter
      sample.start = separator.end
      sample.line = 1
      head.hasSeparatorLine = true
      head.contentStart = unsafe places.rawOffset(of: separator.end, in: text)
    }
    let detector = DialectDetector(sample: sample, hints: hints, recognises: recognises)
    let found = unsafe detector.detect(in: text)
    head.dialect = found.dialect
    head.runnerUp = found.runnerUp
    head.dialectDoubt = found.doubt
    head.endsLinesWithLineFeeds = found.table.records.contains {
      unsafe $0.end > 0 && text[$0.end - 1] == 0x0A
    }
    head.records = unsafe records(of: found.table, found.dialect.quote, in: text, &places)
    return head
  }

  private func records(
    of table: HeadTable, _ quote: UInt8, in text: UnsafeRawBufferPointer, _ places: inout RawPlaces
  ) -> [FileHead.Record] {
    let cells = FileHead.HeadCells(
      table, starts: table.cells.map { unsafe places.rawOffset(of: $0.start, in: text) })
    return table.records.map { record in
      let start = unsafe places.rawOffset(of: record.start, in: text)
      var result = FileHead.Record(
        line: record.line + 1, lines: record.lines, start: start,
        end: unsafe places.rawOffset(of: record.end, in: text), hasNUL: record.hasNUL,
        range: record.hasNUL ? 0..<0 : record.cells, head: cells)
      if let fault = record.fault, record.repairs > 0, !record.hasNUL {
        let offset = unsafe places.rawOffset(of: fault.offset, in: text)
        result.strayQuote = .init(column: fault.column, offset: offset, byte: quote)
      }
      return result
    }
  }
}
