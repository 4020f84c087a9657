public import Tables

/// Inhabitants near an organisation: a row of `reach.csv`.
public struct ReachRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Year of the figures.
  public var period: Period
  /// Kilometres between the centres of two municipalities.
  public var radius: Int64
  /// Inhabitants of the country.
  public var population: Int64
  /// Inhabitants of municipalities within the distance; `nil` when no seat is known.
  public var populationWithin: Int64?
  /// Strongest status that applies.
  public var status: FigureStatus
  /// Whether the seats are invented.
  public var isSynthetic: Bool
}

/// Inhabitants of one region near an organisation: a row of `reach_by_region.csv`.
public struct RegionReachRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Level of region.
  public var level: String
  /// Code of the region.
  public var code: String
  /// Name of the region.
  public var name: String
  /// Year of the figures.
  public var period: Period
  /// Kilometres between the centres of two municipalities.
  public var radius: Int64
  /// Inhabitants of the region.
  public var population: Int64
  /// Inhabitants of its municipalities within the distance; `nil` when no seat is known.
  public var populationWithin: Int64?
  /// Strongest status that applies.
  public var status: FigureStatus
}

/// A municipality where a new organisation would reach most people: a row of `next_places.csv`.
public struct NextPlaceRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Year of the seats that are there already.
  public var period: Period
  /// Kilometres between the centres of two municipalities.
  public var radius: Int64
  /// 1 for the place that adds most, 2 for the one that adds most to that, and so on.
  public var rank: Int64
  /// Code of the municipality.
  public var code: String
  /// Name of the municipality.
  public var name: String
  /// Inhabitants that it adds to those of the places before it.
  public var populationGained: Int64
}

/// What the first next places add together, beside the best choice of as many.
public struct PlaceOptimumRow: Sendable, Equatable {
  /// Programme as the files name it.
  public var programme: String
  /// Year of the seats that are there already.
  public var period: Period
  /// Kilometres between the centres of two municipalities.
  public var radius: Int64
  /// Places.
  public var places: Int64
  /// Inhabitants that the first next places add.
  public var populationGained: Int64
  /// Inhabitants that the best choice adds.
  public var bestPopulationGained: Int64
}
