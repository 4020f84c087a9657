/// Keeps text what it is in a spreadsheet that guesses types.
enum SpreadsheetSafety {
  /// A text that a spreadsheet does not take for a number or a day.
  ///
  /// The ages `12-17` would become December 2017: a hyphen between digits becomes an en dash. A code
  /// such as `0012`, `1E5` or `3/4` gets an apostrophe, as formulas do. A plain number such as a year
  /// stays: nothing is lost when it is read as one.
  static func kept(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, isDigit(first) else { return text }
    guard !scalars.allSatisfy(isDigit) else {
      return first == "0" && scalars.count > 1 || scalars.count > 15 ? "'" + text : text
    }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBetween =
        index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1])
        && isDigit(scalars[index + 1])
      result.append(scalar == "-" && isBetween ? "\u{2013}" : scalar)
    }
    let isGuessed = result.allSatisfy { isDigit($0) || ".,/:-eE%".unicodeScalars.contains($0) }
    return isGuessed ? "'" + String(result) : String(result)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
