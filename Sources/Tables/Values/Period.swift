/// A year, or a span of whole years: the time to which a figure belongs.
public struct Period: Hashable, Sendable, Comparable {
  /// The first year, for instance 2023.
  public let firstYear: Int
  /// The last year, included; never before `firstYear`.
  public let lastYear: Int

  /// The period of one year.
  public init(year: Int) {
    firstYear = year
    lastYear = year
  }

  /// The span from one year to another, both included; the years are put in order.
  public init(from first: Int, through last: Int) {
    firstYear = min(first, last)
    lastYear = max(first, last)
  }

  /// The period as files write it: `2023` or `2023-2024`.
  public var label: String {
    firstYear == lastYear ? "\(firstYear)" : "\(firstYear)-\(lastYear)"
  }

  /// Every year of the period, in order.
  public var years: ClosedRange<Int> { firstYear...lastYear }

  /// Whether this period is one year.
  public var isYear: Bool { firstYear == lastYear }

  /// Reads `2023`, `2023-2024`, `2023/2024` or `2023–2024`; blanks around the parts are ignored.
  ///
  /// - Returns: `nil` for anything else, for years outside 1900–2100 and for spans that run backwards.
  public init?(_ text: some StringProtocol) {
    var years: [Int] = []
    var digits = 0
    var value = 0
    var expectsYear = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        guard expectsYear, digits < 4 else { return nil }
        value = value * 10 + Int(scalar.value - 48)
        digits += 1
      case " ", "\u{A0}":
        if digits > 0 {
          guard digits == 4 else { return nil }
          years.append(value)
          (digits, value, expectsYear) = (0, 0, false)
        }
      case "-", "/", "–":
        if digits > 0 {
          guard digits == 4 else { return nil }
          years.append(value)
          (digits, value, expectsYear) = (0, 0, false)
        }
        guard !expectsYear, years.count == 1 else { return nil }
        expectsYear = true
      default:
        return nil
      }
    }
    if digits > 0 {
      guard digits == 4 else { return nil }
      years.append(value)
      expectsYear = false
    }
    guard !expectsYear, let first = years.first, let last = years.last, years.count <= 2 else {
      return nil
    }
    guard (1900...2100).contains(first), (1900...2100).contains(last), first <= last else {
      return nil
    }
    self.init(from: first, through: last)
  }

  /// Earlier first years come first; of two that start together the shorter one.
  public static func < (lhs: Period, rhs: Period) -> Bool {
    (lhs.firstYear, lhs.lastYear) < (rhs.firstYear, rhs.lastYear)
  }
}
