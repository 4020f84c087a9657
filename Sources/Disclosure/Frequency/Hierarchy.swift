/// One grouping of the codes of a dimension: which code stands under which group.
public struct Hierarchy: Sendable, Equatable {
  /// One line of it.
  public struct Edge: Sendable, Equatable {
    /// A code of the table, or a group.
    public var code: String
    /// The group above it.
    public var parent: String

    /// One line of a hierarchy.
    public init(code: String, parent: String) {
      self.code = code
      self.parent = parent
    }
  }

  /// What is wrong with a hierarchy, and which line shows it.
  public struct Fault: Error, Sendable, Equatable {
    /// What is wrong.
    public let problem: TableProblem
    /// Position of the edge.
    public let edge: Int
  }

  /// Its lines, in any order.
  public var edges: [Edge]

  /// A grouping.
  public init(_ edges: [Edge]) { self.edges = edges }

  /// The groups with what stands directly under them, by name; names ascending.
  ///
  /// A line that puts a code under the total says nothing new and is left out.
  func groups(of codes: Set<String>) throws(Fault) -> [(name: String, children: [String])] {
    let parents = Set(edges.map(\.parent))
    var parentOf: [String: String] = [:]
    var children: [String: [String]] = [:]
    for (index, edge) in edges.enumerated() {
      if codes.contains(edge.parent) {
        throw Fault(problem: .groupIsCode(edge.parent), edge: index)
      }
      guard edge.code != TableDimension.totalCode,
        codes.contains(edge.code) || parents.contains(edge.code)
      else { throw Fault(problem: .unknownCode(edge.code), edge: index) }
      guard parentOf.updateValue(edge.parent, forKey: edge.code) == nil else {
        throw Fault(problem: .secondParent(code: edge.code), edge: index)
      }
      if edge.parent != TableDimension.totalCode {
        children[edge.parent, default: []].append(edge.code)
      }
    }
    for (index, edge) in edges.enumerated() {
      var above = parentOf[edge.parent]
      for _ in edges {
        guard let group = above, group != edge.parent else { break }
        above = parentOf[group]
      }
      if above == edge.parent { throw Fault(problem: .cycle(group: edge.parent), edge: index) }
    }
    return children.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}
