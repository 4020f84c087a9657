import Disclosure
import Tables

/// Words for figures over more than two periods, and for persons found back.
protocol SeriesWording: Sendable {
  func seriesHeading(from first: Period, through last: Period) -> Prose
  var countColumn: Prose { get }
  var changeColumn: Prose { get }
  var sameOrganisationsColumn: Prose { get }
  func indexColumn(_ first: Period?) -> Prose
  var averagePerYear: String { get }
  /// The period of a row of which only some months are compared.
  func compared(_ period: Period, through month: Int) -> String
  var nobody: String { get }
  var sameOrganisationsNote: Prose { get }
  /// That not everybody delivered for some years of a series.
  func silenceInSeries(_ rows: [ResponseRow]) -> Prose

  func personsHeading(isSynthetic: Bool) -> Prose
  func person(_ row: PersonsRow) -> Prose
  /// What is asked of persons, as the name of a figure.
  func indicator(_ indicator: PersonsIndicator) -> String
}
