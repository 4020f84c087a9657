import TestSupport
import Testing

@testable import Disclosure

/// Who is passed over can work nothing out: each contributor is looked at in full all the same.
@Suite struct InsiderScreenTests {
  /// A contributor, whether the screen suspects it, and whether it can work anything out.
  private struct Verdict {
    var isSuspect: Bool
    var findsAny: Bool
  }

  private func verdicts(
    _ system: SuppressionSystem, _ parts: [[ContributorPart]], _ rules: SuppressionRules,
    _ isPublished: [Bool]
  ) -> [Verdict] {
    let rows = ContributorRows(parts)
    let suspects = Set(
      InsiderCheck.suspects(system, isPublished: isPublished, rows, rules: rules))
    return rows.contributors.map { contributor in
      let view = InsiderView(
        system.without(rows.rows(of: contributor)), rules: rules.forInsiders)
      return Verdict(
        isSuspect: suspects.contains(contributor), findsAny: !view.findings(isPublished).isEmpty)
    }
  }

  /// Of many random tables: with all rests, with and without looking for these, with people that count for
  /// hours, and published as the rules say or at random.
  @Test func nobodyWhoCanIsPassedOver() throws {
    var (passed, found, suspected) = (0, 0, 0)
    for seed in 0..<600 {
      var random = SeededGenerator(seed: seed)
      let findsRests = seed % 4 != 0
      let sample = try InsiderSample(seed: seed, findsRemainders: findsRests)
      var all = sample.table.table.system(sample.rules, keepsAll: findsRests)
      var parts = sample.table.parts
      if seed % 3 == 0 {
        parts = parts.map { parts in
          parts.map { part in
            var part = part
            part.count = Int64.random(in: 0...2, using: &random) * part.people
            return part
          }
        }
        for row in all.inner.indices {
          all.inner[row].contributors = all.inner[row].count
          all.inner[row].count = parts[row].reduce(0) { $0 + $1.count }
        }
      }
      let isPublished =
        seed % 5 == 0
        ? all.cells.indices.map { cell in
          !sample.rules.isSmall(all.people(of: cell)) && Bool.random(using: &random)
        }
        : Suppression.of(all, rules: sample.rules).statuses.map { $0 == .published }
      let figures = sample.table.table.system(
        SuppressionRules(threshold: sample.rules.threshold, findsRemainders: false)
      ).cells.count
      for verdict in verdicts(all, parts, sample.rules, Array(isPublished[..<figures])) {
        #expect(verdict.isSuspect || !verdict.findsAny, "\(sample)")
        if !verdict.isSuspect { passed += 1 }
        if verdict.findsAny { found += 1 }
        if verdict.isSuspect && !verdict.findsAny { suspected += 1 }
      }
    }
    // Most who can work nothing out are passed over, and enough can.
    #expect(found > 400 && passed > 2 * suspected, "\(passed) \(found) \(suspected)")
  }

  /// Of sums that are no table: any rows, totals with any parts, and many contributors.
  @Test func nobodyWhoCanIsPassedOverInAnySums() {
    var (passed, found, suspected) = (0, 0, 0)
    for seed in 0..<1500 {
      var random = SeededGenerator(seed: seed)
      let (system, parts) = Self.anySums(&random)
      let rules = SuppressionRules(threshold: 4)
      var isPublished = Suppression.of(system, rules: rules).statuses.map { $0 == .published }
      // The last cells are no figures; and now and then too much is published.
      isPublished.removeLast(Int.random(in: 0...isPublished.count / 2, using: &random))
      if Int.random(in: 0..<8, using: &random) == 0 {
        isPublished[Int.random(in: isPublished.indices, using: &random)] = true
      }
      for verdict in verdicts(system, parts, rules, isPublished) {
        #expect(verdict.isSuspect || !verdict.findsAny, "seed \(seed)")
        if !verdict.isSuspect { passed += 1 }
        if verdict.findsAny { found += 1 }
        if verdict.isSuspect && !verdict.findsAny { suspected += 1 }
      }
    }
    #expect(found > 400 && passed > 2 * suspected, "\(passed) \(found) \(suspected)")
  }

  private static func anySums(
    _ random: inout SeededGenerator
  ) -> (system: SuppressionSystem, parts: [[ContributorPart]]) {
    let rows = Int.random(in: 4...9, using: &random)
    let parts = (0..<rows).map { _ -> [ContributorPart] in
      let isAlone = Int.random(in: 0..<3, using: &random) == 0
      let contributors = (0..<6).shuffled(using: &random).prefix(
        isAlone ? 1 : Int.random(in: 2...4, using: &random))
      return contributors.sorted().flatMap { contributor in
        // Now and then in two parts.
        (0...(Int.random(in: 0..<6, using: &random) / 5)).map { _ in
          let count = Int64.random(in: 1...7, using: &random)
          return ContributorPart(contributor: contributor, count: count, people: count)
        }
      }
    }
    var system = SuppressionSystem(
      inner: parts.map { .init(count: $0.reduce(0) { $0 + $1.count }) }, cells: [])
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      // A total, and parts that add up to it.
      let size = Int.random(in: 2...rows, using: &random)
      let all = (0..<Int32(rows)).shuffled(using: &random).prefix(size)
      var parts: [[Int32]] = Array(repeating: [], count: Int.random(in: 1...3, using: &random))
      for row in all { parts[Int.random(in: parts.indices, using: &random)].append(row) }
      let first = system.cells.count
      system.cells.append(.init(rows: all.sorted()))
      for part in parts where !part.isEmpty { system.cells.append(.init(rows: part.sorted())) }
      system.relations.append(
        .init(
          total: Int32(first), parts: (first + 1..<system.cells.count).map { Int32($0) }))
    }
    return (system, parts)
  }

  /// Without its own people a withheld rest is the same as a published figure, for one contributor: what
  /// that leaves of a total are few others.
  @Test func whoMakesARestAFigureIsSuspected() throws {
    var system = SuppressionSystem(
      inner: [6, 7, 20, 15, 20].map { .init(count: $0) },
      cells: [[0, 1, 2, 4], [4], [3], [2, 3], [0], [1], [2]].map { .init(rows: $0) })
    system.relations = [.init(total: 0, parts: [4, 5, 1, 6])]
    func part(_ contributor: Int, _ count: Int64) -> ContributorPart {
      ContributorPart(contributor: contributor, count: count, people: count)
    }
    let parts = [
      [part(1, 5), part(3, 1)], [part(2, 4), part(3, 3)], [part(2, 10), part(3, 10)], [part(1, 15)],
      [part(2, 10), part(3, 10)],
    ]
    let isPublished = [true, true, true, true, false, false]
    let verdicts = verdicts(system, parts, SuppressionRules(), isPublished)
    let first = try #require(verdicts.first)
    #expect(first.findsAny && first.isSuspect)
  }

  /// Five hundred contributors of whom one is nearly alone somewhere: the others are passed over.
  @Test func onlyWhoIsNearlyAloneIsSuspected() throws {
    let places = 40
    var parts = Array(repeating: [ContributorPart](), count: places)
    for contributor in 0..<500 {
      for place in [contributor % places, (contributor * 7 + 1) % places] {
        parts[place].append(
          ContributorPart(contributor: contributor, count: 30, people: 30))
      }
    }
    parts.append([
      ContributorPart(contributor: 3, count: 50, people: 50),
      ContributorPart(contributor: 4, count: 2, people: 2),
    ])
    let codes = Set((0...places).map { "c\($0)" })
    let table = try FrequencyTable(
      dimensions: [TableDimension(codes: codes)],
      entries: parts.enumerated().map { ([$0], $1.reduce(0) { $0 + $1.count }) })
    let rules = SuppressionRules()
    let all = table.system(rules, keepsAll: true)
    let isPublished = Suppression.of(table.system(rules), rules: rules).statuses.map {
      $0 == .published
    }
    let suspects = InsiderCheck.suspects(
      all, isPublished: isPublished, ContributorRows(parts), rules: rules)
    #expect(suspects == [3])
  }
}
