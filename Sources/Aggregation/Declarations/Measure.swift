/// A measure as reports show it: a base measure, the ratio of two, or the different persons behind
/// the records of one.
///
/// Ratios are kept as numerator and denominator and recomputed from sums; they are never averaged.
/// Different persons do not add up over groups or periods: each question counts them anew, and often
/// only bounds are known.
public struct Measure: Sendable, Hashable {
  /// Name in the contract.
  public let name: String
  /// What is counted, or the numerator; for different persons the records that tell of them.
  public let numerator: BaseMeasure
  /// The denominator of a ratio.
  public let denominator: BaseMeasure?
  /// Whose different persons are counted; `nil` where records are counted or summed.
  public let role: PersonRole?

  /// Unit of the figure.
  public var unit: String {
    if role != nil { return "persons" }
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
    role = nil
  }

  private init(_ name: String, differentBehind role: PersonRole) {
    self.name = name
    numerator = role.records
    denominator = nil
    self.role = role
  }

  private init(_ name: String, _ numerator: BaseMeasure, per denominator: BaseMeasure) {
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
    role = nil
  }

  private static let uniqueParticipants = Measure(
    "unique_participants", differentBehind: .participant)
  private static let uniqueVolunteers = Measure(
    "unique_volunteers", differentBehind: .volunteer)

  /// Every measure, in the order in which reports show them.
  public static let all: [Measure] =
    [
      Measure(.organisations), Measure(.participants), uniqueParticipants, Measure(.volunteers),
      uniqueVolunteers, Measure(.volunteerHours), Measure(.meetings), Measure(.attendance),
      Measure("participants_per_volunteer", .participants, per: .volunteers),
      Measure("participants_per_organisation", .participants, per: .organisationsWithParticipants),
      Measure("volunteers_per_organisation", .volunteers, per: .organisationsWithVolunteers),
      Measure("attendance_per_meeting", .attendance, per: .meetingsWithAttendance),
    ]

  /// The measure that counts the different persons in a role.
  public static func persons(_ role: PersonRole) -> Measure {
    switch role {
    case .participant: uniqueParticipants
    case .volunteer: uniqueVolunteers
    }
  }

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
