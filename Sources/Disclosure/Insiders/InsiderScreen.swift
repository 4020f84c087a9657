/// Tells at little cost which contributors can work nothing out, so that only the others are looked at one
/// by one.
///
/// To take one's own people out of every sum is to know the rows in which nobody else is. So what a
/// contributor can work out is a combination of the published sums and of these rows, and the published
/// sums are eliminated once for all contributors. It may name contributors that can work out nothing; it
/// never leaves out one that can.
struct InsiderScreen: Sendable {
  /// The figures and rests, over the rows that say anything.
  let cells: ScreenedCells
  /// What is left of each row of a single contributor once the published sums are taken away.
  private var ownRows: [Int32: SparseColumn] = [:]
  /// Withheld cells by the first row of what is left of them.
  private var withheldByRow: [Int32: [Int32]] = [:]
  private var withheld: [Int32: SparseColumn] = [:]
  private let rests: RestScreen?
  private let rules: SuppressionRules

  /// - Parameters:
  ///   - isPublished: of the first cells of the system; the others are not.
  ///   - rules: as they hold for contributors.
  /// - Returns: `nil` when nothing can be said of all contributors together: each must be looked at.
  init?(
    _ system: SuppressionSystem, isPublished: [Bool], _ contributors: ContributorRows,
    rules: SuppressionRules
  ) {
    guard let cells = ScreenedCells(system, isPublished: isPublished) else { return nil }
    self.cells = cells
    self.rules = rules
    // What is published is small for nobody, or else for more than those who are in it.
    for cell in cells.rows.indices
    where cells.isPublished[cell] && rules.isSmall(cells.people[cell]) { return nil }
    var echelon = Echelon(rows: system.inner.count)
    for cell in cells.publishedBySize {
      guard let column = echelon.reduce(SparseColumn(ones: cells.rows[cell])) else { return nil }
      echelon.add(column)
    }
    var following: Set<Int32> = []
    for cell in cells.rows.indices where !cells.isPublished[cell] && !cells.rows[cell].isEmpty {
      guard let left = echelon.reduce(SparseColumn(ones: cells.rows[cell])) else { return nil }
      if left.isEmpty {
        // It follows for everybody; where it is small, that is a matter of more than one's own people.
        if rules.isSmall(cells.people[cell]) { return nil }
        following.insert(Int32(cell))
      } else {
        withheldByRow[left.rows[0], default: []].append(Int32(cell))
      }
      withheld[Int32(cell)] = left
    }
    for contributor in contributors.contributors {
      for (row, part) in contributors.rows(of: contributor)
      where cells.isLive[row] && system.inner[row].isAll(part) {
        guard let left = echelon.reduce(SparseColumn(ones: [Int32(row)])) else { return nil }
        ownRows[Int32(row)] = left
      }
    }
    guard rules.findsRemainders else {
      rests = nil
      return
    }
    var most = Array(repeating: Int64(0), count: cells.rows.count)
    for contributor in contributors.contributors {
      let own = OwnPeople(cells, system, contributors.rows(of: contributor))
      for cell in own.touched { most[cell] = max(most[cell], own.people[cell]) }
    }
    let found = RestScreen(
      cells, system.relations, following: following, mostOwn: most, rules)
    guard let found else { return nil }
    rests = found
  }

  /// Whether a contributor must be looked at: it may be able to work something out.
  func isSuspect(_ system: SuppressionSystem, _ rows: [(row: Int, part: ContributorPart)]) -> Bool {
    let own = OwnPeople(cells, system, rows)
    // Sums of nobody's hours, say: that they are zero is known, and gives away more than own rows do.
    guard own.touched.allSatisfy({ own.others(in: $0) == 0 || own.countOfOthers(in: $0) != 0 })
    else {
      return true
    }
    let alone = rows.map { Int32($0.row) }.filter { ownRows[$0] != nil }
    guard let known = known(alone) else { return true }
    // What is published, or follows for everybody.
    for cell in own.touched where rules.isSmall(own.others(in: cell)) {
      if withheld[Int32(cell)]?.isEmpty ?? true { return true }
    }
    if known.contains(where: { rules.isSmall(own.others(in: Int($0))) }) { return true }
    return rests?.findsAny(own, alone: Set(alone), known: known) ?? false
  }

  /// Withheld cells that follow from the published ones and some rows; `nil` when that cannot be worked
  /// out within 64 bits.
  private func known(_ rows: [Int32]) -> Set<Int32>? {
    var span = SmallSpan()
    for row in rows {
      guard let column = ownRows[row], span.insert(column) else { return nil }
    }
    var found: Set<Int32> = []
    let support = span.support
    for row in support {
      for cell in withheldByRow[row] ?? [] {
        guard let left = withheld[cell], left.rows.allSatisfy(support.contains) else { continue }
        guard let rest = span.reduce(left) else { return nil }
        if rest.isEmpty { found.insert(cell) }
      }
    }
    return found
  }
}

extension SuppressionSystem.InnerCell {
  /// Whether nobody else adds anything.
  fileprivate func isAll(_ part: ContributorPart) -> Bool {
    count == part.count && (contributors == nil || contributors == part.people)
  }
}

/// A few vectors, and whether others follow from them.
private struct SmallSpan {
  private var pivots: [Int32: SparseColumn] = [:]

  /// Rows in which any of them stands.
  var support: Set<Int32> { Set(pivots.values.lazy.flatMap(\.rows)) }

  /// - Returns: whether its numbers fit in 64 bits.
  mutating func insert(_ column: SparseColumn) -> Bool {
    guard let column = reduce(column) else { return false }
    if let first = column.rows.first { pivots[first] = column }
    return true
  }

  /// What is left of a column; `nil` when its numbers do not fit in 64 bits.
  func reduce(_ column: SparseColumn) -> SparseColumn? {
    column.eliminating { pivots[$0] }
  }
}
