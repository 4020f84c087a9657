/// What one order of the candidates leads to: which groups are published, and what that costs.
struct Decision: Sendable {
  /// One per group of the problem.
  var isPublished: [Bool]
  /// Small groups that are no cells and were protected as well.
  var virtual: [[Int32]]
  /// What it costs.
  var cost: Cost
  /// What is withheld without being small.
  struct Cost: Sendable, Comparable {
    /// Cells, by falling worth.
    fileprivate(set) var cells: [Int]
    /// How large they are; decides between equals.
    fileprivate(set) var sizes: Int128 = 0

    static func < (one: Cost, other: Cost) -> Bool {
      for (first, second) in zip(one.cells, other.cells) where first != second {
        return first < second
      }
      return one.sizes < other.sizes
    }
  }
}

extension SuppressionProblem {
  /// Eliminates candidates in an order, and again with the small remainders that this leaves, until there
  /// are none.
  ///
  /// - Parameters:
  ///   - order: candidates, first those that are kept rather.
  ///   - virtual: small groups that must not follow in any case.
  ///   - limit: costs from which on the result does not matter.
  ///   - mostWork: entries from which on it is not worth the time.
  ///   - work: grows by the entries that elimination looked at.
  /// - Returns: `nil` when it costs more than the limit, or takes more work.
  func decide(
    _ order: [Int], protecting virtual: [[Int32]], _ remainders: Remainders,
    limit: Decision.Cost? = nil, mostWork: Int = .max, work: inout Int
  ) -> Decision? {
    var virtual = virtual
    var known = Set(virtual)
    for group in groups where group.isPrimary { known.insert(group.rows) }
    while true {
      var elimination = Elimination(
        rows: counts.count, firstSingleton: firstSingleton,
        protecting: groups.filter(\.isPrimary).map(\.rows) + virtual)
      var isPublished = Array(repeating: false, count: groups.count)
      var cost = Decision.Cost(cells: Array(repeating: 0, count: worths.count))
      for candidate in order {
        guard elimination.work + work <= mostWork else {
          work += elimination.work
          return nil
        }
        isPublished[candidate] = elimination.publish(groups[candidate].rows)
        guard !isPublished[candidate] else { continue }
        add(candidate, to: &cost)
        if let limit, limit < cost { break }
      }
      // Setting up and looking for remainders counts as well.
      work += elimination.work + 4 * (groups.count + counts.count)
      if let limit, limit < cost { return nil }
      let before = virtual.count
      if rules.findsRemainders {
        for rows in remainders.all(isPublished)
        where known.insert(rows).inserted { virtual.append(rows) }
      }
      guard virtual.count > before else {
        return Decision(isPublished: isPublished, virtual: virtual, cost: cost)
      }
    }
  }

  /// The decision to publish no candidate.
  func nothing(protecting virtual: [[Int32]]) -> Decision {
    let isPublished = Array(repeating: false, count: groups.count)
    return Decision(isPublished: isPublished, virtual: virtual, cost: cost(of: isPublished))
  }

  /// What it costs to publish no more than this.
  func cost(of isPublished: [Bool]) -> Decision.Cost {
    var cost = Decision.Cost(cells: Array(repeating: 0, count: worths.count))
    for candidate in candidates where !isPublished[candidate] { add(candidate, to: &cost) }
    return cost
  }

  private func add(_ group: Int, to cost: inout Decision.Cost) {
    cost.cells[levelOfGroup[group]] += groups[group].cells.count
    cost.sizes += Int128(rules.size(groups[group].people)) * Int128(groups[group].cells.count)
  }

  /// What is published, as pivots: small sums first, which keeps the numbers of larger ones small.
  ///
  /// A sum whose numbers outgrow 64 bits is left out; what was found to agree with the others is checked by
  /// adding up in any case.
  ///
  /// - Parameter least: sums of fewer rows are left out.
  func echelon(of isPublished: [Bool], least: Int = 1) -> Echelon {
    var echelon = Echelon(rows: counts.count)
    let order = groups.indices.filter {
      isPublished[$0] && groups[$0].rows.count >= least
    }.sorted { one, other in
      (groups[one].rows.count, one) < (groups[other].rows.count, other)
    }
    for group in order {
      if let column = echelon.reduce(SparseColumn(ones: groups[group].rows)) {
        echelon.add(column)
      }
    }
    return echelon
  }
}
