/// How often something was met in a batch, and where first: for what is reported once per column.
struct Tally: Sendable, Equatable {
  private(set) var count = 0
  /// 0-based record of the first time; `nil` when there was none.
  private(set) var first: Int?

  /// Counts one more; records come in order.
  mutating func add(_ record: Int) {
    count += 1
    if first == nil { first = record }
  }
}

extension Tally {
  /// Takes over what a later batch counted; where it was first is known already.
  mutating func add(_ other: Tally) {
    count += other.count
    if first == nil { first = other.first }
  }
}
