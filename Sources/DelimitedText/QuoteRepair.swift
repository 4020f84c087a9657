/// Reads a record in which a quote went wrong, by taking as few quotes as possible for plain
/// characters.
///
/// Cell by cell: as it stands; else with the offending quote alone as a plain character; else with
/// all its quotes. The record counts when it then has as many cells as it should. A repaired cell
/// ends on its line, so that a quote never swallows what follows.
struct QuoteRepair {
  enum Outcome {
    /// The record could be read.
    case record
    /// The record may go on beyond the bytes.
    case incomplete
    /// Nothing makes sense of the record.
    case failed
  }

  let dialect: Dialect
  /// Cells that the record should have; `nil` when any number will do.
  let width: Int?

  /// Reads the record that begins at `start`.
  ///
  /// - Parameters:
  ///   - isWhole: whether the text ends with `bytes`.
  ///   - fault: the quote that went wrong, also when nothing helps.
  func read(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isWhole: Bool,
    into record: inout TokenizedRecord, fault: inout QuoteFault?
  ) -> Outcome {
    let careful = RecordTokenizer(dialect: dialect, leniency: .offendingQuote)
    if unsafe careful.read(bytes, from: start, isWhole: isWhole, into: &record) == .incomplete {
      return .incomplete
    }
    fault = record.fault
    if fits(record) { return .record }
    let plain = RecordTokenizer(dialect: dialect, leniency: .allQuotes)
    let goesOn = record.lines > 1
    if record.hasLoneRepair {
      if unsafe plain.read(bytes, from: start, isWhole: isWhole, into: &record) == .incomplete {
        return .incomplete
      }
      if fits(record) { return .record }
    }
    guard goesOn else { return .failed }
    // A cell that seemed to go on on the next line may have been opened by mistake as well.
    return unsafe readLine(bytes, from: start, into: &record) ? .record : .failed
  }

  /// Reads the first line alone, as if nothing followed.
  func readLine(
    _ bytes: UnsafeRawBufferPointer, from start: Int, into record: inout TokenizedRecord
  ) -> Bool {
    let end = unsafe ByteScan.lineEnd(in: bytes, from: start)
    let line = unsafe UnsafeRawBufferPointer(rebasing: bytes[0..<end])
    for leniency in [RecordTokenizer.Leniency.offendingQuote, .allQuotes] {
      let tokenizer = RecordTokenizer(dialect: dialect, leniency: leniency)
      _ = unsafe tokenizer.read(line, from: start, isWhole: true, into: &record)
      if fits(record) { return true }
    }
    return false
  }

  private func fits(_ record: TokenizedRecord) -> Bool {
    guard let width, record.repairs > 0 else { return true }
    return record.trimmedCount(width: width) == width
  }
}
