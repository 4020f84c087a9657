/// What came of reading a number or a date.
enum Decoded: Equatable {
  case value(Int64)
  case null
  case problem(RejectCode)
}

/// Reads numbers without ever guessing what a mark means.
enum NumberDecoder {
  /// Millionths per unit: the scale of decimal fields.
  static let decimalScale: Int64 = 1_000_000

  /// Largest whole number: anything larger is a mistake, and sums of it could overflow.
  private static let largestCount: Int64 = 1_000_000_000
  /// Most hours of one record; nine million such records still add up in 64 bits.
  private static let mostHours: Int64 = 1_000_000
  /// Largest published figure.
  private static let largestFigure: Int64 = 1_000_000_000_000

  /// Reads a whole number that is not negative.
  static func count(_ text: FieldText) -> Decoded {
    var value: Int64 = 0
    guard text.count <= 10 else { return classifyOther(text, whole: true) }
    for index in 0..<text.count {
      let digit = text[index] &- 48
      guard digit <= 9 else { return classifyOther(text, whole: true) }
      value = value * 10 + Int64(digit)
    }
    return value <= largestCount ? .value(value) : .problem(.outOfRange)
  }

  /// Reads hours, not negative.
  static func hours(_ text: FieldText) -> Decoded {
    decimal(text, allowsSign: false, limit: mostHours)
  }

  /// Reads a published figure.
  static func figure(_ text: FieldText) -> Decoded {
    decimal(text, allowsSign: true, limit: largestFigure)
  }

  /// Reads a number in millionths; further decimals are rounded half away from zero.
  ///
  /// One mark followed by three digits may be a decimal mark or a thousands mark: that is a
  /// problem, never a guess.
  private static func decimal(_ text: FieldText, allowsSign: Bool, limit: Int64) -> Decoded {
    var index = 0
    var isNegative = false
    if let first = text.isEmpty ? nil : text[0], first == UInt8(ascii: "-") || first == 0x2B {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    let start = index
    var whole: Int64 = 0
    while index < text.count, text[index] &- 48 <= 9 {
      whole = whole * 10 + Int64(text[index] &- 48)
      guard whole <= limit else { return .problem(.outOfRange) }
      index += 1
    }
    let wholeDigits = index - start
    var fraction: Int64 = 0
    if index < text.count {
      guard text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ".") else {
        return classifyOther(text, whole: false)
      }
      index += 1
      let digits = text.count - index
      guard digits > 0, wholeDigits > 0 else { return .problem(.typeNumber) }
      var scale = decimalScale
      while index < text.count {
        let digit = text[index] &- 48
        guard digit <= 9 else { return classifyOther(text, whole: false) }
        if scale == 1 && digit >= 5 { fraction += 1 }
        scale /= 10
        fraction += Int64(digit) * scale
        index += 1
      }
      if digits == 3 && (1...3).contains(wholeDigits) && text[start] != 48 {
        return .problem(.decimalAmbiguous)
      }
    }
    guard wholeDigits > 0 else { return text.isNullWord ? .null : .problem(.typeNumber) }
    if isNegative && !allowsSign { return .problem(.outOfRange) }
    let value = whole * decimalScale + fraction
    return .value(isNegative ? -value : value)
  }

  /// Reads an age in whole years.
  static func age(_ text: FieldText) -> Decoded {
    let decoded = count(text)
    if case .value(let years) = decoded, years > 120 { return .problem(.outOfRange) }
    return decoded
  }

  private static func classifyOther(_ text: FieldText, whole: Bool) -> Decoded {
    if text.isNullWord { return .null }
    var groups: [Int] = [0]
    for index in 0..<text.count {
      let byte = text[index]
      if byte &- 48 <= 9 {
        groups[groups.count - 1] += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        groups.append(0)
      } else if index == 0 && byte == UInt8(ascii: "-") {
        return text.count > 1 && text[1] &- 48 <= 9 ? .problem(.outOfRange) : .problem(.typeNumber)
      } else {
        return .problem(.typeNumber)
      }
    }
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0]) && groups.dropFirst().allSatisfy { $0 == 3 }
    if isGrouped { return .problem(.decimalAmbiguous) }
    return groups.count == 1 && groups[0] > 0 ? .problem(.outOfRange) : .problem(.typeNumber)
  }
}
