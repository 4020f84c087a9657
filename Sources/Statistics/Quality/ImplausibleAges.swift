internal import Aggregation
internal import Tables

/// Records of people who would be younger than 12 or older than 105 at the end of their year.
enum ImplausibleAges {
  static let plausible: ClosedRange<Int64> = 12...105

  static func findings(in delivery: Delivery) -> [QualityFinding] {
    [Entity.participants, .volunteers].flatMap { entity -> [QualityFinding] in
      guard let table = delivery.tables[entity] else { return [] }
      let blocks = table.blocks
      return Concurrent.map(blocks.count) { findings(entity, table, blocks[$0]) }.flatMap { $0 }
    }
  }

  private static func findings(
    _ entity: Entity, _ table: Table, _ block: Block
  ) -> [QualityFinding] {
    guard
      table.column(.birthYear, of: block) != nil || table.column(.age, of: block) != nil
    else { return [] }
    let births = table.values(.birthYear, of: block)
    let ages = table.values(.age, of: block)
    let periods = table.values(.period, of: block)
    let starts = table.values(.startDate, of: block)
    var findings: [QualityFinding] = []
    for index in 0..<block.recordCount {
      let year =
        periods[index] != Column.null
        ? Int(periods[index])
        : (starts[index] == Column.null
          ? nil : CalendarDate.year(ofDayNumber: Int(starts[index])))
      let age: Int64
      if births[index] != Column.null, let year {
        age = Int64(year) - births[index]
      } else if ages[index] != Column.null {
        age = ages[index]
      } else {
        continue
      }
      guard !plausible.contains(age) else { continue }
      findings.append(
        QualityFinding(
          organisation: max(Int(table.value(.organisation, of: block, at: index)), 0),
          entity: entity,
          place: RecordPlace(file: block.file, line: block.line(of: index)),
          field: births[index] != Column.null && year != nil ? .birthYear : .age, year: year,
          .implausibleAge(isYoung: age < plausible.lowerBound)))
    }
    return findings
  }
}
