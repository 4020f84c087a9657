internal import Aggregation
internal import Tables

/// How much each organisation filled in for each year, and which expected deliveries are there.
enum Completeness {
  private struct Year: Hashable {
    var organisation: Int
    var year: Int
  }

  private struct Tally {
    var filled = 0
    var cells = 0
    var delivered = 0
    var expected = 0
  }

  static func findings(
    in delivery: Delivery, _ expected: ExpectedDeliveries
  ) -> [QualityFinding] {
    var slots: [Year: Int] = [:]
    var tallies: [Tally] = []
    func slot(of year: Year) -> Int {
      if let known = slots[year] { return known }
      slots[year] = tallies.count
      tallies.append(Tally())
      return tallies.count - 1
    }
    for entity in [Entity.participants, .volunteers, .meetings] {
      guard let table = delivery.tables[entity] else { continue }
      let fields = OptionalFields.of(table)
      for block in table.blocks {
        let years = years(of: table, block)
        var last = (year: Year(organisation: -1, year: 0), slot: -1)
        let slotOf = years.map { year -> Int in
          guard let year else { return -1 }
          if year != last.year { last = (year, slot(of: year)) }
          return last.slot
        }
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
      let slot = slot(of: Year(organisation: expectation.organisation, year: expectation.year))
      tallies[slot].expected += 1
      if expectation.isDelivered { tallies[slot].delivered += 1 }
    }
    return slots.map { year, slot in
      let tally = tallies[slot]
      return QualityFinding(
        organisation: year.organisation, entity: .participants, year: year.year,
        .completeness(
          filled: tally.filled, cells: tally.cells, delivered: tally.delivered,
          expected: tally.expected))
    }
  }

  /// The organisation of each record with the year that it names, or in which it began.
  private static func years(of table: Table, _ block: Block) -> [Year?] {
    let organisations = table.values(.organisation, of: block)
    let periods = table.values(.period, of: block)
    let starts = table.values(.startDate, of: block)
    return organisations.indices.map { index in
      guard organisations[index] > 0 else { return nil }
      let organisation = Int(organisations[index])
      if periods[index] != Column.null {
        return Year(organisation: organisation, year: Int(periods[index]))
      }
      guard starts[index] != Column.null else { return nil }
      return Year(
        organisation: organisation, year: CalendarDate.year(ofDayNumber: Int(starts[index])))
    }
  }
}
