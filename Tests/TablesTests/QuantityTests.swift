import Tables
import TestSupport
import Testing

/// Exact arithmetic, and the one rounding at the end.
@Suite struct QuantityTests {
  @Test(
    "rounds half away from zero",
    arguments: [
      (1, 2, 0, 1), (-1, 2, 0, -1), (1, 3, 0, 0), (-1, 3, 0, 0), (2, 3, 0, 1), (-2, 3, 0, -1),
      (3, 2, 0, 2), (-3, 2, 0, -2), (5, 2, 0, 3), (1, 8, 2, 13), (-1, 8, 2, -13), (1, 8, 3, 125),
      (1, 20, 1, 1), (-1, 20, 1, -1), (49, 1000, 1, 0), (0, 7, 4, 0), (-139, 1390, 3, -100),
      (68, 165, 3, 412), (1390, 165, 2, 842), (1251, 233, 2, 537), (2, 3, 9, 666_666_667),
      (7, 1, 0, 7), (-7, 1, 2, -700),
    ])
  func rounds(numerator: Int, denominator: Int, decimals: Int, expected: Int) throws {
    let quantity = try #require(Quantity(Int64(numerator), over: Int64(denominator)))
    #expect(quantity.scaled(decimals: decimals) == Int128(expected))
  }

  @Test func extremesAreRoundedWithoutOverflow() throws {
    #expect(Quantity(Int64.min).scaled(decimals: 9) == Int128(Int64.min) * 1_000_000_000)
    #expect(Quantity(Int64.max).scaled(decimals: 9) == Int128(Int64.max) * 1_000_000_000)
    let small = try #require(Quantity(Int64(1), over: Int64.max))
    #expect(small.scaled(decimals: 9) == 0)
  }

  @Test(
    "keeps ratios in lowest terms with the sign on top",
    arguments: [
      (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -9, 0, 1), (12, 3, 4, 1),
    ])
  func reduces(numerator: Int, denominator: Int, top: Int64, bottom: Int64) throws {
    let quantity = try #require(Quantity(Int64(numerator), over: Int64(denominator)))
    #expect(quantity.numerator == top)
    #expect(quantity.denominator == bottom)
    #expect(quantity.isWhole == (bottom == 1))
    #expect(quantity.isZero == (top == 0))
  }

  @Test func whatDoesNotFitIsNothing() throws {
    #expect(Quantity(Int64(1), over: 0) == nil)
    #expect(Quantity(Int64.min, over: -1) == nil)
    #expect(Quantity(Int64(1), over: Int64.min) == nil)
    #expect(Quantity(Int64.min).subtracting(Quantity(1)) == nil)
    #expect(Quantity(5).divided(by: Quantity(0)) == nil)
    let tiny = try #require(Quantity(Int64(1), over: Int64.max))
    #expect(tiny.divided(by: Quantity(2)) == nil)
  }

  /// `a − b = c` holds exactly when `c · d(a) · d(b)` is `n(a) · d(b) − n(b) · d(a)`; the same for a
  /// quotient, multiplied out.
  @Test func arithmeticIsExact() throws {
    var random = SeededGenerator(state: 20_240_101)
    for _ in 0..<5_000 {
      let first = try fraction(&random)
      let second = try fraction(&random)
      let (a, b) = (Int128(first.numerator), Int128(first.denominator))
      let (c, d) = (Int128(second.numerator), Int128(second.denominator))
      let difference = try #require(first.subtracting(second))
      try #require(
        Int128(difference.numerator) * b * d == (a * d - c * b) * Int128(difference.denominator))
      try #require(difference.denominator >= 1)
      if second.isZero {
        try #require(first.divided(by: second) == nil)
      } else {
        let quotient = try #require(first.divided(by: second))
        try #require(
          Int128(quotient.numerator) * b * c == a * d * Int128(quotient.denominator))
        try #require(quotient.denominator >= 1)
      }
    }
  }

  private func fraction(_ random: inout SeededGenerator) throws -> Quantity {
    let bound = Int64(1) << Int64.random(in: 1...30, using: &random)
    return try #require(
      Quantity(
        Int64.random(in: -bound...bound, using: &random),
        over: Int64.random(in: 1...bound, using: &random)))
  }
}
