public import Tables

/// Counts or sums of one measure by programme, by any number of dimensions, and by year.
public struct Cube: Sendable {
  /// What was counted.
  public let measure: BaseMeasure
  /// What it is split by; empty for totals.
  public let dimensions: [Dimension]
  /// First year of every series.
  public let firstYear: Int
  /// One series per group that occurs, ordered by programme and categories.
  public let series: [Series]

  /// The years of one group.
  public struct Series: Sendable {
    /// Code of the programme; 0 when unknown.
    public let programme: Int
    /// Position in the axis of each dimension; 0 when unknown.
    public let categories: [Int]
    /// One cell per year from `firstYear`.
    public let cells: [Cell]

    /// The cell of a year or span: every record once, however many of the years it was active.
    ///
    /// Exact because a record's years are an unbroken run: what was carried over from the year
    /// before is counted already. Organisations can be away for a year and come back; over a span
    /// they are counted by `Delivery.organisations(by:in:)`.
    public func cell(for period: Period, firstYear: Int) -> Cell {
      var total = Cell()
      for year in period.years {
        let index = year - firstYear
        guard cells.indices.contains(index) else { continue }
        var cell = cells[index]
        if year > period.firstYear {
          cell.value -= cell.carried
          cell.people -= cell.carriedPeople
        }
        total += cell
      }
      return total
    }
  }

  /// The cube with fewer dimensions: series that agree in those that are kept are added.
  ///
  /// For counts of records and sums. Organisations can be in several categories at once, so a cube
  /// of them is asked for anew.
  public func rolledUp(keeping kept: [Dimension]) -> Cube {
    let positions = kept.compactMap { dimensions.firstIndex(of: $0) }
    var sums: [[Int]: [Cell]] = [:]
    for one in series {
      let key = [one.programme] + positions.map { one.categories[$0] }
      if var cells = sums[key] {
        for index in cells.indices { cells[index] += one.cells[index] }
        sums[key] = cells
      } else {
        sums[key] = one.cells
      }
    }
    let ordered = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return Cube(
      measure: measure, dimensions: kept, firstYear: firstYear,
      series: ordered.map {
        Series(programme: $0.key[0], categories: Array($0.key.dropFirst()), cells: $0.value)
      })
  }

  /// The series of one programme, found in a binary search.
  public func series(ofProgramme programme: Int) -> ArraySlice<Series> {
    func firstIndex(of code: Int) -> Int {
      var low = 0
      var high = series.count
      while low < high {
        let middle = (low + high) / 2
        if series[middle].programme < code { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return series[firstIndex(of: programme)..<firstIndex(of: programme + 1)]
  }
}
