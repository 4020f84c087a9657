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

  private static func findings(_ entity: Entity, _ table: Table) -> [QualityFinding] {
    let fields = OptionalFields.of(table)
    guard !fields.isEmpty else { return [] }
    // Numbers of organisation and file.
    var slots = SlotMap()
    var records: [Int] = []
    // Empty cells of each part and field, and whether the file has the field at all.
    var empty: [Int] = []
    var isThere: [Bool] = []
    for block in table.blocks {
      let slotOf = table.values(.organisation, of: block).map { code in
        // A list of organisations is one thing, whoever stands in it.
        slots.slot(
          of: .init(entity == .organisations ? 0 : max(Int(code), 0), block.file))
      }
      let added = slots.count - records.count
      records.append(contentsOf: repeatElement(0, count: added))
      empty.append(contentsOf: repeatElement(0, count: added * fields.count))
      isThere.append(contentsOf: repeatElement(false, count: added * fields.count))
      for slot in slotOf { records[slot] += 1 }
      for (position, field) in fields.enumerated() {
        guard let column = table.column(field, of: block) else { continue }
        let absent = table.absence(of: field)
        for (slot, value) in zip(slotOf, column.values(block.recordCount)) {
          isThere[slot * fields.count + position] = true
          if value == absent { empty[slot * fields.count + position] += 1 }
        }
      }
    }
    return slots.keys.enumerated().flatMap { slot, key -> [QualityFinding] in
      guard records[slot] >= fewestRecords else { return [] }
      return fields.indices.compactMap { position in
        let count = empty[slot * fields.count + position]
        guard isThere[slot * fields.count + position], 2 * count >= records[slot] else {
          return nil
        }
        return QualityFinding(
          organisation: Int(key.organisation), entity: entity, file: Int(key.other),
          field: fields[position], .mostlyEmptyColumn(empty: count, records: records[slot]))
      }
    }
  }
}
