/// What is published, in a form in which it is easy to see what follows from it.
///
/// The pivots are columns with different first rows that span the same space as all columns published
/// so far. Whatever follows from the published cells by adding and subtracting reduces to nothing.
struct Echelon: Sendable {
  /// The pivot that starts at each row, if one does.
  private(set) var pivots: [SparseColumn?]
  /// Entries of pivots that were subtracted: what the work took, whatever the machine.
  var work: Int { workspace.work }
  private var workspace: Workspace

  init(rows: Int) {
    pivots = Array(repeating: nil, count: rows)
    workspace = Workspace(rows: rows)
  }

  var rowCount: Int { pivots.count }

  /// Rows in which no pivot starts: what the published cells leave free.
  var freeRows: [Int32] {
    pivots.indices.compactMap { pivots[$0] == nil ? Int32($0) : nil }
  }

  /// Adds a column that is reduced and not empty.
  mutating func add(_ column: SparseColumn) {
    guard let row = column.rows.first else { return }
    pivots[Int(row)] = column
  }

  /// What is left of a column once everything that the pivots explain is taken away; normalised.
  ///
  /// - Returns: `nil` when its numbers do not fit in 64 bits.
  mutating func reduce(_ column: SparseColumn) -> SparseColumn? {
    guard column.rows.contains(where: { pivots[Int($0)] != nil }) else {
      return column.normalised()
    }
    if let reduced = workspace.reduce(column, by: pivots) { return reduced }
    // The numbers outgrew the workspace: the slow way divides after each step.
    return column.eliminating { pivots[Int($0)] }?.normalised()
  }
}

/// A dense vector that is cleared after each use, for the many steps of one reduction.
private struct Workspace: Sendable {
  private var values: [Int64]
  private var marks: RowMarks
  private(set) var work = 0

  init(rows: Int) {
    values = Array(repeating: 0, count: rows)
    marks = RowMarks(rows: rows)
  }

  /// - Returns: `nil` on overflow.
  mutating func reduce(_ column: SparseColumn, by pivots: [SparseColumn?]) -> SparseColumn? {
    for (row, value) in zip(column.rows, column.values) {
      values[Int(row)] = value
      marks.insert(Int(row))
    }
    var fits = true
    var next = marks.first(from: 0)
    while let row = next, fits {
      let value = values[row]
      if value != 0, let pivot = pivots[row] {
        fits = subtract(pivot, at: row, value)
      }
      next = marks.first(from: row + 1)
    }
    return takeOut(fits)
  }

  private mutating func subtract(_ pivot: SparseColumn, at row: Int, _ value: Int64) -> Bool {
    work += pivot.count
    let head = pivot.values[0]
    let divisor = Int64(greatestCommonDivisor(value.magnitude, head.magnitude))
    let (scale, factor) = (head / divisor, value / divisor)
    if scale != 1 {
      var next = marks.first(from: 0)
      while let other = next {
        let (product, overflow) = values[other].multipliedReportingOverflow(by: scale)
        if overflow { return false }
        values[other] = product
        next = marks.first(from: other + 1)
      }
    }
    for index in pivot.rows.indices {
      let other = Int(pivot.rows[index])
      let (product, one) = pivot.values[index].multipliedReportingOverflow(by: factor)
      let (difference, two) = values[other].subtractingReportingOverflow(product)
      if one || two || difference == .min { return false }
      values[other] = difference
      marks.insert(other)
    }
    return true
  }

  /// The vector, normalised; leaves zeros behind.
  private mutating func takeOut(_ fits: Bool) -> SparseColumn? {
    var rows: [Int32] = []
    var found: [Int64] = []
    var next = marks.first(from: 0)
    while let row = next {
      if values[row] != 0 {
        rows.append(Int32(row))
        found.append(values[row])
        values[row] = 0
      }
      next = marks.first(from: row + 1)
    }
    marks.removeAll()
    return fits ? SparseColumn(rows: rows, values: found).normalised() : nil
  }
}
