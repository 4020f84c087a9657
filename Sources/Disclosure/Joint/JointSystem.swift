internal import Aggregation
internal import Tables

/// All figures of one measure of one programme as sums over the same atoms.
struct JointSystem {
  /// The figures; each is the cell of the same position.
  let scopes: [PeopleScope]
  /// The figures, then groups that no figure shows by itself but that are the rest of some.
  private(set) var system: SuppressionSystem
  /// What each organisation adds to each inner cell; empty when the atoms do not tell.
  private(set) var parts: [[ContributorPart]] = []

  /// How much a figure is worth; what is worth more is kept rather.
  enum Worth: Int {
    /// What only the number of records tells.
    case records
    /// Tables of several dimensions, and of municipalities.
    case fine
    /// Tables of one dimension.
    case table
    /// Provinces.
    case provinces
    /// What the report says of a change: organisations that stayed, joined, left or weigh most.
    case headline
    /// Totals.
    case total
  }

  /// - Parameters:
  ///   - atoms: all that is shown of the measure.
  ///   - least: figures that are worth less are left out: they will not be shown.
  init(_ atoms: ScopedAtoms, rules: SuppressionRules, least: Worth = .records) {
    let kept = atoms.scopes.indices.filter {
      Self.worth(of: atoms.scopes[$0]).rawValue >= least.rawValue
    }
    var place = Array(repeating: Int32(-1), count: atoms.scopes.count)
    for (index, scope) in kept.enumerated() { place[scope] = Int32(index) }
    scopes = kept.map { atoms.scopes[$0] }
    let countsPeople = atoms.measure != .volunteerHours
    var inner: [SuppressionSystem.InnerCell] = []
    var rows = Array(repeating: [Int32](), count: scopes.count)
    // With some figures left out, atoms that only these told apart are one.
    var known: [[Int32]: Int] = [:]
    var isMerged: [Bool] = []
    for atom in atoms.atoms {
      // Nobody knows of a zero that no figure shows; taking it for known is on the safe side.
      if rules.zeros == .publish, atom.count == 0, atom.people == 0 { continue }
      let members = atom.scopes.map { place[Int($0)] }.filter { $0 >= 0 }
      guard !members.isEmpty else { continue }
      if let row = known[members] {
        if atoms.tellsOrganisations { parts[row] += Self.parts(of: atom) }
        isMerged[row] = true
        inner[row].count += atom.count
        if let people = inner[row].contributors { inner[row].contributors = people + atom.people }
        continue
      }
      known[members] = inner.count
      if atoms.tellsOrganisations { parts.append(Self.parts(of: atom)) }
      isMerged.append(false)
      for scope in members { rows[Int(scope)].append(Int32(inner.count)) }
      inner.append(
        SuppressionSystem.InnerCell(
          count: atom.count, contributors: countsPeople ? nil : atom.people))
    }
    // All at once: one after the other, an organisation in many atoms would be looked at in each.
    for row in parts.indices where isMerged[row] { parts[row] = Self.merged(parts[row]) }
    system = SuppressionSystem(inner: inner, cells: [])
    system.cells = scopes.indices.map { index in
      SuppressionSystem.Cell(rows: rows[index], worth: Self.worth(of: scopes[index]).rawValue)
    }
    if rules.zeros == .publish {
      // A sum that is zero is shown, however few people it is of.
      for index in scopes.indices where system.count(of: index) == 0 {
        system.cells[index].isPrimary = false
      }
    }
    addRests(rules)
  }

  /// Ones in all sums: what elimination works on.
  var nonZeros: Int { system.cells.reduce(0) { $0 + $1.rows.count } }

  /// Organisations that add anything.
  var contributors: Int { Set(parts.joined().lazy.map(\.contributor)).count }

  private mutating func addRests(_ rules: SuppressionRules) {
    guard rules.findsRemainders else { return }
    let found = Partitions(scopes, system, rules)
    system.cells += found.rests
    system.relations = found.relations
  }

  /// The figures, and all that is left of some and that no figure shows, small or not.
  func withAllRests(_ rules: SuppressionRules) -> SuppressionSystem {
    var all = SuppressionSystem(inner: system.inner, cells: Array(system.cells[..<scopes.count]))
    guard rules.findsRemainders else { return all }
    let found = Partitions(scopes, all, rules, keepsAll: true)
    all.cells += found.rests
    all.relations = found.relations
    return all
  }

  private static func parts(of atom: ScopedAtoms.Atom) -> [ContributorPart] {
    // Whom records without an organisation are from, nobody knows.
    atom.parts.filter { $0.organisation != 0 }.map {
      ContributorPart(contributor: $0.organisation, count: $0.count, people: $0.people)
    }
  }

  private static func merged(_ parts: [ContributorPart]) -> [ContributorPart] {
    Dictionary(grouping: parts, by: \.contributor).map { contributor, parts in
      ContributorPart(
        contributor: contributor, count: parts.reduce(0) { $0 + $1.count },
        people: parts.reduce(0) { $0 + $1.people })
    }.sorted { $0.contributor < $1.contributor }
  }

  static func worth(of scope: PeopleScope) -> Worth {
    if scope.part == .recorded { return .records }
    if scope.dimensions == [.province] { return .provinces }
    if scope.dimensions.count > 1 || scope.dimensions == [.municipality] { return .fine }
    if !scope.dimensions.isEmpty { return .table }
    return scope.isTotal ? .total : .headline
  }
}
