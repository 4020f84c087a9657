/// How a file writes its records.
public struct Dialect: Sendable, Hashable {
  /// The byte between two fields.
  public var delimiter: UInt8
  /// The byte around a field that holds delimiters or line ends.
  public var quote: UInt8

  /// A dialect; by default a comma and double quotes.
  public init(delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// The delimiter as a word that can be read in a table: `;`, `,`, `tab`, or `none` when each line
  /// is one field.
  public var delimiterName: String {
    switch delimiter {
    case 0x09: "tab"
    case DialectDetector.noDelimiter: "none"
    default: String(UnicodeScalar(delimiter))
    }
  }

  /// The quote as text.
  public var quoteName: String { String(UnicodeScalar(quote)) }
}
