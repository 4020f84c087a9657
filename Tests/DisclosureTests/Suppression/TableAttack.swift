@testable import Disclosure

/// Somebody who knows the rules, and tries every table that fits what is published.
struct TableAttack {
  let system: SuppressionSystem
  let suppression: Suppression
  let rules: SuppressionRules
  /// Lowest and highest value of each cell over all tables that fit; `nil` when there are too many.
  let ranges: [ClosedRange<Int64>]?

  init(_ system: SuppressionSystem, _ suppression: Suppression, _ rules: SuppressionRules) {
    self.system = system
    self.suppression = suppression
    self.rules = rules
    ranges = Self.enumerate(system, suppression, rules)
  }

  /// Whether a table agrees with what is published and with what withholding tells.
  static func fits(
    _ table: [Int64], _ system: SuppressionSystem, _ suppression: Suppression,
    _ rules: SuppressionRules
  ) -> Bool {
    system.cells.indices.allSatisfy { cell in
      let sum = system.cells[cell].rows.reduce(0) { $0 + table[Int($1)] }
      return suppression.statuses[cell] == .published
        ? sum == system.count(of: cell) : sum >= (rules.zeros == .publish ? 1 : 0)
    } && table.allSatisfy { $0 >= 0 }
  }

  private static func enumerate(
    _ system: SuppressionSystem, _ suppression: Suppression, _ rules: SuppressionRules
  ) -> [ClosedRange<Int64>]? {
    let published = system.cells.indices.filter { suppression.statuses[$0] == .published }
    let inner = system.inner.count
    // Without any published cell above it a value has no end; far enough is far enough.
    let highest = (0..<inner).map { row in
      published.filter { system.cells[$0].rows.contains(Int32(row)) }
        .map { system.count(of: $0) }.min() ?? system.inner[row].count + 1
    }
    let last = published.map { system.cells[$0].rows.max() ?? -1 }
    var left = published.map { system.count(of: $0) }
    let cellsOfRow = (0..<inner).map { row in
      published.indices.filter { system.cells[published[$0]].rows.contains(Int32(row)) }
    }
    var table = Array(repeating: Int64(0), count: inner)
    var ranges: [ClosedRange<Int64>?] = Array(repeating: nil, count: system.cells.count)
    var steps = 0

    func visit(_ row: Int) {
      steps += 1
      guard steps < 200_000 else { return }
      if row == inner {
        guard fits(table, system, suppression, rules) else { return }
        for cell in system.cells.indices {
          let sum = system.cells[cell].rows.reduce(0) { $0 + table[Int($1)] }
          let old = ranges[cell] ?? sum...sum
          ranges[cell] = min(old.lowerBound, sum)...max(old.upperBound, sum)
        }
        return
      }
      var value: Int64 = 0
      while value <= highest[row] {
        table[row] = value
        let cells = cellsOfRow[row]
        for cell in cells { left[cell] -= value }
        if cells.allSatisfy({ left[$0] >= 0 && (last[$0] > Int32(row) || left[$0] == 0) }) {
          visit(row + 1)
        }
        for cell in cells { left[cell] += value }
        value += 1
      }
      table[row] = 0
    }
    visit(0)
    return steps < 200_000 ? ranges.compactMap { $0 } : nil
  }
}
