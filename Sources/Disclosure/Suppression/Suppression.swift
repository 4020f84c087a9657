/// What may be shown of a system, with the proof that the rest stays in doubt.
public struct Suppression: Sendable, Equatable {
  /// What happens to a cell.
  public enum Status: String, Sendable {
    /// It is shown.
    case published
    /// It is withheld because it is small; outputs for publication do not tell it from `secondary`.
    case primary
    /// It is withheld because another cell could be computed from it.
    case secondary
  }

  /// One per cell of the system.
  public let statuses: [Status]
  /// Other tables that agree with everything that is shown: one value per inner cell each.
  ///
  /// Each withheld cell has another value in at least one of them than it truly has.
  public let witnesses: [[Int64]]
  /// For each cell that is withheld for being small: values that it has in tables that were found.
  ///
  /// Its true range of possible values is at least as wide; `nil` for other cells.
  public let ranges: [ClosedRange<Int64>?]
  /// Groups that are no cells but small, and were protected like cells.
  public let remainders: Int
  /// Cells that were withheld because the tables found left a withheld cell in too little doubt.
  public let withheldForDoubt: Int

  /// Withheld cells that are small.
  public var primaries: Int { statuses.count { $0 == .primary } }
  /// Withheld cells that are not small.
  public var secondaries: Int { statuses.count { $0 == .secondary } }

  /// At most so many of the small cells have possible values that lie less than `width` apart.
  public func narrowCells(_ width: Int64) -> Int {
    ranges.count { range in range.map { $0.upperBound - $0.lowerBound < width } ?? false }
  }
}
