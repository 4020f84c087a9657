import Tables
import Testing

@testable import Pipeline

/// Numbers as tables write them, to the last digit.
@Suite struct WrittenNumberTests {
  @Test(arguments: ["0", "7", "-7", "1251", "0.1", "-0.100719", "12.5", "9223372036854775807"])
  func readsWhatTablesWrite(text: String) {
    #expect(WrittenNumber(Array(text.utf8)[...])?.text == text)
  }

  @Test(arguments: [
    "", "-", "007", "1.50", "-0", "+1", "1.", ".5", "1e3", "1,5", "a", "'-1", "0.1234567", "1 000",
    "1.251.000", "99999999999999999999999",
  ])
  func leavesAllElseText(text: String) { #expect(WrittenNumber(Array(text.utf8)[...]) == nil) }

  @Test(arguments: [
    ("1251", "1250", "-1"), ("0.1", "0.3", "0.2"), ("5.369099", "5.364807", "-0.004292"),
    ("-139", "-140", "-1"), ("1", "0.999999", "-0.000001"), ("2.5", "2.5", "0"),
    ("9223372036854775807", "-9223372036854775807", "-18446744073709551614"),
  ])
  func subtractsExactly(old: String, new: String, difference: String) throws {
    let before = try #require(WrittenNumber(Array(old.utf8)[...]))
    let after = try #require(WrittenNumber(Array(new.utf8)[...]))
    #expect(after.subtracting(before).text == difference)
  }

  @Test func writesQuantitiesAsTablesDo() throws {
    #expect(WrittenNumber(try #require(Quantity(Int64(1), over: Int64(3)))).text == "0.333333")
    #expect(WrittenNumber(try #require(Quantity(Int64(-1), over: Int64(10)))).text == "-0.1")
    #expect(WrittenNumber(Quantity(0)).text == "0")
  }
}
