/// Counts of people by one or more columns, with all totals over groups of their codes.
///
/// A combination of codes that was not given counts as zero, whether it could occur or not: what is
/// impossible in the world is not told apart from what merely did not happen.
public struct FrequencyTable: Sendable, Equatable {
  /// The columns.
  public let dimensions: [TableDimension]
  /// Counts of all combinations of codes, the last column running fastest.
  public let counts: [Int64]

  /// Most cells, totals included, and most ones in their sums.
  static let mostCells = 2_000_000
  static let mostOnes = 60_000_000

  /// A table.
  ///
  /// - Parameter entries: positions of codes per dimension, with their count; each combination once.
  /// - Throws: `TableProblem` when it is too large.
  public init(
    dimensions: [TableDimension], entries: [(codes: [Int], count: Int64)]
  ) throws(TableProblem) {
    self.dimensions = dimensions
    var (inner, cells, ones) = (1, 1, 1)
    for dimension in dimensions {
      inner = Self.product(inner, dimension.codes.count)
      cells = Self.product(cells, dimension.members.count)
      ones = Self.product(ones, dimension.members.reduce(0) { $0 + $1.leaves.count })
    }
    guard cells <= Self.mostCells, ones <= Self.mostOnes else { throw .tooLarge(cells: cells) }
    var counts = Array(repeating: Int64(0), count: inner)
    var total: Int64 = 0
    for entry in entries {
      var place = 0
      for (dimension, code) in zip(dimensions, entry.codes) {
        place = place * dimension.codes.count + code
      }
      counts[place] = entry.count
      let (sum, overflow) = total.addingReportingOverflow(entry.count)
      // Changes of a table need room above it.
      if overflow || sum > Int64.max / 4 { throw .countsTooLarge }
      total = sum
    }
    self.counts = counts
  }

  /// Number of cells, totals included.
  public var cellCount: Int { dimensions.reduce(1) { $0 * $1.members.count } }

  /// Ones in the sums of all cells.
  var ones: Int {
    dimensions.reduce(1) { $0 * $1.members.reduce(0) { $0 + $1.leaves.count } }
  }

  /// Codes of a combination, one per column.
  public func codes(ofInner inner: Int) -> [String] {
    places(inner, dimensions.map(\.codes.count)).enumerated().map { index, place in
      dimensions[index].codes[place]
    }
  }

  /// Codes of a cell, totals and groups among them, one per column.
  public func codes(ofCell cell: Int) -> [String] {
    places(cell, dimensions.map(\.members.count)).enumerated().map { index, place in
      dimensions[index].members[place].code
    }
  }

  /// Position of the inner cell of a combination, given as positions of its codes.
  public func inner(of codes: [Int]) -> Int {
    zip(dimensions, codes).reduce(0) { $0 * $1.0.codes.count + $1.1 }
  }

  /// Digits of a number in mixed bases, the last running fastest.
  func places(_ number: Int, _ bases: [Int]) -> [Int] {
    var rest = number
    var places = Array(repeating: 0, count: bases.count)
    for index in bases.indices.reversed() {
      places[index] = rest % bases[index]
      rest /= bases[index]
    }
    return places
  }

  private static func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
