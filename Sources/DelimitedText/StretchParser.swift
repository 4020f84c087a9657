/// Parses stretches of one file for one worker.
public final class StretchParser {
  /// What came of parsing a stretch.
  public enum Outcome: Sendable, Equatable {
    /// All records are in the batch, and every line is accounted for.
    case parsed
    /// The bytes are not valid UTF-8, or hold a NUL byte.
    case notText
    /// Quotes went wrong: read this file with `CarefulReader`.
    case strayQuote
    /// Lines and records do not add up: a fault of this program.
    case unaccounted
  }

  private let dialect: Dialect
  private let parser: CSVParser

  /// A parser for one worker.
  ///
  /// - Parameters:
  ///   - width: cells that a record should have.
  ///   - wanted: columns to keep, 0-based and ascending.
  public init(dialect: Dialect, width: Int, wanted: [Int]) {
    self.dialect = dialect
    parser = CSVParser(dialect: dialect, layout: .init(width: width, wanted: wanted))
  }

  /// Reads all records of a stretch into its batch.
  public func parse(_ stretch: Stretch) -> Outcome {
    let bytes = unsafe stretch.bytes
    guard unsafe ByteScan.first(0, in: bytes, from: 0) == nil,
      unsafe UTF8Check.firstInvalid(in: bytes) == nil
    else { return .notText }
    parser.begin(stretch.batch, capacity: bytes.count)
    let outcome = unsafe parser.parse(bytes)
    parser.end(stretch.batch)
    guard outcome == .complete else { return .strayQuote }
    return count(stretch) ? .parsed : .unaccounted
  }

  /// Accounts for every line; `false` when the sum is off.
  private func count(_ stretch: Stretch) -> Bool {
    let bytes = unsafe stretch.bytes
    stretch.lines = unsafe ByteScan.countLines(in: bytes)
    let records = stretch.batch.recordCount
    if stretch.lines == records { return true }
    // Line ends in quotes or blank lines: find out which, independently of libcsv.
    let locator = stretch.locator(for: dialect)
    stretch.continuationLines = locator.continuationLines
    stretch.blankLines = locator.blankLines.count
    return locator.starts.count == records
      && records + locator.continuationLines + locator.blankLines.count == stretch.lines
  }
}
