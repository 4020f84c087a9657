internal import Aggregation
internal import Statistics
internal import Tables

/// What may be shown of everything that one run would publish, decided together.
///
/// All figures of one measure of one programme, in all tables and years, are one system; what a reader
/// could work out from several of them is withheld, and what a proof was not found for as well.
struct JointProtection: Sendable {
  /// What was decided, in numbers.
  private(set) var account = ProtectionAccount()
  /// What organisations that know their own records could work out of others; internal.
  private(set) var insiders = InsiderKnowledge()
  private var shown: Set<PeopleScope> = []
  private var known: Set<PeopleScope> = []
  private let isOn: Bool

  /// Decides for all systems; one after another on each core.
  init(_ atoms: [ScopedAtoms], policy: DisclosurePolicy) {
    isOn = policy.isOn
    guard isOn else { return }
    let parts = Concurrent.map(atoms.count) { Self.decide(atoms[$0], policy) }
    for system in atoms { known.formUnion(system.scopes) }
    for system in atoms {
      account.figures += system.uncounted
      account.withheld += system.uncounted
      account.isReduced = account.isReduced || system.uncounted > 0
    }
    for part in parts {
      shown.formUnion(part.shown)
      account += part.account
      insiders += part.insiders
    }
  }

  /// The same, with the figures of rounded people shown as well.
  func showing(_ rounding: PeopleRounding) -> JointProtection {
    var joint = self
    joint.shown.formUnion(rounding.scopes)
    joint.known.formUnion(rounding.scopes)
    joint.account.figures += rounding.scopes.count + rounding.uncounted
    joint.account.withheld += rounding.uncounted
    joint.account.isReduced = joint.account.isReduced || rounding.uncounted > 0
    joint.account.roundingBound = rounding.bound
    return joint
  }

  /// Whether a figure may be shown that tells the number of these people, or is computed from it.
  ///
  /// Of people that no system knows nothing is shown: it was not checked.
  func allows(_ scopes: [PeopleScope]) -> Bool { !isOn || scopes.allSatisfy(shown.contains) }

  /// Whether any of these people have a figure that is withheld; those without a figure do not count.
  func withholdsAny(of scopes: some Sequence<PeopleScope>) -> Bool {
    isOn && scopes.contains { known.contains($0) && !shown.contains($0) }
  }

  /// Whether the number of all records of people would give a group away.
  var withholdsRecords: Bool { withholdsAny(of: known.filter { $0.part == .recorded }) }

  private struct Part: Sendable {
    var shown: [PeopleScope] = []
    var account = ProtectionAccount()
    var insiders = InsiderKnowledge()
  }

  /// Most ones in the sums of a system, and most of them times its cells, that are worked on.
  static let mostOnes = 4_000_000
  static let mostWork = 4_000_000_000
  /// The same for all organisations together that are protected against: who asks for that waits longer.
  static let mostWorkOfObservers = 20_000_000_000
  /// Entries that eliminations for all organisations together look at: about a quarter of a minute.
  static let mostEntriesOfObservers = 500_000_000

  private static func decide(_ atoms: ScopedAtoms, _ policy: DisclosurePolicy) -> Part {
    let rules = policy.rules
    for least in [JointSystem.Worth.records, .table, .provinces, .headline, .total] {
      let joint = JointSystem(atoms, rules: rules, least: least)
      guard joint.nonZeros <= mostOnes, joint.nonZeros * joint.system.cells.count <= mostWork
      else { continue }
      if policy.insiders == .protect {
        let work = joint.nonZeros * joint.system.cells.count
        guard (joint.contributors + 1) * work <= mostWorkOfObservers else { continue }
      }
      if let part = decide(joint, of: atoms, policy, isReduced: least != .records) { return part }
    }
    return nothing(of: atoms)
  }

  /// Too much even for the totals: nothing is shown.
  private static func nothing(of atoms: ScopedAtoms) -> Part {
    var part = Part()
    part.account.isReduced = true
    part.account.figures = atoms.scopes.count
    part.account.withheld = atoms.scopes.count
    return part
  }

  /// What of a system may be shown.
  private enum Shown {
    case everything
    case some(Suppression)
    /// Working it out takes too long.
    case unknown
  }

  private static func shown(
    of joint: JointSystem, _ all: SuppressionSystem?, _ policy: DisclosurePolicy
  ) -> Shown {
    guard policy.insiders == .protect, let all else {
      return joint.needsNothing(policy.rules)
        ? .everything : .some(Suppression.of(joint.system, rules: policy.rules))
    }
    return Suppression.of(
      joint.system, all: all, figures: joint.scopes.count, againstEach: joint.parts,
      rules: policy.rules, mostWork: mostEntriesOfObservers
    ).map { .some($0) } ?? .unknown
  }

  /// - Returns: `nil` when working it out takes too long.
  private static func decide(
    _ joint: JointSystem, of atoms: ScopedAtoms, _ policy: DisclosurePolicy, isReduced: Bool
  ) -> Part? {
    // Against whom nobody knows, nothing can be protected.
    if policy.insiders == .protect, !atoms.tellsOrganisations || atoms.hasUnknownOrganisations {
      return nothing(of: atoms)
    }
    let rules = policy.rules
    var part = Part()
    part.account.isReduced = isReduced
    part.account.figures = atoms.scopes.count { $0.part != .recorded }
    let isLookedAt =
      policy.insiders == .protect
      || policy.insiders == .report && InsiderCheck.fits(joint.system, joint.parts)
    let all = isLookedAt && joint.contributors > 0 ? joint.withAllRests(rules) : nil
    let suppression: Suppression?
    switch shown(of: joint, all, policy) {
    case .everything: suppression = nil
    case .some(let found): suppression = found
    case .unknown: return nil
    }
    part.insiders = InsiderKnowledge(joint, all, suppression, atoms, policy)
    for (cell, scope) in joint.scopes.enumerated() {
      // A protected zero that nobody could be in was not looked at.
      let isUnknown = rules.zeros == .protect && joint.system.cells[cell].rows.isEmpty
      let status = suppression?.statuses[cell] ?? .published
      if status == .published && !isUnknown {
        part.shown.append(scope)
      } else if scope.part == .recorded {
        continue
      } else if status == .secondary {
        part.account.others += 1
      } else {
        part.account.small += 1
      }
    }
    part.account.withheld = part.account.figures - part.shown.count { $0.part != .recorded }
    if let suppression {
      part.account.witnesses = suppression.witnesses.count
      part.account.narrow = suppression.narrowCells(rules.threshold)
      part.account.groups =
        suppression.remainders + suppression.statuses.dropFirst(joint.scopes.count).count
    }
    return part
  }
}

extension JointSystem {
  /// Whether everything can be shown: no figure is small, and no two differ by little.
  func needsNothing(_ rules: SuppressionRules) -> Bool {
    let isSmall = system.cells.indices.contains { cell in
      system.cells[cell].isPrimary ?? rules.isSmall(system.people(of: cell))
    }
    guard !isSmall else { return false }
    guard rules.findsRemainders else { return true }
    let problem = SuppressionProblem(system, rules: rules)
    let all = problem.groups.map { _ in true }
    return Remainders(problem, relations: system.relations).ofNestedPairs(all).isEmpty
  }
}
