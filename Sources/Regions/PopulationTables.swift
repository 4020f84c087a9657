/// Inhabitants by year, level and region.
struct PopulationTables: Sendable {
  private struct Year: Sendable {
    let year: Int
    /// By level (`RegionLevel.ordinal`) and region.
    let counts: [[Int64]]
    let total: Int64
  }

  /// Ascending, so that the first of two equally near years is the earlier one.
  private var known: [Year] = []

  var years: [Int] { known.map(\.year) }

  /// Adds or replaces a year.
  ///
  /// - Parameter counts: inhabitants by municipality; the levels above are their sums.
  mutating func set(year: Int, counts: [Int64], in regions: RegionTables) {
    let sums = RegionLevel.allCases.map { level in
      var sums = Array(repeating: Int64(0), count: regions.regions[level.ordinal].count)
      for (municipality, region) in regions.membership[level.ordinal].enumerated() {
        sums[region] += counts[municipality]
      }
      return sums
    }
    known.removeAll { $0.year == year }
    known.append(Year(year: year, counts: sums, total: counts.reduce(0, +)))
    known.sort { $0.year < $1.year }
  }

  func population(of region: Int, at level: RegionLevel, year: Int) -> Population {
    guard let nearest = nearest(to: year) else { return Population(count: 0, year: year) }
    return Population(count: nearest.counts[level.ordinal][region], year: nearest.year)
  }

  func total(year: Int) -> Population {
    guard let nearest = nearest(to: year) else { return Population(count: 0, year: year) }
    return Population(count: nearest.total, year: nearest.year)
  }

  private func nearest(to year: Int) -> Year? {
    // `min` keeps the first of equals: the earlier year. Magnitudes cannot overflow as differences
    // of any two `Int` could.
    known.min { Self.gap($0.year, year) < Self.gap($1.year, year) }
  }

  private static func gap(_ first: Int, _ second: Int) -> UInt {
    first < second
      ? UInt(bitPattern: second) &- UInt(bitPattern: first)
      : UInt(bitPattern: first) &- UInt(bitPattern: second)
  }
}
