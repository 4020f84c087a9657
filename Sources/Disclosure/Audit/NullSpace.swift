/// Changes of the inner cells that no published number shows.
///
/// Each row that elimination left free has one elementary move: it goes up, the other free rows stay, and
/// the rows of the pivots make up for it. All changes that nobody sees are sums of these.
struct NullSpace {
  private var echelon: Echelon
  /// Rows without a pivot, ascending.
  let freeRows: [Int32]
  /// For each row the pivots that hold it beyond their first row, and what stands there.
  private let above: [[(pivot: Int32, value: Int64)]]
  private var moves: MoveStore
  private let most: Int

  private var change: [Int64]
  private var pending: [Int64]
  private var marks: RowMarks

  init(_ echelon: Echelon) {
    self.echelon = echelon
    freeRows = echelon.freeRows
    let rows = echelon.rowCount
    var above = Array(repeating: [(pivot: Int32, value: Int64)](), count: rows)
    var entries = 0
    for (row, pivot) in echelon.pivots.enumerated() {
      guard let pivot else { continue }
      entries += pivot.count
      for index in pivot.rows.indices.dropFirst() {
        above[Int(pivot.rows[index])].append((Int32(row), pivot.values[index]))
      }
    }
    self.above = above
    // Moves are kept as long as they take no more room than a few times what they come from.
    most = 8 * entries + 1 << 20
    moves = MoveStore(rows: rows)
    change = Array(repeating: 0, count: rows)
    pending = change
    marks = RowMarks(rows: rows)
  }

  var rowCount: Int { echelon.rowCount }

  /// What the published cells leave open of a column: free rows alone; `nil` on overflow.
  mutating func reduce(_ column: SparseColumn) -> SparseColumn? { echelon.reduce(column) }

  /// Numbers of a move are smaller, so that a million times a move still fits.
  private static let largest: UInt64 = 1 << 32

  /// The elementary move of a free row, in the smallest whole numbers, upwards in that row.
  ///
  /// - Returns: `nil` when its numbers are too large to be added up many times in 64 bits.
  mutating func move(_ free: Int32) -> SparseColumn? {
    place(of: free).map { moves.column(at: $0) }
  }

  /// Where the move of a free row stands until the next one is asked for; `nil` as for `move`.
  mutating func place(of free: Int32) -> Range<Int>? {
    if let known = moves.known(free) { return known.isEmpty ? nil : known }
    var move = solve(free)
    if let found = move, found.values.contains(where: { $0.magnitude >= Self.largest }) {
      move = nil
    }
    return moves.add(move, of: free, isKept: moves.kept < most)
  }

  /// How often the move at a place, upwards or downwards, can be added to a change; at most `limit` times.
  func room(
    at place: Range<Int>, _ direction: Int64, in table: PossibleTable, from change: [Int64],
    limit: Int64
  ) -> Int64 {
    table.room(
      moves.rows.span.extracting(place), moves.values.span.extracting(place), direction,
      from: change, limit: limit)
  }

  /// Adds the move at a place to a change.
  func add(_ place: Range<Int>, _ times: Int64, to change: inout [Int64]) {
    for index in place { change[Int(moves.rows[index])] += times * moves.values[index] }
  }

  /// Solves backwards, from the last pivot that the row touches to the first.
  private mutating func solve(_ free: Int32) -> SparseColumn? {
    change[Int(free)] = 1
    var touched = [Int(free)]
    var fits = spread(Int(free))
    var next = marks.last(before: rowCount)
    while let row = next, fits {
      next = marks.last(before: row)
      let sum = pending[row]
      pending[row] = 0
      guard sum != 0, let head = echelon.pivots[row]?.values.first else { continue }
      let divisor = Int64(greatestCommonDivisor(sum.magnitude, head.magnitude))
      let scale = Int64((head / divisor).magnitude)
      if scale != 1 { fits = stretch(scale, touched, below: row) }
      change[row] = head / divisor > 0 ? -(sum / divisor) : sum / divisor
      touched.append(row)
      if fits { fits = spread(row) }
      next = marks.last(before: row)
    }
    return takeOut(touched, fits)
  }

  /// Adds what a changed row does to the pivots that hold it.
  private mutating func spread(_ row: Int) -> Bool {
    for (pivot, value) in above[row] {
      let (product, one) = value.multipliedReportingOverflow(by: change[row])
      let (sum, two) = pending[Int(pivot)].addingReportingOverflow(product)
      if one || two || sum == .min { return false }
      pending[Int(pivot)] = sum
      marks.insert(Int(pivot))
    }
    return true
  }

  private mutating func stretch(_ scale: Int64, _ touched: [Int], below row: Int) -> Bool {
    for other in touched {
      let (product, overflow) = change[other].multipliedReportingOverflow(by: scale)
      if overflow { return false }
      change[other] = product
    }
    var next = marks.last(before: row)
    while let other = next {
      let (product, overflow) = pending[other].multipliedReportingOverflow(by: scale)
      if overflow { return false }
      pending[other] = product
      next = marks.last(before: other)
    }
    return true
  }

  private mutating func takeOut(_ touched: [Int], _ fits: Bool) -> SparseColumn? {
    var next = marks.first(from: 0)
    while let row = next {
      pending[row] = 0
      next = marks.first(from: row + 1)
    }
    marks.removeAll()
    let rows = touched.sorted()
    let values = rows.map { change[$0] }
    for row in touched { change[row] = 0 }
    guard fits else { return nil }
    let column = SparseColumn(rows: rows.map { Int32($0) }, values: values)
    return column.dividedByCommonFactor()
  }
}

/// Moves behind one another: many thousands of them are looked at in a random order.
private struct MoveStore {
  private(set) var rows: [Int32] = []
  private(set) var values: [Int64] = []
  /// Entries of moves that stay.
  private(set) var kept = 0
  /// Where the move of each row stands: empty when it has none that can be used, `nil` when it was not
  /// looked for, or not kept.
  private var places: [Range<Int>?]

  init(rows: Int) { places = Array(repeating: nil, count: rows) }

  func known(_ free: Int32) -> Range<Int>? { places[Int(free)] }

  func column(at place: Range<Int>) -> SparseColumn {
    SparseColumn(rows: Array(rows[place]), values: Array(values[place]))
  }

  /// Adds a move, in the place of the last one that was not kept.
  ///
  /// - Returns: its place; `nil` when there is none.
  mutating func add(_ move: SparseColumn?, of free: Int32, isKept: Bool) -> Range<Int>? {
    rows.removeLast(rows.count - kept)
    values.removeLast(values.count - kept)
    rows += move?.rows ?? []
    values += move?.values ?? []
    let place = kept..<rows.count
    if isKept {
      places[Int(free)] = place
      kept = rows.count
    }
    return place.isEmpty ? nil : place
  }
}
