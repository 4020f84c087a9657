import TestSupport
import Testing

@testable import Disclosure

/// What the audit says of tables that it found, where elimination could not keep all that is published.
@Suite struct AuditTests {
  /// 3 of the first, 17 of the second, 2 of the third; the first with each of the others is shown.
  private func problem() -> SuppressionProblem {
    let counts: [Int64] = [3, 17, 2]
    var system = SuppressionSystem(
      inner: counts.map { SuppressionSystem.InnerCell(count: $0) },
      cells: counts.indices.map { SuppressionSystem.Cell(rows: [Int32($0)]) })
    for other: Int32 in [1, 2] {
      system.cells.append(SuppressionSystem.Cell(rows: [0, other], isPrimary: false))
    }
    return SuppressionProblem(system, rules: SuppressionRules(findsRemainders: false))
  }

  /// A sum that outgrew 64 bits is missing in the pivots, not in what is published: possible values
  /// must agree with it as well.
  @Test func noValueIsNotedThatASumForbids() throws {
    let problem = problem()
    var echelon = Echelon(rows: 3)
    echelon.add(SparseColumn(ones: [0, 1]))
    var audit = Audit(
      problem, isPublished: [false, false, false, true, true], virtual: [], echelon: echelon)
    audit.run()
    let range = try #require(audit.range(of: 0))
    // With the third, of which at least one is there, they are 5.
    #expect((1...4).contains(range.lowerBound) && (1...4).contains(range.upperBound), "\(range)")
    #expect(range.count > 1)
  }

  /// Moves are added up a million times; numbers that might leave 64 bits are no moves.
  @Test(arguments: [(20, true), (31, true), (32, false), (62, false)])
  func largeMovesAreNone(bits: Int, isMove: Bool) {
    var echelon = Echelon(rows: 2)
    echelon.add(SparseColumn(rows: [0, 1], values: [1, 1 << Int64(bits)]))
    var space = NullSpace(echelon)
    #expect((space.move(1) != nil) == isMove)
  }

  /// Counts near the end of 64 bits are worked on without a fault, and more than that is refused.
  @Test func countsAsLargeAsCanBe() throws {
    let most = Int64.max / 4
    func table(_ counts: [Int64]) throws(TableProblem) -> FrequencyTable {
      let codes = (0..<counts.count).map { "c\($0)" }
      guard let dimension = try? TableDimension(codes: Set(codes)) else { throw .countsTooLarge }
      return try FrequencyTable(
        dimensions: [dimension], entries: counts.enumerated().map { ([$0], $1) })
    }
    let rules = SuppressionRules()
    let system = try table([most - 60, 3, 12, 40]).system(rules)
    let suppression = Suppression.of(system, rules: rules)
    #expect(suppression.primaries == 1 && suppression.secondaries == 1)
    #expect(suppression.statuses[0] == .published)
    for witness in suppression.witnesses {
      #expect(witness.reduce(0, +) == most - 5)
      #expect(witness.allSatisfy { $0 >= 0 })
    }
    #expect(throws: TableProblem.countsTooLarge) { _ = try table([most, 3]) }
    #expect(throws: TableProblem.countsTooLarge) { _ = try table([.max, .max]) }
  }
}
