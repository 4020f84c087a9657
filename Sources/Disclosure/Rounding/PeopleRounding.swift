internal import Aggregation
internal import Tables

/// The counts of people of a whole release, rounded together.
struct PeopleRounding {
  /// The people that were rounded, with their rounded values.
  let atoms: [ScopedAtoms]
  let counts: [[Int64]]
  /// Figures whose people were rounded; of others nothing is shown.
  let scopes: Set<PeopleScope>
  /// No figure is told to lie further from the true one.
  let bound: Int64
  /// Figures that tell too many people apart to be looked at.
  let uncounted: Int

  /// Rounds every count of people; sums of hours are no counts.
  init(_ all: [ScopedAtoms], base: Int64) {
    let people = all.filter { $0.measure != .volunteerHours }
    let roundings = Concurrent.map(people.count) { Self.round(people[$0], base) }
    atoms = people
    counts = roundings.map(\.values)
    scopes = Set(people.flatMap(\.scopes))
    bound = roundings.map(\.bound).max() ?? base - 1
    uncounted = people.reduce(0) { $0 + $1.uncounted }
  }

  private static func round(_ system: ScopedAtoms, _ base: Int64) -> CountRounding {
    var rows = Array(repeating: [Int32](), count: system.scopes.count)
    for (index, atom) in system.atoms.enumerated() {
      // The number of all records is not told where counts are rounded.
      for scope in atom.scopes where system.scopes[Int(scope)].part != .recorded {
        rows[Int(scope)].append(Int32(index))
      }
    }
    let inner = system.atoms.map { atom in
      CountRounding.InnerCell(count: atom.count, floor: Int64(atom.parts.count { $0.people > 0 }))
    }
    return CountRounding(inner, sums: rows, base: base)
  }
}
