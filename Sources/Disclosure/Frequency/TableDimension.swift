internal import Tables

/// One column of a table with everything that is shown of it: the total, the groups and the codes.
public struct TableDimension: Sendable, Equatable {
  /// What stands for all codes together.
  public static let totalCode = "Total"

  /// Whether a code says in Dutch or English that it stands for others together, as tables that were
  /// copied from a report or from a statistics office do: `Totaal`, `Totaal mannen en vrouwen`.
  ///
  /// What it stands for nobody can prove: with codes missing it need not be the sum of those that are
  /// there, so it is never taken for the total that is computed.
  public static func isTotal(_ code: String) -> Bool {
    let words = words(of: code)
    return words.first.map(TotalWords.leading.contains) ?? false || isWholeTotal(words)
  }

  /// Whether a name says, as a whole, that it stands for all others together.
  ///
  /// For names that people and organisations go by, which may well begin with such a word, as
  /// `Totaal Welzijn` does.
  public static func isTotalAlone(_ name: String) -> Bool { isWholeTotal(words(of: name)) }

  private static func words(of code: String) -> [String] {
    code.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static func isWholeTotal(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return TotalWords.whole.contains(text) || TotalWords.everybody.contains(text)
  }

  /// The total, a group or a code.
  public struct Member: Sendable, Equatable {
    /// What is printed.
    public let code: String
    /// Positions of its codes among `codes`, ascending.
    public let leaves: [Int]
    /// Positions among the members: what adds up to it, in one or several ways.
    let splits: [[Int]]
  }

  /// Its codes, ascending.
  public let codes: [String]
  /// The total, then the groups, then the codes, each ascending.
  public let members: [Member]

  /// A dimension.
  ///
  /// - Parameters:
  ///   - codes: all that occur; their order does not matter.
  ///   - hierarchies: groupings; several of them make linked tables. A code that a grouping does not
  ///     mention counts in the total alone.
  /// - Throws: `Hierarchy.Fault`, and the position of the hierarchy.
  public init(
    codes: Set<String>, hierarchies: [Hierarchy] = []
  ) throws(TableDimension.Fault) {
    self.codes = codes.sorted()
    var position: [String: Int] = [:]
    for (index, code) in self.codes.enumerated() { position[code] = index }
    var leavesOf: [String: Set<Int>] = [:]
    var childrenOf: [String: [[String]]] = [:]
    var totals: [[String]] = [self.codes]
    for (index, hierarchy) in hierarchies.enumerated() {
      let groups: [(name: String, children: [String])]
      do throws(Hierarchy.Fault) {
        groups = try hierarchy.groups(of: codes)
      } catch {
        throw Fault(hierarchy: index, problem: error.problem, edge: error.edge)
      }
      let children = Dictionary(groups.map { ($0.name, $0.children) }) { one, _ in one }
      for group in groups {
        let leaves = Self.leaves(of: group.name, children, position)
        if let known = leavesOf[group.name], known != leaves {
          let edge = hierarchy.edges.firstIndex { $0.parent == group.name } ?? 0
          throw Fault(hierarchy: index, problem: .differentGroups(group.name), edge: edge)
        }
        leavesOf[group.name] = leaves
        childrenOf[group.name, default: []].append(group.children)
      }
      let inner = Set(groups.flatMap(\.children))
      totals.append(
        groups.map(\.name).filter { !inner.contains($0) }
          + self.codes.filter { !inner.contains($0) })
    }
    members = Self.members(self.codes, position, leavesOf, childrenOf, totals)
  }

  /// What is wrong with a hierarchy.
  public struct Fault: Error, Sendable, Equatable {
    /// Position of the hierarchy.
    public let hierarchy: Int
    /// What is wrong.
    public let problem: TableProblem
    /// Position of the line that shows it.
    public let edge: Int
  }

  private static func members(
    _ codes: [String], _ position: [String: Int], _ leavesOf: [String: Set<Int>],
    _ childrenOf: [String: [[String]]], _ totals: [[String]]
  ) -> [Member] {
    let names = [totalCode] + leavesOf.keys.sorted() + codes
    var place: [String: Int] = [:]
    for (index, name) in names.enumerated() { place[name] = index }
    return names.enumerated().map { index, name in
      let leaves: [Int]
      var ways: [[String]]
      if index == 0 {
        (leaves, ways) = (Array(codes.indices), totals)
      } else if let group = leavesOf[name] {
        leaves = group.sorted()
        ways = (childrenOf[name] ?? []) + [leaves.map { codes[$0] }]
      } else {
        (leaves, ways) = ([position[name] ?? 0], [])
      }
      var splits: [[Int]] = []
      for way in ways {
        let split = way.compactMap { place[$0] }.sorted()
        if !splits.contains(split) { splits.append(split) }
      }
      return Member(code: name, leaves: leaves, splits: splits)
    }
  }

  private static func leaves(
    of group: String, _ children: [String: [String]], _ position: [String: Int]
  ) -> Set<Int> {
    var leaves: Set<Int> = []
    var waiting = [group]
    while let name = waiting.popLast() {
      if let code = position[name] { leaves.insert(code) }
      waiting += children[name] ?? []
    }
    return leaves
  }
}
