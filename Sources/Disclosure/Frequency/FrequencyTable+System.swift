extension FrequencyTable {
  /// All cells and totals as one system; its cells are in the order of `codes(ofCell:)`, its inner cells
  /// in that of `codes(ofInner:)`.
  public func system(_ rules: SuppressionRules) -> SuppressionSystem {
    let cells = (0..<cellCount).map { SuppressionSystem.Cell(rows: rows(of: $0)) }
    var system = SuppressionSystem(
      inner: counts.map { SuppressionSystem.InnerCell(count: $0) }, cells: cells)
    let sums = cells.indices.map { system.count(of: $0) }
    system.relations = relations(sums, rules)
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

  /// Totals with their parts, where two of the parts are small: no others can have a small rest.
  ///
  /// Parts are what one column adds up from, in each of its ways; and the combinations of single codes
  /// of any number of columns.
  private func relations(
    _ sums: [Int64], _ rules: SuppressionRules
  ) -> [SuppressionSystem.Relation] {
    var relations: [SuppressionSystem.Relation] = []
    for cell in 0..<cellCount where !rules.isSmall(sums[cell]) {
      for parts in splits(of: places(cell, bases)) {
        guard parts.count(where: { rules.isSmall(sums[$0]) }) > 1 else { continue }
        relations.append(.init(total: Int32(cell), parts: parts.map { Int32($0) }))
      }
    }
    return relations
  }

  private func splits(of places: [Int]) -> [[Int]] {
    var splits: [[Int]] = []
    for (index, dimension) in dimensions.enumerated() {
      for split in dimension.members[places[index]].splits {
        splits.append(combinations(places) { $0 == index ? split : nil })
      }
    }
    let open = dimensions.indices.filter { dimensions[$0].members[places[$0]].leaves.count > 1 }
    for chosen in 0..<(1 << open.count) where chosen.nonzeroBitCount > 1 {
      splits.append(
        combinations(places) { index in
          guard let bit = open.firstIndex(of: index), chosen >> bit & 1 == 1 else { return nil }
          let dimension = dimensions[index]
          let first = dimension.members.count - dimension.codes.count
          return dimension.members[places[index]].leaves.map { first + $0 }
        })
    }
    return splits
  }

  /// Cells that have, per column, one of several members or the one they had.
  private func combinations(_ places: [Int], _ members: (Int) -> [Int]?) -> [Int] {
    var cells = [0]
    for (index, base) in bases.enumerated() {
      let choice = members(index) ?? [places[index]]
      cells = cells.flatMap { cell in choice.map { cell * base + $0 } }
    }
    return cells
  }
}
