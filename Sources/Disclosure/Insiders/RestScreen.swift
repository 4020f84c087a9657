/// Where a few others may be left when figures are taken away from each other.
struct RestScreen: Sendable {
  /// A total with the parts of it that are withheld.
  private struct Relation {
    var total: Int32
    var parts: [Int32]
  }

  private let cells: ScreenedCells
  private let rules: SuppressionRules
  private var relations: [Relation] = []
  private var relationsByCell: [Int32: [Int32]] = [:]
  /// Published cells within another one that a single contributor may nearly fill up, by the other one.
  private var partsByWhole: [Int32: [Int32]] = [:]

  /// Withheld cells that follow from the published ones for everybody.
  ///
  /// Without rows of one's own they may be the same as a published one, and no longer withheld.
  private let following: Set<Int32>
  /// Whether only such a cell keeps what is left of some total from being small.
  private var isOpenForLone = false

  /// - Parameters:
  ///   - following: withheld cells that follow from the published ones for everybody.
  ///   - mostOwn: the most people that one contributor adds to each cell.
  /// - Returns: `nil` when everybody sees a few people left somewhere.
  init?(
    _ cells: ScreenedCells, _ relations: [SuppressionSystem.Relation], following: Set<Int32>,
    mostOwn: [Int64], _ rules: SuppressionRules
  ) {
    self.cells = cells
    self.rules = rules
    self.following = following
    for relation in relations {
      let parts = relation.parts.filter {
        !cells.isPublished[Int($0)] && !cells.rows[Int($0)].isEmpty
      }
      guard parts.count > 1 else { continue }
      let people = parts.reduce(0) { $0 + cells.people[Int($1)] }
      if cells.isPublished[Int(relation.total)] && rules.isSmall(people) { return nil }
      for cell in parts + [relation.total] {
        relationsByCell[cell, default: []].append(Int32(self.relations.count))
      }
      self.relations.append(Relation(total: relation.total, parts: parts))
      let open = parts.reduce(0) {
        following.contains($1) ? $0 : $0 + cells.people[Int($1)]
      }
      let isKnown = cells.isPublished[Int(relation.total)] || following.contains(relation.total)
      if isKnown, people > 0, open < rules.threshold { isOpenForLone = true }
    }
    for part in cells.rows.indices where cells.isPublished[part] && !cells.rows[part].isEmpty {
      for whole in cells.cells(around: cells.rows[part]) {
        let people = cells.people[Int(whole)] - cells.people[part]
        guard cells.isPublished[Int(whole)], people < rules.threshold + mostOwn[Int(whole)],
          cells.rows[part].count < cells.rows[Int(whole)].count,
          Self.contains(cells.rows[Int(whole)], cells.rows[part])
        else { continue }
        if rules.isSmall(people) { return nil }
        partsByWhole[whole, default: []].append(Int32(part))
      }
    }
  }

  /// Whether a contributor may see a few others left somewhere.
  ///
  /// - Parameters:
  ///   - alone: rows in which nobody else is.
  ///   - known: withheld cells that it can work out.
  func findsAny(_ own: OwnPeople, alone: Set<Int32>, known: Set<Int32>) -> Bool {
    if isOpenForLone && !alone.isEmpty { return true }
    var seen: Set<Int32> = []
    for cell in own.touched.lazy.map({ Int32($0) }) + known {
      for relation in relationsByCell[cell] ?? [] where seen.insert(relation).inserted {
        if hasFew(relations[Int(relation)], own, known) { return true }
      }
    }
    for whole in own.touched {
      for part in partsByWhole[Int32(whole)] ?? []
      where rules.isSmall(own.others(in: whole) - own.others(in: Int(part))) { return true }
    }
    return !alone.isEmpty && hasFewAround(own, alone)
  }

  /// Whether the withheld parts of a total are few others; those that are known count or do not, whichever
  /// makes them few.
  private func hasFew(_ relation: Relation, _ own: OwnPeople, _ known: Set<Int32>) -> Bool {
    guard
      cells.isPublished[Int(relation.total)] || known.contains(relation.total)
        || following.contains(relation.total)
    else { return false }
    var (all, open) = (Int64(0), Int64(0))
    for part in relation.parts {
      let people = own.others(in: Int(part))
      all += people
      if !known.contains(part) && !following.contains(part) { open += people }
    }
    return all > 0 && open < rules.threshold
  }

  /// Whether a cell lies within another one but for one's own rows, with few others more in that one.
  private func hasFewAround(_ own: OwnPeople, _ alone: Set<Int32>) -> Bool {
    var seen: Set<Int32> = []
    for row in alone {
      for part in cells.cellsByRow[Int(row)]
      where cells.isPublished[Int(part)] && seen.insert(part).inserted {
        let others = cells.rows[Int(part)].filter { !alone.contains($0) }
        for whole in cells.cells(around: others)
        where cells.isPublished[Int(whole)]
          && rules.isSmall(own.others(in: Int(whole)) - own.others(in: Int(part)))
          && Self.contains(cells.rows[Int(whole)], others)
        { return true }
      }
    }
    return false
  }

  /// Whether the first has all rows of the second; both ascending.
  static func contains(_ whole: [Int32], _ part: [Int32]) -> Bool {
    var position = 0
    for row in whole where position < part.count && part[position] == row { position += 1 }
    return position == part.count
  }
}
