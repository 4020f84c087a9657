internal import DelimitedText
internal import Tables

/// Finds the records that add up others, by a word in the cell that names what they are about.
///
/// The word stands in the first column, whatever it holds, or in one of identifiers. (In a column of
/// organisations it is found as a spelling, once and not per record.) In a list of organisations such
/// a word may be a name, and a list of published figures has no totals of its own.
struct TotalRows {
  let mapping: Mapping

  /// Column of the word by record.
  func find(in batch: RecordBatch) -> [Int: Int] {
    guard mapping.entity != .organisations, mapping.entity != .knownTotals else { return [:] }
    var found: [Int: Int] = [:]
    for column in columns {
      guard let slot = mapping.slot(of: column) else { continue }
      search(batch, slot: slot) { found[$0] = min(found[$0] ?? column, column) }
    }
    return found
  }

  /// Whether a record with the word for its organisation adds up the others: in a list of
  /// organisations only when nothing but numbers stands beside it.
  func isTotal(_ record: Int, in batch: RecordBatch) -> Bool {
    switch mapping.entity {
    case .participants, .volunteers, .meetings: return true
    case .knownTotals: return false
    case .organisations:
      let filled = (0..<batch.storedColumns).count { slot in
        let field = unsafe batch.field(record: record, slot: slot)
        return unsafe field.contains { $0 > 0x20 && !(0x2C...0x39).contains($0) }
      }
      return filled <= 1
    }
  }

  private var columns: Set<Int> {
    let identifiers = mapping.columns.filter { $0.declaration.kind == .identifier }
    let reference = mapping.columns.first { $0.declaration.kind == .reference }?.column
    return Set(identifiers.map(\.column)).union([0]).subtracting([reference].compactMap { $0 })
  }

  private func search(_ batch: RecordBatch, slot: Int, _ found: (Int) -> Void) {
    let bytes = unsafe batch.bytes
    let fields = unsafe batch.column(slot)
    for record in 0..<batch.recordCount {
      let start = unsafe Int(fields[record].start)
      let length = unsafe Int(fields[record].count)
      guard length >= 3, length <= 24, unsafe Self.mayBeTotal(bytes + start, length) else {
        continue
      }
      if FooterText.isTotal(unsafe FieldText(bytes + start, length).string) { found(record) }
    }
  }

  /// Whether a cell begins and ends like one of the words; rules out nearly all others.
  @inline(__always)
  private static func mayBeTotal(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    switch unsafe text[0] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "g"),
      UInt8(ascii: "a"), 0x20, 0xE2:
      return unsafe text[length - 1] &- 48 > 9
    default: return false
    }
  }
}
