public import Tables

/// In which months the records of an entity begin, by programme and year.
///
/// Tells whether the data of a year end before the year does.
public struct StartMonths: Sendable {
  /// Records of one programme and year.
  public struct Year: Sendable, Equatable {
    /// Records that begin in each month, January first.
    public var starts: [Int64] = Array(repeating: 0, count: 12)
    /// The days of each month on which any does: the bit of a day is the rest of its number by 31,
    /// which differs for all days of a month.
    private var days: [UInt32] = Array(repeating: 0, count: 12)
    /// Records that name the year instead of dates, or have no first day.
    public var undated: Int64 = 0
    /// What holds for the files of all of these records.
    public var flags: CellFlags = []

    /// A year without records.
    public init() {}

    /// Last month in which a record begins, 1 to 12; `nil` when none does.
    public var lastMonth: Int? { starts.lastIndex { $0 > 0 }.map { $0 + 1 } }

    /// Records that begin after a month.
    public func starts(after month: Int) -> Int64 { starts[month...].reduce(0, +) }

    /// In how many of some months, counted from 0, any record begins.
    public func months(in range: Range<Int>) -> Int { starts[range].count { $0 > 0 } }

    /// On how many different days of some months, counted from 0, any record begins.
    public func days(in range: Range<Int>) -> Int {
      days[range].reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// Adds a record that begins on a day.
    mutating func add(startingOn day: Int) {
      let month = CalendarDate.month(ofDayNumber: day) - 1
      starts[month] += 1
      days[month] |= 1 << UInt32((day % 31 + 31) % 31)
    }

    /// Adds the records of the same year of another entity, or of other files.
    public static func += (year: inout Self, other: Self) {
      for month in year.starts.indices {
        year.starts[month] += other.starts[month]
        year.days[month] |= other.days[month]
      }
      year.undated += other.undated
      year.flags.formUnion(other.flags)
    }
  }

  /// First year of each list of years.
  public let firstYear: Int
  private let programmes: [[Year]]

  /// The months of an entity; `nil` when none of its records has a first day.
  ///
  /// Cost: one pass over the dates on all cores; none when no file has dates.
  public init?(_ entity: Entity, in delivery: Delivery) {
    guard let bounds = delivery.years, let table = delivery.tables[entity],
      table.blocks.contains(where: { table.column(.startDate, of: $0) != nil })
    else { return nil }
    firstYear = bounds.lowerBound
    let programmeCount = delivery.categories(.programme).count
    let shares = table.shares(delivery.workers)
    let parts = Concurrent.map(shares.count) { share in
      var years = Array(
        repeating: Array(repeating: Year(), count: bounds.count), count: programmeCount)
      for block in table.blocks[shares[share]] {
        Self.add(block, of: table, delivery, bounds, to: &years)
      }
      return years
    }
    var total = Array(
      repeating: Array(repeating: Year(), count: bounds.count), count: programmeCount)
    for part in parts {
      for programme in total.indices {
        for year in total[programme].indices {
          total[programme][year] += part[programme][year]
        }
      }
    }
    programmes = total
  }

  /// The months of a programme in a year; `nil` outside the years of the delivery.
  public func months(ofProgramme programme: Int, in year: Int) -> Year? {
    guard programmes.indices.contains(programme),
      programmes[programme].indices.contains(year - firstYear)
    else { return nil }
    return programmes[programme][year - firstYear]
  }

  private static func add(
    _ block: Block, of table: Table, _ delivery: Delivery, _ bounds: ClosedRange<Int>,
    to years: inout [[Year]]
  ) {
    let programmes = table.values(.programme, of: block)
    let organisations = table.values(.organisation, of: block)
    let periods = table.values(.period, of: block)
    let starts = table.values(.startDate, of: block)
    let ends = table.values(.endDate, of: block)
    let flags = CellFlags(delivery.files[block.file])
    let programmeOf = delivery.roster.programmeOf
    for index in 0..<block.recordCount {
      let organisation = max(Int(organisations[index]), 0)
      let programme =
        programmes[index] > 0
        ? Int(programmes[index])
        : (programmeOf.indices.contains(organisation) ? programmeOf[organisation] : 0)
      let named = periods[index] == Column.null ? nil : Int(periods[index])
      let day = starts[index] == Column.null ? nil : Int(starts[index])
      let end = ends[index] == Column.null ? nil : Int(ends[index])
      if let named, bounds.contains(named) {
        years[programme][named - bounds.lowerBound].undated += 1
        years[programme][named - bounds.lowerBound].flags.formUnion(flags)
      } else if let day {
        let year = CalendarDate.year(ofDayNumber: day)
        guard bounds.contains(year) else { continue }
        years[programme][year - bounds.lowerBound].add(startingOn: day)
        years[programme][year - bounds.lowerBound].flags.formUnion(flags)
      } else if let end {
        // Without a first day a record may have begun at any time up to its end.
        let last = min(CalendarDate.year(ofDayNumber: end), bounds.upperBound)
        for year in bounds.lowerBound...max(last, bounds.lowerBound) {
          years[programme][year - bounds.lowerBound].undated += 1
        }
      }
    }
  }
}
