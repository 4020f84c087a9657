extension StringProtocol {
  /// Columns that the text takes on a terminal: one per user-perceived character, two for the wide
  /// ones of East Asian scripts and for pictures.
  var displayWidth: Int {
    // Most text is ASCII, where bytes are columns.
    if utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The longest beginning of at most `width` columns, but at least one character.
  func beginning(of width: Int) -> SubSequence {
    var taken = 0
    var end = startIndex
    while end < endIndex {
      let next = self[end].displayWidth
      if taken + next > width, end > startIndex { break }
      taken += next
      end = index(after: end)
    }
    return self[..<end]
  }
}

extension String {
  /// The text, cut with `…` when it takes more than `width` columns.
  func truncated(to width: Int) -> String {
    displayWidth <= width ? self : String(beginning(of: max(width - 1, 1))) + "…"
  }

  /// The text with blanks behind it, up to `width` columns.
  func padded(to width: Int) -> String { self + blanks(width - displayWidth) }

  /// The text with blanks before it, up to `width` columns.
  func aligned(right width: Int) -> String { blanks(width - displayWidth) + self }
}

extension String {
  /// The text without blanks at its end.
  var withoutTrailingBlanks: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}

/// As many blanks; none for a negative number.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

extension Character {
  /// Columns on a terminal: 1, or 2 for a wide character (Unicode Standard Annex #11, in outline).
  var displayWidth: Int {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x1100 else { return 1 }
    if scalar.properties.isEmojiPresentation { return 2 }
    if unicodeScalars.contains("\u{FE0F}"), scalar.properties.isEmoji { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
