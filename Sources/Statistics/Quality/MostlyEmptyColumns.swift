internal import Aggregation
internal import Tables

/// Columns of which at least half of the cells are empty, by file and organisation.
enum MostlyEmptyColumns {
  /// Of fewer records, half empty is no pattern.
  static let fewestRecords = 5

  static func findings(in delivery: Delivery) -> [QualityFinding] {
    Entity.allCases.filter { $0 != .knownTotals }.flatMap { entity in
      delivery.tables[entity].map { findings(entity, $0) } ?? []
    }
  }

  private struct Part: Hashable {
    var file: Int
    var organisation: Int
  }

  private static func findings(_ entity: Entity, _ table: Table) -> [QualityFinding] {
    let fields = OptionalFields.of(table)
    guard !fields.isEmpty else { return [] }
    var slots: [Part: Int] = [:]
    var records: [Int] = []
    // Empty cells of each part and field, and whether the file has the field at all.
    var empty: [Int] = []
    var isThere: [Bool] = []
    var slotOf: [Int] = []
    for block in table.blocks {
      slotOf.removeAll(keepingCapacity: true)
      var last = (part: Part(file: -1, organisation: -1), slot: -1)
      for code in table.values(.organisation, of: block) {
        // A list of organisations is one thing, whoever stands in it.
        let organisation = entity == .organisations ? 0 : max(Int(code), 0)
        let part = Part(file: block.file, organisation: organisation)
        if part != last.part {
          let slot = slots[part] ?? records.count
          if slot == records.count {
            slots[part] = slot
            records.append(0)
            empty.append(contentsOf: repeatElement(0, count: fields.count))
            isThere.append(contentsOf: repeatElement(false, count: fields.count))
          }
          last = (part, slot)
        }
        records[last.slot] += 1
        slotOf.append(last.slot)
      }
      for (position, field) in fields.enumerated() {
        guard let column = table.column(field, of: block) else { continue }
        let absent = table.absence(of: field)
        for (slot, value) in zip(slotOf, column.values(block.recordCount)) {
          isThere[slot * fields.count + position] = true
          if value == absent { empty[slot * fields.count + position] += 1 }
        }
      }
    }
    return slots.flatMap { part, slot -> [QualityFinding] in
      guard records[slot] >= fewestRecords else { return [] }
      return fields.indices.compactMap { position in
        let count = empty[slot * fields.count + position]
        guard isThere[slot * fields.count + position], 2 * count >= records[slot] else {
          return nil
        }
        return QualityFinding(
          organisation: part.organisation, entity: entity, file: part.file,
          field: fields[position], .mostlyEmptyColumn(empty: count, records: records[slot]))
      }
    }
  }
}
