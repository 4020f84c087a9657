/// An exact number: a whole one, or a ratio kept as numerator and denominator.
///
/// Rounding happens once, where a number is written; until then nothing is lost.
public struct Quantity: Hashable, Sendable {
  /// The numerator, with the sign.
  public let numerator: Int64
  /// The denominator, at least 1.
  public let denominator: Int64

  /// A whole number.
  public init(_ whole: Int64) {
    numerator = whole
    denominator = 1
  }

  /// A ratio in lowest terms.
  ///
  /// - Returns: `nil` for a zero denominator, and when the reduced terms do not fit 64 bits.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard
      let top = Int64(exactly: sign * numerator / Int128(divisor)),
      let bottom = Int64(exactly: sign * denominator / Int128(divisor))
    else { return nil }
    self.numerator = top
    self.denominator = bottom
  }

  /// A ratio of two 64-bit numbers in lowest terms; `nil` for a zero denominator.
  public init?(_ numerator: Int64, over denominator: Int64) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  /// Whether the number is whole.
  public var isWhole: Bool { denominator == 1 }

  /// Whether the number is exactly zero.
  public var isZero: Bool { numerator == 0 }

  /// The exact difference; `nil` when its terms do not fit 64 bits.
  public func subtracting(_ other: Quantity) -> Quantity? {
    Quantity(
      Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  /// The exact quotient; `nil` for a zero divisor, and when its terms do not fit 64 bits.
  public func divided(by other: Quantity) -> Quantity? {
    Quantity(
      Int128(numerator) * Int128(other.denominator),
      over: Int128(denominator) * Int128(other.numerator))
  }

  /// The number times ten to the power `decimals`, rounded half away from zero.
  ///
  /// - Parameter decimals: digits after the decimal mark, 0 to 9.
  public func scaled(decimals: Int) -> Int128 {
    var factor: Int128 = 1
    for _ in 0..<decimals { factor *= 10 }
    let top = Int128(numerator) * factor
    let bottom = Int128(denominator)
    let half = (2 * top.magnitude + bottom.magnitude) / (2 * bottom.magnitude)
    return top < 0 ? -Int128(half) : Int128(half)
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
