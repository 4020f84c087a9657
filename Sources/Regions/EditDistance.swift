/// The number of typing mistakes between two keys, up to a bound.
///
/// Counts an inserted, a missing, a wrong byte and two swapped neighbours as one each ("optimal
/// string alignment"; F. Damerau, Communications of the ACM 7(3), 1964). The rows are kept between
/// calls, so a search allocates once.
struct EditDistance {
  private var twoAbove: [Int]
  private var above: [Int]
  private var current: [Int]

  /// - Parameter longest: the longest second key that will be compared, in bytes.
  init(longest: Int) {
    twoAbove = Array(repeating: 0, count: longest + 1)
    above = twoAbove
    current = twoAbove
  }

  /// The distance, or nil when it is more than `bound`.
  mutating func between(_ first: Span<UInt8>, _ second: Span<UInt8>, bound: Int) -> Int? {
    let columns = second.count
    guard abs(first.count - columns) <= bound, columns < current.count else { return nil }
    guard columns > 0 else { return first.count }
    for column in 0...columns { current[column] = column }
    for row in 0..<first.count {
      swap(&twoAbove, &above)
      swap(&above, &current)
      // Cells further than `bound` from the diagonal exceed the bound anyway; their neighbours
      // are set to it so that the band never reads a stale cell.
      let low = max(0, row - bound)
      let high = min(columns - 1, row + bound)
      current[low] = low == 0 ? row + 1 : bound + 1
      if high == row + bound { above[high + 1] = bound + 1 }
      var smallest = current[low]
      for column in low...high {
        let isSame = first[row] == second[column]
        var cost = above[column] + (isSame ? 0 : 1)
        cost = min(cost, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, twoAbove[column - 1] + 1)
        }
        current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      if smallest > bound { return nil }
    }
    return current[columns] <= bound ? current[columns] : nil
  }
}

/// The number of typing mistakes between two names.
public enum NameDistance {
  /// The distance in bytes of their folded forms, or `nil` when it is more than `bound`.
  ///
  /// Counts an inserted, a missing, a wrong byte and two swapped neighbours as one each.
  public static func between(_ first: String, _ second: String, bound: Int) -> Int? {
    let left = NameFolding.fold(first.utf8.span)
    let right = NameFolding.fold(second.utf8.span)
    guard abs(left.count - right.count) <= bound else { return nil }
    var distance = EditDistance(longest: right.count)
    return distance.between(left.span, right.span, bound: bound)
  }
}
