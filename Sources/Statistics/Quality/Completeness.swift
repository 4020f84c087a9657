internal import Aggregation
internal import Tables

/// How much each organisation filled in for each year, and which expected deliveries are there.
enum Completeness {
  private struct Tally {
    var filled = 0
    var cells = 0
    var delivered = 0
    var expected = 0
  }

  static func findings(
    in delivery: Delivery, _ expected: ExpectedDeliveries
  ) -> [QualityFinding] {
    // Numbers of organisation and year.
    var slots = SlotMap()
    var tallies: [Tally] = []
    for entity in [Entity.participants, .volunteers, .meetings] {
      guard let table = delivery.tables[entity] else { continue }
      let fields = OptionalFields.of(table)
      for block in table.blocks {
        let slotOf = keys(of: table, block).map { $0.map { slots.slot(of: $0) } ?? -1 }
        tallies.append(contentsOf: repeatElement(Tally(), count: slots.count - tallies.count))
        for field in fields {
          guard let column = table.column(field, of: block) else { continue }
          let absent = table.absence(of: field)
          for (slot, value) in zip(slotOf, column.values(block.recordCount)) where slot >= 0 {
            tallies[slot].cells += 1
            if value != absent { tallies[slot].filled += 1 }
          }
        }
      }
    }
    for expectation in expected.all {
      let slot = slots.slot(of: .init(expectation.organisation, expectation.year))
      if slot == tallies.count { tallies.append(Tally()) }
      tallies[slot].expected += 1
      if expectation.isDelivered { tallies[slot].delivered += 1 }
    }
    return zip(slots.keys, tallies).map { key, tally in
      QualityFinding(
        organisation: Int(key.organisation), entity: .participants, year: Int(key.other),
        .completeness(
          filled: tally.filled, cells: tally.cells, delivered: tally.delivered,
          expected: tally.expected))
    }
  }

  /// The organisation of each record with the year that it names, or in which it began.
  private static func keys(of table: Table, _ block: Block) -> [SlotMap.Key?] {
    let organisations = table.values(.organisation, of: block)
    let periods = table.values(.period, of: block)
    let starts = table.values(.startDate, of: block)
    return organisations.indices.map { index in
      guard organisations[index] > 0 else { return nil }
      let organisation = Int(organisations[index])
      if periods[index] != Column.null { return .init(organisation, Int(periods[index])) }
      guard starts[index] != Column.null else { return nil }
      return .init(organisation, CalendarDate.year(ofDayNumber: Int(starts[index])))
    }
  }
}
