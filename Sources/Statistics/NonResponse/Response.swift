public import Aggregation
public import Tables

/// Who was expected to deliver for a period and who did, with what silence can hide.
///
/// A silent organisation's figure is missing, not zero. Two scenarios show the size of the hole:
/// silent counted as 0, and as in the period before. They are no interval.
public struct Response: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public let programme: String
  /// What was delivered: participants or volunteers.
  public let measure: Measure
  /// The figure of those that delivered.
  public let figure: Figure
  /// Organisations that delivered.
  public let delivered: Int64
  /// Organisations that are listed for the period and delivered nothing.
  public let silent: Int64
  /// Organisations that are listed for the period and delivered no record of anything.
  public let silentAltogether: Int64
  /// Organisations on a list without years that delivered nothing: whether they took part in the
  /// period is not known, so they are neither expected nor silent.
  public let undated: Int64
  /// Silent organisations that delivered in the period before, with their figures of then.
  public let earlier: [Int64]
  /// Which people `earlier` adds up; `nil` when there are none.
  public var earlierScope: PeopleScope? = nil
  /// Last month, 1 to 11, that these earlier figures count, since the data of the period end there;
  /// `nil` for whole periods.
  public let throughMonth: Int?

  /// Organisations that are listed, and those that delivered without being listed.
  public var expected: Int64 { delivered + silent }

  /// Silent organisations without a figure of the period before.
  public var silentWithoutEarlier: Int64 { silent - Int64(earlier.count) }

  /// The figure with every silent organisation as in the period before; `nil` when none of them
  /// delivered then.
  public var valueSilentAsBefore: Quantity? {
    guard let value = figure.value, value.isWhole else { return nil }
    if silent == 0 { return value }
    return earlier.isEmpty ? nil : Quantity(value.numerator + earlier.reduce(0, +))
  }
}
