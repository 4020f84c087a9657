internal import Regions
internal import Tables

/// Makes one table per entity of what all workers read: common dictionaries, blocks recoded.
struct TableAssembly {
  let schema: StoredSchema
  /// For each worker, the values of each dictionary.
  let dictionaries: [[FieldName: [String]]]

  /// Fields of which spelling variants are one category.
  private static let labels = Set(
    EntityDeclaration.all.flatMap(\.fields).filter { $0.kind == .label }.map(\.target))

  func assemble(_ outcomes: [FileOutcome]) -> Imported {
    let roster = OrganisationNames(outcomes: outcomes, schema: schema, dictionaries: dictionaries)
    var categories: [FieldName: Categories] = [:]
    var codes: [FieldName: [[UInt32]]] = [:]
    let fields = Set(dictionaries.flatMap(\.keys))
    for field in fields {
      var parts = dictionaries.map { $0[field] ?? [] }
      if field == .organisation { parts = parts.map { $0.map(roster.identifier(of:)) } }
      let merged = Categories.merge(
        parts, key: Self.labels.contains(field) ? NameFolding.fold : { $0 })
      categories[field] = merged.categories
      codes[field] = merged.codes
    }
    let blocks = outcomes.flatMap { outcome in
      outcome.blocks.map { (entity: outcome.account.entity, worker: $0.worker, block: $0.block) }
    }
    let newCodes = codes
    let recodedBlocks = Concurrent.map(blocks.count) { index in
      recoded(
        blocks[index].block, entity: blocks[index].entity, worker: blocks[index].worker,
        newCodes)
    }
    var tables: [Entity: Table] = [:]
    for (index, block) in recodedBlocks.enumerated() {
      guard let entity = blocks[index].entity, let schema = schema.schemas[entity] else { continue }
      if tables[entity] == nil {
        tables[entity] = Table(schema: schema, categories: own(categories, of: entity, schema))
      }
      tables[entity]?.blocks.append(block)
    }
    let unknown = roster.unknownOrganisations(in: tables, files: outcomes.count)
    return Imported(
      tables: tables, accounts: outcomes.map(\.account),
      rejects: (outcomes.flatMap(\.rejects) + unknown).sorted(by: Reject.isBefore))
  }

  /// Dictionaries of the fields that are categories in this entity: what is a year in one may be
  /// text in another.
  private func own(
    _ categories: [FieldName: Categories], of entity: Entity, _ schema: Schema
  ) -> [FieldName: Categories] {
    let fields = EntityDeclaration.of(entity).fields.filter(\.kind.isCategory).map(\.target)
    return categories.filter { field, _ in
      fields.contains(field) && schema.position(of: field) != nil
    }
  }

  private func recoded(
    _ block: Block, entity: Entity?, worker: Int, _ codes: [FieldName: [[UInt32]]]
  ) -> Block {
    guard let entity, let schema = schema.schemas[entity] else { return block }
    var block = block
    for (position, field) in schema.fields.enumerated() {
      guard let new = codes[field]?[worker], let column = block.columns[position] else { continue }
      let isSame = new.enumerated().allSatisfy { $0.offset == Int($0.element) }
      if !isSame { block.columns[position] = column.recoded(by: new) }
    }
    return block
  }
}
