/// A number as it is written: its digits and what its marks say.
///
/// The general reader, for whatever is not digits alone.
struct NumberText {
  /// Millionths per unit.
  static let scale: Int64 = 1_000_000

  enum Meaning: Equatable {
    /// No number.
    case none
    /// Too many digits to be meant.
    case tooLarge
    /// In millionths, without the sign.
    case value(Int64)
    /// One mark before three digits: thousands, or a decimal mark.
    case ambiguous(mark: UInt8)
  }

  private(set) var isNegative = false
  private(set) var meaning = Meaning.none
  /// The decimal mark that this number proves, if it proves one.
  private(set) var provenMark: UInt8?
  /// Whether it shows its thousands as well: `1,234.5` or `1.234.567`.
  private(set) var showsGroups = false
  /// Whether its value depends on the convention of the file.
  private(set) var isAmbiguous = false

  /// - Parameters:
  ///   - decimalMark: the mark that stands before decimals, where the file has settled that.
  ///   - limit: the largest whole part that can be meant.
  init(_ text: FieldText, decimalMark: UInt8?, limit: Int64) {
    var index = 0
    if let first = text.isEmpty ? nil : text[0], first == UInt8(ascii: "-") || first == 0x2B {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    var shape = Shape(text, from: index)
    guard shape.isNumber else { return }
    provenMark = shape.provenMark
    showsGroups = shape.showsGroups
    if let lone = shape.loneMark {
      isAmbiguous = true
      guard let decimalMark else {
        meaning = .ambiguous(mark: lone)
        return
      }
      shape.decimalMark = lone == decimalMark ? lone : nil
    }
    meaning = Self.value(text, from: index, decimalMark: shape.decimalMark, limit: limit)
  }

  private static func value(
    _ text: FieldText, from start: Int, decimalMark: UInt8?, limit: Int64
  ) -> Meaning {
    var whole: Int64 = 0
    var fraction: Int64 = 0
    var unit = scale
    var isFraction = false
    for index in start..<text.count {
      let byte = text[index]
      let digit = byte &- 48
      if digit > 9 {
        if byte == decimalMark { isFraction = true }
        continue
      }
      if isFraction {
        // Further decimals are rounded half away from zero.
        if unit == 1 && digit >= 5 { fraction += 1 }
        unit /= 10
        fraction += Int64(digit) * unit
      } else {
        whole = whole * 10 + Int64(digit)
        guard whole <= limit else { return .tooLarge }
      }
    }
    return .value(whole * scale + fraction)
  }
}

/// Where the marks of a number stand.
private struct Shape {
  var isNumber = false
  /// The mark before the decimals, where the number itself tells.
  var decimalMark: UInt8?
  /// The decimal mark that the number proves for the whole file.
  var provenMark: UInt8?
  /// Whether marks stand behind thousands.
  var showsGroups = false
  /// The only mark, when it may stand before decimals or behind thousands.
  var loneMark: UInt8?

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  init(_ text: FieldText, from start: Int) {
    var commas = 0
    var points = 0
    var spaces = 0
    var last: UInt8 = 0
    var digits = 0
    var leading = 0
    var isGrouped = true
    var zeroFirst = false
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte &- 48 <= 9 {
        if digits == 0 && last == 0 { zeroFirst = byte == 48 }
        digits += 1
        index += 1
        continue
      }
      let length: Int
      let mark: UInt8
      if byte == Self.comma || byte == Self.point {
        (mark, length) = (byte, 1)
      } else if let wide = Self.space(text, index) {
        (mark, length) = (0x20, wide)
      } else {
        return
      }
      // Behind the decimal mark nothing is grouped any more.
      if last == 0 {
        leading = digits
        if !(1...3).contains(digits) { isGrouped = false }
      } else if digits != 3 {
        isGrouped = false
      }
      guard digits > 0 else { return }
      if mark == Self.comma { commas += 1 } else if mark == Self.point { points += 1 }
      if mark == 0x20 { spaces += 1 }
      (last, digits) = (mark, 0)
      index += length
    }
    // No digit at all, or a mark at the end.
    guard digits > 0 else { return }
    settle(
      commas: commas, points: points, spaces: spaces, last: last, decimals: digits,
      leading: leading, isGrouped: isGrouped, zeroFirst: zeroFirst)
  }

  private mutating func settle(
    commas: Int, points: Int, spaces: Int, last: UInt8, decimals: Int, leading: Int,
    isGrouped: Bool, zeroFirst: Bool
  ) {
    switch (commas, points) {
    case (0, 0):
      isNumber = spaces == 0 || (isGrouped && decimals == 3)
    case (1, 0), (0, 1):
      if spaces > 0 {
        // Spaces make the groups, so the mark stands before the decimals, and last.
        guard isGrouped, last != 0x20 else { return }
        prove(last)
      } else if decimals == 3 && (1...3).contains(leading) && !zeroFirst {
        loneMark = last
        isNumber = true
      } else {
        prove(last)
      }
    case (_, 0), (0, _):
      // Several of one kind can only be thousands.
      guard isGrouped, decimals == 3, spaces == 0 else { return }
      isNumber = true
      showsGroups = true
      provenMark = commas > 0 ? Self.point : Self.comma
    default:
      // Of two kinds the last one, which stands once, is before the decimals.
      guard spaces == 0, isGrouped, last == Self.comma ? commas == 1 : points == 1 else { return }
      showsGroups = true
      prove(last)
    }
  }

  private mutating func prove(_ mark: UInt8) {
    isNumber = true
    decimalMark = mark
    provenMark = mark
  }

  /// Length of a no-break, thin or narrow no-break space at a position.
  private static func space(_ text: FieldText, _ index: Int) -> Int? {
    if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 { return 2 }
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    return [0x89, 0xAF, 0x87].contains(text[index + 2]) ? 3 : nil
  }
}
