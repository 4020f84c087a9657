/// Decides cell by cell what may be published, so that no protected cell follows from it.
///
/// Integer Gaussian elimination: a cell that would make a protected one computable is withheld. Method:
/// Langsrud, "Secondary cell suppression by Gaussian elimination", 2024 (doi
/// 10.1007/978-3-031-69651-0_6). Protected columns are kept free of pivots, so that a candidate
/// endangers one exactly when both are left with the same vector.
struct Elimination: Sendable {
  /// What is published so far.
  private(set) var echelon: Echelon

  private let firstSingleton: Int32
  /// Entries that were looked at: what the work took, whatever the machine.
  private(set) var work = 0

  /// The same with the entries of all pivots that were subtracted for them.
  var allWork: Int { work + echelon.work }

  private var protected: [SparseColumn] = []
  /// Which protected columns hold a row; entries may be out of date, never missing.
  private var protectedByRow: [[Int32]]

  /// - Parameters:
  ///   - rows: number of inner cells.
  ///   - firstSingleton: rows from here on are known to somebody; a sum of such rows alone is no secret
  ///     to their people.
  ///   - protecting: columns that must not follow from what is published.
  init(rows: Int, firstSingleton: Int32, protecting columns: [[Int32]]) {
    echelon = Echelon(rows: rows)
    self.firstSingleton = firstSingleton
    protectedByRow = Array(repeating: [], count: rows)
    for rows in columns {
      // Nothing that consists of singletons alone is ever published.
      guard let first = rows.first, first < firstSingleton else { continue }
      for row in rows { protectedByRow[Int(row)].append(Int32(protected.count)) }
      protected.append(SparseColumn(ones: rows))
    }
  }

  /// What publishing a cell does, looked at before it is done.
  struct Step {
    fileprivate let column: SparseColumn
    fileprivate let changes: [(Int32, SparseColumn)]
  }

  /// Publishes a cell unless that endangers a protected one.
  ///
  /// A column with numbers that outgrow 64 bits is withheld: what cannot be checked is not shown.
  ///
  /// - Returns: whether the cell is published.
  mutating func publish(_ rows: [Int32]) -> Bool {
    guard let step = step(rows) else { return false }
    take(step)
    return true
  }

  /// What it would do to publish a cell; `nil` when that endangers a protected one.
  mutating func step(_ rows: [Int32]) -> Step? {
    guard let column = echelon.reduce(SparseColumn(ones: rows)) else { return nil }
    work += rows.count + column.count
    guard let first = column.rows.first else { return Step(column: column, changes: []) }
    guard first < firstSingleton, !equalsProtected(column), let changes = changes(by: column)
    else { return nil }
    return Step(column: column, changes: changes)
  }

  /// Publishes a cell that was looked at, with nothing published in between.
  mutating func take(_ step: Step) {
    guard let first = step.column.rows.first else { return }
    for (index, changed) in step.changes {
      work += changed.count
      replace(Int(index), by: changed)
    }
    protectedByRow[Int(first)] = []
    echelon.add(step.column)
  }

  private func equalsProtected(_ column: SparseColumn) -> Bool {
    let rarest = column.rows.min { one, other in
      protectedByRow[Int(one)].count < protectedByRow[Int(other)].count
    }
    guard let rarest else { return false }
    return protectedByRow[Int(rarest)].contains { protected[Int($0)] == column }
  }

  /// Protected columns as they are once the column is a pivot; `nil` when one outgrows 64 bits.
  private func changes(by column: SparseColumn) -> [(Int32, SparseColumn)]? {
    var changes: [(Int32, SparseColumn)] = []
    let row = column.rows[0]
    let near = protectedByRow[Int(row)]
    // Mostly none or one, which needs no sorting.
    for index in near.count > 1 ? Set(near).sorted() : near {
      let before = protected[Int(index)]
      guard before.value(at: row) != 0 else { continue }
      guard let after = before.eliminating(column) else { return nil }
      changes.append((index, after))
    }
    return changes
  }

  private mutating func replace(_ index: Int, by column: SparseColumn) {
    let before = protected[index].rows
    var position = 0
    for row in column.rows {
      while position < before.count, before[position] < row { position += 1 }
      if position == before.count || before[position] != row {
        protectedByRow[Int(row)].append(Int32(index))
      }
    }
    protected[index] = column
  }
}
