public import Reporting
internal import Tables

/// What to generate.
public struct GenerationOptions: Sendable {
  /// Whether the people are in one file per entity, or in files per organisation.
  public enum FileLayout: String, Sendable, CaseIterable {
    case one
    case perOrganisation = "per-organisation"
  }

  /// How the files are written.
  public enum DialectChoice: String, Sendable, CaseIterable {
    /// Every file as another system would write it.
    case mixed
    /// All of them UTF-8 with `;`, ISO dates and a column for the year.
    case plain
  }

  let participants: Int
  let volunteers: Int
  let organisations: Int
  let years: ClosedRange<Int>
  let seed: UInt64
  /// Records to spoil, in millionths of all.
  let dirtyMillionths: Int
  /// Records of people who have an earlier one, in millionths of all but a year's worth.
  let returningMillionths: Int
  let files: FileLayout
  let dialects: DialectChoice
  let language: Language

  /// Years at most: more make no sense for a delivery.
  private static let mostYears = 30
  /// Largest share of spoilt records, in millionths: with more of them a file no longer tells how it
  /// is written, and the outcome could not be known beforehand.
  static let largestShare = 200_000
  /// Largest share of records of people who come back, in millionths.
  private static let mostReturning = 900_000
  /// Largest number that a seeded draw can give a place to.
  private static let most = Int64(UInt32.max)

  /// Checks the options.
  ///
  /// - Parameters:
  ///   - periods: a year or a span of at most 30 years, as `2020-2024`.
  ///   - dirty: share of the records to spoil, 0 to 0.2, as `0.01` or `0,01`.
  ///   - returning: share of the records that are of people who were there in an earlier year, 0 to
  ///     0.9; a year's worth of records is always of new people.
  /// - Throws: `PipelineError.wrongOption`.
  public init(
    participants: Int, volunteers: Int, organisations: Int, periods: String, seed: UInt64,
    dirty: String = "0", returning: String = "0", files: FileLayout = .perOrganisation,
    dialects: DialectChoice = .mixed,
    language: Language = .dutch
  ) throws(PipelineError) {
    guard let period = Period(periods), period.years.count <= Self.mostYears else {
      throw .wrongOption(.period(periods))
    }
    // A year without a record does not occur in a delivery; then its totals cannot be computed.
    try Self.check("--participants", participants, least: period.years.count)
    try Self.check("--volunteers", volunteers, least: period.years.count)
    try Self.check("--organisations", organisations, least: 1)
    guard let share = Self.millionths(dirty), share <= Self.largestShare else {
      throw .wrongOption(.share(option: "--dirty", dirty, most: "0.2"))
    }
    guard let back = Self.millionths(returning), back <= Self.mostReturning else {
      throw .wrongOption(.share(option: "--returning", returning, most: "0.9"))
    }
    self.participants = participants
    self.volunteers = volunteers
    self.organisations = organisations
    years = period.years
    self.seed = seed
    dirtyMillionths = share
    returningMillionths = back
    self.files = files
    self.dialects = dialects
    self.language = language
  }

  private static func check(
    _ option: String, _ value: Int, least: Int
  ) throws(PipelineError) {
    if value < least { throw .wrongOption(.tooSmall(option: option, least: Int64(least))) }
    if value > most { throw .wrongOption(.tooLarge(option: option, most: most)) }
  }

  /// A share with at most six decimals as a whole number of millionths.
  private static func millionths(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.count <= 6 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard let whole = Int(parts[0]),
      let fraction = Int(decimals + String(repeating: "0", count: 6 - decimals.utf8.count))
    else { return nil }
    return whole * 1_000_000 + fraction
  }
}
