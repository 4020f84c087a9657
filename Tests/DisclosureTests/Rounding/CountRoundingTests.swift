import TestSupport
import Testing

@testable import Disclosure

/// Rounding of inner cells to multiples of a base.
@Suite struct CountRoundingTests {
  private static func round(
    _ counts: [Int64], floors: [Int64]? = nil, sums: [[Int32]], base: Int64
  ) -> CountRounding {
    let inner = counts.enumerated().map {
      CountRounding.InnerCell(count: $1, floor: floors?[$0] ?? min($1, 1))
    }
    return CountRounding(inner, sums: sums, base: base)
  }

  @Test(
    arguments: [
      // Counts, base, rounded counts and their rounded sum: alone, each goes to the nearest multiple.
      ([1], 5, [0], 0), ([2], 5, [0], 0), ([3], 5, [5], 5), ([4], 5, [5], 5), ([5], 5, [5], 5),
      ([12], 10, [10], 10), ([15], 10, [10], 10), ([16], 10, [20], 20), ([0], 5, [0], 0),
      // Who rounds 1 to 0 with base 2 tells that it is 1, where somebody must be there.
      ([1], 2, [2], 2), ([3], 2, [2], 2),
      // Parts make up for each other: 2 + 2 + 2 is nearer to 5 than to 0.
      ([2, 2, 2], 5, [5, 0, 0], 5),
    ] as [([Int64], Int64, [Int64], Int64)])
  func known(counts: [Int64], base: Int64, values: [Int64], sum: Int64) {
    let all = counts.indices.map { Int32($0) }
    let sums = counts.count == 1 ? [all] : [all] + all.map { [$0] }
    let rounding = Self.round(counts, sums: sums, base: base)
    #expect(rounding.values.sorted() == values.sorted() && rounding.sums[0] == sum)
  }

  /// Of four people of four organisations everybody knows that they are four at least.
  @Test(arguments: [(4, 4, 5), (4, 3, 0), (3, 1, 5), (9, 9, 10)] as [(Int64, Int64, Int64)])
  func whatMayBeKnownAlready(count: Int64, floor: Int64, least: Int64) {
    let one = Self.round([count], floors: [floor], sums: [[0]], base: 5)
    #expect(one.values[0] >= least)
    let feasible = (floor...count + 5).filter { abs($0 - one.values[0]) < 5 }
    #expect(feasible.count > 1)
  }

  struct Case: CustomStringConvertible {
    let sample: RandomSystem
    let base: Int64
    let rounding: CountRounding
    let system: SuppressionSystem
    var description: String { "base \(base): \(sample.table.counts)" }

    init(seed: Int) throws {
      var random = SeededGenerator(seed: seed + 5)
      sample = try RandomSystem(seed: seed, mostInner: 16, highest: 14)
      base = [2, 3, 5, 10][Int.random(in: 0..<4, using: &random)]
      system = sample.table.system(SuppressionRules())
      let parts = sample.table.counts.map { _ in [ContributorPart]() }
      rounding = ContributedTable(sample.table, parts: parts).rounded(to: base)
    }

    func sum(_ values: [Int64], _ cell: Int) -> Int64 {
      system.cells[cell].rows.reduce(0) { $0 + values[Int($1)] }
    }
  }

  @Test(arguments: 0..<200) func everythingAddsUp(seed: Int) throws {
    let one = try Case(seed: seed)
    for (value, count) in zip(one.rounding.values, one.sample.table.counts) {
      #expect(value % one.base == 0 && value >= 0 && abs(value - count) < one.base, "\(one)")
    }
    for cell in one.system.cells.indices {
      let (shown, count) = (one.rounding.sums[cell], one.system.count(of: cell))
      #expect(shown == one.sum(one.rounding.values, cell), "\(one)")
      #expect(shown % one.base == 0 && (shown == 0 || shown >= one.base), "\(one)")
      #expect(abs(shown - count) <= one.rounding.bound, "\(one)")
    }
  }

  /// Whoever knows the rule, the base, what it says of deviations and where anybody is, finds two
  /// counts at least for everything that is shown.
  @Test(arguments: 0..<200) func noCountFollows(seed: Int) throws {
    let one = try Case(seed: seed)
    let counts = one.sample.table.counts
    var found = one.system.cells.indices.map { Set([one.system.count(of: $0)]) }
    func isFeasible(_ table: [Int64]) -> Bool {
      // Every inner cell is shown, so its own rounding is known as well.
      zip(table, zip(counts, one.rounding.values)).allSatisfy { count, known in
        count >= min(known.0, 1) && abs(count - known.1) < one.base
      }
        && one.system.cells.indices.allSatisfy {
          abs(one.sum(table, $0) - one.rounding.sums[$0]) <= one.rounding.bound
        }
    }
    for inner in counts.indices {
      for step in -one.base..<one.base where step != 0 {
        var table = counts
        table[inner] += step
        guard isFeasible(table) else { continue }
        for cell in one.system.cells.indices { found[cell].insert(one.sum(table, cell)) }
      }
    }
    for cell in one.system.cells.indices where one.system.count(of: cell) > 0 {
      #expect(found[cell].count > 1, "cell \(cell) follows, \(one)")
    }
  }

  /// How far sums drift: in a table of two columns less than the base nearly always, and never far.
  @Test func sumsStayNear() throws {
    var (near, all) = (0, 0)
    for seed in 0..<60 {
      var random = SeededGenerator(seed: seed)
      let (rows, columns) = (Int.random(in: 3...12, using: &random), 8)
      var sums: [[Int32]] = [(0..<Int32(rows * columns)).map { $0 }]
      for row in 0..<rows { sums.append((0..<columns).map { Int32(row * columns + $0) }) }
      for column in 0..<columns { sums.append((0..<rows).map { Int32($0 * columns + column) }) }
      let counts = (0..<rows * columns).map { _ in Int64.random(in: 0...9, using: &random) }
      let rounding = Self.round(counts, sums: sums, base: 5)
      for (sum, rows) in zip(rounding.sums, sums) {
        let deviation = abs(sum - rows.reduce(0) { $0 + counts[Int($1)] })
        all += 1
        near += deviation < 5 ? 1 : 0
        #expect(deviation <= 7)
      }
    }
    #expect(near * 100 >= 99 * all, "\(near) of \(all)")
  }
}
