import TestSupport

@testable import Disclosure

/// Small tables with groups, zeros and ones, made of a seed.
struct RandomSystem: CustomStringConvertible {
  var table: FrequencyTable
  var rules: SuppressionRules
  var description: String { "\(table.counts) \(rules)" }

  init(table: FrequencyTable, rules: SuppressionRules) {
    self.table = table
    self.rules = rules
  }

  init(seed: Int, mostInner: Int = 12, highest: Int = 6) throws {
    var random = SeededGenerator(seed: seed)
    var dimensions: [TableDimension] = []
    var inner = 1
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let size = Int.random(in: 2...5, using: &random)
      guard inner * size <= mostInner else { continue }
      inner *= size
      let codes = (0..<size).map { "c\($0)" }
      var hierarchies: [Hierarchy] = []
      for grouping in 0..<Int.random(in: 0...2, using: &random) {
        let edges = codes.filter { _ in random.chance(80) }.map { code in
          Hierarchy.Edge(
            code: code, parent: "g\(grouping)-\(Int.random(in: 0..<2, using: &random))")
        }
        if !edges.isEmpty { hierarchies.append(Hierarchy(edges)) }
      }
      dimensions.append(try TableDimension(codes: Set(codes), hierarchies: hierarchies))
    }
    if dimensions.isEmpty {
      dimensions = [try TableDimension(codes: ["c0", "c1", "c2"])]
      inner = 3
    }
    var entries: [(codes: [Int], count: Int64)] = []
    for place in 0..<inner {
      var (rest, codes) = (place, [Int]())
      for dimension in dimensions.reversed() {
        codes.insert(rest % dimension.codes.count, at: 0)
        rest /= dimension.codes.count
      }
      let count = random.chance(25) ? 0 : Int.random(in: 0...highest, using: &random)
      entries.append((codes, Int64(count)))
    }
    table = try FrequencyTable(dimensions: dimensions, entries: entries)
    rules = SuppressionRules(
      threshold: Int64.random(in: 2...4, using: &random),
      zeros: random.chance(50) ? .publish : .protect, findsRemainders: random.chance(80))
  }
}
