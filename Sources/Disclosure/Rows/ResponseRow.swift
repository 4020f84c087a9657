public import Tables

/// Who was expected to deliver and who did: a row of `response.csv`.
///
/// The two scenarios show what silence can hide; they are no interval.
public struct ResponseRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract: `participants` or `volunteers`.
  public var measure: String
  /// Year or span.
  public var period: Period
  /// Organisations that were listed for the period, and those that delivered without being listed.
  public var expected: Int64
  /// Organisations that delivered.
  public var delivered: Int64
  /// Organisations that were expected and delivered nothing.
  public var silent: Int64
  /// Organisations that were expected and delivered no record of anything: as many as `silent` when
  /// they are the same for every measure.
  public var silentAltogether: Int64
  /// Organisations on a list without years that delivered nothing: nobody knows whether they took
  /// part, so they are neither expected nor silent.
  public var undated: Int64 = 0
  /// The figure of those that delivered: silent counted as 0.
  public var value: Quantity?
  /// The figure with every silent organisation counted as in the period before; `nil` when none of
  /// them delivered then, or when withheld.
  public var valueSilentAsBefore: Quantity?
  /// Silent organisations of which no earlier figure is known.
  public var silentWithoutEarlier: Int64
  /// Strongest status that applies.
  public var status: FigureStatus
  /// Whether it rests on invented records.
  public var isSynthetic: Bool
  /// Last month, 1 to 11, through which the period before counts in the scenario, since the data of
  /// this one end there; `nil` for whole periods.
  public var throughMonth: Int? = nil
}
