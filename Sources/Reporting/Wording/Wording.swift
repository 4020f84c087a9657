import Disclosure
import Tables

/// All words of a report in one language; a sentence that lacks a translation does not compile.
protocol Wording: CalendarWording, ChangeWording, ChartWording, ClaimWording, CoverageWording,
  OpenEndsWording, ProtectionWording, ResponseWording, SeriesWording
{
  // Vocabulary
  func measure(_ name: String) -> String
  func dimension(_ name: String) -> String
  func level(_ name: String) -> String
  func category(_ name: String) -> String
  func list(_ words: [String]) -> String
  func span(from first: Int, through last: Int) -> String
  var unknownProgramme: String { get }
  var synthetic: String { get }

  // Title and facts
  func title(_ programmes: [String]) -> String
  var readLabel: String { get }
  /// - Parameter countsProblems: whether numbers of warnings and notices are told.
  func read(_ reception: Reception, countsProblems: Bool) -> Prose
  func readFiles(_ reception: Reception) -> Prose
  var problemsLabel: String { get }
  /// - Parameter count: `nil` when it is not told.
  func problems(_ count: Int?, writesFiles: Bool) -> Prose
  func unusableFiles(_ count: Int) -> Prose
  /// - Parameter count: `nil` when it is not told.
  func repeatedRecords(_ count: Int?) -> Prose
  func repeatedFiles(_ count: Int) -> Prose
  var careLabel: String { get }
  func syntheticSources(_ names: [String]) -> Prose
  func others(_ count: Int) -> String
  func planned(_ periods: [Period]) -> Prose
  func provisional(_ periods: [Period]) -> Prose
  func estimated(_ periods: [Period]) -> Prose
  var nothingWithheld: Prose { get }
  var notForPublication: String { get }
  var nothingToReport: Prose { get }

  // Figures of a programme
  func yearOnYearHeading(_ programme: String) -> String
  func figuresHeading(_ programme: String) -> String
  func breakdown(of measure: String, by dimension: String) -> Prose
  /// That no record says anything of a dimension, so that measures cannot be split by it.
  func withoutCategories(_ measures: [String], by dimension: String) -> Prose
  /// How many smaller categories only the tables hold.
  func furtherCategories(_ count: Int, of dimension: String) -> Prose
  /// That a chart leaves earlier periods to the tables.
  func earlierPeriods(_ count: Int) -> Prose
  /// How many smaller programmes only the tables hold.
  func furtherProgrammes(_ count: Int) -> Prose
  var difference: Prose { get }
  var percentage: Prose { get }
  func compares(_ period: Period, with previous: Period) -> Prose
  var participantsAreRecords: Prose { get }
  func smallBase(_ minimum: Int64) -> Prose
  var zeroBase: Prose { get }
  var boundsOnly: Prose { get }
  var syntheticFigures: Prose { get }

  // Coverage
  var coverageHeading: String { get }
  func organisations(_ count: Int64, asOf period: Period) -> Prose
  var provinceColumn: Prose { get }
  func organisationsColumn(_ period: Period?) -> Prose
  func inhabitantsColumn(_ year: Int) -> Prose
  var organisationsPer100kColumn: Prose { get }
  var participantsColumn: Prose { get }
  var participantsPer10kColumn: Prose { get }
  var whiteSpot: String { get }
  func covered(_ row: CoverageSummaryRow, without: [String], inhabitants: Int64) -> Prose
  func millions(_ number: Cell) -> Prose
  func syntheticCoverage(_ rows: [CoverageSummaryRow], without: [String]) -> Prose
  var seatNote: Prose { get }
  /// That an organisation with several seats is counted in each region and once in the total.
  var severalSeats: Prose { get }
  var outsideLabel: String { get }
  func outside(_ places: [(name: String, organisations: Int64)], total: Int64) -> Prose
  var unknownSeatLabel: String { get }
  func unknownSeat(_ organisations: Int64) -> Prose
  func otherPopulationYear(_ year: Int, than period: Period) -> Prose

  // Activities
  var activitiesHeading: String { get }

  // Known totals
  var knownTotalsHeading: String { get }
  func outcomes(_ counts: OutcomeCounts) -> Prose
  var figureColumn: Prose { get }
  var publishedColumn: Prose { get }
  var computedColumn: Prose { get }
  var outcomeColumn: Prose { get }
  func outcome(_ row: KnownTotalRow) -> String
  func reason(_ text: String) -> Prose
  func unexplained(_ row: KnownTotalRow, isExplainedBelow: Bool) -> Prose
  func notComputable(_ count: Int) -> Prose
  func notDelivered(_ programme: String, _ years: [Int], _ figures: String) -> Prose
  /// Periods that were asked for and of which nothing was delivered; years of which something was.
  func undelivered(_ periods: [Period], delivered: ClosedRange<Int>?) -> Prose
  /// Years that the text leaves out, by programme.
  func thinYears(_ rows: [ProgrammeYearsRow], writesFiles: Bool) -> Prose
  func unknownMeasures(_ programme: String, _ names: [String], figures: Int) -> Prose
  func otherwiseNotComputable(_ programme: String, _ figures: String) -> Prose
  func further(_ count: Int) -> String
  func notComputableNote(_ row: KnownTotalRow) -> String
  var syntheticMatchNote: String { get }

  // Notes and legend
  var notesLabel: String { get }
  var outputsOnly: Prose { get }
  var ratiosFromTotals: Prose { get }
  var roundedOnce: Prose { get }
  var legendLabel: String { get }
  /// - Parameter isRounded: whether counts of people are rounded to multiples.
  func meaning(of symbol: Symbol, hasEstimates: Bool, isRounded: Bool) -> String
}

/// How many published figures came to which outcome.
struct OutcomeCounts: Equatable {
  var matches = 0
  var syntheticMatches = 0
  var mismatches = 0
  var accepted = 0
  var suppressed = 0
  var notComputable = 0
}

extension Language {
  var wording: any Wording {
    switch self {
    case .dutch: DutchWording()
    case .english: EnglishWording()
    }
  }
}

extension Wording {
  /// A number with its noun in the right form.
  func counted(_ count: some BinaryInteger, _ one: String, _ many: String) -> Prose {
    "\(count)\u{A0}\(count == 1 ? one : many)"
  }

  /// Up to three periods by name, more of them by the first and the last year.
  func periods(_ periods: [Period]) -> String {
    guard let first = periods.first, let last = periods.last, periods.count > 3 else {
      return list(periods.map(\.displayLabel))
    }
    return span(from: first.firstYear, through: last.lastYear)
  }

  /// A number of people, in millions with one decimal from a million on.
  func roughly(_ people: Int64) -> Prose {
    guard people >= 1_000_000, let share = Quantity(people, over: 1_000_000) else {
      return "\(people)"
    }
    return millions(.number(share, decimals: 1))
  }

  /// The `note` of a published figure: the written reason where there is one, else the note that
  /// came with the figure and what we have to add to it.
  func knownTotalNote(_ row: KnownTotalRow) -> String {
    if row.outcome == .accepted, !row.acceptedReason.isEmpty { return row.acceptedReason }
    var parts = row.note.isEmpty ? [] : [row.note]
    if row.outcome == .notComputable { parts.append(notComputableNote(row)) }
    if row.outcome == .match, row.isSynthetic { parts.append(syntheticMatchNote) }
    return parts.joined(separator: "; ")
  }

  /// Programmes with their years, runs of years as such: "Impuls 2011 t/m 2022 en 2030".
  func years(_ rows: [ProgrammeYearsRow]) -> String {
    rows.map { row in
      let runs = row.years.reduce(into: [ClosedRange<Int>]()) { runs, year in
        if let last = runs.last, last.upperBound == year - 1 {
          runs[runs.count - 1] = last.lowerBound...year
        } else {
          runs.append(year...year)
        }
      }
      // Two years are two years, no run.
      let words = runs.flatMap { run in
        run.count > 2
          ? [span(from: run.lowerBound, through: run.upperBound)] : run.map(String.init)
      }
      return "\(programmeTitle(row.programme)) \(list(words))"
    }.joined(separator: "; ")
  }

  /// Joins words with commas, and a conjunction before the last.
  func list(_ words: [String], conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A name made from an identifier: `samen-groeien` becomes "Samen Groeien".
  ///
  /// A name that holds blanks or capitals was written with care, and stays as it is.
  func programmeTitle(_ identifier: String) -> String {
    guard !identifier.isEmpty else { return unknownProgramme }
    guard !identifier.contains(where: { $0.isUppercase || $0.isWhitespace }) else {
      return identifier
    }
    return identifier.split { $0 == "-" || $0 == "_" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// The name of one category, or of several joined by `×` as their dimensions are.
  ///
  /// Names of organisations and regions are never translated, however much one looks like a word.
  func categories(_ joined: String, of dimensions: String) -> String {
    let names = joined.split(separator: "×", omittingEmptySubsequences: false).map(String.init)
    let kinds = dimensions.split(separator: "×").map(String.init)
    guard names.count == kinds.count else { return joined }
    return zip(names, kinds).map { name, kind in
      let isClosed = ["kind", "phase", "gender", "age-group"].contains(kind)
      return isClosed || name.isEmpty || name == unknownCategory ? category(name) : name
    }.joined(separator: " × ")
  }

  /// The names of one dimension or of several joined by `×`.
  func dimensions(_ joined: String) -> String {
    list(joined.split(separator: "×").map { dimension(String($0)) })
  }
}

/// How tables name the category of records that do not say; the same in every language.
let unknownCategory = "onbekend"

extension Period {
  /// The period as a reader sees it: a span has an en dash.
  var displayLabel: String { isYear ? label : "\(firstYear)–\(lastYear)" }
}

extension String {
  /// The text with its first letter small, unless it starts with an abbreviation.
  var uncapitalisedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
