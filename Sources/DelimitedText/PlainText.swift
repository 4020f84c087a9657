/// Text without characters that command a program instead of being shown.
public enum PlainText {
  /// The text on one line: line ends and tabs become spaces; control characters, and invisible ones
  /// that reorder or hide text, become `�`.
  ///
  /// The joiners U+200C and U+200D stay: names and pictures need them. Cost: one pass over the bytes,
  /// and a second one only for text that is not plain ASCII.
  public static func oneLine(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // CR LF is one line end.
      if !(scalar == "\n" && isAfterReturn) {
        result.append(!isUnsafe(scalar) ? scalar : isBlank(scalar) ? " " : "\u{FFFD}")
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Whether a program could obey the character instead of showing it: control characters, line
  /// and paragraph separators, and invisible characters that reorder or hide text, but the joiners.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return scalar.value != 0x200C && scalar.value != 0x200D
    default: return false
    }
  }

  /// Tab, every line end, and U+0085, U+2028 and U+2029, which some systems write for one.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    (0x09...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
  }
}
