public import Regions
public import Tables

/// What figures can be split by.
public enum Dimension: String, Sendable, CaseIterable {
  case organisation
  case kind
  case phase
  case municipality
  case corop
  case province
  case ggd
  case zorgkantoor
  case safety
  case gender
  case ageGroup = "age-group"

  /// The level of a regional dimension.
  public var level: RegionLevel? { RegionLevel(rawValue: rawValue) }

  /// Whether records of a measure have it.
  public func applies(to measure: BaseMeasure) -> Bool {
    switch self {
    case .gender, .ageGroup: measure.entity == .participants || measure.entity == .volunteers
    default: true
    }
  }

  /// Fields that are stored only when this dimension is asked for.
  public var demand: Set<FieldName> {
    switch self {
    case .gender: [.gender]
    case .ageGroup: [.birthYear, .age]
    default: []
    }
  }
}
