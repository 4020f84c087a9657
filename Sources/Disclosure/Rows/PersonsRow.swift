public import Tables

/// What is asked of persons that identifiers can tell.
public enum PersonsIndicator: String, Sendable, CaseIterable {
  /// Participants of the period before of whom a record begins in the period or names it.
  case returnedParticipants = "returned_participants"
  /// Participants of the period before of whom only a record of then goes on.
  case continuedParticipants = "continued_participants"
  /// Volunteers of the period before of whom a record begins in the period or names it.
  case returnedVolunteers = "returned_volunteers"
  /// Volunteers of the period before of whom only a record of then goes on.
  case continuedVolunteers = "continued_volunteers"
  /// Persons who take part and help in the same period.
  case participantsAndVolunteers = "participants_and_volunteers"
}

/// Persons found back: a row of `persons.csv`.
public struct PersonsRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// What is counted.
  public var indicator: PersonsIndicator
  /// Year or span.
  public var period: Period
  /// The period before it; `nil` for persons in both roles.
  public var previousPeriod: Period?
  /// The count, where it is exact.
  public var value: Quantity?
  /// Lower bound where only bounds are known.
  public var low: Quantity?
  /// Upper bound where only bounds are known.
  public var high: Quantity?
  /// What the count is a part of: persons of the period before, or all participants of the period.
  public var base: Quantity?
  /// `value` / `base`, where both are exact.
  public var share: Quantity?
  /// Whether persons are told apart within each organisation only, so that who came back to another
  /// organisation is not found.
  public var isWithinOrganisations: Bool
  /// Strongest status that applies.
  public var status: FigureStatus
  /// Whether it rests on invented records.
  public var isSynthetic: Bool
  /// Persons between both bounds of whom only a record tells that began earlier and has no end;
  /// `nil` without any, or withheld.
  public var perhaps: Quantity? = nil
  /// Whether records of some go on from the period before, so that being back is to begin anew.
  public var goesOn = false
}
