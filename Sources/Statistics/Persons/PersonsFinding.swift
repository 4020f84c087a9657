public import Aggregation
public import Tables

/// Persons found back by their identifiers, before anything is withheld.
public struct PersonsFinding: Sendable, Equatable {
  /// What was looked for.
  public enum Subject: Sendable, Equatable {
    /// Persons of the period before who are back in the same role: a record of theirs begins in the
    /// period or names it.
    case returned(PersonRole)
    /// Persons of the period before who are not back, for a record of then goes on.
    case continued(PersonRole)
    /// Persons who take part and help in the same period.
    case bothRoles
  }

  /// Programme as the files name it; empty when unknown.
  public let programme: String
  /// What was looked for.
  public let subject: Subject
  /// The year.
  public let period: Period
  /// The last earlier year with records; `nil` for both roles.
  public let previousPeriod: Period?
  /// Persons that were found, or pairs of organisation and identifier.
  public let low: Int64
  /// Most that there can be; equal to `low` when everybody can be told apart.
  public let high: Int64
  /// Persons between `low` and `high` of whom only a record tells that began earlier and has no end.
  public let perhaps: Int64
  /// What it is a part of: those of the period before, or all participants; `nil` when not exact.
  public let base: Int64?
  /// Counts of people that follow from it: those found, those who left or have one role, the new.
  public let people: [Int64]
  /// Whether persons are found back within their own organisation only.
  public let isWithinOrganisations: Bool
  /// Strongest status of all that it rests on.
  public let status: FigureStatus
  /// Whether it rests on invented records.
  public let isSynthetic: Bool
  /// Whether records of some go on from the period before, so that being back is to begin anew.
  public let goesOn: Bool
  /// The records that it rests on.
  public var scopes: [PeopleScope] = []

  /// Whether the number is exact.
  public var isExact: Bool { low == high }
}
