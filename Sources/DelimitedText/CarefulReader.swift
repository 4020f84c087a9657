/// Reads a file line by line, so that one wrong quote costs no more than its own record.
///
/// Slower than `DelimitedFile.fill` and for one worker alone: it serves the files in which strict
/// parsing failed. Bounded in memory: a quoted field ends after `FieldLimit`, and no record is longer
/// than a stretch.
public final class CarefulReader {
  private let file: DelimitedFile
  private let dialect: Dialect
  private let width: Int
  private let parser: CSVParser
  private var text: TextSource
  private var offset: Int64
  private var index = 0
  private var longLine: LongLine?
  private var record = TokenizedRecord()

  /// A line that is longer than a stretch: counted and rejected, but not read to its end.
  private struct LongLine {
    /// Whether the last byte so far is a carriage return, which may be half of a line end.
    var endsWithReturn: Bool
  }

  /// A reader that begins at the first byte of data.
  ///
  /// - Parameters:
  ///   - width: cells that a record should have.
  ///   - wanted: columns to keep, 0-based and ascending.
  ///   - dataOffset: offset in the file; the mark is skipped in any case.
  public init(
    file: DelimitedFile, dialect: Dialect, width: Int, wanted: [Int], dataOffset: Int64
  ) {
    self.file = file
    self.dialect = dialect
    self.width = width
    parser = CSVParser(dialect: dialect, layout: .init(width: width, wanted: wanted))
    offset = max(dataOffset, file.textStart)
    text = TextSource(file.source, encoding: file.head.encoding, offset: offset)
  }

  /// What `next` found.
  public enum Outcome: Sendable, Equatable {
    /// The stretch holds records.
    case parsed
    /// The file has been read.
    case end
    /// The bytes are no text in UTF-8; a NUL byte alone costs no more than its record.
    case notText(TextFault)
  }

  /// Reads the next records into a stretch.
  ///
  /// - Throws: `CSVError` when reading fails.
  public func next(_ stretch: Stretch) throws(CSVError) -> Outcome {
    if let longLine { try skipRest(of: longLine, using: stretch) }
    guard offset < file.size else { return .end }
    text.seek(to: offset)
    let most = text.mostRemaining + Int64(Transcoder.longestCharacter)
    let capacity = Int(min(Int64(file.stretchCapacity), most))
    stretch.reserve(capacity)
    stretch.begin(index: index, fileOffset: offset, head: file.head)
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: stretch.buffer[0..<capacity])
    stretch.count = unsafe try text.read(into: target)
    var isEnd = text.isAtEnd
    let lines = unsafe LineSequence(
      bytes: stretch.bytes, isWhole: isEnd, limit: DelimitedFile.mostLines)
    // The lines that are left over are read again: short as they are, that costs little.
    if lines.isCutOff {
      isEnd = false
      stretch.count = lines.ranges.last?.upperBound ?? 0
    }
    parser.begin(stretch)
    let used = parse(lines, of: stretch, isEnd: isEnd)
    parser.end(stretch.batch)
    stretch.count = used
    if isEnd && used == lines.ranges.last?.upperBound {
      offset = file.size
    } else {
      offset += unsafe Int64(file.head.encoding.rawLength(of: stretch.bytes))
    }
    index += 1
    stretch.findBareReturns(dialect)
    // A line that is cut off may end within a character; nothing of it is used.
    if longLine == nil,
      unsafe UTF8Check.firstInvalid(in: stretch.bytes, noting: &stretch.mojibake) != nil
    {
      return .notText(.invalidUTF8)
    }
    return .parsed
  }

  /// Goes past the end of a line that is longer than a stretch, and was counted already.
  private func skipRest(of line: LongLine, using stretch: Stretch) throws(CSVError) {
    var endsWithReturn = line.endsWithReturn
    longLine = nil
    text.seek(to: offset)
    while !text.isAtEnd {
      let got = unsafe try text.read(into: stretch.buffer)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: stretch.buffer[0..<got])
      for index in 0..<got {
        let byte = unsafe bytes[index]
        if byte == 0x0A || endsWithReturn {
          let skipped = byte == 0x0A ? index + 1 : index
          offset += unsafe Int64(
            file.head.encoding.rawLength(of: UnsafeRawBufferPointer(rebasing: bytes[0..<skipped])))
          return
        }
        endsWithReturn = byte == 0x0D
      }
      offset += unsafe Int64(file.head.encoding.rawLength(of: bytes))
    }
    offset = file.size
  }

  /// What is known of the records of a stretch while it is read.
  private struct Progress {
    var starts: [RecordLocator.Start] = []
    var blank: [RecordLocator.Position] = []
    var cellStarts = CellStarts()
    var continuation = 0
  }

  /// Parses whole records; returns how many bytes they take.
  private func parse(_ lines: LineSequence, of stretch: Stretch, isEnd: Bool) -> Int {
    var progress = Progress()
    let hasNUL = unsafe ByteScan.first(0, in: stretch.bytes, from: 0) != nil
    var line = 0
    while line < lines.count {
      let first = line
      let start = lines.ranges[first].lowerBound
      let mark = parser.mark()
      let before = parser.recordCount
      var outcome = read(lines, from: first, of: stretch, isEnd: isEnd)
      if case .failed(let shape) = outcome {
        parser.rollBack(to: mark)
        outcome = mend(shape, lines, from: first, of: stretch, isEnd: isEnd, &progress)
      }
      switch outcome {
      case .record(let next): line = next
      case .incomplete where first > 0:
        // The rest of the record lies beyond this stretch.
        parser.rollBack(to: mark)
        return finish(stretch, progress, lines: first, end: start)
      case .incomplete where lines.count == 1:
        parser.rollBack(to: mark)
        parser.appendUnreadable(.tooLong)
        longLine = LongLine(endsWithReturn: unsafe stretch.bytes.last == 0x0D)
        line = first + 1
      case .incomplete:
        parser.rollBack(to: mark)
        mendLine(.unterminatedQuote, lines.ranges[first], of: stretch, &progress)
        line = first + 1
      case .failed: line = first + 1
      }
      if hasNUL, parser.recordCount > before, longLine == nil,
        unsafe ByteScan.first(
          0,
          in: UnsafeRawBufferPointer(
            rebasing: stretch.bytes[start..<lines.ranges[line - 1].upperBound]), from: 0) != nil
      {
        parser.rollBack(to: mark)
        parser.appendUnreadable(.nulByte)
        progress.cellStarts.remove(record: before)
      }
      if parser.recordCount > before {
        progress.starts.append(.init(offset: start, line: first))
        progress.continuation += line - first - 1
      } else {
        progress.blank.append(.init(line: first, offset: start))
      }
    }
    return finish(stretch, progress, lines: lines.count, end: stretch.count)
  }

  private enum RecordOutcome {
    case record(next: Int)
    case incomplete
    case failed(IrregularRecord.Shape)
  }

  /// Reads a record strictly.
  private func read(
    _ lines: LineSequence, from first: Int, of stretch: Stretch, isEnd: Bool
  ) -> RecordOutcome {
    var line = first
    var field = OpenField()
    while line < lines.count {
      let range = lines.ranges[line]
      let hasEnd = lines.endsWithLineEnd || line < lines.count - 1
      if !hasEnd && !isEnd { return .incomplete }
      let text = unsafe UnsafeRawBufferPointer(rebasing: stretch.bytes[range])
      let outcome = unsafe parser.feed(line: text)
      line += 1
      switch outcome {
      case .strayQuote: return .failed(.strayQuote)
      case .recordComplete: return .record(next: line)
      case .recordContinues:
        if !hasEnd {
          return parser.finish() == .complete ? .record(next: line) : .failed(.unterminatedQuote)
        }
        unsafe takeQuotes(of: range, in: stretch.bytes, by: &field)
        if field.takeLineEnd(at: range.upperBound) { return .failed(.unterminatedQuote) }
      }
    }
    return isEnd ? .failed(.unterminatedQuote) : .incomplete
  }

  private func takeQuotes(
    of line: Range<Int>, in bytes: UnsafeRawBufferPointer, by field: inout OpenField
  ) {
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<line.upperBound])
    var from = line.lowerBound
    while let quote = unsafe ByteScan.first(dialect.quote, in: text, from: from) {
      field.takeQuote(at: quote)
      from = quote + 1
    }
  }

  /// Reads a record in which a quote went wrong, or rejects its first line.
  private func mend(
    _ shape: IrregularRecord.Shape, _ lines: LineSequence, from first: Int, of stretch: Stretch,
    isEnd: Bool, _ progress: inout Progress
  ) -> RecordOutcome {
    let start = lines.ranges[first].lowerBound
    var fault: QuoteFault?
    let repair = QuoteRepair(dialect: dialect, width: width)
    switch unsafe repair.read(
      stretch.bytes, from: start, isWhole: isEnd, into: &record, fault: &fault)
    {
    case .incomplete: return .incomplete
    case .failed:
      parser.appendUnreadable(shape, fault: fault)
      return .record(next: first + 1)
    case .record:
      append(record, &progress)
      var next = first + 1
      while next < lines.count, lines.ranges[next - 1].upperBound < record.end { next += 1 }
      return .record(next: next)
    }
  }

  /// The same for a line of which it is known that no other belongs to it.
  private func mendLine(
    _ shape: IrregularRecord.Shape, _ line: Range<Int>, of stretch: Stretch,
    _ progress: inout Progress
  ) {
    let repair = QuoteRepair(dialect: dialect, width: width)
    if unsafe repair.readLine(stretch.bytes, from: line.lowerBound, into: &record) {
      append(record, &progress)
    } else {
      parser.appendUnreadable(shape, fault: record.fault)
    }
  }

  private func append(_ record: TokenizedRecord, _ progress: inout Progress) {
    if record.repairs > 0 {
      progress.cellStarts.append(record: parser.recordCount, record.starts)
    }
    parser.append(record)
  }

  private func finish(_ stretch: Stretch, _ progress: Progress, lines: Int, end: Int) -> Int {
    stretch.lines = lines
    stretch.continuationLines = progress.continuation
    stretch.blankLines = progress.blank.count
    stretch.locator = RecordLocator(
      starts: progress.starts, blankLines: progress.blank,
      continuationLines: progress.continuation, cellStarts: progress.cellStarts, dialect: dialect)
    return end
  }
}
