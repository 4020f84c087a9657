/// What may explain that a computed figure differs from a published one.
///
/// In the order in which explanations are preferred: what somebody stated or what was seen to go
/// wrong comes before numbers that happen to be equal. The raw value is how `explanations.csv`
/// names it.
public enum DifferenceCause: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A file holds another number of records than its supplier says.
  case controlTotal = "control_total"
  /// Nothing of a file could be used.
  case unusableFile = "unusable_file"
  /// Records were rejected.
  case rejectedRecords = "rejected_records"
  /// A file was skipped, because another one has the same content.
  case skippedFile = "skipped_file"
  /// Records stand twice in the files, and both count.
  case repeatedRecords = "repeated_records"
  /// An organisation delivered records, and no list names it.
  case unlistedOrganisation = "unlisted_organisation"
  /// Nobody knows the programme of records.
  case withoutProgramme = "without_programme"
  /// Nobody knows the kind or phase of the organisation of records.
  case withoutKind = "without_kind"
  /// Records have no year.
  case withoutYear = "without_year"
  /// Records began before the period and have no end.
  case openEnds = "open_ends"
  /// What goes on over several years counts once, and in a sum of the years in each.
  case severalYears = "several_years"
  /// Persons with several records count with each of them.
  case samePersons = "same_persons"
  /// An expected organisation delivered nothing, and did the year before.
  case silentOrganisation = "silent_organisation"
  /// All that an organisation counts for.
  case organisation
  /// All that a file counts for.
  case file

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The preferred one first.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }
}
