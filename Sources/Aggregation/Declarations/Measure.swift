/// A measure as reports show it: a base measure, or the ratio of two.
///
/// Ratios are kept as numerator and denominator and recomputed from sums; they are never averaged.
public struct Measure: Sendable, Hashable {
  /// Name in the contract.
  public let name: String
  /// What is counted, or the numerator.
  public let numerator: BaseMeasure
  /// The denominator of a ratio.
  public let denominator: BaseMeasure?

  /// Unit of the figure.
  public var unit: String {
    guard let denominator else { return numerator.unit }
    return "\(numerator.unit) per \(denominator.unit.dropLast())"
  }

  /// Whether the figure tells something about people.
  public var countsPeople: Bool {
    numerator.countsPeople || (denominator?.countsPeople ?? false)
  }

  private init(_ base: BaseMeasure) {
    name = base.rawValue
    numerator = base
    denominator = nil
  }

  private init(_ name: String, _ numerator: BaseMeasure, per denominator: BaseMeasure) {
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Every measure, in the order in which reports show them.
  public static let all: [Measure] =
    [.organisations, .participants, .volunteers, .volunteerHours, .meetings, .attendance].map {
      Measure($0)
    } + [
      Measure("participants_per_volunteer", .participants, per: .volunteers),
      Measure("participants_per_organisation", .participants, per: .organisationsWithParticipants),
      Measure("volunteers_per_organisation", .volunteers, per: .organisationsWithVolunteers),
      Measure("attendance_per_meeting", .attendance, per: .meetingsWithAttendance),
    ]

  /// Whether the measure can be split by a dimension in one sense for all its parts.
  ///
  /// Participants live somewhere and organisations have their seat somewhere: a ratio of the two by
  /// region would mix both.
  public func allows(_ dimension: Dimension) -> Bool {
    guard dimension.applies(to: numerator) else { return false }
    guard let denominator else { return true }
    guard dimension.applies(to: denominator) else { return false }
    if denominator.deliveredMeasure != nil { return dimension == .kind || dimension == .phase }
    return true
  }
}
