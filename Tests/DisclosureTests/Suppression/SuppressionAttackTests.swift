import TestSupport
import Testing

@testable import Disclosure

/// Random small tables, attacked by trying every table that fits.
@Suite struct SuppressionAttackTests {
  @Test(arguments: 0..<200)
  func nothingIsGivenAway(seed: Int) throws {
    let sample = try RandomSystem(seed: seed)
    let system = sample.table.system(sample.rules)
    let suppression = Suppression.of(system, rules: sample.rules)
    for cell in system.cells.indices {
      let isSmall = sample.rules.isSmall(system.count(of: cell))
      #expect((suppression.statuses[cell] == .primary) == isSmall)
      if sample.rules.zeros == .publish && system.count(of: cell) == 0 {
        #expect(suppression.statuses[cell] == .published, "a zero is withheld: \(sample)")
      }
    }
    checkWitnesses(system, suppression, sample)
    if let ranges = TableAttack(system, suppression, sample.rules).ranges {
      for cell in system.cells.indices where suppression.statuses[cell] != .published {
        #expect(ranges[cell].count > 1, "cell \(cell) follows: \(sample)")
        guard let claimed = suppression.ranges[cell] else { continue }
        // Enumeration stops where nothing limits a cell; the claim may go further there.
        let isLimited = ranges[cell].upperBound > claimed.upperBound
        #expect(
          ranges[cell].lowerBound <= claimed.lowerBound
            && (isLimited || claimed.contains(system.count(of: cell))))
      }
    }
    if sample.rules.findsRemainders { checkRemainders(system, suppression, sample) }
  }

  private func checkWitnesses(
    _ system: SuppressionSystem, _ suppression: Suppression, _ sample: RandomSystem
  ) {
    for witness in suppression.witnesses {
      #expect(TableAttack.fits(witness, system, suppression, sample.rules), "\(sample)")
    }
    for cell in system.cells.indices where suppression.statuses[cell] != .published {
      let differs = suppression.witnesses.contains { witness in
        system.cells[cell].rows.reduce(0) { $0 + witness[Int($1)] } != system.count(of: cell)
      }
      #expect(differs, "no witness for cell \(cell): \(sample)")
    }
  }

  /// No published total less published parts, and no difference of nested cells, is small.
  private func checkRemainders(
    _ system: SuppressionSystem, _ suppression: Suppression, _ sample: RandomSystem
  ) {
    let published = system.cells.indices.filter { suppression.statuses[$0] == .published }
    for total in published {
      for part in published {
        let (whole, rest) = (Set(system.cells[total].rows), Set(system.cells[part].rows))
        guard rest.isStrictSubset(of: whole),
          system.count(of: part) > 0 || sample.rules.zeros == .protect
        else { continue }
        let difference = system.count(of: total) - system.count(of: part)
        #expect(!sample.rules.isSmall(difference), "\(total) - \(part): \(sample)")
      }
    }
    for relation in system.relations where published.contains(Int(relation.total)) {
      let withheld = relation.parts.map(Int.init).filter { suppression.statuses[$0] != .published }
      guard !withheld.isEmpty else { continue }
      let rest = withheld.reduce(0) { $0 + system.count(of: $1) }
      #expect(!sample.rules.isSmall(rest), "rest of \(relation.total): \(sample)")
    }
  }

  @Test(arguments: 0..<40)
  func theOrderOfInnerCellsDoesNotMatter(seed: Int) throws {
    var random = SeededGenerator(seed: seed + 1_000)
    let sample = try RandomSystem(seed: seed)
    var system = sample.table.system(sample.rules)
    let before = Suppression.of(system, rules: sample.rules)
    let order = system.inner.indices.shuffled(using: &random)
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    system.inner = order.map { system.inner[$0] }
    for cell in system.cells.indices {
      system.cells[cell].rows = system.cells[cell].rows.map { Int32(place[Int($0)]) }.sorted()
    }
    let after = Suppression.of(system, rules: sample.rules)
    #expect(before.primaries == after.primaries)
    if before.withheldForDoubt == 0 && after.withheldForDoubt == 0 {
      #expect(before.statuses == after.statuses, "\(sample)")
    }
  }

  @Test(arguments: [4, 8, 20] as [Int64])
  func minimumRange(least: Int64) throws {
    for seed in 0..<40 {
      let sample = try RandomSystem(seed: seed)
      let rules = SuppressionRules(threshold: 4, minimumRange: least)
      let suppression = Suppression.of(sample.table.system(rules), rules: rules)
      #expect(suppression.narrowCells(least) == 0, "\(sample)")
      checkWitnesses(
        sample.table.system(rules), suppression, RandomSystem(table: sample.table, rules: rules))
    }
  }
}
