/// Reads a file line by line, so that one wrong quote costs no more than its own record.
///
/// Slower than `DelimitedFile.fill` and for one worker alone: it serves the files in which strict
/// parsing failed. Bounded in memory: a record of several lines ends after `maximumLines` of them or
/// `maximumBytes`, and no line is longer than a stretch.
public final class CarefulReader {
  /// A quoted field that is still open after so many lines was opened by mistake.
  static let maximumLines = 60
  /// A record of several lines that is longer than this was not meant as one.
  static let maximumBytes = 1 << 20

  private let file: DelimitedFile
  private let dialect: Dialect
  private let parser: CSVParser
  private var offset: Int64
  private var index = 0
  private var longLine: LongLine?

  /// A line that is longer than a stretch: counted and rejected, but not read to its end.
  private struct LongLine {
    /// Whether the last byte so far is a carriage return, which may be half of a line end.
    var endsWithReturn: Bool
  }

  /// A reader that begins at the first byte of data.
  public init(
    file: DelimitedFile, dialect: Dialect, width: Int, wanted: [Int], dataOffset: Int64
  ) {
    self.file = file
    self.dialect = dialect
    parser = CSVParser(dialect: dialect, layout: .init(width: width, wanted: wanted))
    offset = dataOffset
  }

  /// What `next` found.
  public enum Outcome: Sendable, Equatable {
    /// The stretch holds records.
    case parsed
    /// The file has been read.
    case end
    /// The bytes are no text in UTF-8.
    case notText(TextFault)
  }

  /// Reads the next records into a stretch.
  ///
  /// - Throws: `CSVError` when reading fails.
  public func next(_ stretch: Stretch) throws(CSVError) -> Outcome {
    if let longLine { try skipRest(of: longLine, using: stretch) }
    guard offset < file.size else { return .end }
    let capacity = Int(min(Int64(file.stretchCapacity), file.size - offset))
    stretch.reserve(capacity)
    stretch.begin(index: index, fileOffset: offset)
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: stretch.buffer[0..<capacity])
    let got = unsafe try file.source.read(into: target, at: offset)
    guard got == capacity else { throw .changedWhileRead(path: file.path) }
    let isEnd = offset + Int64(got) >= file.size
    stretch.count = got
    let lines = unsafe LineSequence(bytes: stretch.bytes, isWhole: isEnd)
    parser.begin(stretch.batch, capacity: got)
    let used = parse(lines, of: stretch, isEnd: isEnd)
    parser.end(stretch.batch)
    stretch.count = used
    offset += Int64(used)
    index += 1
    // A line that is cut off may end within a character; nothing of it is used.
    if longLine == nil, let fault = unsafe TextFault(in: stretch.bytes) { return .notText(fault) }
    return .parsed
  }

  /// Goes past the end of a line that is longer than a stretch, and was counted already.
  private func skipRest(of line: LongLine, using stretch: Stretch) throws(CSVError) {
    var endsWithReturn = line.endsWithReturn
    longLine = nil
    while offset < file.size {
      let wanted = Int(min(Int64(file.stretchCapacity), file.size - offset))
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: stretch.buffer[0..<wanted])
      let got = unsafe try file.source.read(into: target, at: offset)
      if got == 0 { throw .changedWhileRead(path: file.path) }
      for index in 0..<got {
        let byte = unsafe target[index]
        if byte == 0x0A || endsWithReturn {
          offset += Int64(byte == 0x0A ? index + 1 : index)
          return
        }
        endsWithReturn = byte == 0x0D
      }
      offset += Int64(got)
    }
  }

  /// Parses whole records; returns how many bytes they take.
  private func parse(_ lines: LineSequence, of stretch: Stretch, isEnd: Bool) -> Int {
    var starts: [RecordLocator.Start] = []
    var blank: [RecordLocator.Position] = []
    var continuation = 0
    var line = 0
    while line < lines.count {
      let first = line
      let start = lines.ranges[first].lowerBound
      let mark = parser.mark()
      let before = parser.recordCount
      let outcome = read(lines, from: first, of: stretch, isEnd: isEnd)
      switch outcome {
      case .record(let next):
        line = next
      case .incomplete where first > 0:
        // The rest of the record lies beyond this stretch.
        parser.rollBack(to: mark)
        return finish(
          stretch, starts: starts, blank: blank, continuation: continuation, lines: first,
          end: start)
      case .incomplete:
        parser.rollBack(to: mark)
        if lines.count == 1 {
          parser.appendUnreadable(.tooLong)
          longLine = LongLine(endsWithReturn: unsafe stretch.bytes.last == 0x0D)
        } else {
          parser.appendUnreadable(.unterminatedQuote)
        }
        line = first + 1
      case .failed(let shape):
        parser.rollBack(to: mark)
        parser.appendUnreadable(shape)
        line = first + 1
      }
      if parser.recordCount > before {
        starts.append(.init(offset: start, line: first))
        continuation += line - first - 1
      } else {
        blank.append(.init(line: first, offset: start))
      }
    }
    return finish(
      stretch, starts: starts, blank: blank, continuation: continuation, lines: lines.count,
      end: stretch.count)
  }

  private enum RecordOutcome {
    case record(next: Int)
    case incomplete
    case failed(IrregularRecord.Shape)
  }

  private func read(
    _ lines: LineSequence, from first: Int, of stretch: Stretch, isEnd: Bool
  ) -> RecordOutcome {
    var line = first
    let start = lines.ranges[first].lowerBound
    while line < lines.count {
      let range = lines.ranges[line]
      let hasEnd = lines.endsWithLineEnd || line < lines.count - 1
      if !hasEnd && !isEnd { return .incomplete }
      if line > first && range.upperBound - start > Self.maximumBytes {
        return .failed(.unterminatedQuote)
      }
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
        if line - first >= Self.maximumLines { return .failed(.unterminatedQuote) }
      }
    }
    return isEnd ? .failed(.unterminatedQuote) : .incomplete
  }

  private func finish(
    _ stretch: Stretch, starts: [RecordLocator.Start], blank: [RecordLocator.Position],
    continuation: Int, lines: Int, end: Int
  ) -> Int {
    stretch.lines = lines
    stretch.continuationLines = continuation
    stretch.blankLines = blank.count
    stretch.locator = RecordLocator(
      starts: starts, blankLines: blank, continuationLines: continuation, dialect: dialect)
    return end
  }
}
