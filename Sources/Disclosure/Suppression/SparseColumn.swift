/// A vector of whole numbers over the inner cells that stores only what is not zero.
struct SparseColumn: Sendable, Equatable {
  /// Positions, ascending.
  private(set) var rows: [Int32]
  /// What stands there; never zero.
  private(set) var values: [Int64]

  static var empty: SparseColumn { SparseColumn(rows: [], values: []) }

  /// A vector of ones.
  init(ones rows: [Int32]) {
    self.init(rows: rows, values: Array(repeating: 1, count: rows.count))
  }

  /// A vector of entries that are in order already.
  init(rows: [Int32], values: [Int64]) {
    self.rows = rows
    self.values = values
  }

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  /// What stands at a position, zero included; by halving.
  func value(at row: Int32) -> Int64 {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? values[low] : 0
  }

  /// The same direction in the smallest whole numbers, the first of them positive.
  func normalised() -> SparseColumn {
    guard let first = values.first else { return self }
    let divisor = first < 0 ? -commonFactor : commonFactor
    guard divisor != 1 else { return self }
    return SparseColumn(rows: rows, values: values.map { $0 / divisor })
  }

  /// The same direction and sense in the smallest whole numbers.
  func dividedByCommonFactor() -> SparseColumn {
    let divisor = commonFactor
    guard divisor > 1 else { return self }
    return SparseColumn(rows: rows, values: values.map { $0 / divisor })
  }

  private var commonFactor: Int64 {
    var divisor: UInt64 = 0
    for value in values {
      divisor = greatestCommonDivisor(divisor, value.magnitude)
      if divisor == 1 { break }
    }
    return Int64(truncatingIfNeeded: divisor)
  }

  /// A combination of this and a pivot in which the pivot's first row no longer stands, normalised.
  ///
  /// - Returns: `nil` when its numbers do not fit in 64 bits.
  func eliminating(_ pivot: SparseColumn) -> SparseColumn? {
    guard let row = pivot.rows.first, let head = pivot.values.first else { return self }
    let value = value(at: row)
    guard value != 0 else { return self }
    let divisor = Int64(greatestCommonDivisor(value.magnitude, head.magnitude))
    let (scale, factor) = (head / divisor, value / divisor)
    // Nearly always the numbers stay tiny; only when they do not, the slow way is taken.
    if let (rows, values) = merged(scale, pivot, factor, as: Int64.self) {
      return SparseColumn(rows: rows, values: values).normalised()
    }
    guard let (rows, values) = merged(scale, pivot, factor, as: Int128.self) else { return nil }
    return SparseColumn(narrowing: rows, values)
  }

  /// What is left of the column once the pivot of each row that has one is taken away, the first row first.
  ///
  /// - Returns: `nil` when its numbers do not fit in 64 bits.
  func eliminating(pivotOf pivot: (Int32) -> SparseColumn?) -> SparseColumn? {
    var column = self
    var start = 0
    while start < column.count {
      guard let pivot = pivot(column.rows[start]) else {
        start += 1
        continue
      }
      guard let next = column.eliminating(pivot) else { return nil }
      column = next
    }
    return column
  }

  /// Wide numbers divided by what they have in common; `nil` when they still do not fit.
  init?(narrowing rows: [Int32], _ wide: [Int128]) {
    var divisor: UInt128 = 0
    for value in wide {
      divisor = greatestCommonDivisor(divisor, value.magnitude)
      if divisor == 1 { break }
    }
    guard let divisor = Int128(exactly: divisor) else { return nil }
    var values: [Int64] = []
    values.reserveCapacity(wide.count)
    for value in wide {
      guard let narrow = Int64(exactly: value / divisor), narrow != .min else { return nil }
      values.append(narrow)
    }
    self = SparseColumn(rows: rows, values: values).normalised()
  }

  /// `scale` times this minus `factor` times the other; `nil` on overflow.
  private func merged<Scalar: FixedWidthInteger & SignedInteger>(
    _ scale: Int64, _ other: SparseColumn, _ factor: Int64, as: Scalar.Type
  ) -> (rows: [Int32], values: [Scalar])? {
    let (scale, factor) = (Scalar(scale), Scalar(factor))
    var resultRows: [Int32] = []
    var resultValues: [Scalar] = []
    resultRows.reserveCapacity(count + other.count)
    resultValues.reserveCapacity(count + other.count)
    var (mine, theirs) = (0, 0)
    while mine < count || theirs < other.count {
      let row = min(
        mine < count ? rows[mine] : .max, theirs < other.count ? other.rows[theirs] : .max)
      var value: Scalar = 0
      if mine < count, rows[mine] == row {
        let (product, overflow) = scale.multipliedReportingOverflow(by: Scalar(values[mine]))
        if overflow { return nil }
        value = product
        mine += 1
      }
      if theirs < other.count, other.rows[theirs] == row {
        let (product, one) = factor.multipliedReportingOverflow(by: Scalar(other.values[theirs]))
        let (difference, two) = value.subtractingReportingOverflow(product)
        if one || two { return nil }
        value = difference
        theirs += 1
      }
      guard value != 0 else { continue }
      if value == .min { return nil }
      resultRows.append(row)
      resultValues.append(value)
    }
    return (resultRows, resultValues)
  }
}

/// The largest number that divides both; of 0 and another the other.
func greatestCommonDivisor<Number: BinaryInteger>(_ one: Number, _ other: Number) -> Number {
  var (one, other) = (one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return one
}
