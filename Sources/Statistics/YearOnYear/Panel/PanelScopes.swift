public import Aggregation

/// The people that the parts of a change give away the number of.
///
/// Each part is of the organisations of one state in one of the two periods.
public struct PanelScopes: Sendable, Equatable {
  /// Both totals.
  public let totals: [PeopleScope]
  /// The continuing organisations, in both periods.
  public let continuing: [PeopleScope]
  /// Those that entered and left, and those that were silent in one of the periods.
  public let others: [PeopleScope]
  /// The largest organisation of the later period, in that period; of several as large, each.
  public let largest: [PeopleScope]
  /// The largest organisation of the earlier period, in that period.
  public let previousLargest: [PeopleScope]
  /// Organisations without which the change is lowest or highest, each in both periods; and the
  /// silent ones together, which are left out of all of these.
  public let leftOut: [PeopleScope]

  /// All that the release shows of them by itself.
  public var shown: [PeopleScope] { ofStates + largest + previousLargest + leftOut }

  /// What hangs on no single organisation.
  public var ofStates: [PeopleScope] { totals + continuing + others }
}

extension Panel {
  /// The people of each organisation with a figure, in both periods.
  var eachOrganisation: [PeopleScope] {
    let all = organisations.values.flatMap { $0 }.sorted()
    return all.flatMap { organisation in
      (comparison.current.scopes + comparison.previous.scopes).map {
        $0.of(organisations: [organisation])
      }
    }
  }

  /// Each continuing organisation in both periods; what a comparison with chance looks at.
  public var eachContinuing: [PeopleScope] {
    let scopes = comparison.current.scopes + comparison.previous.scopes
    return (organisations[.continuing] ?? []).flatMap { organisation in
      scopes.flatMap { scope -> [PeopleScope] in
        let alone = scope.of(organisations: [organisation])
        return [alone, scope.of([organisation], by: [.organisation])]
      }
    }
  }

  /// The people that its figures tell of; empty lists for what is not there.
  public var scopes: PanelScopes {
    let now = comparison.current.scopes
    let before = comparison.previous.scopes
    func of(_ scopes: [PeopleScope], _ organisations: [Int]) -> [PeopleScope] {
      organisations.isEmpty ? [] : scopes.map { $0.of(organisations: organisations) }
    }
    let stayed = organisations[.continuing] ?? []
    let silent = organisations[.silent] ?? []
    let leftOut = Set(
      [fragility.lowest, fragility.highest].flatMap { $0?.organisations ?? [] }
        + fragility.organisationsOfSign
    ).sorted()
    let back = Set(organisationsBack)
    let silentBefore = of(before, silent.filter { !back.contains($0) })
    let silentNow = of(now, organisationsBack)
    return PanelScopes(
      totals: now + before,
      continuing: of(now, stayed) + of(before, stayed),
      others: of(now, organisations[.entered] ?? []) + of(before, organisations[.left] ?? [])
        + silentBefore + silentNow,
      largest: fragility.largestOrganisations.flatMap { of(now, [$0]) },
      previousLargest: fragility.previousLargestOrganisations.flatMap { of(before, [$0]) },
      // Silent organisations are left out as well, so their sum is given away too.
      leftOut: leftOut.isEmpty
        ? []
        : leftOut.flatMap { of(now, [$0]) + of(before, [$0]) } + silentBefore + silentNow)
  }
}
