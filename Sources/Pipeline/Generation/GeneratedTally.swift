/// What was written, counted while it was written: the known totals.
struct GeneratedTally: Sendable {
  /// Records that count.
  private(set) var records = 0
  /// Records active in each year.
  private(set) var recordsByYear: [Int]
  /// Hundredths of hours of records that begin in each year.
  private(set) var hoursByYear: [Int]
  /// Spoilt records, by `Spoilage`.
  private(set) var spoilt = Array(repeating: 0, count: Spoilage.allCases.count)

  init(years: Int) {
    recordsByYear = Array(repeating: 0, count: years)
    hoursByYear = recordsByYear
  }

  var rejected: Int { spoilt[Spoilage.extraCells.rawValue] }

  /// Counts a record that is active from one year to another, by their places in the span.
  mutating func add(from first: Int, to last: Int, hours: Int) {
    records += 1
    for year in first...last { recordsByYear[year] += 1 }
    hoursByYear[first] += hours
  }

  mutating func add(_ spoilage: Spoilage) { spoilt[spoilage.rawValue] += 1 }

  mutating func add(_ other: GeneratedTally) {
    records += other.records
    for year in recordsByYear.indices {
      recordsByYear[year] += other.recordsByYear[year]
      hoursByYear[year] += other.hoursByYear[year]
    }
    for kind in spoilt.indices { spoilt[kind] += other.spoilt[kind] }
  }
}
