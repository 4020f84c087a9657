public import Aggregation

/// What organisations that know their own records could work out of others; internal, for it tells
/// where to look.
public struct InsiderKnowledge: Sendable, Equatable {
  /// One thing that one organisation could work out.
  public struct Finding: Sendable, Equatable {
    /// Code of the organisation.
    public let organisation: Int
    /// The figure of which it learns how many of it are others, few as they are.
    public let scope: PeopleScope
    /// Whether it learns that of what is left when other figures are taken away.
    public let isRest: Bool
  }

  /// By programme, measure, organisation and figure.
  public internal(set) var findings: [Finding] = []
  /// Measures of a programme that were looked at.
  public internal(set) var checked = 0
  /// Measures of a programme with too many organisations or figures to look at.
  public internal(set) var unchecked = 0

  /// Organisations that could work out anything.
  public var organisations: Int { Set(findings.map(\.organisation)).count }
  /// Figures of which any of them could.
  public var figures: Int { Set(findings.map(\.scope)).count }

  /// Nothing is known.
  init() {}

  static func += (one: inout InsiderKnowledge, other: InsiderKnowledge) {
    one.findings += other.findings
    one.checked += other.checked
    one.unchecked += other.unchecked
  }

  /// Looks at one system after it was decided.
  ///
  /// - Parameters:
  ///   - all: its figures with all rests; `nil` when nobody is to be looked at.
  ///   - suppression: what was decided; `nil` when everything is shown.
  init(
    _ joint: JointSystem, _ all: SuppressionSystem?, _ suppression: Suppression?,
    _ atoms: ScopedAtoms, _ policy: DisclosurePolicy
  ) {
    guard policy.insiders != .ignore, !atoms.atoms.isEmpty else { return }
    // Whoever sent records that name no organisation knows them too, and nobody knows who that is.
    guard atoms.tellsOrganisations, !atoms.hasUnknownOrganisations, let all,
      policy.insiders == .protect || InsiderCheck.fits(all, joint.parts)
    else {
      unchecked = 1
      return
    }
    checked = 1
    let isPublished = joint.scopes.indices.map {
      suppression?.statuses[$0] ?? .published == .published
    }
    let check = InsiderCheck(
      all, isPublished: isPublished, parts: joint.parts, rules: policy.rules)
    findings = check.findings.map {
      Finding(
        organisation: $0.contributor, scope: joint.scopes[$0.cell], isRest: $0.isRest)
    }
  }
}
