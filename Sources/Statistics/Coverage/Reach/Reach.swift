public import Regions
public import Tables

/// Who lives near an organisation of a programme in one year, for one distance.
public struct Reach: Sendable, Equatable {
  /// Programme as the files name it.
  public let programme: String
  /// Year.
  public let period: Period
  /// Distance in kilometres between the centres of two municipalities, along a great circle.
  public let radius: Int
  /// All inhabitants, with the year of 1 January that they were counted.
  public let population: Population
  /// Inhabitants of the municipalities of which the centre lies within the distance of that of a
  /// municipality with a seat; `nil` when no seat is known.
  public let populationWithin: Int64?
  /// The same for every region, by level and code.
  public let regions: [RegionReach]
  /// Where the next organisations would bring most people within reach, best first.
  public let nextPlaces: [NextPlace]
  /// How near the next places come to the best choice; `nil` where that was not worked out.
  public let optimum: PlaceOptimum?
  /// How firm the list of organisations is; `missing` when no seat is known.
  public let status: FigureStatus
  /// Whether the seats are invented.
  public let isSynthetic: Bool
}

/// Who lives near an organisation in one region.
public struct RegionReach: Sendable, Equatable {
  /// Level.
  public let level: RegionLevel
  /// Code.
  public let code: String
  /// Name.
  public let name: String
  /// Inhabitants.
  public let population: Int64
  /// Inhabitants of its municipalities within reach; the seat may lie in another region.
  public let populationWithin: Int64?
}

/// A municipality where a new organisation would bring people within reach.
public struct NextPlace: Sendable, Equatable {
  /// Code of the municipality.
  public let code: String
  /// Its name.
  public let name: String
  /// Inhabitants that come within reach, beyond those of the places before it.
  public let populationGained: Int64
}

/// What the first few next places add, and the most that as many could.
public struct PlaceOptimum: Sendable, Equatable {
  /// Places.
  public let places: Int
  /// Inhabitants that come within reach with the next places as listed.
  public let populationGained: Int64
  /// Inhabitants that come within reach with the best choice of as many places.
  public let bestPopulationGained: Int64
}
