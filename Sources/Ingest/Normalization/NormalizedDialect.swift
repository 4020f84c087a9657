public import DelimitedText

/// How a file turned out to be written.
public struct NormalizedDialect: Sendable, Equatable {
  /// How it writes its characters.
  public var encoding: Encoding
  /// Delimiter and quote.
  public var dialect: Dialect
  /// The dialect that fits second best, if any fits at all.
  public var runnerUp: Dialect?
  /// Whether the choice is in doubt.
  public var isUncertain: Bool
  /// Line of the header, from 1.
  public var headerLine: Int
  /// The decimal mark, where numbers in the file tell; `nil` when none does, or they contradict.
  public var decimalMark: String?

  init(_ head: FileHead, header: FileHead.Record, decimals: NumberEvidence) {
    encoding = head.encoding
    dialect = head.dialect
    runnerUp = head.runnerUp
    isUncertain = head.isDialectUncertain
    headerLine = header.line
    switch decimals.convention {
    case .decimalComma: decimalMark = ","
    case .decimalPoint, .likelyDecimalPoint: decimalMark = "."
    case .undecided, .mixed: decimalMark = nil
    }
  }
}
