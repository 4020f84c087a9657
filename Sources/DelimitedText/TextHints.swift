/// What is known beforehand of how a file is written; what is absent is found out.
public struct TextHints: Sendable, Hashable {
  /// How it is said to write its characters; not followed where the bytes say otherwise.
  public var encoding: Encoding?
  /// Whether a byte was found that makes it no UTF-8, so that not even its mark can make it that.
  public var isUTF8RuledOut: Bool
  /// The byte between two fields.
  public var delimiter: UInt8?
  /// The byte around a field that holds delimiters or line ends.
  public var quote: UInt8?

  /// Hints; by default nothing is known.
  public init(
    encoding: Encoding? = nil, isUTF8RuledOut: Bool = false, delimiter: UInt8? = nil,
    quote: UInt8? = nil
  ) {
    self.encoding = encoding
    self.isUTF8RuledOut = isUTF8RuledOut
    self.delimiter = delimiter
    self.quote = quote
  }
}
