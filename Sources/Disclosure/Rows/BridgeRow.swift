public import Tables

/// What a change is made of.
public enum BridgeComponent: String, Sendable, CaseIterable {
  /// Organisations that joined: their later figure.
  case entered
  /// Organisations that are no longer expected: their earlier figure, negative.
  case left
  /// Organisations that delivered in both periods: their change.
  case continuing
  /// Organisations that were expected and delivered nothing in one of the periods.
  case silent
  /// More or fewer organisations, each of the mean size of both periods.
  case numberEffect = "number_effect"
  /// Larger or smaller organisations, at the mean number of both periods.
  case sizeEffect = "size_effect"
}

/// One part of a change: a row of `bridge.csv`.
///
/// Entered, left, continuing and silent sum to the difference exactly; so do the two effects.
public struct BridgeRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Measure of the contract: `participants` or `volunteers`.
  public var measure: String
  /// The later period.
  public var period: Period
  /// The period before it.
  public var previousPeriod: Period
  /// Which part.
  public var component: BridgeComponent
  /// Organisations behind the part; `nil` for the two effects, and when withheld.
  public var organisations: Int64?
  /// The part, with its sign; `nil` when withheld.
  public var value: Quantity?
  /// Strongest status of the two figures; `suppressed` when withheld.
  public var status: FigureStatus
  /// Whether it rests on invented records.
  public var isSynthetic: Bool
}
