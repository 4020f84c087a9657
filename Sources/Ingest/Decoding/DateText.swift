internal import Tables

/// A date as it is written: three parts in one of the usual orders, perhaps with a time of day.
///
/// The general reader, for whatever is not the usual ten characters.
struct DateText {
  /// A number of the date; a month in letters is its number, with no digits.
  struct Part {
    var value = 0
    var digits = 0
    var isName = false

    /// Whether it may be a day or a month in digits.
    var isShort: Bool { (1...2).contains(digits) }
  }

  private(set) var first = Part()
  private(set) var second = Part()
  private(set) var third = Part()
  private var count = 0
  /// Whether it could be read as three parts.
  private(set) var isDate = false

  init(_ text: FieldText) {
    var index = 0
    while index < text.count, count < 3 {
      let byte = text[index]
      if byte &- 48 <= 9 {
        var value = 0
        let start = index
        while index < text.count, text[index] &- 48 <= 9, index - start < 9 {
          value = value * 10 + Int(text[index] &- 48)
          index += 1
        }
        if index - start == 8, count == 0 {
          // 20240131, the short form of ISO 8601.
          append(Part(value: value / 10_000, digits: 4))
          append(Part(value: value / 100 % 100, digits: 2))
          append(Part(value: value % 100, digits: 2))
          break
        }
        guard index - start <= 4 else { return }
        append(Part(value: value, digits: index - start))
      } else if Self.isLetter(byte) {
        let word = Self.word(text, &index)
        if let month = MonthNames.month(word), count <= 1 {
          append(Part(value: month, isName: true))
        } else if count > 0 || !MonthNames.isWeekday(word) {
          return
        }
      } else {
        return
      }
      guard count < 3 else { break }
      guard skipSeparator(text, &index, after: last) else { return }
    }
    isDate = count == 3 && TimeOfDayText.isTime(text, from: index)
  }

  private mutating func append(_ part: Part) {
    switch count {
    case 0: first = part
    case 1: second = part
    default: third = part
    }
    count += 1
  }

  private var last: Part? { count == 0 ? nil : (count == 1 ? first : second) }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// The letters from a position on, in lower case; at most those of the longest name.
  private static func word(_ text: FieldText, _ index: inout Int) -> [UInt8] {
    var letters: [UInt8] = []
    while index < text.count, isLetter(text[index]), letters.count < 12 {
      letters.append(text[index] | 0x20)
      index += 1
    }
    return letters
  }

  /// Goes past `-`, `/`, `.`, or what stands around a month in letters: `3 mrt. 2024`, `3-mrt-24`.
  private func skipSeparator(
    _ text: FieldText, _ index: inout Int, after part: Part?
  ) -> Bool {
    let start = index
    var marks = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
      case UInt8(ascii: " "): break
      default: return index > start && isAllowed(text, start..<index, marks: marks, part)
      }
      index += 1
    }
    return false
  }

  /// Blanks stand only beside words; between numbers there is one mark.
  private func isAllowed(
    _ text: FieldText, _ range: Range<Int>, marks: Int,
    _ part: Part?
  ) -> Bool {
    let isBesideWord =
      part?.isName ?? true
      || (range.upperBound < text.count && Self.isLetter(text[range.upperBound]))
    // "May 3, 2024": the comma and its blank stand between two numbers.
    if isBesideWord || (first.isName && range.count <= 2) { return marks <= 1 || range.count <= 2 }
    return range.count == 1 && marks == 1 && text[range.lowerBound] != UInt8(ascii: ",")
  }
}

/// The time of day that may stand behind a date.
enum TimeOfDayText {
  /// Whether the rest is nothing, or a time of day: ` 9:05`, `T09:05:00`, `T09:05:00.000+01:00`,
  /// ` 2:30 PM`.
  ///
  /// Anything else after a day, such as a second day, is a problem and never passed over.
  static func isTime(_ text: FieldText, from start: Int) -> Bool {
    guard start < text.count else { return true }
    var index = start
    if text[index] == UInt8(ascii: ",") { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "T")
    else { return false }
    index += 1
    func takes(_ marks: StaticString) -> Bool {
      guard index < text.count else { return false }
      let mark = text[index]
      let isThere = unsafe UnsafeBufferPointer(
        start: marks.utf8Start, count: marks.utf8CodeUnitCount
      ).contains(mark)
      if isThere { index += 1 }
      return isThere
    }
    func takesDigits(_ most: Int) -> Bool {
      let first = index
      while index < text.count, index - first < most, text[index] &- 48 <= 9 { index += 1 }
      return index > first
    }
    guard takesDigits(2), takes(":"), takesDigits(2) else { return false }
    if takes(":") {
      guard takesDigits(2) else { return false }
      if takes(".,"), !takesDigits(9) { return false }
    }
    if takes("+-") {
      guard takesDigits(2) else { return false }
      _ = takes(":")
      if index < text.count, !takesDigits(2) { return false }
    } else if !takes("Z") {
      _ = takes(" ")
      if takes("aApP"), !takes("mM") { return false }
    }
    return index == text.count
  }
}
