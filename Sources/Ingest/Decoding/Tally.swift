/// Records of a batch in which something was met: for what is reported once per column.
struct Tally: Sendable, Equatable {
  /// 0-based records, ascending.
  private(set) var records: [Int32] = []

  /// Adds a record; records come in order.
  @inline(__always)
  mutating func add(_ record: Int) { records.append(Int32(truncatingIfNeeded: record)) }
}
