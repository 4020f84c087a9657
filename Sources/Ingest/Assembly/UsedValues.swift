internal import Tables

/// The values of the workers' dictionaries that occur in the records that count.
///
/// A dictionary also holds what stood in records that were rejected, and in a file that was read
/// again by another plan. None of that may name a category or decide a spelling: it depends on who
/// read what, and it is not in the data.
struct UsedValues {
  /// For each worker the values of each dictionary in the order of their codes; empty where unused.
  let values: [[FieldName: [String]]]

  init(
    _ dictionaries: [[FieldName: [String]]], outcomes: [FileOutcome], schema: StoredSchema
  ) {
    var used = dictionaries.map { worker in
      worker.mapValues { Array(repeating: false, count: $0.count + 1) }
    }
    for outcome in outcomes {
      guard let entity = outcome.account.entity, let fields = schema.schemas[entity]?.fields,
        let categories = schema.categories[entity]
      else { continue }
      for (worker, block) in outcome.blocks {
        for (field, column) in zip(fields, block.columns)
        where used[worker][field] != nil && categories.contains(field) {
          column?.markCodes(in: &used[worker][field, default: []])
        }
      }
    }
    values = zip(dictionaries, used).map { worker, used in
      var kept = worker
      for (field, flags) in used {
        for index in worker[field, default: []].indices where !flags[index + 1] {
          kept[field]?[index] = ""
        }
      }
      return kept
    }
  }
}

extension Column {
  /// Sets the flag of every code that occurs.
  fileprivate func markCodes(in flags: inout [Bool]) {
    switch self {
    case .codes8(let codes): for code in codes { flags[Int(code)] = true }
    case .codes16(let codes): for code in codes { flags[Int(code)] = true }
    case .codes32(let codes): for code in codes { flags[Int(code)] = true }
    case .constant(let code): if flags.indices.contains(Int(code)) { flags[Int(code)] = true }
    case .small, .days, .wide: break
    }
  }
}
