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
    /// What each organisation adds, by its code; empty unless `tellsOrganisations`.
    public var parts: [Part] = []
  }

  /// What one organisation adds to an atom: it knows that, whatever is published.
  public struct Part: Sendable, Equatable {
    /// Code of the organisation; 0 for records that name none.
    public var organisation: Int
    /// Its part of the count or sum.
    public var count: Int64
    /// Its part of the people.
    public var people: Int64

    /// What one organisation adds.
    public init(organisation: Int, count: Int64, people: Int64) {
      self.organisation = organisation
      self.count = count
      self.people = people
    }
  }

  /// What is counted or summed.
  public let measure: BaseMeasure
  /// Code of the programme.
  public let programme: Int
  /// The figures.
  public let scopes: [PeopleScope]
  /// The atoms, in an order that depends on nothing but the figures and the records.
  public let atoms: [Atom]
  /// How many more figures there are that tell too many people apart to be looked at.
  public let uncounted: Int
  /// Whether the parts of organisations are known: there were not too many to count.
  public var tellsOrganisations = false

  /// Whether some of the people are in records that name no organisation.
  public var hasUnknownOrganisations: Bool {
    atoms.contains { $0.parts.contains { $0.organisation == 0 && $0.people > 0 } }
  }
}

/// Whether atoms tell the parts of organisations.
public enum OrganisationParts: Sendable {
  /// They do not.
  case none
  /// They do unless that is too much.
  case ifPossible
  /// They do; where that is too much, the finest splits are left out.
  case always
}

extension Delivery {
  /// The atoms of figures of people, by programme and measure.
  ///
  /// - Parameters:
  ///   - scopes: all figures that will be shown, in any order and any number of times.
  ///   - mostKeys: combinations of what figures look at that are counted at most; with more, the
  ///     finest splits are left out.
  ///   - keepsZeros: adds an atom of nobody for each figure that nobody counts in.
  ///   - parts: whether to tell what each organisation adds.
  /// - Returns: one part per programme and measure that occurs. Cost: one pass over the records of
  ///   each entity, and for each combination of what figures look at a look at all figures.
  public func atoms(
    of scopes: some Sequence<PeopleScope>, keepsZeros: Bool = false,
    parts: OrganisationParts = .none, mostKeys: Int = 250_000
  )
    -> [ScopedAtoms]
  {
    let bySystem = Dictionary(grouping: Set(scopes)) {
      AtomSystem(programme: $0.programme, measure: $0.measure)
    }
    var result: [ScopedAtoms] = []
    for entity in [Entity.participants, .volunteers, .meetings] {
      let systems = bySystem.keys.filter { $0.measure.entity == entity }.sorted()
      guard !systems.isEmpty, years != nil, tables[entity] != nil else { continue }
      let all = systems.flatMap { bySystem[$0] ?? [] }
      let (kept, layout, tally, owned) = tally(entity, all, parts, mostKeys: mostKeys)
      for system in systems {
        let own = bySystem[system] ?? []
        // Each key is made once, not for every comparison.
        let keyed = own.filter { kept.contains($0.dimensions) }.map { (key: $0.sortKey, scope: $0) }
        let ordered = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.scope)
        let views = ScopeViews(ordered, layout: layout, delivery: self)
        result.append(
          ScopedAtoms(
            measure: system.measure, programme: system.programme, scopes: ordered,
            atoms: views.atoms(of: tally, system, keepsZeros: keepsZeros, owned: owned ?? []),
            uncounted: own.count - ordered.count, tellsOrganisations: owned != nil))
      }
    }
    return result
  }

  /// Counts by all that figures look at, leaving out the finest split until there is not too much.
  private func tally(
    _ entity: Entity, _ scopes: [PeopleScope], _ parts: OrganisationParts, mostKeys: Int
  ) -> (
    kept: Set<[Dimension]>, AtomLayout, [(key: Int, tally: TallyTable.Tally)], [OwnedTally]?
  ) {
    let splits = Dictionary(grouping: scopes, by: \.dimensions).mapValues(\.count)
    // The finest split has most figures; of two alike, the one with more dimensions.
    var kept = splits.keys.sorted { one, other in
      let names = [one, other].map { $0.map(\.rawValue).joined(separator: ",") }
      return (splits[one] ?? 0, one.count, names[0]) < (splits[other] ?? 0, other.count, names[1])
    }
    // Totals are the last to go.
    kept.removeAll(where: \.isEmpty)
    kept.insert([], at: 0)
    while true {
      let known = Set(kept)
      let counted = scopes.filter { known.contains($0.dimensions) }
      let layout = AtomLayout(entity, counted, of: self)
      if parts != .none,
        let found = OrganisationTally(layout, counted, delivery: self, mostKeys: mostKeys)
      {
        return (known, layout, found.tally, found.owned)
      }
      if parts != .always,
        let tally = AtomCount(layout: layout, delivery: self).tally(mostKeys: mostKeys)
      {
        return (known, layout, tally, nil)
      }
      guard kept.popLast() != nil else { return ([], layout, [], nil) }
    }
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
