import TestSupport

@testable import Disclosure

/// A random small table of which every inner cell is divided among a few contributors.
struct InsiderSample: CustomStringConvertible {
  let sample: RandomSystem
  let table: ContributedTable
  /// The table without groups that only sums without one's own people make small.
  let system: SuppressionSystem
  var rules: SuppressionRules { sample.rules }
  var description: String { "\(sample) \(table.parts.map { $0.map(\.count) })" }

  static let contributors = 3

  init(seed: Int, findsRemainders: Bool = true) throws {
    var random = SeededGenerator(seed: seed + 77)
    let made = try RandomSystem(seed: seed, mostInner: 8, highest: 7)
    sample = RandomSystem(
      table: made.table,
      rules: SuppressionRules(
        threshold: made.rules.threshold, zeros: .publish, findsRemainders: findsRemainders))
    let parts = made.table.counts.map { count -> [ContributorPart] in
      var left = count
      var parts: [ContributorPart] = []
      for contributor in 0..<Self.contributors where left > 0 {
        let isLast = contributor == Self.contributors - 1
        let own = isLast ? left : Int64.random(in: 0...left, using: &random)
        if own > 0 {
          parts.append(ContributorPart(contributor: contributor, count: own, people: own))
        }
        left -= own
      }
      return parts
    }
    table = ContributedTable(made.table, parts: parts)
    system = made.table.system(sample.rules)
  }

  /// What others than a contributor add to each inner cell.
  func others(than contributor: Int) -> [Int64] {
    zip(table.table.counts, table.parts).map { count, parts in
      count - (parts.first { $0.contributor == contributor }?.count ?? 0)
    }
  }

  func sum(_ values: [Int64], _ cell: Int) -> Int64 {
    system.cells[cell].rows.reduce(0) { $0 + values[Int($1)] }
  }
}

/// A contributor that subtracts what it knows, by means that have nothing in common with the check.
struct InsiderAttack {
  let sample: InsiderSample
  let isPublished: [Bool]
  let contributor: Int
  let others: [Int64]

  init(_ sample: InsiderSample, _ isPublished: [Bool], contributor: Int) {
    self.sample = sample
    self.isPublished = isPublished
    self.contributor = contributor
    others = sample.others(than: contributor)
  }

  func isSmall(_ people: Int64) -> Bool { people > 0 && people < sample.rules.threshold }

  /// Cells with few others of which the published ones are a combination, worked out modulo a prime.
  var combinations: Set<Int> {
    let live = others.indices.filter { others[$0] > 0 }
    func vector(_ cell: Int) -> [UInt64] {
      live.map { sample.system.cells[cell].rows.contains(Int32($0)) ? 1 : 0 }
    }
    var space = ModularSpace()
    for cell in isPublished.indices where isPublished[cell] { space.insert(vector(cell)) }
    return Set(
      isPublished.indices.filter { isSmall(sample.sum(others, $0)) && space.contains(vector($0)) })
  }

  /// Cells with few others of which only one number of them agrees with what is published.
  ///
  /// Knows where others are; `nil` when there is too much to try.
  var certainties: Set<Int>? {
    let live = others.indices.filter { others[$0] > 0 }
    let published = isPublished.indices.filter { isPublished[$0] }
    let rows = sample.system.cells.map { Set($0.rows.map(Int.init)) }
    let most = live.map { row in
      published.filter { rows[$0].contains(row) }.map { sample.sum(others, $0) }.min()
        ?? others[row] + 2
    }
    var left = published.map { sample.sum(others, $0) }
    let last = published.map { cell in live.lastIndex { rows[cell].contains($0) } ?? -1 }
    var values = Array(repeating: Int64(0), count: others.count)
    var found: [Int: Set<Int64>] = [:]
    let targets = isPublished.indices.filter { isSmall(sample.sum(others, $0)) }
    var steps = 0
    func visit(_ position: Int) {
      steps += 1
      guard steps < 60_000 else { return }
      if position == live.count {
        for target in targets { found[target, default: []].insert(sample.sum(values, target)) }
        return
      }
      guard most[position] >= 1 else { return }
      for value in 1...most[position] {
        values[live[position]] = value
        let touched = published.indices.filter { rows[published[$0]].contains(live[position]) }
        for index in touched { left[index] -= value }
        if touched.allSatisfy({ left[$0] >= 0 && (last[$0] > position || left[$0] == 0) }) {
          visit(position + 1)
        }
        for index in touched { left[index] += value }
      }
    }
    visit(0)
    return steps < 60_000 ? Set(targets.filter { found[$0]?.count == 1 }) : nil
  }

  /// Pairs of published cells, one within the other, that differ by few others.
  var smallDifferences: [(whole: Int, part: Int)] {
    let published = isPublished.indices.filter { isPublished[$0] }
    let rows = sample.system.cells.map { cell in
      Set(cell.rows.filter { others[Int($0)] > 0 })
    }
    return published.flatMap { whole in
      published.filter { part in
        rows[part].isStrictSubset(of: rows[whole]) && !rows[part].isEmpty
          && isSmall(sample.sum(others, whole) - sample.sum(others, part))
      }.map { (whole, $0) }
    }
  }
}
