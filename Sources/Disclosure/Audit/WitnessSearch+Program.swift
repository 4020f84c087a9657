/// Tables that only many moves together lead to.
extension WitnessSearch {
  // A tableau larger than this is cut down to moves near the target.
  private static let mostEntries = 3_000_000
  private static let mostMoves = 256
  private static let mostAttempts = 4
  private static let mostMendings = 4

  /// Entries of the tableau of all moves.
  var programSize: Int { space.freeRows.count * table.counts.count }

  /// A change that moves one target up (1) or down (-1), found by the simplex method.
  ///
  /// - Returns: `nil` when no whole numbers were found at the corners it came along.
  mutating func push(_ target: Audit.Target, _ direction: Int64) -> [Int64]? {
    var (program, frees) = program(for: target)
    defer { if whole != nil { whole = (program, frees) } }
    let moves = frees.map { space.move($0) ?? .empty }
    let gains = moves.map { value(of: target, $0) * direction }
    var found: [Int64]?
    var mendings = 0
    for attempt in 0..<Self.mostAttempts where found == nil {
      // Another slant leads to another corner, of which one may have whole numbers.
      let slanted = gains.map { gain in
        attempt == 0 ? Double(gain) : Double(gain) + Double(sequence.below(2_001) - 1_000) / 2_000
      }
      _ = program.push(slanted, limit: 1) { times in
        if let change = rounded(times, moves), table.holds(change),
          Audit.value(of: target, change) != 0
        {
          found = change
        } else if mendings < Self.mostMendings {
          mendings += 1
          found = mended(times, moves, gains, target)
        }
        return found != nil
      }
    }
    return found
  }

  /// The change that carries a target furthest among those of whole numbers at the corners on the way
  /// to a limit.
  mutating func reach(_ target: Audit.Target, _ direction: Int64, limit: Int64) -> [Int64]? {
    var (program, frees) = program(for: target)
    defer { if whole != nil { whole = (program, frees) } }
    let moves = frees.map { space.move($0) ?? .empty }
    let gains = moves.map { Double(value(of: target, $0) * direction) }
    var found: [Int64]?
    var furthest: Int64 = 0
    _ = program.push(gains, limit: Double(limit)) { times in
      guard let change = rounded(times, moves), table.holds(change) else { return false }
      let value = Audit.value(of: target, change) * direction
      if value > furthest { (furthest, found) = (value, change) }
      return furthest >= limit
    }
    return found
  }

  /// All moves, when they are few enough; otherwise those near a target.
  private mutating func program(for target: Audit.Target) -> (LinearSearch, [Int32]) {
    if whole == nil, programSize <= Self.mostEntries {
      whole = program(space.freeRows)
    }
    return whole ?? program(near: target)
  }

  /// The change of the rows, if it is one of whole numbers.
  private func rounded(_ times: [Double], _ moves: [SparseColumn]) -> [Int64]? {
    var sums = Array(repeating: 0.0, count: table.counts.count)
    for (move, often) in zip(moves, times) where often != 0 {
      for index in move.rows.indices {
        sums[Int(move.rows[index])] += often * Double(move.values[index])
      }
    }
    var change = still
    for (row, sum) in sums.enumerated() {
      let whole = sum.rounded()
      guard abs(sum - whole) < 1e-6, abs(whole) < 1e15 else { return nil }
      change[row] = Int64(whole)
    }
    return change
  }

  /// Whole numbers of moves near a corner where they are none, mended until no floor is broken.
  private mutating func mended(
    _ times: [Double], _ moves: [SparseColumn], _ gains: [Int64], _ target: Audit.Target
  ) -> [Int64]? {
    let reached = zip(times, gains).reduce(0) { $0 + $1.0 * Double($1.1) }
    // The whole way to the corner, or just far enough for the target to differ.
    for share in reached > 1.5 ? [1, 1 / reached] : [1] {
      for rule in [FloatingPointRoundingRule.toNearestOrAwayFromZero, .towardZero] {
        var change = still
        for (move, often) in zip(moves, times) {
          let whole = (often * share).rounded(rule)
          if whole != 0, abs(whole) < 1e9 { Self.add(move, Int64(whole), to: &change) }
        }
        if Audit.value(of: target, change) != 0, mend(&change, target) { return change }
      }
    }
    return nil
  }

  /// The moves that matter most for a target: its own, and those that meet them.
  private mutating func program(near target: Audit.Target) -> (LinearSearch, [Int32]) {
    var frees: [Int32] = []
    var known: Set<Int32> = []
    func add(_ rows: [Int32]) {
      for free in rows where frees.count < Self.mostMoves && known.insert(free).inserted {
        frees.append(free)
      }
    }
    add(target.open.rows)
    var position = 0
    while position < frees.count, frees.count < Self.mostMoves {
      for row in space.move(frees[position])?.rows ?? [] where frees.count < Self.mostMoves {
        add(space.reduce(SparseColumn(ones: [row]))?.rows ?? [])
      }
      position += 1
    }
    return program(frees)
  }

  private mutating func program(_ frees: [Int32]) -> (LinearSearch, [Int32]) {
    let moves = frees.map { space.move($0) ?? .empty }
    var steps: [Int32: [(move: Int, value: Int64)]] = [:]
    for (position, move) in moves.enumerated() {
      for index in move.rows.indices {
        steps[move.rows[index], default: []].append((position, move.values[index]))
      }
    }
    var rooms = steps.keys.sorted().map { row in
      (distance: table.counts[Int(row)] - table.floors[Int(row)], steps: steps[row] ?? [])
    }
    rooms += table.roomsOfSums(moves)
    return (LinearSearch(moves: moves.count, rooms: rooms), frees)
  }
}
