import Disclosure
import Tables

/// Words about coverage over time and within reach.
protocol CoverageWording: Sendable {
  /// Heading of the names of regions when the columns beside it are periods.
  var organisationsByRegion: Prose { get }
  func withinColumn(_ radius: Int64) -> Prose
  /// What the figures in the map are.
  var mapCaption: Prose { get }

  /// Label of places outside regions that the user gave.
  var outsideClassificationLabel: String { get }
  /// Whose regions they are, where they are not those of the program.
  var ownClassificationNote: Prose { get }

  func withinLabel(_ radius: Int64) -> String
  /// - Parameters:
  ///   - share: of the inhabitants, for the distance of the label.
  ///   - others: for the other distances.
  func within(_ share: Quantity, others: [(radius: Int64, share: Quantity)]) -> Prose
  func outOfReachLabel(_ radius: Int64) -> String
  func outOfReach(_ people: Int64, largest: [(name: String, people: Int64)]) -> Prose
  var nextPlacesLabel: String { get }
  func nextPlaces(_ places: [NextPlaceRow], radius: Int64) -> Prose
  func optimum(_ row: PlaceOptimumRow) -> Prose
  func reachNote(_ radius: Int64) -> Prose
  func finerThanData(_ radius: Int64) -> Prose
  func syntheticReach(_ share: Quantity, radius: Int64) -> Prose

  func sinceLabel(_ period: Period) -> String
  func regionsNamed(won: [String], lost: [String]) -> Prose
  func regionsCounted(won: Int, lost: Int) -> Prose
  var noRegionChanged: Prose { get }
  var byPhaseLabel: String { get }
  func coveredByPhase(_ phase: String, _ rows: [PhaseCoverageRow]) -> Prose
}
