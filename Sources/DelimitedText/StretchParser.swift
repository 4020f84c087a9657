/// Parses stretches of one file for one worker.
public final class StretchParser {
  /// What came of parsing a stretch.
  public enum Outcome: Sendable, Equatable {
    /// All records are in the batch, and every line is accounted for.
    case parsed
    /// The bytes are no text in UTF-8: with a NUL, read this file with `CarefulReader`; else open it
    /// again with `TextHints.isUTF8RuledOut`.
    case notText(TextFault)
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
  public convenience init(dialect: Dialect, width: Int, wanted: [Int]) {
    self.init(dialect: dialect, width: width, wanted: wanted, readsPlainText: true)
  }

  /// - Parameter readsPlainText: whether text without quotes takes the fast lane.
  init(dialect: Dialect, width: Int, wanted: [Int], readsPlainText: Bool) {
    self.dialect = dialect
    parser = CSVParser(
      dialect: dialect, layout: .init(width: width, wanted: wanted), readsPlainText: readsPlainText)
  }

  /// Reads all records of a stretch into its batch.
  public func parse(_ stretch: Stretch) -> Outcome {
    let bytes = unsafe stretch.bytes
    if let fault = unsafe TextFault(in: bytes, noting: &stretch.mojibake) {
      return .notText(fault)
    }
    parser.begin(stretch)
    let outcome = parser.parse(stretch)
    parser.end(stretch.batch)
    guard outcome == .complete else { return .strayQuote }
    return account(for: stretch)
  }

  /// Accounts for every line.
  private func account(for stretch: Stretch) -> Outcome {
    let bytes = unsafe stretch.bytes
    let (lines, loneReturns) = unsafe ByteScan.countLines(in: bytes)
    stretch.lines = lines
    if loneReturns > 0 { stretch.findBareReturns(dialect) }
    let records = stretch.batch.recordCount
    if stretch.lines == records { return .parsed }
    // Line ends in quotes or blank lines: find out which, independently of libcsv.
    let locator = stretch.locator(for: dialect)
    stretch.continuationLines = locator.continuationLines
    stretch.blankLines = locator.blankLines.count
    let isWhole =
      locator.starts.count == records
      && records + locator.continuationLines + locator.blankLines.count == stretch.lines
    guard isWhole else { return .unaccounted }
    return locator.hasRunawayQuote ? .strayQuote : .parsed
  }
}
