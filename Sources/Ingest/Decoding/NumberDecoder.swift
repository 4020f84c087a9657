/// What came of reading a number or a date.
enum Decoded: Equatable {
  case value(Int64)
  case null
  case problem(RejectCode)
}

/// Reads numbers by the convention of their file, without ever guessing what a mark means.
struct NumberDecoder {
  let convention: NumberConvention
  /// Whether, with nothing to tell otherwise, a period before three digits is for thousands.
  let takesPointForThousands: Bool
  /// What the numbers read so far tell of the convention.
  var evidence = NumberEvidence()
  /// Numbers that were read as thousands only because nothing told otherwise.
  var assumed = Tally()
  /// Numbers such as `1.390` that were read with a decimal point, as others in the file have.
  var threeDecimals = Tally()

  /// Largest whole number: anything larger is a mistake, and sums of it could overflow.
  private static let largestCount: Int64 = 1_000_000_000
  /// Most hours of one record; nine million such records still add up in 64 bits.
  private static let mostHours: Int64 = 1_000_000
  /// Largest published figure.
  private static let largestFigure: Int64 = 1_000_000_000_000
  private static let oldest: Int64 = 120

  init(convention: NumberConvention, takesPointForThousands: Bool) {
    self.convention = convention
    self.takesPointForThousands = takesPointForThousands
  }

  /// Reads a whole number that is not negative.
  @inline(__always)
  mutating func count(_ text: FieldText, record: Int) -> Decoded {
    var value: Int64 = 0
    guard text.count <= 10 else { return whole(text, record: record) }
    for index in 0..<text.count {
      let digit = text[index] &- 48
      guard digit <= 9 else { return whole(text, record: record) }
      value = value * 10 + Int64(digit)
    }
    return value <= Self.largestCount ? .value(value) : .problem(.outOfRange)
  }

  /// Reads an age in whole years.
  mutating func age(_ text: FieldText, record: Int) -> Decoded {
    let decoded = count(text, record: record)
    if case .value(let years) = decoded, years > Self.oldest { return .problem(.outOfRange) }
    return decoded
  }

  /// Reads hours in millionths, not negative.
  mutating func hours(_ text: FieldText, record: Int) -> Decoded {
    let decoded = decimal(text, limit: Self.mostHours, record: record)
    if case .value(let hours) = decoded, hours < 0 { return .problem(.outOfRange) }
    return decoded
  }

  /// Reads a published figure in millionths, with its sign.
  mutating func figure(_ text: FieldText, record: Int) -> Decoded {
    decimal(text, limit: Self.largestFigure, record: record)
  }

  /// A whole number that is not digits alone: with marks for thousands, or with `,0` behind it.
  private mutating func whole(_ text: FieldText, record: Int) -> Decoded {
    let number = read(text, limit: Self.largestCount, record: record)
    switch number {
    case .value(let value):
      if value < 0 { return .problem(.outOfRange) }
      if value % NumberText.scale != 0 { return .problem(.typeNumber) }
      // `1.000` with a decimal point would be 1; nobody counts in thousandths.
      if decimalMark != nil, hasThreeDecimals(text) { return .problem(.decimalAmbiguous) }
      return .value(value / NumberText.scale)
    case .null, .problem: return number
    }
  }

  private func hasThreeDecimals(_ text: FieldText) -> Bool {
    text.count > 4 && text[text.count - 4] == decimalMark
  }

  private mutating func decimal(_ text: FieldText, limit: Int64, record: Int) -> Decoded {
    var value: Int64 = 0
    var index = 0
    while index < text.count, index < 7, text[index] &- 48 <= 9 {
      value = value * 10 + Int64(text[index] &- 48)
      index += 1
    }
    // Digits alone, the usual case.
    if index == text.count, index > 0 {
      return value <= limit ? .value(value * NumberText.scale) : .problem(.outOfRange)
    }
    return read(text, limit: limit, record: record)
  }

  private var decimalMark: UInt8? {
    switch convention {
    case .decimalComma: UInt8(ascii: ",")
    case .decimalPoint, .likelyDecimalPoint: UInt8(ascii: ".")
    case .undecided, .mixed: nil
    }
  }

  private mutating func read(_ text: FieldText, limit: Int64, record: Int) -> Decoded {
    var number = NumberText(text, decimalMark: decimalMark, limit: limit)
    switch number.provenMark {
    case UInt8(ascii: ",")?: evidence.decimalCommas += 1
    case UInt8(ascii: ".")?:
      evidence.decimalPoints += 1
      if number.showsGroups { evidence.groupingCommas += 1 }
    default: break
    }
    if number.isAmbiguous {
      evidence.ambiguous += 1
      if convention == .likelyDecimalPoint && hasThreeDecimals(text) {
        // Dutch programs write semicolons and decimal commas: here the doubt is too large.
        if takesPointForThousands { return .problem(.decimalAmbiguous) }
        threeDecimals.add(record)
      }
    }
    if case .ambiguous(let mark) = number.meaning {
      guard convention == .undecided, takesPointForThousands, mark == UInt8(ascii: ".") else {
        return .problem(.decimalAmbiguous)
      }
      assumed.add(record)
      number = NumberText(text, decimalMark: UInt8(ascii: ","), limit: limit)
    }
    switch number.meaning {
    case .none: return text.isNullWord ? .null : .problem(.typeNumber)
    case .tooLarge: return .problem(.outOfRange)
    case .value(let value): return .value(number.isNegative ? -value : value)
    case .ambiguous: return .problem(.decimalAmbiguous)
    }
  }
}
