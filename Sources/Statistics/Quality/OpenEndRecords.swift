internal import Aggregation
internal import Tables

/// Organisations of which most records of people have no end, though they began long ago.
///
/// Such a record counts in every year up to the last one. Somebody may really be there that long, but
/// where most never end, end dates are forgotten rather.
enum OpenEndRecords {
  /// Of fewer records, half without an end is no pattern.
  static let fewestRecords = 10
  /// Days after which a record is old: what is younger may well go on.
  ///
  /// No clock is asked: it is held against the last day on which anybody in the delivery began.
  static let days = 365

  /// Cost: two passes over the days of the records.
  static func findings(in delivery: Delivery) -> [QualityFinding] {
    let people: [Entity] = [.participants, .volunteers]
    let tables = people.compactMap { entity in delivery.tables[entity].map { (entity, $0) } }
    let last = tables.lazy.flatMap { $0.1.blocks.lazy.compactMap($0.1.lastStart) }.max()
    guard let last else { return [] }
    return tables.flatMap { findings($0, $1, before: last - Int64(days)) }
  }

  private static func findings(
    _ entity: Entity, _ table: Table, before day: Int64
  ) -> [QualityFinding] {
    var records: [Int64: (open: Int, all: Int)] = [:]
    for block in table.blocks {
      guard let starts = table.column(.startDate, of: block)?.values(block.recordCount) else {
        continue
      }
      let ends = table.column(.endDate, of: block)?.values(block.recordCount)
      let periods = table.column(.period, of: block)?.values(block.recordCount)
      let organisations = table.values(.organisation, of: block)
      for (index, start) in starts.enumerated()
      where start != Column.null && start < day && organisations[index] > 0 {
        guard (periods?[index] ?? Column.null) == Column.null else { continue }
        let isOpen = (ends?[index] ?? Column.null) == Column.null
        records[organisations[index], default: (0, 0)].all += 1
        if isOpen { records[organisations[index], default: (0, 0)].open += 1 }
      }
    }
    return records.filter { $0.value.all >= fewestRecords && 2 * $0.value.open >= $0.value.all }
      .sorted { $0.key < $1.key }
      .map {
        QualityFinding(
          organisation: Int($0.key), entity: entity, field: .endDate,
          .openEnds(open: $0.value.open, records: $0.value.all))
      }
  }
}

extension Table {
  /// The last day on which a record of a block begins that goes by its days; `nil` without any.
  fileprivate func lastStart(_ block: Block) -> Int64? {
    guard let starts = column(.startDate, of: block)?.values(block.recordCount) else { return nil }
    let periods = column(.period, of: block)?.values(block.recordCount)
    return starts.indices.lazy
      .filter { starts[$0] != Column.null && (periods?[$0] ?? Column.null) == Column.null }
      .map { starts[$0] }.max()
  }
}
