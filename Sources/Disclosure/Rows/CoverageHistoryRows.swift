public import Tables

/// Regions with an organisation of one phase: a row of `coverage_by_phase.csv`.
public struct PhaseCoverageRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Phase of the organisations, for instance `established`; empty when unknown.
  public var phase: String
  /// Level of region.
  public var level: String
  /// Year of the figures.
  public var period: Period
  /// Regions that exist at the level.
  public var regions: Int64
  /// Regions with at least one seat of the phase.
  public var regionsCovered: Int64
  /// Inhabitants of the country.
  public var population: Int64
  /// Inhabitants of the regions with at least one seat of the phase.
  public var populationCovered: Int64
  /// Whether the seats are invented.
  public var isSynthetic: Bool
}

/// A region that got its first organisation or lost its last: a row of `coverage_change.csv`.
public struct CoverageChangeRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Phase of the organisations; `total` for all of them, empty when unknown.
  public var phase: String
  /// Level of region.
  public var level: String
  /// Code of the region.
  public var code: String
  /// Name of the region.
  public var name: String
  /// The later period.
  public var period: Period
  /// The period before it.
  public var previousPeriod: Period
  /// Whether the region was won; otherwise it was lost.
  public var isWon: Bool
  /// Whether the seats of either period are invented.
  public var isSynthetic: Bool
}
