internal import DelimitedText
internal import Tables

/// A hash of what makes each record of a file different from the others.
///
/// Equal hashes are candidates: what is reported is compared in the file itself.
struct RecordKeys {
  /// Positions in the batch of the fields that make the key; empty when the whole record does.
  private let slots: [Int]
  /// Position in the batch of the field that must have a value.
  private let identifier: Int?

  /// Whether a field tells records apart; when not, records are the same when all of them is.
  var hasIdentifier: Bool { identifier != nil }

  init(_ mapping: Mapping, _ declaration: EntityDeclaration) {
    identifier = mapping.columns.firstIndex { $0.declaration.field == declaration.identifier }
    let fields = identifier == nil ? [] : declaration.keyContext + [declaration.identifier]
    slots = mapping.columns.indices.filter {
      fields.contains(mapping.columns[$0].declaration.field)
    }
  }

  /// The keys of the records that count, in order; 0 where a record has none.
  func keys(of batch: RecordBatch, isRejected: [Bool], accepted: Int) -> [UInt64] {
    let stored = batch.storedColumns
    guard stored > 0 else { return [] }
    var keys: [UInt64] = []
    keys.reserveCapacity(accepted)
    for record in 0..<batch.recordCount where !isRejected[record] {
      keys.append(identifier == nil ? whole(record, batch) : key(record, batch))
    }
    return keys
  }

  @inline(__always)
  private func key(_ record: Int, _ batch: RecordBatch) -> UInt64 {
    guard let identifier, unsafe !batch.field(record: record, slot: identifier).isEmpty else {
      return 0
    }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for slot in slots {
      let field = unsafe batch.field(record: record, slot: slot)
      let print = unsafe Fingerprint(
        field.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self), field.count)
      hash = Fingerprint.mixed(hash, print.hash)
    }
    return max(hash, 1)
  }

  @inline(__always)
  private func whole(_ record: Int, _ batch: RecordBatch) -> UInt64 {
    let first = record * batch.storedColumns
    let ends = unsafe batch.ends
    let start = first == 0 ? 0 : unsafe Int(ends[first - 1])
    let end = unsafe Int(ends[first + batch.storedColumns - 1])
    return max(unsafe Fingerprint(batch.bytes + start, end - start).hash, 1)
  }
}
