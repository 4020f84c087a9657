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
  func read(capacity: Int, recognises: (String) -> Bool) throws(CSVError) -> Result {
    let wanted = Int(min(source.size, Int64(capacity)))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let got = unsafe try source.read(into: buffer, at: 0)
    let raw = unsafe UnsafeRawBufferPointer(rebasing: buffer[0..<got])
    let isWholeFile = Int64(got) == source.size
    let finding = unsafe EncodingDetector.detect(
      raw, isWholeFile: isWholeFile, hints: hints)
    let content = unsafe UnsafeRawBufferPointer(rebasing: raw[finding.markLength...])
    let (text, used) = unsafe transcoded(content, finding.encoding, isEnd: isWholeFile)
    let pending = unsafe Array(content[used...])
    let head = withoutActuallyEscaping(recognises) { recognises in
      unsafe text.withUnsafeBytes { text in
        unsafe examine(text, finding, isWholeFile: isWholeFile, recognises: recognises)
      }
    }
    return Result(
      head: head, raw: unsafe Array(raw), text: text, pending: pending,
      textStart: Int64(finding.markLength))
  }

  private func transcoded(
    _ content: UnsafeRawBufferPointer, _ encoding: Encoding, isEnd: Bool
  ) -> (text: [UInt8], used: Int) {
    if encoding.isVerbatim { return (unsafe Array(content), content.count) }
    let capacity = content.count * encoding.largestExpansion + Transcoder.longestCharacter
    let target = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { unsafe target.deallocate() }
    let (consumed, produced) = unsafe Transcoder(encoding: encoding).transcode(
      content, into: target, isEnd: isEnd)
    return (unsafe Array(target[0..<produced]), consumed)
  }

  private func examine(
    _ text: UnsafeRawBufferPointer, _ finding: EncodingDetector.Finding, isWholeFile: Bool,
    recognises: @escaping (String) -> Bool
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
    var sample = DialectDetector.Sample(start: 0, line: 0, isWholeFile: isWholeFile)
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
    head.endsLinesWithLineFeeds = found.records.contains {
      unsafe $0.tokens.end > 0 && text[$0.tokens.end - 1] == 0x0A
    }
    head.records = found.records.map {
      unsafe record($0, found.dialect.quote, in: text, &places)
    }
    return head
  }

  private func record(
    _ record: HeadRecord, _ quote: UInt8, in text: UnsafeRawBufferPointer,
    _ places: inout RawPlaces
  ) -> FileHead.Record {
    let tokens = record.tokens
    let start = unsafe places.rawOffset(of: record.start, in: text)
    let cellStarts = tokens.starts.map { unsafe places.rawOffset(of: $0, in: text) }
    let end = unsafe places.rawOffset(of: tokens.end, in: text)
    guard !record.hasNUL else {
      return FileHead.Record(
        cells: [], line: record.line + 1, lines: tokens.lines, start: start, end: end, hasNUL: true)
    }
    var result = FileHead.Record(
      cells: (0..<tokens.count).map { String(decoding: tokens.cell($0), as: UTF8.self) },
      line: record.line + 1, lines: tokens.lines, start: start, end: end, cellStarts: cellStarts)
    if let fault = tokens.fault, tokens.repairs > 0 {
      let offset = unsafe places.rawOffset(of: fault.offset, in: text)
      result.strayQuote = .init(column: fault.column, offset: offset, byte: quote)
    }
    return result
  }
}
