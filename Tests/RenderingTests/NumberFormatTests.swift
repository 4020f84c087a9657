import Reporting
import Tables
import Testing

@testable import Rendering

@Suite struct NumberFormatTests {
  struct Example: CustomTestStringConvertible {
    let top: Int64
    let bottom: Int64
    let decimals: Int
    let dutch: String
    let english: String
    var testDescription: String { "\(top)/\(bottom) in \(decimals) decimals" }

    init(_ top: Int64, _ bottom: Int64, _ decimals: Int, _ dutch: String, _ english: String) {
      (self.top, self.bottom, self.decimals) = (top, bottom, decimals)
      (self.dutch, self.english) = (dutch, english)
    }
  }

  static let numbers = [
    Example(0, 1, 0, "0", "0"),
    Example(0, 1, 2, "0,00", "0.00"),
    Example(7, 1, 0, "7", "7"),
    Example(999, 1, 0, "999", "999"),
    Example(1000, 1, 0, "1.000", "1,000"),
    Example(1390, 1, 0, "1.390", "1,390"),
    Example(17_942_942, 1, 0, "17.942.942", "17,942,942"),
    Example(-139, 1, 0, "−139", "−139"),
    Example(-1234, 1, 1, "−1.234,0", "−1,234.0"),
    Example(1390, 165, 2, "8,42", "8.42"),
    Example(1251, 233, 2, "5,37", "5.37"),
    Example(1390, 12, 1, "115,8", "115.8"),
    // Half away from zero, on both sides.
    Example(1, 2, 0, "1", "1"),
    Example(-1, 2, 0, "−1", "−1"),
    Example(5, 2, 0, "3", "3"),
    Example(-5, 2, 0, "−3", "−3"),
    Example(1, 8, 2, "0,13", "0.13"),
    Example(-1, 8, 2, "−0,13", "−0.13"),
    Example(1005, 1000, 2, "1,01", "1.01"),
    Example(1_999_999, 1000, 2, "2.000,00", "2,000.00"),
    // What rounds to zero has no sign.
    Example(-1, 1000, 1, "0,0", "0.0"),
    Example(1, 1000, 1, "0,0", "0.0"),
    // Small numbers keep their zeros.
    Example(5, 100, 3, "0,050", "0.050"),
    Example(1, 1_000_000_000, 9, "0,000000001", "0.000000001"),
    // The ends of 64 bits.
    Example(.max, 1, 0, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
    Example(.min, 1, 0, "−9.223.372.036.854.775.808", "−9,223,372,036,854,775,808"),
    Example(
      .max, 1, 9, "9.223.372.036.854.775.807,000000000",
      "9,223,372,036,854,775,807.000000000"),
  ]

  @Test(arguments: numbers)
  func number(_ example: Example) throws {
    let value = try #require(Quantity(example.top, over: example.bottom))
    let decimals = example.decimals
    #expect(NumberFormat(.dutch).string(value, decimals: decimals) == example.dutch)
    #expect(NumberFormat(.english).string(value, decimals: decimals) == example.english)
  }

  static let percentages = [
    Example(-139, 1390, 1, "−10,0 %", "−10.0%"),
    Example(68, 165, 1, "+41,2 %", "+41.2%"),
    Example(0, 5, 1, "0,0 %", "0.0%"),
    Example(1, 100_000, 1, "0,0 %", "0.0%"),
    Example(-1, 100_000, 1, "0,0 %", "0.0%"),
    Example(1, 2000, 1, "+0,1 %", "+0.1%"),
    Example(3, 1, 0, "+300 %", "+300%"),
    Example(4_442_978, 17_942_942, 1, "+24,8 %", "+24.8%"),
    Example(.max, 1, 0, "+922.337.203.685.477.580.700 %", "+922,337,203,685,477,580,700%"),
  ]

  @Test(arguments: percentages)
  func percentage(_ example: Example) throws {
    let value = try #require(Quantity(example.top, over: example.bottom))
    let decimals = example.decimals
    #expect(
      NumberFormat(.dutch).percentage(value, decimals: decimals, signed: true) == example.dutch)
    #expect(
      NumberFormat(.english).percentage(value, decimals: decimals, signed: true)
        == example.english)
  }

  @Test(arguments: [
    (Int64(-1), Int64(10), "-0.1"), (0, 1, "0"), (12, 1, "12"), (1_234_567, 1, "1234567"),
    (1, 3, "0.333333"), (2, 3, "0.666667"), (-2, 3, "-0.666667"), (1, 2_000_000, "0.000001"),
    (-1, 2_000_000, "-0.000001"), (1, 3_000_000, "0"), (-1, 3_000_000, "0"), (5, 4, "1.25"),
    (100, 1, "100"), (.min, 1, "-9223372036854775808"),
  ])
  func shortest(_ top: Int64, _ bottom: Int64, _ expected: String) throws {
    let value = try #require(Quantity(top, over: bottom))
    #expect(NumberFormat.machine.shortest(value) == expected)
  }

  @Test func signOfAPositiveNumber() {
    let format = NumberFormat(.dutch)
    #expect(format.string(Quantity(68), decimals: 0, signed: true) == "+68")
    #expect(format.string(Quantity(0), decimals: 0, signed: true) == "0")
    #expect(format.string(Quantity(-3), decimals: 0, signed: true) == "−3")
  }
}
