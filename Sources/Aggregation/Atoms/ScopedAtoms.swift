internal import Tables

/// People who cannot be told apart by any figure of a release, with the figures they count in.
///
/// All figures of one measure of one programme are sums of these atoms, so what follows from some of
/// the figures can be worked out without looking at records again.
public struct ScopedAtoms: Sendable, Equatable {
  /// People who count in exactly the same figures.
  public struct Atom: Sendable, Equatable {
    /// Their count or sum, in units of 1 / scale of the measure.
    public var count: Int64
    /// How many they are.
    public var people: Int64
    /// Positions of the figures that they count in, ascending.
    public var scopes: [Int32]
  }

  /// What is counted or summed.
  public let measure: BaseMeasure
  /// Code of the programme.
  public let programme: Int
  /// The figures.
  public let scopes: [PeopleScope]
  /// The atoms, in an order that depends on nothing but the figures and the records.
  public let atoms: [Atom]
}

extension Delivery {
  /// The atoms of figures of people, by programme and measure.
  ///
  /// - Parameters:
  ///   - scopes: all figures that will be shown, in any order and any number of times.
  ///   - keepsZeros: adds an atom of nobody for each figure that nobody counts in.
  /// - Returns: one part per programme and measure that occurs. Cost: one pass over the records of
  ///   each entity, and for each combination of what figures look at a look at all figures.
  public func atoms(of scopes: some Sequence<PeopleScope>, keepsZeros: Bool = false)
    -> [ScopedAtoms]
  {
    let bySystem = Dictionary(grouping: Set(scopes)) {
      AtomSystem(programme: $0.programme, measure: $0.measure)
    }
    var result: [ScopedAtoms] = []
    for entity in [Entity.participants, .volunteers, .meetings] {
      let systems = bySystem.keys.filter { $0.measure.entity == entity }.sorted()
      guard !systems.isEmpty, years != nil, tables[entity] != nil else { continue }
      let layout = AtomLayout(entity, systems.flatMap { bySystem[$0] ?? [] }, of: self)
      let tally = AtomCount(layout: layout, delivery: self).tally()
      for system in systems {
        let ordered = (bySystem[system] ?? []).sorted {
          $0.sortKey.lexicographicallyPrecedes($1.sortKey)
        }
        let views = ScopeViews(ordered, layout: layout, delivery: self)
        result.append(
          ScopedAtoms(
            measure: system.measure, programme: system.programme, scopes: ordered,
            atoms: views.atoms(of: tally, system, keepsZeros: keepsZeros)))
      }
    }
    return result
  }
}

/// What makes figures add up with each other: the same measure of the same programme.
struct AtomSystem: Hashable, Comparable {
  var programme: Int
  var measure: BaseMeasure

  static func < (one: AtomSystem, other: AtomSystem) -> Bool {
    (one.programme, one.measure.rawValue) < (other.programme, other.measure.rawValue)
  }
}

extension PeopleScope {
  /// What a scope looks like as numbers, for an order that is the same in every run.
  fileprivate var sortKey: [Int] {
    let places = dimensions.map { Dimension.allCases.firstIndex(of: $0) ?? 0 }
    return [
      period.firstYear, period.lastYear, throughMonth ?? 0, part.rawValue,
      organisations.map { $0.count + 1 } ?? 0, dimensions.count,
    ] + places + category + (organisations ?? [])
  }
}
