public import Tables

/// Who was there in both periods, and how much one organisation weighs: a row of `panel.csv`.
public struct PanelRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract: `participants` or `volunteers`.
  public var measure: String
  /// The later period.
  public var period: Period
  /// The period before it.
  public var previousPeriod: Period
  /// Organisations that delivered in both periods.
  public var continuing: Int64
  /// Organisations that delivered in the later period alone, and were not expected before.
  public var entered: Int64
  /// Organisations that delivered in the earlier period alone, and are no longer expected.
  public var left: Int64
  /// Organisations that were expected and delivered nothing in one period or in both.
  public var silent: Int64
  /// Figure of the continuing organisations in the later period; `nil` without any, or withheld.
  public var value: Quantity?
  /// Their figure in the earlier period.
  public var previousValue: Quantity?
  /// Their relative change; `nil` for a zero or small base.
  public var relativeChange: Quantity?
  /// Share of the largest organisation in the later period.
  public var largestShare: Quantity?
  /// Share of the largest organisation in the earlier period.
  public var previousLargestShare: Quantity?
  /// Lowest relative change of the total when one organisation is left out.
  public var leaveOneOutLow: Quantity?
  /// Highest relative change of the total when one organisation is left out.
  public var leaveOneOutHigh: Quantity?
  /// Whether leaving out one organisation turns growth into decline or the reverse; `nil` when
  /// that cannot be said.
  public var signCanFlip: Bool?
  /// Organisations that delivered in the later period.
  public var delivered: Int64
  /// Organisations that delivered in the earlier period.
  public var previousDelivered: Int64
  /// Last month, 1 to 11, through which both years are compared; `nil` for whole periods.
  public var throughMonth: Int?
  /// Strongest status of the two figures; `suppressed` when anything is withheld.
  public var status: FigureStatus
  /// Whether it rests on invented records.
  public var isSynthetic: Bool
}
