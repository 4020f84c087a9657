/// Searches for changes of the inner cells that no published number shows and no floor forbids.
struct WitnessSearch {
  let table: PossibleTable
  var space: NullSpace
  var sequence = FixedSequence(1)
  /// The program of all moves and their free rows, when it is small enough.
  var whole: (program: LinearSearch, frees: [Int32])?
  // Adding moves up must not leave 64 bits, however large the room is.
  private static let longestStep: Int64 = 1 << 20

  init(space: NullSpace, table: PossibleTable) {
    self.space = space
    self.table = table
  }

  /// No change.
  var still: [Int64] { Array(repeating: 0, count: table.counts.count) }

  /// Adds moves of all free rows as far as they fit, in another order in each pass.
  mutating func wander(from start: [Int64], pass: Int) -> [Int64] {
    var change = start
    sequence = FixedSequence(UInt64(pass) + 1)
    for free in sequence.shuffled(space.freeRows) {
      guard let move = space.place(of: free) else { continue }
      let first: Int64 = pass == 0 || sequence.below(2) == 0 ? 1 : -1
      for direction in [first, -first] {
        let room = space.room(
          at: move, direction, in: table, from: change, limit: Int64(pass + 1))
        guard room > 0 else { continue }
        // Going all the way would leave nothing for the moves that follow.
        space.add(move, direction * (1 + Int64(sequence.below(Int(room)))), to: &change)
        break
      }
    }
    return change
  }

  /// The change that moves a target as far as single moves can carry it, up to a limit.
  mutating func climb(_ target: Audit.Target, _ direction: Int64, limit: Int64) -> [Int64] {
    var change = still
    var reached: Int64 = 0
    for _ in 0..<3 {
      let before = reached
      for free in target.open.rows where reached < limit {
        guard let move = space.move(free) else { continue }
        let step = value(of: target, move)
        guard step != 0 else { continue }
        let way: Int64 = step * direction > 0 ? 1 : -1
        let wanted = (limit - reached + Int64(step.magnitude) - 1) / Int64(step.magnitude)
        let room = table.room(
          for: move, way, from: change, limit: min(wanted, Self.longestStep))
        guard room > 0 else { continue }
        Self.add(move, way * room, to: &change)
        reached += room * Int64(step.magnitude)
      }
      if reached == before || reached >= limit { break }
    }
    return change
  }

  /// Changes that are one move each and carry a sum of rows as far as asked.
  mutating func simpleChanges(
    of rows: [Int32], _ directions: [Int64], _ reach: Int64
  ) -> [[Int64]] {
    let open = space.reduce(SparseColumn(ones: rows)) ?? .empty
    let target = Audit.Target(rows: rows, open: open, isSmall: false)
    var found: [[Int64]] = []
    for free in open.rows.prefix(128) {
      guard let move = space.move(free) else { continue }
      let step = value(of: target, move)
      guard step != 0 else { continue }
      for direction in directions {
        let way: Int64 = step * direction > 0 ? 1 : -1
        let times = (reach + Int64(step.magnitude) - 1) / Int64(step.magnitude)
        guard table.room(for: move, way, from: still, limit: times) == times else { continue }
        var change = still
        Self.add(move, way * times, to: &change)
        found.append(change)
      }
    }
    return found
  }

  /// A change that moves one target, mended step by step where it breaks floors.
  ///
  /// - Returns: `nil` when none was found.
  mutating func repair(_ target: Audit.Target) -> [Int64]? {
    sequence = FixedSequence(7)
    for free in target.open.rows.prefix(24) {
      guard let move = space.move(free) else { continue }
      for direction: Int64 in [1, -1] {
        var change = still
        Self.add(move, direction, to: &change)
        if mend(&change, target) { return change }
      }
    }
    return nil
  }

  mutating func mend(_ change: inout [Int64], _ target: Audit.Target) -> Bool {
    var recent: [Int32] = []
    for _ in 0..<40 {
      let broken = change.indices.filter { change[$0] != 0 && table.deficit($0, change[$0]) > 0 }
      guard
        let row = broken.max(by: { one, other in
          table.deficit(one, change[one]) < table.deficit(other, change[other])
        })
      else { return table.holds(change) && Audit.value(of: target, change) != 0 }
      guard let choice = bestMove(raising: row, change, target, recent) else { return false }
      Self.add(choice.move, choice.times, to: &change)
      recent.append(choice.free)
      if recent.count > 4 { recent.removeFirst() }
    }
    return false
  }

  private struct Choice {
    var free: Int32
    var move: SparseColumn
    var times: Int64
    var deficit: Int64
  }

  private mutating func bestMove(
    raising row: Int, _ change: [Int64], _ target: Audit.Target, _ recent: [Int32]
  ) -> Choice? {
    guard let open = space.reduce(SparseColumn(ones: [Int32(row)])) else { return nil }
    let missing = table.deficit(row, change[row])
    var best: Choice?
    for free in sequence.shuffled(open.rows).prefix(64) where !recent.contains(free) {
      guard let move = space.move(free) else { continue }
      let step = move.value(at: Int32(row))
      guard step != 0 else { continue }
      let size = Int64(step.magnitude)
      for times in Set([1, (missing + size - 1) / size]).sorted() {
        let signed = step > 0 ? times : -times
        guard times <= Self.longestStep,
          Audit.value(of: target, change) + signed * value(of: target, move) != 0
        else { continue }
        let deficit = deficitAfter(move, signed, change)
        if best.map({ deficit < $0.deficit }) ?? true {
          best = Choice(free: free, move: move, times: signed, deficit: deficit)
        }
      }
    }
    return best
  }

  /// How much worse or better all floors together are after a move.
  private func deficitAfter(_ move: SparseColumn, _ times: Int64, _ change: [Int64]) -> Int64 {
    var difference: Int64 = 0
    for index in move.rows.indices {
      let row = Int(move.rows[index])
      difference += table.deficit(row, change[row] + times * move.values[index])
      difference -= table.deficit(row, change[row])
    }
    return difference
  }

  func value(of target: Audit.Target, _ move: SparseColumn) -> Int64 {
    // Both are ascending; the shorter one leads.
    if move.count < target.rows.count {
      var sum: Int64 = 0
      for index in move.rows.indices where Self.holds(target.rows, move.rows[index]) {
        sum += move.values[index]
      }
      return sum
    }
    return target.rows.reduce(0) { $0 + move.value(at: $1) }
  }

  private static func holds(_ rows: [Int32], _ row: Int32) -> Bool {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row
  }

  static func add(_ move: SparseColumn, _ times: Int64, to change: inout [Int64]) {
    for index in move.rows.indices { change[Int(move.rows[index])] += times * move.values[index] }
  }
}
