import TestSupport
import Testing

@testable import Pipeline

/// Rows of two versions of a table, paired and held against each other.
@Suite struct TableDifferenceTests {
  private func written(_ difference: TableDifference) -> [String] {
    difference.changes.flatMap { change in
      change.cells.isEmpty
        ? ["\(difference.joinedKey(change)): \(change.old == nil ? "new" : "gone")"]
        : change.cells.map { cell in
          let value = difference.cells[cell]
          let number = difference.difference(change, value)?.text ?? ""
          return "\(difference.joinedKey(change)) \(difference.values[value]): "
            + "\(difference.before(change, value))>\(difference.after(change, value)) \(number)"
        }
    }
  }

  private static let columns = "programme measure period value status"

  @Test(arguments: [
    (["p m 2024 1 _"], ["p m 2024 1 _"], []),
    (["p m 2024 1 _"], ["p m 2024 3 _"], ["p|m|2024 value: 1>3 2"]),
    (["p m 2024 1 _"], ["p m 2024 1 planned"], ["p|m|2024 status: >planned "]),
    (
      ["p m 2024 12 _"], ["p m 2024 _ suppressed"],
      ["p|m|2024 value: 12> ", "p|m|2024 status: >suppressed "]
    ),
    (["p m 2024 1 _"], [], ["p|m|2024 value: 1> "]),
    ([], ["p m 2024 1 x"], ["p|m|2024 value: >1 ", "p|m|2024 status: >x "]),
    ([], ["p m 2024 _ _"], ["p|m|2024: new"]),
    (["p m 2024 _ _"], [], ["p|m|2024: gone"]),
    // The order of rows is no change.
    (["p m 2023 1 _", "p m 2024 2 _"], ["p m 2024 2 _", "p m 2023 1 _"], []),
    // Equal keys are paired in order.
    (
      ["p m 2024 1 _", "p m 2024 2 _"], ["p m 2024 1 _", "p m 2024 5 _", "p m 2024 9 _"],
      ["p|m|2024 value: 2>5 3", "p|m|2024 value: >9 "]
    ),
    (["p|q m\\ 2024 1 _"], ["p|q m\\ 2024 2 _"], ["p\\|q|m\\\\|2024 value: 1>2 1"]),
  ])
  func comparesRowByRow(old: [String], new: [String], expected: [String]) {
    let difference = TableDifference(
      old: CellGrid("response", Self.columns, old), new: CellGrid("response", Self.columns, new))
    #expect(written(difference) == expected)
  }

  @Test func columnsOfOneSideAreSaidAndNotCompared() {
    let difference = TableDifference(
      old: CellGrid("response", "programme measure period value known", ["p m 2024 1 5"]),
      new: CellGrid("response", "programme measure period low value", ["p m 2024 0 1"]))
    #expect(difference.changes.isEmpty)
    #expect(difference.goneColumns == ["known"] && difference.newColumns == ["low"])
  }

  @Test func anUnknownTableIsToldApartByItsText() {
    let columns = "place period score status"
    let difference = TableDifference(
      old: CellGrid("new_table", columns, ["Utrecht 2024 1 _", "Delft 2024 2 _"]),
      new: CellGrid("new_table", columns, ["Utrecht 2024 1 final", "Delft 2024 3 _"]))
    #expect(difference.key == ["place", "period"])
    #expect(
      written(difference) == ["Utrecht|2024 status: >final ", "Delft|2024 score: 2>3 1"])
  }

  @Test func withoutAnyCommonTextRowsAreComparedInOrder() {
    let difference = TableDifference(
      old: CellGrid("new_table", "score", ["1", "2"]),
      new: CellGrid("new_table", "score", ["1", "3", "4"]))
    #expect(!difference.hasKey)
    #expect(written(difference) == [" score: 2>3 1", " score: >4 "])
  }

  @Test(arguments: 1...300)
  func revisionsTurnOldIntoNew(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let columns = ["programme", "measure", "period", "value", "status", "more"]
    let old = CellGrid(
      "response", columns: columns, rows: Int.random(in: 0...40, using: &generator),
      using: &generator)
    let new = CellGrid(
      "response", columns: columns, rows: Int.random(in: 0...40, using: &generator),
      using: &generator)
    let difference = TableDifference(old: old, new: new)
    var rows = old.rows.map { Optional($0) }
    for change in difference.changes {
      var row =
        change.old.map { old.rows[$0] }
        ?? difference.key.map { difference.identity(change, $0) } + ["", "", ""]
      for cell in change.cells {
        let value = difference.cells[cell]
        #expect(row[3 + value] == difference.before(change, value))
        row[3 + value] = difference.after(change, value)
      }
      if let place = change.old {
        rows[place] = change.new == nil ? nil : row
      } else {
        rows.append(row)
      }
    }
    let result = rows.compactMap { $0 }.map { $0.joined(separator: "\u{1F}") }.sorted()
    #expect(result == new.rows.map { $0.joined(separator: "\u{1F}") }.sorted())
  }

  @Test func manyRowsOfOneKeyTakeNoLonger() {
    var old = CellGrid(name: "response", columns: ["programme", "measure", "period", "value"])
    var new = old
    for row in 0..<20_000 {
      old.append(["p", "m", "2024", "\(row)"])
      new.append(["p", "m", "2024", "\(row + (row == 19_999 ? 1 : 0))"])
    }
    let difference = TableDifference(old: old, new: new)
    #expect(written(difference) == ["p|m|2024 value: 19999>20000 1"])
  }
}
