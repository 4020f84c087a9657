/// Looks for an order of the candidates that withholds less.
///
/// Elimination takes what is worth most first, and so often withholds cells all over the table where a few in
/// the same lines would do. Here a withheld cell is put before others: one of them must go instead, and often
/// several come back. What costs no more is the start of the next try (iterated local search, Lourenço,
/// Martin and Stützle 2003).
///
/// The tries are counted in entries looked at, not in time, so that every machine gets the same result.
struct Exchange {
  let problem: SuppressionProblem
  let remainders: Remainders
  /// Small groups that must not follow in any case.
  let virtual: [[Int32]]

  private static let mostWork = 1_000_000
  private static let mostIdleTries = 100

  /// The cheapest decision that was found; the given one when there is none.
  func improve(_ start: Decision) -> Decision {
    var (current, best) = (start, start)
    var sequence = FixedSequence(11)
    var work = 0
    var idle = 0
    while work < Self.mostWork, idle < Self.mostIdleTries {
      let withheld = sequence.shuffled(problem.candidates.filter { !current.isPublished[$0] })
      guard withheld.count > 1 else { break }
      let published = problem.candidates.filter { current.isPublished[$0] }
      let order =
        idle % 3 == 0
        ? everywhere(withheld, published, &sequence) : nearby(withheld, published, &sequence, &work)
      idle += 1
      guard
        let next = problem.decide(
          order, protecting: virtual, remainders, limit: current.cost, mostWork: Self.mostWork,
          work: &work)
      else { continue }
      current = next
      if next.cost < best.cost { (best, idle) = (next, 0) }
    }
    return best
  }

  /// One or two withheld cells before everything: which others go is left to the order.
  private func everywhere(
    _ withheld: [Int], _ published: [Int], _ sequence: inout FixedSequence
  ) -> [Int] {
    let first = withheld.prefix(1 + sequence.below(2))
    let others = sequence.below(2) == 0 ? sequence.shuffled(published) : published
    return first + others + withheld.dropFirst(first.count)
  }

  /// One withheld cell before some that are not far from it; all others stay.
  ///
  /// What stays is safe together in any order, so small sums come first: that is quick.
  private func nearby(
    _ withheld: [Int], _ published: [Int], _ sequence: inout FixedSequence, _ work: inout Int
  ) -> [Int] {
    var near: Set<Int32> = []
    for row in problem.groups[withheld[0]].rows {
      for group in problem.groupsByRow[Int(row)] where near.insert(group).inserted {
        let rows = problem.groups[Int(group)].rows
        guard rows.count <= Self.mostRowsNearby else { continue }
        for row in rows {
          near.formUnion(problem.groupsByRow[Int(row)])
          work += problem.groupsByRow[Int(row)].count
        }
      }
    }
    let pool = sequence.shuffled(published.filter { near.contains(Int32($0)) })
    let freed = pool.prefix(1 + sequence.below(pool.count))
    let isFreed = Set(freed)
    let kept = published.filter { !isFreed.contains($0) }.sorted { one, other in
      (problem.groups[one].rows.count, one) < (problem.groups[other].rows.count, other)
    }
    return kept + [withheld[0]] + sequence.shuffled(Array(withheld.dropFirst()) + freed)
  }

  private static let mostRowsNearby = 16
}
