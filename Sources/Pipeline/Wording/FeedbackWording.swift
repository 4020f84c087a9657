internal import Ingest
internal import Reporting
internal import Statistics
internal import Tables

/// All wording of `check` in one language: sheets for organisations, the overview, and messages.
protocol FeedbackWording: Sendable {
  /// Text at the top of all that `check` writes.
  var internalMark: String { get }
  var sheet: SheetWords { get }
  var overview: OverviewWords { get }

  /// What records are about, in the plural.
  func noun(_ entity: Entity) -> String
  /// One sentence or two about a finding, for `checks.csv`.
  func message(for finding: QualityFinding, _ names: CheckNames) -> String
  /// What is the matter, and how to mend it, to the organisation itself.
  func cause(of group: FindingGroup, _ names: CheckNames) -> (what: Prose, mend: Prose?)
  /// A file with the lines that are meant; all of it when there are none.
  func place(_ file: String, _ lines: LineRanges) -> String
  /// A record with the other one that it is about.
  func pair(line: Int, other: RecordPlace, file: String?) -> String
  /// Places or values that are not written out.
  func others(_ count: Int) -> String
  /// Values that were wrong, when values were asked for.
  func values(_ values: [String]) -> String
  /// Something that is missing, to the organisation itself.
  func missing(_ finding: QualityFinding, _ names: CheckNames) -> Prose
  /// How many errors and warnings there are.
  func outcome(errors: Int, warnings: Int) -> Prose
  /// How many expected deliveries are there.
  func deliveries(_ delivered: Int, of expected: Int) -> String
  /// What was read, for the overview.
  func read(files: Int, records: Int) -> Prose
  /// What it means that only some periods were asked for.
  func limited(to periods: [Period]) -> Prose
  /// Periods that were asked for and of which nothing was delivered; years of which something was.
  func undelivered(_ periods: [Period], delivered: ClosedRange<Int>?) -> Prose
  /// How many organisations have errors, warnings only, or neither.
  func standing(organisations: Int, errors: Int, warnings: Int) -> Prose
  /// Text after a successful write.
  func written(to folder: String, sheets: Int) -> String
  /// A report of other exports, or of another version, had to go from the output folder.
  func reportRemoved(from folder: String) -> String
  /// Why `--strict` made the run fail, and where to look.
  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String
}

/// Fixed words of a feedback sheet.
struct SheetWords: Sendable {
  var title: String
  var to: String
  /// Whom a sheet is for that is about no organisation.
  var keeper: String
  var period: String
  var outcome: String
  var allWell: Prose
  /// The outcome when nothing was received and nothing expected.
  var nothingExpected: Prose
  var received: String
  var receivedNothing: Prose
  var file: String
  var content: String
  var records: String
  var information: Prose
  var unusable: String
  var missing: String
  var doubtful: String
  var doubtfulLead: Prose
  var completeness: String
  var year: String
  var filled: String
  var deliveries: String
  var completenessNote: Prose
  var next: String
  /// What we ask when something is wrong.
  var request: [Prose]
  /// What we say when nothing is.
  var thanks: [Prose]
  /// What we say when nothing was received and nothing expected.
  var idle: [Prose]
}

/// Fixed words of the overview.
struct OverviewWords: Sendable {
  var title: String
  var read: String
  var outcome: String
  var heading: String
  var organisation: String
  /// The row of what is about no organisation.
  var none: String
  var files: String
  var records: String
  var errors: String
  var warnings: String
  var filled: String
  var note: Prose
  var nothing: Prose
}

/// Names that findings refer to by number.
struct CheckNames: Sendable {
  /// Names of the files, in the order of the request.
  var files: [String]
  /// Names of the programmes by code.
  var programmes: Categories
}

extension Language {
  /// Wording of `check` in this language.
  var feedback: any FeedbackWording {
    switch self {
    case .dutch: DutchFeedback()
    case .english: EnglishFeedback()
    }
  }
}
