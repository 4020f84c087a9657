internal import CLibCSV

/// Reads the first records of a file into strings, line by line.
///
/// For the head only: it allocates per cell, which the ingest path never does.
struct HeadParser {
  let dialect: Dialect
  /// Offset of the first byte in the file.
  let offset: Int64
  /// Most records to read.
  let limit: Int

  private final class Collector {
    var cells: [String] = []
  }

  /// Records that are complete within `bytes`.
  ///
  /// A line in which a quote goes wrong is taken as it stands, split at the delimiters. Records of
  /// which every cell is empty are left out, like blank lines.
  ///
  /// - Parameter isWholeFile: whether a last record without a line end is complete.
  func records(
    in bytes: UnsafeRawBufferPointer, isWholeFile: Bool
  ) -> (records: [FileHead.Record], strayQuotes: Int) {
    var records: [FileHead.Record] = []
    var strayQuotes = 0
    let collector = Collector()
    var parser = unsafe csv_parser()
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL)
    func open() {
      _ = unsafe csv_init(&parser, options)
      unsafe csv_set_delim(&parser, dialect.delimiter)
      unsafe csv_set_quote(&parser, dialect.quote)
    }
    open()
    defer { unsafe csv_free(&parser) }
    let context = unsafe Unmanaged.passUnretained(collector).toOpaque()
    let receive: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void =
      { field, length, context in
        let collector = unsafe Unmanaged<Collector>.fromOpaque(context.unsafelyUnwrapped)
          .takeUnretainedValue()
        let bytes = unsafe UnsafeRawBufferPointer(start: field, count: length)
        unsafe collector.cells.append(String(decoding: bytes, as: UTF8.self))
      }
    let lines = unsafe LineSequence(bytes: bytes, isWhole: isWholeFile)
    var index = 0
    var start = 0
    var startLine = 0
    while index < lines.count, records.count < limit {
      let line = lines.ranges[index]
      let isLast = index == lines.count - 1
      let hasEnd = lines.endsWithLineEnd || !isLast
      if !hasEnd && !isWholeFile { break }
      let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[line])
      let used = unsafe csv_parse(&parser, text.baseAddress, text.count, receive, nil, context)
      var failed = used != text.count
      if !failed && !hasEnd {
        failed = unsafe csv_fini(&parser, receive, nil, context) != 0
      }
      let continues = unsafe !failed && parser.pstate != 0
      let isRunaway = index - startLine + 1 >= CarefulReader.maximumLines
      if continues && (isLast || isRunaway) { failed = true }
      if failed {
        strayQuotes += 1
        let first = lines.ranges[startLine]
        let whole = unsafe UnsafeRawBufferPointer(rebasing: bytes[first])
        collector.cells = unsafe literalCells(of: whole)
        index = startLine
        unsafe csv_free(&parser)
        open()
      }
      index += 1
      if continues && !failed { continue }
      if collector.cells.contains(where: { !$0.isEmpty }) {
        records.append(
          FileHead.Record(
            cells: collector.cells, line: startLine + 1, lines: index - startLine,
            start: offset + Int64(start), end: offset + Int64(lines.ranges[index - 1].upperBound)))
      }
      collector.cells = []
      startLine = index
      start = index < lines.count ? lines.ranges[index].lowerBound : bytes.count
    }
    return (records, strayQuotes)
  }

  private func literalCells(of line: UnsafeRawBufferPointer) -> [String] {
    var end = line.count
    while end > 0, unsafe line[end - 1] == 0x0A || line[end - 1] == 0x0D { end -= 1 }
    let content = unsafe UnsafeRawBufferPointer(rebasing: line[0..<end])
    return unsafe content.split(separator: dialect.delimiter, omittingEmptySubsequences: false)
      .map { unsafe String(decoding: UnsafeRawBufferPointer(rebasing: $0), as: UTF8.self) }
  }
}

/// The lines of a stretch of bytes, line ends included.
struct LineSequence {
  let ranges: [Range<Int>]
  let endsWithLineEnd: Bool

  var count: Int { ranges.count }

  /// - Parameter isWhole: whether the file ends here; when not, a carriage return at the very end
  ///   may be half of a line end, and its line is not counted as ended.
  init(bytes: UnsafeRawBufferPointer, isWhole: Bool) {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, unsafe bytes[index] == 0x0A { index += 1 }
      ranges.append(start..<index)
      start = index
    }
    let mayGoOn = unsafe !isWhole && bytes.last == 0x0D
    endsWithLineEnd = start == bytes.count && !mayGoOn
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }
}
