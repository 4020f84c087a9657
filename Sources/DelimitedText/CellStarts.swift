/// Where the cells of some records begin, kept flat: a file may have millions of broken records.
struct CellStarts: Sendable {
  /// Records in ascending order.
  private var records: [UInt32] = []
  /// End of each record's cells in `offsets`.
  private var ends: [UInt32] = []
  private var offsets: [UInt32] = []

  /// Adds the cells of a record that comes after all others.
  mutating func append(record: Int, _ cells: [Int]) {
    records.append(UInt32(truncatingIfNeeded: record))
    for cell in cells { offsets.append(UInt32(truncatingIfNeeded: cell)) }
    ends.append(UInt32(truncatingIfNeeded: offsets.count))
  }

  /// Forgets a record, when it is the last one that was added.
  mutating func remove(record: Int) {
    guard let last = records.last, last == UInt32(truncatingIfNeeded: record) else { return }
    records.removeLast()
    ends.removeLast()
    offsets.removeLast(offsets.count - Int(ends.last ?? 0))
  }

  /// Offset of a cell; `nil` when nothing is known of it.
  func offset(record: Int, column: Int) -> Int? {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle] < record { low = middle + 1 } else { high = middle }
    }
    guard low < records.count, records[low] == record else { return nil }
    let start = low == 0 ? 0 : Int(ends[low - 1])
    guard column < Int(ends[low]) - start else { return nil }
    return Int(offsets[start + column])
  }
}
