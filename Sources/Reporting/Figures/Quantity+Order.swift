import Tables

extension Quantity {
  /// Which side of zero the number lies on: −1, 0 or 1.
  var sign: Int { Int(numerator.signum()) }

  /// Whether the number is smaller than another, without rounding.
  func isBelow(_ other: Quantity) -> Bool {
    Int128(numerator) * Int128(other.denominator) < Int128(other.numerator) * Int128(denominator)
  }
}
