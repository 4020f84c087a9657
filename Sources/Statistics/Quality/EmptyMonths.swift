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

  private static func findings(_ entity: Entity, _ table: Table?) -> [QualityFinding] {
    guard let table else { return [] }
    var slots = SlotMap()
    var counts: [Int32] = []
    for block in table.blocks where table.column(.startDate, of: block) != nil {
      let organisations = table.values(.organisation, of: block)
      for (code, start) in zip(organisations, table.values(.startDate, of: block))
      where code > 0 && start != Column.null {
        let day = Int(start)
        let slot = slots.slot(of: .init(Int(code), CalendarDate.year(ofDayNumber: day)))
        if slot * 12 == counts.count { counts.append(contentsOf: repeatElement(0, count: 12)) }
        counts[slot * 12 + CalendarDate.month(ofDayNumber: day) - 1] += 1
      }
    }
    return slots.keys.enumerated().flatMap { slot, key in
      runs(counts[slot * 12..<(slot + 1) * 12]).map { run in
        QualityFinding(
          organisation: Int(key.organisation), entity: entity, field: .startDate,
          year: Int(key.other), .emptyMonths(from: run.lowerBound, through: run.upperBound))
      }
    }
  }

  /// Months, 1 to 12, of the runs that are worth a question.
  static func runs(_ counts: ArraySlice<Int32>) -> [ClosedRange<Int>] {
    guard counts.reduce(0, { $0 + Int($1) }) >= fewestRecords,
      let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return [] }
    var runs: [ClosedRange<Int>] = []
    var start: Int?
    for index in first...last {
      if counts[index] == 0 {
        start = start ?? index
      } else if let begin = start {
        let months = begin - counts.startIndex + 1...index - counts.startIndex
        if months.count >= shortestRun { runs.append(months) }
        start = nil
      }
    }
    return runs
  }
}
