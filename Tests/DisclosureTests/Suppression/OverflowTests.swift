import TestSupport
import Testing

@testable import Disclosure

/// Sums that overlap everywhere, as no real table does: elimination of such ones makes numbers that no
/// 64 bits hold, and what cannot be checked must not be shown.
@Suite struct OverflowTests {
  private static let rows = 72

  /// Each sum takes about half of the inner cells.
  private func sums(seed: Int) -> [[Int32]] {
    var random = SeededGenerator(seed: seed)
    return (0..<Self.rows - 6).map { _ in
      (0..<Int32(Self.rows)).filter { _ in random.chance(50) }
    }
  }

  @Test(arguments: 0..<3) func numbersThatDoNotFitAreWithheld(seed: Int) {
    let sums = sums(seed: seed)
    // With nothing to protect, numbers that do not fit are the only reason to withhold.
    var elimination = Elimination(rows: Self.rows, firstSingleton: Int32(Self.rows), protecting: [])
    let published = sums.filter { elimination.publish($0) }
    #expect(published.count > 10)
    #expect(published.count < sums.count, "the numbers stayed small")
  }

  @Test(arguments: 0..<3) func nothingProtectedFollows(seed: Int) {
    let protected = (0..<4).map { [Int32($0 * 17)] }
    var elimination = Elimination(
      rows: Self.rows, firstSingleton: Int32(Self.rows), protecting: protected)
    var space = ModularSpace()
    for sum in sums(seed: seed) where elimination.publish(sum) { space.insert(vector(sum)) }
    for rows in protected { #expect(!space.contains(vector(rows))) }
  }

  private func vector(_ rows: [Int32]) -> [UInt64] {
    var vector = Array(repeating: UInt64(0), count: Self.rows)
    for row in rows { vector[Int(row)] = 1 }
    return vector
  }
}
