internal import Disclosure
internal import Tables

/// The words that may stand in a column of codes, and what they are called in Dutch.
public enum Vocabulary: Sendable, Equatable {
  case measure
  /// Measures of published figures, also those that this program does not compute.
  case publishedMeasure
  case dimension
  case category
  case unit
  case status
  case component
  case outcome
  case indicator
  case level
  case phase
  case change

  /// All codes, where the list is closed.
  public var codes: [String]? {
    switch self {
    case .measure: Self.measures
    case .status: FigureStatus.allCases.map(\.rawValue)
    case .component: BridgeComponent.allCases.map(\.rawValue)
    case .outcome: KnownTotalOutcome.allCases.map(\.rawValue)
    case .indicator: PersonsIndicator.allCases.map(\.rawValue)
    case .change: ["won", "lost"]
    case .unit: Self.units
    case .level:
      ["municipality", "corop", "province", "ggd", "zorgkantoor", "safety", "outside"]
    case .publishedMeasure, .dimension, .category, .phase: nil
    }
  }

  private static let measures = [
    "organisations", "participants", "unique_participants", "volunteers", "unique_volunteers",
    "volunteer_hours", "meetings", "attendance", "participants_per_volunteer",
    "participants_per_organisation", "volunteers_per_organisation", "attendance_per_meeting",
  ]

  private static let units = [
    "organisations", "participations", "persons", "volunteers", "hours", "meetings",
    "attendances", "participations per volunteer", "participations per organisation",
    "volunteers per organisation", "attendances per meeting",
  ]
}
