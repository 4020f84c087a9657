public import Tables

/// A measure that is counted or summed from records, and so adds up over any partition of them.
public enum BaseMeasure: String, Sendable, CaseIterable {
  case organisations
  case participants
  case volunteers
  case volunteerHours = "volunteer_hours"
  case meetings
  case attendance
  /// Meetings of which it is known how many came: what attendance per meeting is divided by.
  case meetingsWithAttendance = "meetings_with_attendance"
  /// Organisations that delivered participants: what participants per organisation is divided by.
  case organisationsWithParticipants = "organisations_with_participants"
  /// Organisations that delivered volunteers: what volunteers per organisation is divided by.
  case organisationsWithVolunteers = "organisations_with_volunteers"

  /// How records become a number.
  public enum Aggregate: Sendable, Equatable {
    /// Different organisations.
    case distinct
    /// One for each record, or what its `count` says.
    case records
    /// The sum of a field over the records that have it, in units of 1 / `scale`.
    case sum(FieldName, scale: Int64)
  }

  /// What the records are about.
  public var entity: Entity {
    switch self {
    case .organisations: .organisations
    case .participants, .organisationsWithParticipants: .participants
    case .volunteers, .volunteerHours, .organisationsWithVolunteers: .volunteers
    case .meetings, .attendance, .meetingsWithAttendance: .meetings
    }
  }

  /// How records become a number.
  public var aggregate: Aggregate {
    switch self {
    case .organisations, .organisationsWithParticipants, .organisationsWithVolunteers: .distinct
    case .participants, .volunteers, .meetings, .meetingsWithAttendance: .records
    case .volunteerHours: .sum(.hours, scale: 1_000_000)
    case .attendance: .sum(.attendance, scale: 1)
    }
  }

  /// Units of the stored number per unit of the measure.
  public var scale: Int64 {
    if case .sum(_, let scale) = aggregate { return scale }
    return 1
  }

  /// Whether the figure tells something about people, so that small ones are protected.
  public var countsPeople: Bool {
    switch self {
    case .organisations, .organisationsWithParticipants, .organisationsWithVolunteers, .meetings,
      .meetingsWithAttendance:
      false
    case .participants, .volunteers, .volunteerHours, .attendance: true
    }
  }

  /// The measure as publications name it.
  public var publishedName: String {
    self == .meetingsWithAttendance ? Self.meetings.rawValue : rawValue
  }

  /// The records of which the organisations are counted; `nil` for any other measure.
  public var deliveredMeasure: BaseMeasure? {
    switch self {
    case .organisationsWithParticipants: .participants
    case .organisationsWithVolunteers: .volunteers
    default: nil
    }
  }

  /// What one of it is.
  public var unit: String {
    switch self {
    case .organisations, .organisationsWithParticipants, .organisationsWithVolunteers:
      "organisations"
    case .participants: "participations"
    case .volunteers: "volunteers"
    case .volunteerHours: "hours"
    case .meetings, .meetingsWithAttendance: "meetings"
    case .attendance: "attendances"
    }
  }
}
