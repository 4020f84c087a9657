public import Aggregation
public import Regions
public import Tables

/// One region in one year: who has a seat there and, where known, who lives there.
public struct RegionCoverage: Sendable, Equatable {
  /// Programme as the files name it.
  public let programme: String
  /// Level of the region; `nil` for a place outside the classification.
  public let level: RegionLevel?
  /// Code; empty outside the classification.
  public let code: String
  /// Name.
  public let name: String
  /// Year.
  public let period: Period
  /// Organisations with their seat there.
  public let organisations: Int64
  /// Inhabitants, with the year of 1 January that they were counted.
  public let population: Population?
  /// Participations of people who live there; `nil` where no homes are known.
  public let participants: Int64?
  /// How firm the organisations and participations are.
  public let status: FigureStatus
  /// Its place in a tile map; provinces alone have one.
  public internal(set) var tile: ProvinceTile? = nil
  /// Which people `participants` tells the number of, also where nobody is known to live there.
  public internal(set) var scope: PeopleScope? = nil
}

/// One level in one year: regions with and without an organisation.
public struct CoverageSummary: Sendable, Equatable {
  /// Programme as the files name it.
  public let programme: String
  /// Level.
  public let level: RegionLevel
  /// Year.
  public let period: Period
  /// Regions that exist.
  public let regions: Int64
  /// Regions with at least one seat.
  public let regionsCovered: Int64
  /// Inhabitants of the country, with the year they were counted.
  public let population: Population
  /// Inhabitants of the regions with at least one seat.
  public let populationCovered: Int64
  /// Different organisations: one with seats in two regions is one, whatever its regions count.
  public let organisations: Int64
  /// Organisations with a seat inside the classification.
  public let organisationsPlaced: Int64
  /// Organisations of which no seat is known.
  public let organisationsWithoutPlace: Int64
  /// Organisations with a seat outside the classification.
  public let organisationsOutside: Int64
  /// How firm the list of organisations is.
  public let status: FigureStatus
  /// Whether the seats are invented.
  public let isSynthetic: Bool
  /// Whether the regions were given with the delivery, and are not those of the program.
  public let hasOwnClassification: Bool

  /// Whether any seat is known, also outside the classification; without one, no region is known
  /// to have none.
  var knowsSeats: Bool { organisationsPlaced + organisationsOutside > 0 }
}
