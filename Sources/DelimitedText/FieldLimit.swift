/// How far a quoted field may run on before its quote must have been opened by mistake.
///
/// Counted from the opening quote of the field: a record of many fields may be as long as it likes.
enum FieldLimit {
  /// Line ends within a field that ends on its sixtieth line at the latest.
  static let lines = 60
  /// Bytes up to a line end within a field.
  static let bytes = 1 << 20

  /// Whether a field that is still open at a line end runs on too far.
  ///
  /// - Parameters:
  ///   - lines: line ends since its opening quote, this one included.
  ///   - bytes: bytes from its opening quote to the end of this line.
  @inline(__always)
  static func isExceeded(lines: Int, bytes: Int) -> Bool {
    lines >= Self.lines || bytes > Self.bytes
  }
}

/// Follows which quoted field is open, quote by quote, in text that strict parsing accepts.
struct OpenField {
  /// Whether a quoted field is open.
  private(set) var isOpen = false
  /// Offset of its opening quote.
  private(set) var opening = 0
  /// Line ends since its opening quote.
  private(set) var lines = 0
  private var closing = -2

  /// Takes the quote at an offset.
  @inline(__always)
  mutating func takeQuote(at offset: Int) {
    if isOpen {
      isOpen = false
      closing = offset
      return
    }
    isOpen = true
    // A doubled quote does not end its field.
    if offset == closing + 1 { return }
    opening = offset
    lines = 0
  }

  /// Takes a line end; whether the field that is open runs on too far.
  @inline(__always)
  mutating func takeLineEnd(at end: Int) -> Bool {
    lines += 1
    return isOpen && FieldLimit.isExceeded(lines: lines, bytes: end - opening)
  }
}
