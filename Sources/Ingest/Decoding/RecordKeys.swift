internal import DelimitedText
internal import Tables

/// A hash of what makes each record of a file different from the others.
///
/// Equal hashes are candidates: what is reported is compared in the file itself.
struct RecordKeys {
  /// The field that tells records apart and must have a value; `nil` when the whole record does.
  private let identifier: FieldName?
  /// The fields that, with the identifier, no two records should share.
  private let context: [FieldName]

  /// Whether a field tells records apart; when not, records are the same when all of them is.
  var hasIdentifier: Bool { identifier != nil }

  init(_ mapping: Mapping, _ declaration: EntityDeclaration) {
    let hasField = mapping.columns.contains { $0.declaration.field == declaration.identifier }
    identifier =
      hasField ? declaration.declaration(of: declaration.identifier)?.target : nil
    context = declaration.keyContext.compactMap { declaration.declaration(of: $0)?.target }
  }

  /// The keys of the records that count, in order; 0 where a record has none.
  func keys(
    of batch: RecordBatch, _ values: [FieldName: BatchDecoder.Values], _ decoded: DecodedBatch,
    _ store: WorkerStore
  ) -> [UInt64] {
    var keys: [UInt64]
    if let identifier {
      keys = Array(repeating: 0x9E37_79B9_7F4A_7C15, count: batch.recordCount)
      for field in context { mix(values[field], of: field, store, into: &keys) }
      mix(values[identifier], of: identifier, store, into: &keys)
      clear(&keys, where: values[identifier])
    } else {
      keys = whole(batch)
    }
    guard decoded.accepted < keys.count else { return keys }
    return keys.indices.filter { !decoded.isRejected[$0] }.map { keys[$0] }
  }

  /// Codes differ from worker to worker; what they stand for does not.
  private func mix(
    _ values: BatchDecoder.Values?, of field: FieldName, _ store: WorkerStore,
    into keys: inout [UInt64]
  ) {
    switch values {
    case .codes(let codes)?:
      store.store(of: field).values.mixHashes(of: codes, into: &keys)
    case .numbers(let numbers)?:
      for index in keys.indices {
        keys[index] = Fingerprint.mixed(keys[index], UInt64(bitPattern: numbers[index]))
      }
    case nil: break
    }
  }

  private func clear(_ keys: inout [UInt64], where values: BatchDecoder.Values?) {
    switch values {
    case .codes(let codes)?:
      for index in keys.indices where codes[index] == 0 { keys[index] = 0 }
    case .numbers(let numbers)?:
      for index in keys.indices where numbers[index] == Column.null { keys[index] = 0 }
    case nil: break
    }
  }

  /// A hash of all cells of each record; where one ends and the next begins tells as well.
  private func whole(_ batch: RecordBatch) -> [UInt64] {
    guard batch.storedColumns > 0 else { return [] }
    let bytes = unsafe batch.bytes
    var keys: [UInt64] = Array(repeating: 0x9E37_79B9_7F4A_7C15, count: batch.recordCount)
    for slot in 0..<batch.storedColumns {
      let fields = unsafe batch.column(slot)
      for record in keys.indices {
        let field = unsafe fields[record]
        let print = unsafe Fingerprint(bytes + Int(field.start), Int(field.count))
        keys[record] = Fingerprint.mixed(keys[record], print.hash)
      }
    }
    return keys
  }
}
