/// What is known beforehand of how a file is written; what is absent is found out.
public struct TextHints: Sendable, Hashable {
  /// How it writes its characters.
  public var encoding: Encoding?
  /// The byte between two fields.
  public var delimiter: UInt8?
  /// The byte around a field that holds delimiters or line ends.
  public var quote: UInt8?

  /// Hints; by default nothing is known.
  public init(encoding: Encoding? = nil, delimiter: UInt8? = nil, quote: UInt8? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
  }
}
