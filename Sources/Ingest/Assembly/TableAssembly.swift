internal import Regions
internal import Tables

/// Makes one table per entity of what all workers read: common dictionaries, blocks recoded.
struct TableAssembly {
  let schema: StoredSchema
  /// For each worker, the values of each dictionary.
  let dictionaries: [[FieldName: [String]]]
  let files: [FileRequest]

  /// Fields of which spelling variants are one category.
  private static let labels = Set(
    EntityDeclaration.all.flatMap(\.fields).filter { $0.kind == .label }.map(\.target))

  /// From the code of a worker to the common one, for each field; `nil` where they are the same.
  private typealias NewCodes = [FieldName: [[UInt32]?]]

  func assemble(_ outcomes: [FileOutcome]) -> Imported {
    let used = UsedValues(dictionaries, outcomes: outcomes, schema: schema).values
    let references = OrganisationReferences(
      used.map { $0[.organisation] ?? [] },
      names: OrganisationNames(outcomes: outcomes, schema: schema, dictionaries: dictionaries))
    let (categories, codes) = merged(used, references)
    let blocks = outcomes.flatMap { outcome in
      outcome.blocks.map { (entity: outcome.account.entity, worker: $0.worker, block: $0.block) }
    }
    let recodedBlocks = Concurrent.map(blocks.count) { index in
      recoded(
        blocks[index].block, entity: blocks[index].entity, worker: blocks[index].worker, codes)
    }
    var tables: [Entity: Table] = [:]
    for (index, block) in recodedBlocks.enumerated() {
      guard let entity = blocks[index].entity, let schema = schema.schemas[entity] else { continue }
      tables[
        entity, default: Table(schema: schema, categories: own(categories, of: entity, schema))
      ]
      .blocks.append(block)
    }
    let report = ReferenceReport(
      references: references, outcomes: outcomes, files: files, schema: schema)
    var rejects = outcomes.flatMap(\.rejects)
    for index in rejects.indices {
      rejects[index].organisation = rejects[index].organisation.map(references.identifier(of:))
    }
    return Imported(
      tables: tables, accounts: outcomes.map(\.account),
      rejects: (rejects + report.rejects()).sorted(by: Reject.isBefore))
  }

  private func merged(
    _ dictionaries: [[FieldName: [String]]], _ references: OrganisationReferences
  ) -> (categories: [FieldName: Categories], codes: NewCodes) {
    var categories: [FieldName: Categories] = [:]
    var codes: NewCodes = [:]
    for field in Set(dictionaries.flatMap(\.keys)) {
      var parts = dictionaries.map { $0[field] ?? [] }
      if field == .organisation { parts = parts.map { $0.map(references.identifier(of:)) } }
      let merged = Categories.merge(
        parts, key: Self.labels.contains(field) ? NameFolding.fold : { $0 })
      categories[field] = merged.categories
      codes[field] = merged.codes.map { new in
        new.enumerated().allSatisfy { $0.offset == Int($0.element) } ? nil : new
      }
    }
    return (categories, codes)
  }

  /// Dictionaries of the fields that are categories in this entity: what is a year in one may be
  /// text in another.
  private func own(
    _ categories: [FieldName: Categories], of entity: Entity, _ schema: Schema
  ) -> [FieldName: Categories] {
    let fields = self.schema.categories[entity] ?? []
    return categories.filter { field, _ in
      fields.contains(field) && schema.position(of: field) != nil
    }
  }

  private func recoded(
    _ block: Block, entity: Entity?, worker: Int, _ codes: NewCodes
  ) -> Block {
    guard let entity, let fields = schema.schemas[entity]?.fields,
      let categories = schema.categories[entity]
    else { return block }
    var block = block
    for (position, field) in fields.enumerated() where categories.contains(field) {
      guard let new = codes[field]?[worker], let column = block.columns[position] else { continue }
      block.columns[position] = column.recoded(by: new)
    }
    return block
  }
}
