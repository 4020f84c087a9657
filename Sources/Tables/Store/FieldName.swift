/// The fields that the store knows, with the names that reports and messages use for them.
public enum FieldName: String, Sendable, Hashable, CaseIterable {
  case organisation = "organisation_id"
  case name
  case programme
  case kind
  case phase
  case place
  case municipality
  case postcode
  case period
  case startDate = "start_date"
  case endDate = "end_date"
  case date
  case participant = "participant_id"
  case volunteer = "volunteer_id"
  case meeting = "meeting_id"
  case birthYear = "birth_year"
  case birthDate = "birth_date"
  case age
  case gender
  case count
  case hours
  case attendance
  case id
  case measure
  case value
  case status
  case source
  case note
  case acceptedReason = "accepted_reason"
}

/// What a record is about.
public enum Entity: String, Sendable, Hashable, CaseIterable {
  /// The organisations of a programme, with their seat.
  case organisations
  /// People who take part.
  case participants
  /// People who help.
  case volunteers
  /// Meetings, with or without the number of people who came.
  case meetings
  /// Figures that were published before.
  case knownTotals = "known_totals"
}
