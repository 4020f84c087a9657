internal import CLibCSV

/// libcsv in strict mode, filling a `RecordBatch`.
///
/// The callbacks touch one flat state through one pointer: no class, no array, no allocation per
/// field. One parser belongs to one thread.
@safe final class CSVParser {
  /// The columns of the header, and which of them to keep.
  struct Layout: Sendable, Equatable {
    /// Cells that a record should have.
    var width: Int
    /// Columns to keep, 0-based and ascending.
    var wanted: [Int]
  }

  enum Outcome: Equatable {
    /// Everything was read, up to the end of a record.
    case complete
    /// A quote stands where none may stand.
    case strayQuote
    /// The bytes end inside a quoted field.
    case unterminatedQuote
  }

  private var parser = unsafe csv_parser()
  private let state: UnsafeMutablePointer<ParserState>
  private let dialect: Dialect
  private var plain: PlainTokenizer
  private let quoted: QuotedTokenizer
  private let readsPlainText: Bool

  /// - Parameter readsPlainText: whether records in which quotes at most enclose cells are read by
  ///   `PlainTokenizer` and `QuotedTokenizer`; tests of these leave everything to libcsv.
  init(dialect: Dialect, layout: Layout, readsPlainText: Bool = true) {
    self.dialect = dialect
    self.readsPlainText = readsPlainText && PlainTokenizer.reads(dialect)
    plain = PlainTokenizer(dialect: dialect, layout: layout)
    quoted = QuotedTokenizer(dialect)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: ParserState(width: layout.width, wanted: layout.wanted))
    open()
  }

  deinit {
    unsafe csv_free(&parser)
    plain.free()
    unsafe state.pointee.free()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  private func open() {
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL)
    // csv_init fails only on unknown options.
    _ = unsafe csv_init(&parser, options)
    unsafe csv_set_delim(&parser, dialect.delimiter)
    unsafe csv_set_quote(&parser, dialect.quote)
  }

  /// Whether the parser stands between two records.
  private var isBetweenRecords: Bool { unsafe parser.pstate == 0 }

  /// Starts filling the batch of a stretch.
  func begin(_ stretch: Stretch) { unsafe state.pointee.begin(stretch) }

  /// Hands the records read so far to the batch.
  func end(_ batch: RecordBatch) {
    unsafe batch.finish(records: state.pointee.records, irregular: state.pointee.irregular)
  }

  /// Reads a stretch, which starts at a record and ends after one (or at the end of the file).
  func parse(_ stretch: Stretch) -> Outcome {
    guard readsPlainText else { return unsafe parse(stretch.bytes, isEnd: true) }
    let hasReturns = unsafe ByteScan.first(0x0D, in: stretch.bytes, from: 0) != nil
    var text = unsafe MixedText(stretch.bytes, quote: dialect.quote)
    while let part = text.next() {
      switch part {
      case .plain(let range):
        unsafe plain.read(stretch.base, range, hasReturns: hasReturns, into: &state.pointee)
      case .quoted(let start):
        let left = start..<stretch.count
        if let end = unsafe quoted.readRecord(stretch.base, left, into: &state.pointee) {
          text.resume(at: end)
          continue
        }
        let range = text.takeRecords()
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: stretch.bytes[range])
        let outcome = unsafe parse(bytes, isEnd: range.upperBound == stretch.count)
        guard outcome == .complete else { return outcome }
        // In text that strict parsing accepts, a record ends where the quotes are even in number;
        // were it otherwise, libcsv would have to read all the rest.
        guard isBetweenRecords else {
          let rest = unsafe UnsafeRawBufferPointer(rebasing: stretch.bytes[range.upperBound...])
          return unsafe parse(rest, isEnd: true)
        }
      }
    }
    return .complete
  }

  private func parse(_ input: UnsafeRawBufferPointer, isEnd: Bool) -> Outcome {
    let used = unsafe csv_parse(
      &parser, input.baseAddress, input.count, receiveField, receiveRecord, state)
    guard used == input.count, unsafe csv_error(&parser) == 0 else {
      reset()
      return .strayQuote
    }
    if isBetweenRecords || !isEnd { return .complete }
    return finish()
  }

  /// What came of one line: like `Outcome`, but the record may go on.
  enum LineOutcome: Equatable {
    case recordComplete
    case recordContinues
    case strayQuote
  }

  /// Feeds one line of a record.
  func feed(line: UnsafeRawBufferPointer) -> LineOutcome {
    let used = unsafe csv_parse(
      &parser, line.baseAddress, line.count, receiveField, receiveRecord, state)
    guard used == line.count, unsafe csv_error(&parser) == 0 else {
      return .strayQuote
    }
    return isBetweenRecords ? .recordComplete : .recordContinues
  }

  /// Ends the last record of a file that has no line end.
  func finish() -> Outcome {
    let failed = unsafe csv_fini(&parser, receiveField, receiveRecord, state) != 0
    if failed {
      reset()
      return .unterminatedQuote
    }
    return .complete
  }

  /// A point in the batch to which a failed record can be taken back.
  func mark() -> ParserState.Mark { unsafe state.pointee.mark() }

  /// Forgets everything since a mark, and starts the parser afresh.
  func rollBack(to mark: ParserState.Mark) {
    unsafe state.pointee.rollBack(to: mark)
    reset()
  }

  /// Adds a record that could not be read, with empty fields, so that it keeps its place.
  ///
  /// - Parameter fault: the quote that went wrong, if one did.
  func appendUnreadable(_ shape: IrregularRecord.Shape, fault: QuoteFault? = nil) {
    unsafe state.pointee.appendUnreadable(shape, fault)
  }

  /// Adds a record that was read without libcsv.
  func append(_ record: TokenizedRecord) {
    unsafe state.pointee.append(record)
  }

  /// Records in the batch so far.
  var recordCount: Int { unsafe state.pointee.records }

  // After an error libcsv keeps its state and would report a partial record: begin anew.
  private func reset() {
    unsafe csv_free(&parser)
    open()
  }
}

private func receiveField(
  _ field: UnsafeMutableRawPointer?, _ length: Int, _ context: UnsafeMutableRawPointer?
) {
  unsafe context.unsafelyUnwrapped.assumingMemoryBound(to: ParserState.self)
    .pointee.append(field, length)
}

private func receiveRecord(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  unsafe context.unsafelyUnwrapped.assumingMemoryBound(to: ParserState.self).pointee.endRecord()
}
