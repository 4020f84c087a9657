public import Tables

/// One figure by what it counts: a measure of a programme in a period, of a kind and phase if given.
public struct FigureScope: Sendable, Hashable {
  /// What is counted or summed.
  public var measure: BaseMeasure
  /// Code of the programme; 0 for records without one.
  public var programme: Int
  /// Code of the kind; `nil` for all.
  public var kind: Int?
  /// Code of the phase; `nil` for all.
  public var phase: Int?
  /// Year or span.
  public var period: Period

  /// A figure.
  public init(
    _ measure: BaseMeasure, programme: Int, kind: Int? = nil, phase: Int? = nil, period: Period
  ) {
    self.measure = measure
    self.programme = programme
    self.kind = kind
    self.phase = phase
    self.period = period
  }

  /// Whether a kind and a phase are the ones asked for.
  func matches(kind: Int, phase: Int) -> Bool {
    (self.kind ?? kind) == kind && (self.phase ?? phase) == phase
  }

  /// Whether a kind and a phase would be the ones asked for, if what is unknown of them were known.
  func mayMatch(kind: Int, phase: Int) -> Bool {
    matches(kind: kind == 0 ? self.kind ?? 0 : kind, phase: phase == 0 ? self.phase ?? 0 : phase)
  }
}
