internal import Disclosure

/// What there is to say about a protected table.
public struct ProtectionSummary: Sendable {
  /// Cells and totals.
  public let cells: Int
  /// Cells that are withheld because they are small.
  public let primaries: Int
  /// Cells that are withheld for the sake of others.
  public let secondaries: Int
  /// How many of the latter the audit withheld.
  public let withheldForDoubt: Int
  /// Small groups that are no cells and were protected.
  public let remainders: Int
  /// Other tables that prove the claim.
  public let witnesses: Int
  /// Small cells of which the possible values found lie less than `width` apart.
  public let narrow: Int
  /// The threshold, or the minimum range where that is larger.
  public let width: Int64
  /// What was asked.
  public let options: ProtectionOptions

  init(_ suppression: Suppression, _ options: ProtectionOptions) {
    cells = suppression.statuses.count
    primaries = suppression.primaries
    secondaries = suppression.secondaries
    withheldForDoubt = suppression.withheldForDoubt
    remainders = suppression.remainders
    witnesses = suppression.witnesses.count
    width = max(options.rules.threshold, options.rules.minimumRange)
    narrow = suppression.narrowCells(width)
    self.options = options
  }
}
