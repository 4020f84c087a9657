internal import Reporting
internal import Tables

/// Every figure that changed between two sides, with what moved it.
struct Revisions {
  /// Tables that both sides have, in the order in which they are compared.
  let tables: [TableDifference]
  /// Tables that the old side alone has.
  let goneTables: [String]
  /// Tables that the new side alone has.
  let newTables: [String]
  /// For each table the cause of each change, as a position in `causes`; -1 for none.
  private var found: [[Int]] = []
  private var causes: [Cause] = []

  /// Compares what both sides publish.
  init(_ old: ComparedSide, _ new: ComparedSide) {
    let before = Dictionary(
      old.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.tables.map(\.name))
    goneTables = old.tables.map(\.name).filter { !after.contains($0) }
    newTables = new.tables.map(\.name).filter { before[$0] == nil }
    tables = new.tables.compactMap { table in
      before[table.name].map { TableDifference(old: $0, new: table) }
    }
  }

  /// Looks up what moved each row.
  mutating func explain(by search: inout CauseSearch) {
    var causes: [Cause] = []
    var positions: [Cause: Int] = [:]
    found = tables.map { table in
      table.changes.map { change in
        guard let cause = search.cause(of: change, in: table) else { return -1 }
        if let known = positions[cause] { return known }
        positions[cause] = causes.count
        causes.append(cause)
        return causes.count - 1
      }
    }
    self.causes = causes
  }

  /// What moved a row.
  func cause(table: Int, change: Int) -> Cause? {
    guard found.indices.contains(table) else { return nil }
    let position = found[table][change]
    return position < 0 ? nil : causes[position]
  }

  /// Whether nothing that both sides publish differs.
  var isEmpty: Bool { tables.allSatisfy { $0.changes.isEmpty } }
  /// Rows that changed, came or went.
  var rowCount: Int { tables.reduce(0) { $0 + $1.changes.count } }

  static let name = "revisions"
  /// The columns of `revisions.csv`.
  static let columns = ["table", "key", "column", "old", "new", "difference", "cause"]

  /// What stands for a row without any value: how many of it there are.
  private static let presence = "rows"

  /// `revisions.csv`: one row per value that changed.
  var table: DataTable {
    // Where the values of each table and change begin: a row of the table is found by bisection.
    var starts: [Int] = []
    var places: [(table: Int, change: Int)] = []
    var count = 0
    for (table, difference) in tables.enumerated() {
      for (change, one) in difference.changes.enumerated() {
        starts.append(count)
        places.append((table, change))
        count += max(one.cells.count, 1)
      }
    }
    return DataTable(name: Self.name, columns: Self.columns, rowCount: count) {
      [starts, places] row in
      let index = Self.last(in: starts, notAfter: row)
      return self.row(
        table: places[index].table, change: places[index].change, value: row - starts[index])
    }
  }

  private func row(table: Int, change: Int, value: Int) -> [Datum] {
    let difference = tables[table]
    let one = difference.changes[change]
    let start: [Datum] = [.text(difference.name), Self.text(difference.joinedKey(one))]
    let cause = Self.text(cause(table: table, change: change)?.label ?? "")
    guard !one.cells.isEmpty else {
      let isNew = one.old == nil
      return start + [
        .text(Self.presence), .integer(isNew ? 0 : 1), .integer(isNew ? 1 : 0),
        .integer(isNew ? 1 : -1), cause,
      ]
    }
    let column = difference.cells[one.cells.lowerBound + value]
    return start + [
      .text(difference.values[column]),
      Self.datum(difference.before(one, column), difference.numberBefore(one, column)),
      Self.datum(difference.after(one, column), difference.numberAfter(one, column)),
      difference.difference(one, column).map { Self.datum($0.text, $0) } ?? .empty, cause,
    ]
  }

  private static func text(_ text: String) -> Datum { text.isEmpty ? .empty : .text(text) }

  private static func datum(_ written: String, _ number: WrittenNumber?) -> Datum {
    guard let quantity = number?.quantity else { return text(written) }
    return quantity.isWhole ? .integer(quantity.numerator) : .quantity(quantity)
  }

  private static func last(in starts: [Int], notAfter row: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }
}
