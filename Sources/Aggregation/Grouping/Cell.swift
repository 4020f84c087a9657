/// Additive integers for one group and one year; everything else is made of them later.
public struct Cell: Sendable, Hashable {
  /// The count or sum, in units of 1 / scale of the measure.
  public var value: Int64 = 0
  /// The people behind it: the count itself, or the records that had a number to sum.
  public var people: Int64 = 0
  /// The part of `value` that was also there the year before.
  public var carried: Int64 = 0
  /// The part of `people` that was also there the year before.
  public var carriedPeople: Int64 = 0
  /// Records behind the cell.
  public var records: Int64 = 0
  /// What holds for those records.
  public var flags: CellFlags = []

  /// An empty cell.
  public init() {}

  /// Adds another cell of the same year.
  public static func += (cell: inout Cell, other: Cell) {
    cell.value += other.value
    cell.people += other.people
    cell.carried += other.carried
    cell.carriedPeople += other.carriedPeople
    cell.records += other.records
    cell.flags.formUnion(other.flags)
  }
}
