import Tables
import Testing

@testable import Disclosure
@testable import Statistics

/// An index gives away a withheld figure, and so does an average change.
@Suite struct TrendProtectionTests {
  @Test(
    arguments: [
      (40, 30, false, false), (9, 30, true, false), (40, 9, false, true), (3, 4, true, true),
      (0, 30, false, false), (40, 0, false, false),
    ] as [(Int64, Int64, Bool, Bool)])
  func theIndexOfAWithheldFigureIsWithheld(
    first: Int64, value: Int64, hidesFirst: Bool, hidesValue: Bool
  ) {
    let start = Samples.figure(Quantity(first), people: [first], year: 2022)
    let figure = Samples.figure(Quantity(value), people: [value], status: .planned)
    let trend = Trend(
      series: Samples.series("participants", [start, figure]), figure: figure, first: start,
      minimumBase: 0)
    let table = ThresholdRule(policy: DisclosurePolicy()).trend([trend])
    let row = table.rows[0]
    let hides = hidesFirst || hidesValue
    #expect(row.firstValue == (hidesFirst ? nil : Quantity(first)))
    #expect(row.value == (hidesValue ? nil : Quantity(value)))
    #expect((row.index == nil) == (hides || first == 0))
    #expect((row.averageYearlyChange == nil) == (hides || first == 0 || value == 0))
    #expect(row.status == (hides ? .suppressed : first == 0 ? .undefined : .planned))
    #expect(row.firstPeriod.label == "2022")
    #expect(table.suppressedCells == (hides ? 1 : 0))
  }

  @Test func withoutThePolicyTheIndexIsShown() {
    let start = Samples.figure(Quantity(4), people: [4], year: 2022)
    let figure = Samples.figure(Quantity(6), people: [6])
    let trend = Trend(
      series: Samples.series("participants", [start, figure]), figure: figure, first: start,
      minimumBase: 0)
    let rule = ThresholdRule(policy: DisclosurePolicy(threshold: 10, isOn: false))
    #expect(rule.trend([trend]).rows[0].index == Quantity(150))
  }
}
