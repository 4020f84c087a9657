internal import Regions
internal import Tables

/// The organisations of the delivery, which other files may refer to by number or by name.
struct OrganisationNames {
  private var identifiers: Set<String> = []
  /// Folded name → identifier, where the name is of one organisation only.
  private var byName: [String: String] = [:]
  private let wereDelivered: Bool

  init(
    outcomes: [FileOutcome], schema: StoredSchema, dictionaries: [[FieldName: [String]]]
  ) {
    var names: [String: Set<String>] = [:]
    var delivered = false
    guard let fields = schema.schemas[.organisations] else {
      wereDelivered = false
      return
    }
    for outcome in outcomes where outcome.account.entity == .organisations {
      for (worker, block) in outcome.blocks {
        delivered = true
        let table = Table(
          schema: fields, blocks: [block],
          categories: dictionaries[worker].mapValues { Categories($0) })
        let numbers = table.values(.organisation, of: block)
        let labels = table.values(.name, of: block)
        for (number, label) in zip(numbers, labels) {
          let identifier = table.categories[.organisation]?[code: Int(number)] ?? ""
          identifiers.insert(identifier)
          guard label > 0, let name = table.categories[.name]?[code: Int(label)] else { continue }
          names[NameFolding.fold(name), default: []].insert(identifier)
        }
      }
    }
    wereDelivered = delivered
    for (name, owners) in names where owners.count == 1 { byName[name] = owners.first }
  }

  /// The identifier that a reference means; the reference itself when it means no organisation.
  func identifier(of reference: String) -> String {
    if identifiers.contains(reference) { return reference }
    return byName[NameFolding.fold(reference)] ?? reference
  }

  /// One warning per file that refers to organisations nobody listed.
  func unknownOrganisations(in tables: [Entity: Table], files: Int) -> [Reject] {
    guard wereDelivered else { return [] }
    var records = Array(repeating: 0, count: files)
    for entity in [Entity.participants, .volunteers, .meetings] {
      guard let table = tables[entity], let categories = table.categories[.organisation] else {
        continue
      }
      let isUnknown = categories.values.enumerated().map { index, value in
        index > 0 && !identifiers.contains(value)
      }
      guard isUnknown.contains(true) else { continue }
      for block in table.blocks {
        for code in table.values(.organisation, of: block) where isUnknown[Int(code)] {
          records[block.file] += 1
        }
      }
    }
    return records.enumerated().filter { $0.element > 0 }.map { file, count in
      Reject(
        file: file, field: FieldName.organisation.rawValue, code: .keyUnknown, severity: .warning,
        action: .kept, hints: ["\(count)"])
    }
  }
}
