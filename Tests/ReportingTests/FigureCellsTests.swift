import Tables
import Testing

@testable import Disclosure
@testable import Reporting

@Suite struct FigureCellsTests {
  static func row(
    _ value: Quantity?, range: (Int64, Int64)? = nil, _ status: FigureStatus = .final,
    year: Int = 2024, measure: String = "participants", dimension: String = "total",
    code: String = "", category: String = ""
  ) -> MeasureRow {
    MeasureRow(
      programme: "p", measure: measure, dimension: dimension, categoryCode: code,
      category: category, period: Period(year: year), value: value,
      low: range.map { Quantity($0.0) }, high: range.map { Quantity($0.1) }, unit: "",
      status: status, isSynthetic: false)
  }

  static func change(
    _ before: MeasureRow, _ now: MeasureRow, difference: Int64?, relative: Quantity?,
    _ status: FigureStatus = .final
  ) -> YearOnYearRow {
    YearOnYearRow(
      programme: now.programme, measure: now.measure, dimension: now.dimension,
      categoryCode: now.categoryCode, category: now.category, period: now.period,
      previousPeriod: before.period, value: now.value, previousValue: before.value,
      difference: difference.map { Quantity($0) }, relativeChange: relative, status: status,
      valueStatus: now.status, previousStatus: before.status, isSynthetic: false)
  }

  static func release(_ measures: [MeasureRow], _ changes: [YearOnYearRow] = []) -> Release {
    Release(
      measures: ProtectedTable(rows: measures, suppressedCells: 0),
      yearOnYear: ProtectedTable(rows: changes, suppressedCells: 0),
      coverage: ProtectedTable(rows: [], suppressedCells: 0),
      coverageSummary: ProtectedTable(rows: [], suppressedCells: 0),
      knownTotals: ProtectedTable(rows: [], suppressedCells: 0), policy: DisclosurePolicy())
  }

  @Test(
    arguments: [
      (nil, .symbol(.missing)),
      (row(nil, .missing), .symbol(.missing)),
      (row(nil, .undefined), .blank),
      (row(nil, .suppressed), .symbol(.suppressed)),
      // A withheld number is never shown, even if one came along.
      (row(Quantity(3), .suppressed), .symbol(.suppressed)),
      (row(Quantity(0)), .symbol(.zero)),
      (row(Quantity(0), .planned), .symbol(.zero, mark: .preliminary)),
      (row(Quantity(12)), .number(Quantity(12))),
      (row(Quantity(12), .planned), .number(Quantity(12), mark: .preliminary)),
      (row(Quantity(12), .provisional), .number(Quantity(12), mark: .preliminary)),
      (row(Quantity(12), .estimated), .number(Quantity(12), mark: .preliminary)),
      (row(nil, range: (3, 9)), .range(Quantity(3), Quantity(9))),
      (row(nil, range: (3, 9), .suppressed), .symbol(.suppressed)),
    ] as [(MeasureRow?, Cell)])
  func figure(_ row: MeasureRow?, _ cell: Cell) {
    #expect(FigureCells.figure(row, decimals: 0) == cell)
  }

  struct Change: Sendable {
    let before: MeasureRow
    let now: MeasureRow
    var difference: Int64?
    var relative: Quantity?
    var status = FigureStatus.final
    var hasRow = true
    let expected: [Cell]
  }

  static func before(_ value: Quantity?, _ status: FigureStatus = .final) -> MeasureRow {
    row(value, status, year: 2023)
  }

  static let changes = [
    Change(
      before: before(Quantity(1390)), now: row(Quantity(1251)), difference: -139,
      relative: Quantity(Int64(-1), over: Int64(10)),
      expected: [
        .number(Quantity(-139), signed: true),
        .percent(Quantity(Int64(-1), over: Int64(10)) ?? Quantity(0), signed: true),
      ]),
    Change(
      before: before(Quantity(30)), now: row(Quantity(30)), difference: 0, relative: Quantity(0),
      expected: [.symbol(.zero), .symbol(.zero)]),
    Change(
      before: before(Quantity(1)), now: row(Quantity(3)), difference: 2, status: .smallBase,
      expected: [.number(Quantity(2), signed: true), .blank]),
    Change(
      before: before(Quantity(0)), now: row(Quantity(3)), difference: 3, status: .undefined,
      expected: [.number(Quantity(3), signed: true), .blank]),
    Change(
      before: before(nil, .missing), now: row(Quantity(3)), status: .missing,
      expected: [.symbol(.missing), .symbol(.missing)]),
    Change(
      before: before(nil, .suppressed), now: row(Quantity(30)), status: .suppressed,
      expected: [.symbol(.suppressed), .symbol(.suppressed)]),
    Change(
      before: before(nil, .suppressed), now: row(Quantity(30)), hasRow: false,
      expected: [.symbol(.suppressed), .symbol(.suppressed)]),
    Change(
      before: row(nil, range: (1, 2), year: 2023), now: row(nil, range: (1, 2)),
      expected: [.blank, .blank]),
  ]

  @Test(arguments: changes)
  func change(_ example: Change) throws {
    let changes =
      example.hasRow
      ? [
        Self.change(
          example.before, example.now, difference: example.difference,
          relative: example.relative, example.status)
      ] : []
    let index = FigureIndex(Self.release([example.before, example.now], changes))
    let line = try #require(index.programmes.first?.groups.first?.lines.first)
    let cells = FigureCells.change(
      of: line, from: Period(year: 2023), to: Period(year: 2024), decimals: 0)
    #expect([cells.difference, cells.percentage] == example.expected)
  }

  @Test func unknownComesLastAndOrderIsKept() throws {
    let names = [("", "onbekend"), ("2", "b"), ("1", "a"), ("", "")]
    let rows = names.map {
      Self.row(Quantity(20), dimension: "gender", code: $0.0, category: $0.1)
    }
    let group = try #require(FigureIndex(Self.release(rows)).programmes.first?.groups.first)
    #expect(group.lines.map(\.name) == ["b", "a", "onbekend", ""])
  }
}
