/// A system made ready for elimination: what everybody knows is left out, and equal cells are one.
struct SuppressionProblem: Sendable {
  /// Cells with the same inner cells: they are published or withheld together.
  struct Group: Sendable {
    /// Live rows, ascending.
    var rows: [Int32]
    /// Positions in the system, ascending.
    var cells: [Int]
    var count: Int64
    var people: Int64
    var worth: Int
    var isPrimary: Bool
  }

  let rules: SuppressionRules
  /// Groups that hold at least one live row.
  private(set) var groups: [Group] = []
  /// Group of each cell of the system; `nil` for cells without live rows, which are published.
  private(set) var groupOfCell: [Int?]
  /// Position in the system of each live row.
  private(set) var innerOfRow: [Int]
  /// True value of each live row.
  private(set) var counts: [Int64]
  /// Least value that a reader knows each live row to have.
  private(set) var floors: [Int64]
  /// Withheld cells of which a reader knows that they are no zeros, though no row tells.
  ///
  /// Only groups of several rows without a floor; most tables have none.
  private(set) var floorGroups: [Int] = []
  /// Rows from here on have one contributor, or are protected zeros.
  let firstSingleton: Int32
  /// Groups that the rules let be published, the most worth first.
  private(set) var candidates: [Int] = []
  /// What groups are worth, falling.
  private(set) var worths: [Int] = []
  /// Position of each group among the worths.
  private(set) var levelOfGroup: [Int] = []
  /// Groups that contain each live row.
  private(set) var groupsByRow: [[Int32]] = []

  private let rowOfInner: [Int32]

  init(_ system: SuppressionSystem, rules: SuppressionRules) {
    self.rules = rules
    let isPrimary = system.cells.indices.map { cell in
      system.cells[cell].isPrimary ?? rules.isSmall(system.people(of: cell))
    }
    let order = Self.rowOrder(system, isPrimary, rules)
    innerOfRow = order.rows
    firstSingleton = Int32(order.firstSingleton)
    counts = order.rows.map { system.inner[$0].count }
    floors = Array(repeating: 0, count: order.rows.count)
    var rowOfInner = Array(repeating: Int32(-1), count: system.inner.count)
    for (row, inner) in order.rows.enumerated() { rowOfInner[inner] = Int32(row) }
    self.rowOfInner = rowOfInner
    groupOfCell = Array(repeating: nil, count: system.cells.count)
    gather(system, isPrimary)
    if rules.zeros == .publish { setFloors() }
    worths = Set(groups.map(\.worth)).sorted(by: >)
    let levels = Dictionary(
      uniqueKeysWithValues: worths.enumerated().map { ($0.element, $0.offset) })
    levelOfGroup = groups.map { levels[$0.worth] ?? 0 }
    groupsByRow = Array(repeating: [], count: counts.count)
    for (index, group) in groups.enumerated() {
      for row in group.rows { groupsByRow[Int(row)].append(Int32(index)) }
    }
    candidates = groups.indices.filter { !groups[$0].isPrimary }.sorted { one, other in
      let (one, other) = (groups[one], groups[other])
      return (other.worth, rules.size(other.people), other.rows.count, one.cells[0])
        < (one.worth, rules.size(one.people), one.rows.count, other.cells[0])
    }
  }

  /// The same with other row numbers: rows that can give most come first.
  ///
  /// Pivots start at first rows, so that they take up what the small ones, left free, do.
  ///
  /// - Returns: the problem, of which `firstSingleton` means nothing any more, and the new number of each
  ///   row.
  func withLargestRowsFirst() -> (problem: SuppressionProblem, place: [Int32]) {
    let order = counts.indices.sorted { one, other in
      (counts[other], one) < (counts[one], other)
    }
    var place = Array(repeating: Int32(0), count: order.count)
    for (new, old) in order.enumerated() { place[old] = Int32(new) }
    var problem = self
    problem.innerOfRow = order.map { innerOfRow[$0] }
    problem.counts = order.map { counts[$0] }
    problem.floors = order.map { floors[$0] }
    problem.groupsByRow = order.map { groupsByRow[$0] }
    for group in groups.indices {
      problem.groups[group].rows = groups[group].rows.map { place[Int($0)] }.sorted()
    }
    return (problem, place)
  }

  private mutating func gather(_ system: SuppressionSystem, _ isPrimary: [Bool]) {
    var known: [[Int32]: Int] = [:]
    for cell in system.cells.indices {
      let rows = system.cells[cell].rows.map { rowOfInner[Int($0)] }.filter { $0 >= 0 }.sorted()
      guard !rows.isEmpty else { continue }
      let worth = system.cells[cell].worth
      if let group = known[rows] {
        groups[group].cells.append(cell)
        groups[group].isPrimary = groups[group].isPrimary || isPrimary[cell]
        groups[group].worth = max(groups[group].worth, worth)
        groupOfCell[cell] = group
      } else {
        known[rows] = groups.count
        groupOfCell[cell] = groups.count
        groups.append(
          Group(
            rows: rows, cells: [cell], count: system.count(of: cell),
            people: system.people(of: cell), worth: worth, isPrimary: isPrimary[cell]))
      }
    }
  }

  /// With zeros shown, whatever is withheld is at least 1.
  private mutating func setFloors() {
    for group in groups where group.rows.count == 1 && group.count > 0 {
      floors[Int(group.rows[0])] = 1
    }
    for (index, group) in groups.enumerated() where group.count > 0 {
      if !group.rows.contains(where: { floors[Int($0)] > 0 }) { floorGroups.append(index) }
    }
  }

  /// Rows that are not known to all, singletons last.
  ///
  /// Otherwise they stay as they came: neighbours of one table stand together, which keeps pivots short
  /// and their numbers small. By falling counts, say, a table of four dimensions took ten times as long,
  /// and its numbers outgrew 64 bits.
  private static func rowOrder(
    _ system: SuppressionSystem, _ isPrimary: [Bool], _ rules: SuppressionRules
  ) -> (rows: [Int], firstSingleton: Int) {
    var isFixed = Array(repeating: false, count: system.inner.count)
    var isSingleton = isFixed
    // A published zero gives all its inner cells away: none is negative.
    for cell in system.cells.indices
    where rules.zeros == .publish && isPrimary[cell] == false && system.count(of: cell) == 0 {
      for row in system.cells[cell].rows { isFixed[Int(row)] = true }
    }
    for cell in system.cells.indices where isPrimary[cell] {
      let live = system.cells[cell].rows.filter { !isFixed[Int($0)] }
      guard live.count == 1 else { continue }
      let inner = system.inner[Int(live[0])]
      if inner.people == (rules.zeros == .protect ? 0 : 1) { isSingleton[Int(live[0])] = true }
    }
    let live = system.inner.indices.filter { !isFixed[$0] }
    let others = live.filter { !isSingleton[$0] }
    return (others + live.filter { isSingleton[$0] }, others.count)
  }
}
