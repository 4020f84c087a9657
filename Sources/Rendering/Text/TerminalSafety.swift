import DelimitedText

extension Unicode.Scalar {
  /// Whether a terminal could obey the character instead of showing it.
  var isUnsafeInTerminal: Bool { PlainText.isUnsafe(self) }
}

extension String {
  /// The text with everything that could command a terminal replaced by a visible sign: the
  /// pictures of control characters (`␛` for escape, `␊` for a line feed), and `�` for the rest.
  var safeForTerminal: String {
    guard unicodeScalars.contains(where: \.isUnsafeInTerminal) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar.isUnsafeInTerminal ? scalar.visibleSign : scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var visibleSign: Unicode.Scalar {
    switch value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
