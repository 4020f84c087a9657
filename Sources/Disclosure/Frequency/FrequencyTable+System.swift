extension FrequencyTable {
  /// All cells and totals as one system; its cells are in the order of `codes(ofCell:)`, its inner cells
  /// in that of `codes(ofInner:)`.
  public func system(_ rules: SuppressionRules) -> SuppressionSystem {
    system(rules, keepsAll: false)
  }

  /// - Parameter keepsAll: whether totals are kept of which the parts are not small; without one
  ///   contributor's people they may be.
  func system(_ rules: SuppressionRules, keepsAll: Bool) -> SuppressionSystem {
    let cells = (0..<cellCount).map { SuppressionSystem.Cell(rows: rows(of: $0)) }
    var system = SuppressionSystem(
      inner: counts.map { SuppressionSystem.InnerCell(count: $0) }, cells: cells)
    let sums = cells.indices.map { system.count(of: $0) }
    system.relations = relations(sums, rules, keepsAll: keepsAll)
    return system
  }

  private var bases: [Int] { dimensions.map(\.members.count) }

  private func rows(of cell: Int) -> [Int32] {
    var rows: [Int32] = [0]
    for (dimension, place) in zip(dimensions, places(cell, bases)) {
      let leaves = dimension.members[place].leaves
      let size = Int32(dimension.codes.count)
      rows = rows.flatMap { row in leaves.map { row * size + Int32($0) } }
    }
    return rows
  }

  /// Totals with their parts, where the small parts are small together: no others can have a small rest,
  /// as a part that is withheld without being small has the threshold at least.
  ///
  /// Parts are what one or more columns add up from, each in any of its ways.
  private func relations(
    _ sums: [Int64], _ rules: SuppressionRules, keepsAll: Bool
  ) -> [SuppressionSystem.Relation] {
    var relations: [SuppressionSystem.Relation] = []
    for cell in 0..<cellCount where !rules.isSmall(sums[cell]) {
      let places = places(cell, bases)
      for choice in choices(places) {
        let parts = combinations(places, choice)
        if keepsAll {
          if parts.count > 1 {
            relations.append(.init(total: Int32(cell), parts: parts.map { Int32($0) }))
          }
          continue
        }
        let small = parts.filter { rules.isSmall(sums[$0]) }
        guard small.count > 1, rules.isSmall(small.reduce(0) { $0 + sums[$1] }) else { continue }
        relations.append(.init(total: Int32(cell), parts: parts.map { Int32($0) }))
      }
    }
    return relations
  }

  /// For each column either nothing, or one of the ways in which its member adds up.
  private func choices(_ places: [Int]) -> [[[Int]?]] {
    var choices: [[[Int]?]] = [[]]
    for (dimension, place) in zip(dimensions, places) {
      let ways: [[Int]?] = [nil] + dimension.members[place].splits
      choices = choices.flatMap { choice in ways.map { choice + [$0] } }
    }
    return choices.filter { $0.contains { $0 != nil } }
  }

  /// Cells that have, per column, one of several members or the one they had.
  private func combinations(_ places: [Int], _ choice: [[Int]?]) -> [Int] {
    var cells = [0]
    for (index, base) in bases.enumerated() {
      let members = choice[index] ?? [places[index]]
      cells = cells.flatMap { cell in members.map { cell * base + $0 } }
    }
    return cells
  }
}
