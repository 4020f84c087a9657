/// Which row of one table belongs to which row of another: a hash join.
struct RowPairing {
  /// For each row of the old table its partner in the new one.
  let partners: [Int32?]
  /// Rows of the new table that have none, in order.
  let added: [Int]

  /// Pairs rows whose identifying cells are equal; of several equal ones the first with the first.
  ///
  /// Cost: one pass over both tables.
  init(_ old: CellGrid, _ oldKey: [Int], _ new: CellGrid, _ newKey: [Int]) {
    var groups = Groups(table: new, key: newKey)
    for row in 0..<new.rowCount { groups.add(row) }
    var isTaken = Array(repeating: false, count: new.rowCount)
    partners = (0..<old.rowCount).map { row in
      guard let partner = groups.take(old, row, oldKey) else { return nil }
      isTaken[partner] = true
      return Int32(partner)
    }
    added = isTaken.indices.filter { !isTaken[$0] }
  }

  /// Rows by their identifying cells, each group a chain in the order of the table.
  private struct Groups {
    let table: CellGrid
    let key: [Int]
    private var slots: [Int: Int32] = [:]
    /// A row of each group, to tell equal cells from equal hashes.
    private var examples: [Int32] = []
    private var firsts: [Int32] = []
    private var lasts: [Int32] = []
    /// The row after each row in its group; -1 after the last.
    private var next: [Int32] = []

    init(table: CellGrid, key: [Int]) {
      self.table = table
      self.key = key
      slots.reserveCapacity(table.rowCount)
    }

    mutating func add(_ row: Int) {
      next.append(-1)
      let (group, slot) = find(table, row, key)
      let number = Int32(row)
      guard let group else {
        slots[slot] = Int32(firsts.count)
        examples.append(number)
        firsts.append(number)
        lasts.append(number)
        return
      }
      next[Int(lasts[group])] = number
      lasts[group] = number
    }

    /// The first row that is left of the group to which a row of another table belongs.
    mutating func take(_ other: CellGrid, _ row: Int, _ otherKey: [Int]) -> Int? {
      guard let group = find(other, row, otherKey).group, firsts[group] >= 0 else { return nil }
      let found = Int(firsts[group])
      firsts[group] = next[found]
      return found
    }

    private func find(
      _ other: CellGrid, _ row: Int, _ otherKey: [Int]
    ) -> (group: Int?, slot: Int) {
      var slot = other.hash(row, otherKey)
      while let group = slots[slot] {
        if isSame(other, row, otherKey, Int(examples[Int(group)])) { return (Int(group), slot) }
        slot &+= 1
      }
      return (nil, slot)
    }

    private func isSame(
      _ other: CellGrid, _ row: Int, _ otherKey: [Int], _ own: Int
    ) -> Bool {
      for position in key.indices
      where !other.isEqual(row, otherKey[position], to: table, own, key[position]) {
        return false
      }
      return true
    }
  }
}
