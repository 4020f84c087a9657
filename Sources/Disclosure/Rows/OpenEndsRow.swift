public import Tables

/// How much of a total of people counts only because it began earlier and has no end: a row of
/// `open_ends.csv`.
///
/// Whether these people are still there is unknown: `value` is the most, `valueWithout` the least.
public struct OpenEndsRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract: `participants` or `volunteers`.
  public var measure: String
  /// Year or span.
  public var period: Period
  /// The total; `nil` when withheld.
  public var value: Quantity?
  /// The part of it that began before the period and has no end; `nil` when withheld.
  public var openEnded: Quantity?
  /// The total without that part; `nil` when withheld.
  public var valueWithout: Quantity?
  /// Organisations of which nothing else counts in the period.
  public var organisations: Int64
  /// Strongest status that applies; `suppressed` when anything is withheld.
  public var status: FigureStatus
  /// Whether it rests on invented records.
  public var isSynthetic: Bool
}
