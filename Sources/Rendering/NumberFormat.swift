public import Reporting
public import Tables

/// Writes exact numbers, rounded once and half away from zero; the machine's locale plays no part.
public struct NumberFormat: Sendable, Equatable {
  /// Sign between groups of three digits; may be empty.
  let groupSeparator: String
  /// Sign before the decimals.
  let decimalMark: String
  /// Sign before negative numbers.
  let minus: String
  /// What stands behind a percentage, with the blank before it.
  let percentSign: String

  private init(groupSeparator: String, decimalMark: String, minus: String, percentSign: String) {
    self.groupSeparator = groupSeparator
    self.decimalMark = decimalMark
    self.minus = minus
    self.percentSign = percentSign
  }

  /// For readers: `1.390`, `−3,06`, `−10,0 %` in Dutch; `1,390`, `−3.06`, `−10.0%` in English.
  public init(_ language: Language) {
    switch language {
    case .dutch:
      self.init(groupSeparator: ".", decimalMark: ",", minus: "\u{2212}", percentSign: " %")
    case .english:
      self.init(groupSeparator: ",", decimalMark: ".", minus: "\u{2212}", percentSign: "%")
    }
  }

  /// For machines: a decimal point, no grouping, a plain hyphen as minus.
  public static let machine = NumberFormat(
    groupSeparator: "", decimalMark: ".", minus: "-", percentSign: "%")

  /// For a Dutch spreadsheet: a decimal comma, no grouping, a plain hyphen as minus.
  static let dutchSpreadsheet = NumberFormat(
    groupSeparator: "", decimalMark: ",", minus: "-", percentSign: "%")

  /// A number with a fixed number of decimals.
  ///
  /// - Parameters:
  ///   - value: the exact number.
  ///   - decimals: digits after the decimal mark, 0 to 9.
  ///   - signed: whether a number that is printed as positive gets a plus.
  /// - Returns: a number that rounds to zero has no sign.
  public func string(_ value: Quantity, decimals: Int, signed: Bool = false) -> String {
    string(scaled: value.scaled(decimals: decimals), decimals: decimals, signed: signed)
  }

  /// A fraction as a percentage.
  ///
  /// - Parameters:
  ///   - fraction: 0.25 for 25 %.
  ///   - decimals: digits after the decimal mark, 0 to 7.
  ///   - signed: whether a percentage that is printed as positive gets a plus.
  public func percentage(_ fraction: Quantity, decimals: Int, signed: Bool = false) -> String {
    let scaled = fraction.scaled(decimals: decimals + 2)
    return string(scaled: scaled, decimals: decimals, signed: signed) + percentSign
  }

  /// A number with as few decimals as it needs, and at most `maximumDecimals`.
  public func shortest(_ value: Quantity, maximumDecimals: Int = 6) -> String {
    var scaled = value.scaled(decimals: maximumDecimals)
    var decimals = maximumDecimals
    while decimals > 0, scaled % 10 == 0 {
      scaled /= 10
      decimals -= 1
    }
    return string(scaled: scaled, decimals: decimals, signed: false)
  }

  /// A fraction as a percentage with as few decimals as it needs, and at most two.
  public func shortestPercentage(_ fraction: Quantity) -> String {
    let percent = Quantity(100 * Int128(fraction.numerator), over: Int128(fraction.denominator))
    return shortest(percent ?? fraction, maximumDecimals: 2) + percentSign
  }

  private func string(scaled: Int128, decimals: Int, signed: Bool) -> String {
    var digits = String(scaled.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let whole = grouped(digits.dropLast(decimals))
    let sign = scaled < 0 ? minus : signed && scaled > 0 ? "+" : ""
    return decimals == 0
      ? sign + whole : sign + whole + decimalMark + digits.suffix(decimals)
  }

  private func grouped(_ digits: Substring) -> String {
    guard digits.count > 3, !groupSeparator.isEmpty else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += groupSeparator }
      result.append(digit)
    }
    return result
  }
}
