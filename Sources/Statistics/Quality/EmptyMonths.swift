internal import Aggregation
internal import Tables

/// Runs of months in which nobody began, between months in which somebody did.
///
/// Volunteers are left out: most stay for years, and months without a new one are the rule.
enum EmptyMonths {
  /// Below one record a month on average a gap says nothing: some months are empty by chance.
  static let fewestRecords = 12
  /// One month may be a holiday.
  static let shortestRun = 2

  static func findings(in delivery: Delivery) -> [QualityFinding] {
    [Entity.participants, .meetings].flatMap { findings($0, delivery.tables[$0]) }
  }

  private struct Year: Hashable {
    var organisation: Int
    var year: Int
  }

  private static func findings(_ entity: Entity, _ table: Table?) -> [QualityFinding] {
    guard let table else { return [] }
    var slots: [Year: Int] = [:]
    var counts: [Int32] = []
    var last = (year: Year(organisation: -1, year: 0), slot: -1)
    for block in table.blocks where table.column(.startDate, of: block) != nil {
      let organisations = table.values(.organisation, of: block)
      for (code, start) in zip(organisations, table.values(.startDate, of: block))
      where code > 0 && start != Column.null {
        let day = Int(start)
        let key = Year(organisation: Int(code), year: CalendarDate.year(ofDayNumber: day))
        if key != last.year {
          let slot = slots[key] ?? slots.count
          if slot == slots.count {
            slots[key] = slot
            counts.append(contentsOf: repeatElement(0, count: 12))
          }
          last = (key, slot)
        }
        counts[last.slot * 12 + CalendarDate.month(ofDayNumber: day) - 1] += 1
      }
    }
    return slots.flatMap { key, slot in
      runs(Array(counts[slot * 12..<(slot + 1) * 12])).map { run in
        QualityFinding(
          organisation: key.organisation, entity: entity, field: .startDate, year: key.year,
          .emptyMonths(from: run.lowerBound, through: run.upperBound))
      }
    }
  }

  /// Months, 1 to 12, of the runs that are worth a question.
  static func runs(_ counts: [Int32]) -> [ClosedRange<Int>] {
    guard counts.reduce(0, { $0 + Int($1) }) >= fewestRecords,
      let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return [] }
    var runs: [ClosedRange<Int>] = []
    var start: Int?
    for month in first...last {
      if counts[month] == 0 {
        start = start ?? month
      } else if let begin = start {
        if month - begin >= shortestRun { runs.append(begin + 1...month) }
        start = nil
      }
    }
    return runs
  }
}
