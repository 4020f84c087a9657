public import Tables

/// A change of the same organisations held against chance: a row of `chance.csv`.
public struct ChanceRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract: `participants` or `volunteers`.
  public var measure: String
  /// The later period.
  public var period: Period
  /// The period before it.
  public var previousPeriod: Period
  /// Organisations that delivered in both periods: those that are compared.
  public var organisations: Int64
  /// Later count / earlier count of these organisations.
  public var rateRatio: Quantity?
  /// Exact conditional 95 % interval, as if everyone came by himself.
  public var exactLow: Quantity?
  /// Upper end of the exact interval.
  public var exactHigh: Quantity?
  /// 95 % interval that lets people come in groups: leave-one-out over organisations.
  public var clusteredLow: Quantity?
  /// Upper end of the interval over organisations.
  public var clusteredHigh: Quantity?
  /// How many times larger the variance over organisations is than that of separate people.
  public var overdispersion: Quantity?
  /// Strongest status of the two figures; `suppressed` when withheld.
  public var status: FigureStatus
  /// Whether it rests on invented records.
  public var isSynthetic: Bool
}
