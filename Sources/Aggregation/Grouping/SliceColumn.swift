internal import Tables

/// The values of one column for the records that are looked at together; serves one slice after the other.
struct SliceColumn: Sendable {
  private(set) var values: [Int64]
  /// What all values are, where that is known: then they are not written again.
  private(set) var constant: Int64?

  init(length: Int) { values = Array(repeating: 0, count: length) }

  /// Reads a stretch of a column into the first places.
  ///
  /// - Parameter column: `nil` when no record has the field; then all are `absent`.
  mutating func read(_ column: Column?, from: Int, count: Int, absent: Int64) {
    let column = column ?? .constant(absent)
    guard case .constant(let value) = column else {
      constant = nil
      column.read(from: from, count: count, into: &values)
      return
    }
    if constant == value { return }
    Column.constant(value).read(from: 0, count: values.count, into: &values)
    constant = value
  }

  subscript(index: Int) -> Int64 { values[index] }
}
