import Testing

@testable import Disclosure

/// Tables of the literature, with the answers that are known.
@Suite struct KnownTableTests {
  private func rules(below threshold: Int64, zeros: ZeroRule = .publish) -> SuppressionRules {
    SuppressionRules(threshold: threshold, zeros: zeros, findsRemainders: false)
  }

  /// Two withheld cells in every line are not enough: wb follows all the same.
  @Test func twoPerLineAreNotEnough() throws {
    let table = KnownTable(
      rows: ["w", "x", "y", "z"], columns: ["a", "b", "c", "d"],
      counts: [
        [30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685],
      ], rules: rules(below: 4))
    let withheld: Set = ["w a", "w b", "w c", "x a", "x c", "y b", "y d", "z b", "z d"]
    let names = try table.protected(primaries: withheld)
    #expect(names.names(.primary) == withheld)
    #expect(names.names(.secondary).count == 1)
  }

  /// The pattern itself lets wb follow, in the form in which elimination sees it.
  @Test func thePatternAloneGivesACellAway() throws {
    var echelon = Echelon(rows: 16)
    let pattern: [[Int32]] = [[0, 1, 2], [0, 2], [1, 3], [1, 3]]
    for row in 0..<4 {
      for column in 0..<4 where !pattern[row].contains(Int32(column)) {
        add([Int32(row * 4 + column)], to: &echelon)
      }
      add((0..<4).map { Int32(row * 4 + $0) }, to: &echelon)
      add((0..<4).map { Int32($0 * 4 + row) }, to: &echelon)
    }
    #expect(echelon.reduce(SparseColumn(ones: [1])) == .empty)
    #expect(echelon.reduce(SparseColumn(ones: [0])) != .empty)
  }

  private func add(_ rows: [Int32], to echelon: inout Echelon) {
    if let column = echelon.reduce(SparseColumn(ones: rows)) { echelon.add(column) }
  }

  /// Each of the two groupings needs nothing more; together they give K away.
  @Test func linkedTables() throws {
    var table = KnownTable(
      rows: ["A", "B", "I", "J", "K", "L", "M", "N"], columns: ["n"],
      counts: [[2], [2], [8], [8], [3], [3], [3], [7]], rules: rules(below: 4))
    let counties = KnownTable.groups("county-1:A B I J", "county-2:K L M N")
    let sizes = KnownTable.groups("BIG:L M", "small:A B I J K N")
    let small = Set(["A", "B", "K", "L", "M"].flatMap { ["\($0) n", "\($0) Total"] })
    for groups in [[counties], [sizes]] {
      table.rowGroups = groups
      let names = try table.protected()
      #expect(names.names(.primary) == small)
      #expect(names.names(.secondary).isEmpty)
    }
    table.rowGroups = [counties, sizes]
    let names = try table.protected()
    #expect(names.names(.primary) == small)
    #expect(names.names(.secondary) == ["N n", "N Total"])
    // K and N are 10 together, and neither is withheld when it is zero.
    let system = try table.table().system(table.rules)
    let attack = TableAttack(system, Suppression.of(system, rules: table.rules), table.rules)
    let cell = try #require(try table.position(of: "K n"))
    #expect(attack.ranges?[cell] == 1...9)
    let zero = SuppressionRules(threshold: 4, zeros: .protect, findsRemainders: false)
    let other = TableAttack(system, Suppression.of(system, rules: table.rules), zero)
    #expect(other.ranges?[cell] == 0...10)
  }

  @Test func ones() throws {
    let table = KnownTable(
      rows: ["r1", "r2"], columns: ["A", "B", "H", "M", "W"],
      counts: [[0, 1, 7, 1, 0], [2, 0, 0, 2, 8]], rules: rules(below: 4))
    let names = try table.protected()
    #expect(
      names.names(.primary)
        == ["r1 B", "r1 M", "r2 A", "r2 M", "Total A", "Total B", "Total M"])
    #expect(names.names(.secondary) == ["r1 H", "Total H"])
  }

  @Test func protectedZeros() throws {
    let table = KnownTable(
      rows: ["r1", "r2"], columns: ["A", "B", "H", "M", "W"],
      counts: [[5, 0, 7, 0, 9], [5, 9, 9, 5, 8]], rules: rules(below: 4, zeros: .protect))
    let names = try table.protected()
    #expect(names.names(.primary) == ["r1 B", "r1 M"])
    #expect(names.names(.secondary) == ["r1 A", "r2 A", "r2 B", "r2 M"])
  }

  @Test func hierarchy() throws {
    let table = KnownTable(
      rows: ["young", "old"], columns: ["Spain", "Iceland", "Portugal"],
      counts: [[5, 2, 0], [6, 3, 4]], rules: rules(below: 3, zeros: .protect),
      columnGroups: [KnownTable.groups("EU:Spain Portugal", "nonEU:Iceland")])
    let names = try table.protected()
    #expect(names.names(.primary) == ["young Iceland", "young nonEU", "young Portugal"])
    #expect(
      names.names(.secondary)
        == ["young EU", "old EU", "old nonEU", "old Iceland", "old Portugal"])
  }

  @Test func theCheapestPair() throws {
    let table = KnownTable(
      rows: ["A", "B", "C", "D"], columns: ["male", "female"],
      counts: [[895, 137], [753, 973], [569, 486], [540, 793]], rules: rules(below: 138))
    let names = try table.protected()
    #expect(names.names(.primary) == ["A female"])
    #expect(names.names(.secondary) == ["A male", "C male", "C female"])
  }

  /// 30 = 12 + 15 + x + y shows a group of 3.
  @Test func aSmallRest() throws {
    var table = KnownTable(
      rows: ["a", "b", "x", "y"], columns: ["n"], counts: [[12], [15], [1], [2]],
      rules: SuppressionRules(findsRemainders: false))
    #expect(try table.protected().names(.secondary).isEmpty)
    table.rules = SuppressionRules()
    let names = try table.protected()
    // Which of the two goes is not decided by how they compare: that would tell it.
    #expect([names["a n"], names["b n"]].count { $0 == .secondary } == 1)
    #expect([names["a n"], names["b n"]].count { $0 == .published } == 1)
    #expect(names["Total n"] == .published)
  }

  /// A group that has all of another one and three people more.
  @Test func aSmallDifferenceOfGroups() throws {
    let table = KnownTable(
      rows: ["a", "b", "c"], columns: ["n"], counts: [[20], [3], [40]],
      rules: SuppressionRules(),
      rowGroups: [KnownTable.groups("wide:a b"), KnownTable.groups("other:a c")])
    let names = try table.protected()
    #expect(names["wide n"] != .published || names["a n"] != .published)
    #expect(names["Total n"] != .published || names["other n"] != .published)
  }
}
