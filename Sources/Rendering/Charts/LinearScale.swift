import Tables

/// A scale of equal steps from one value to another, over a length in pixels.
struct LinearScale {
  /// The lowest and the highest value; never equal.
  let domain: ClosedRange<Double>
  /// Where they stand.
  let start: Double
  let end: Double

  /// A scale that holds zero and all values.
  init(_ values: [Double], from start: Double, to end: Double) {
    let low = min(values.min() ?? 0, 0)
    let high = max(values.max() ?? 0, 0)
    domain = low < high ? low...high : low...(low + 1)
    self.start = start
    self.end = end
  }

  /// Where a value stands.
  func position(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  /// Round values within the domain, in order.
  ///
  /// - Parameters:
  ///   - most: how many steps at most.
  ///   - wholeOnly: whether only whole numbers make sense.
  func ticks(most: Int, wholeOnly: Bool) -> [Quantity] {
    let span = domain.upperBound - domain.lowerBound
    for exponent in (wholeOnly ? 0 : -6)...19 {
      for mantissa in [1, 2, 5] as [Int128] {
        let power = Self.powerOfTen(exponent < 0 ? -exponent : exponent)
        let (top, bottom): (Int128, Int128) =
          exponent < 0 ? (mantissa, power) : (mantissa * power, 1)
        let step = Double(top) / Double(bottom)
        // A step that fits but for rounding errors fits.
        guard span / step <= Double(max(most, 1)) + 1e-9 else { continue }
        let first = (domain.lowerBound / step - 1e-9).rounded(.up)
        let last = (domain.upperBound / step + 1e-9).rounded(.down)
        guard first <= last else { return [] }
        return (Int128(first)...Int128(last)).compactMap { Quantity($0 * top, over: bottom) }
      }
    }
    return []
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Quantity {
  /// The number for a place in a picture, where a rounding error cannot be seen.
  var approximate: Double { Double(numerator) / Double(denominator) }
}
