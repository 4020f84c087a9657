public import Tables

/// A figure against the first of its series: a row of `trend.csv`.
public struct TrendRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract.
  public var measure: String
  /// Year of the figure.
  public var period: Period
  /// Year that counts as 100.
  public var firstPeriod: Period
  /// The figure.
  public var value: Quantity?
  /// Figure of the first year.
  public var firstValue: Quantity?
  /// 100 × `value` / `firstValue`; `nil` for a zero or small base.
  public var index: Quantity?
  /// Average yearly change (geometric mean) since the first year, as a fraction.
  public var averageYearlyChange: Quantity?
  /// Strongest status of the two figures and of the comparison itself.
  public var status: FigureStatus
  /// Whether either figure rests on invented records.
  public var isSynthetic: Bool
}
