internal import Tables

/// A number as a table writes it: digits, and how many of them stand after the decimal point.
///
/// Differences are of what was written, to the last digit; nothing passes through floating point.
struct WrittenNumber: Equatable {
  /// The number times ten to the power `decimals`.
  let digits: Int128
  /// Digits after the point, 0 to 6; the last of them is not a zero.
  let decimals: Int

  /// Most digits after the point, as the contract of the tables says.
  private static let mostDecimals = 6
  /// Most digits before the point: sums of two stay far within 128 bits.
  private static let mostWhole = 20

  static let zero = WrittenNumber(0, decimals: 0)

  /// A number in lowest terms.
  init(_ digits: Int128, decimals: Int) {
    var digits = digits
    var decimals = decimals
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    self.digits = digits
    self.decimals = decimals
  }

  /// A number as tables write it, rounded to six decimals.
  init(_ quantity: Quantity) {
    self.init(
      quantity.scaled(decimals: Self.mostDecimals), decimals: Self.mostDecimals)
  }

  /// Reads a number that is written as tables write it; `nil` for all else, such as `007`, `1.50`
  /// and `-0`, which are codes or were written by another program.
  init?(_ bytes: ArraySlice<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let rest = isNegative ? bytes.dropFirst() : bytes
    let point = rest.firstIndex(of: UInt8(ascii: "."))
    let whole = rest[..<(point ?? rest.endIndex)]
    let fraction = point.map { rest[rest.index(after: $0)...] } ?? []
    guard !whole.isEmpty, whole.count <= Self.mostWhole,
      whole.count == 1 || whole.first != UInt8(ascii: "0"),
      point == nil || !fraction.isEmpty, fraction.count <= Self.mostDecimals,
      fraction.last != UInt8(ascii: "0")
    else { return nil }
    var digits: Int128 = 0
    for byte in whole + fraction {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
    }
    if isNegative && digits == 0 { return nil }
    self.digits = isNegative ? -digits : digits
    decimals = fraction.count
  }

  /// The exact difference.
  func subtracting(_ other: WrittenNumber) -> WrittenNumber {
    let decimals = max(decimals, other.decimals)
    return WrittenNumber(
      scaled(to: decimals) - other.scaled(to: decimals), decimals: decimals)
  }

  /// The number as text, the way it was read.
  var text: String {
    var text = String(digits.magnitude)
    if decimals > 0 {
      text = String(repeating: "0", count: max(decimals + 1 - text.count, 0)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
    }
    return digits < 0 ? "-" + text : text
  }

  /// The same number for reports and tables; `nil` when it does not fit 64 bits.
  var quantity: Quantity? { Quantity(digits, over: Self.power(decimals)) }

  private func scaled(to decimals: Int) -> Int128 { digits * Self.power(decimals - self.decimals) }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
