internal import Tables

extension Delivery {
  /// The same records, which count for other numbers: those of each atom sum to what is given.
  ///
  /// What each figure counts is a sum over atoms, so every statistic of the result is computed from the
  /// given numbers alone. Within an atom the records share its number as they shared the old one.
  ///
  /// - Parameters:
  ///   - atoms: people of participants, volunteers or meetings, not sums of hours; as
  ///     `atoms(of:keepsZeros:parts:mostKeys:)` gave them for this delivery.
  ///   - counts: for each of these the number of each atom, not negative.
  /// - Returns: the delivery. Cost: one pass over the records.
  public func recounted(_ atoms: [ScopedAtoms], as counts: [[Int64]]) -> Delivery {
    var tables = tables
    for entity in [Entity.participants, .volunteers, .meetings] {
      let systems = zip(atoms, counts).filter { $0.0.measure.entity == entity }
      guard let table = tables[entity], !systems.isEmpty else { continue }
      tables[entity] = Recounting(entity, systems.map { ($0, $1) }, of: self).table(table)
    }
    return Delivery(
      tables: tables, files: files, gazetteer: gazetteer, ageGroups: ageGroups, workers: workers)
  }
}

/// New counts for the records of one entity.
private struct Recounting {
  private let count: AtomCount
  private let field: FieldName
  private let isSum: Bool
  private let systemOf: [Int: Int]
  private let views: [ScopeViews]
  private let places: [[[Int32]: Int]]
  private let old: [[Int64]]
  private let new: [[Int64]]

  init(
    _ entity: Entity, _ systems: [(atoms: ScopedAtoms, counts: [Int64])], of delivery: Delivery
  ) {
    let layout = AtomLayout(entity, systems.flatMap(\.atoms.scopes), of: delivery)
    count = AtomCount(layout: layout, delivery: delivery)
    field = entity == .meetings ? .attendance : .count
    isSum = entity == .meetings
    systemOf = Dictionary(
      systems.enumerated().map { ($1.atoms.programme, $0) }, uniquingKeysWith: { first, _ in first }
    )
    views = systems.map { ScopeViews($0.atoms.scopes, layout: layout, delivery: delivery) }
    places = systems.map { system in
      Dictionary(
        system.atoms.atoms.enumerated().map { ($1.scopes, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    old = systems.map { $0.atoms.atoms.map(\.count) }
    new = systems.map(\.counts)
  }

  func table(_ table: Table) -> Table {
    let position = table.schema.position(of: field) ?? table.schema.fields.count
    let isNew = position == table.schema.fields.count
    var placeOfKey: [Int: (system: Int, atom: Int)?] = [:]
    var seen = old.map { $0.map { _ in Int64(0) } }
    var result = Table(
      schema: isNew ? Schema(table.schema.fields + [field]) : table.schema, blocks: [],
      categories: table.categories)
    var slice = AtomCount.Slice()
    for block in table.blocks {
      var values =
        table.column(field, of: block)?.values(block.recordCount)
        ?? Array(repeating: Column.null, count: block.recordCount)
      count.visit(block, of: table, &slice) { index, key, people, _ in
        let place: (system: Int, atom: Int)?
        if let known = placeOfKey[key] {
          place = known
        } else {
          place = self.place(key)
          placeOfKey[key] = .some(place)
        }
        guard let (system, atom) = place else { return }
        let before = share(seen[system][atom], system, atom)
        seen[system][atom] += people
        values[index] = share(seen[system][atom], system, atom) - before
      }
      var block = block
      if isNew {
        block.columns.append(.wide(values))
      } else {
        block.columns[position] = .wide(values)
      }
      result.blocks.append(block)
    }
    return result
  }

  /// How much of its new number an atom has given away after so many of its old one.
  private func share(_ seen: Int64, _ system: Int, _ atom: Int) -> Int64 {
    guard old[system][atom] > 0 else { return 0 }
    return Int64(Int128(seen) * Int128(new[system][atom]) / Int128(old[system][atom]))
  }

  private func place(_ key: Int) -> (system: Int, atom: Int)? {
    let facts = count.layout.facts(key)
    guard let system = systemOf[count.layout.members[facts.member].programme],
      let atom = places[system][views[system].scopes(of: facts, isSum: isSum)]
    else { return nil }
    return (system, atom)
  }
}
