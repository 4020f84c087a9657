import Disclosure
import Tables

/// Words of charts: what can be seen in each, and what stands around it.
protocol ChartWording: Sendable {
  // Titles
  func chartTitle(_ change: ChartChange) -> Prose
  /// Of figures of which no change may be told.
  func chartTitle(_ measure: String, figures: [(Cell, String)]) -> Prose
  /// Of a figure of which only the bounds are known.
  func chartTitle(_ measure: String, between low: Cell, and high: Cell, in period: Period) -> Prose
  /// Of totals of one period; none where none may be told.
  func chartTitle(totals: [(measure: String, value: Cell)], in period: Period) -> Prose
  /// Of figures of which nothing may be said in general.
  func chartTitle(_ measure: String, in periods: [Period]) -> Prose
  /// What a change is made of; `totals` are left out where a part is withheld.
  func chartTitle(_ measure: String, totals: (Cell, Cell)?, parts: [(String, Cell)]) -> Prose
  func chartTitle(
    delivered: Int64, of expected: Int64, _ measure: String, in period: Period
  ) -> Prose
  func chartTitle(_ measure: String, by dimension: String, in periods: [Period]) -> Prose
  /// Which categories have most; all of them equally many.
  func chartTitle(_ measure: String, most: [String], _ value: Cell, in period: Period) -> Prose
  func chartTitle(
    _ measure: String, higher: Int, lower: Int, equal: Int, than period: Period
  ) -> Prose
  /// Which provinces have no organisation.
  func chartTitle(without names: [String], of provinces: Int) -> Prose
  func chartTitle(share: Cell, within radius: Int64) -> Prose
  func chartTitle(next place: String, _ gained: Cell, within radius: Int64) -> Prose

  // Subtitles, after the name of the programme and a comma
  func chartPerYear(_ measure: String) -> String
  func chartTotals(_ period: Period) -> String
  func chartChangeBetween(_ previous: Period, _ period: Period) -> String
  var chartDelivered: String { get }
  func chartBreakdown(_ measure: String, by dimension: String, _ periods: [Period]) -> String
  func chartSeats(_ period: Period) -> String
  func chartInhabitants(_ period: Period) -> String
  func chartNextPlaces(_ radius: Int64, _ period: Period) -> String

  // Axes
  var yearAxis: String { get }
  var partAxis: String { get }
  var measureAxis: String { get }
  var numberAxis: String { get }
  var distanceAxis: String { get }
  var shareOfOrganisations: String { get }
  var shareOfInhabitants: String { get }
  var extraInhabitants: String { get }

  // Values, notes, source
  var unknownInChart: String { get }
  var withheldInWords: String { get }
  func chartStatus(_ status: FigureStatus) -> String
  func chartStatusInFull(_ status: FigureStatus) -> String
  func chartForm(_ form: Chart.Form) -> String
  var noDotNoFigure: Prose { get }
  /// How many organisations are not in the comparison of the title.
  func notCompared(_ organisations: Int) -> Prose
  var silentIsUnknown: Prose { get }
  var eachAddsToThoseBefore: Prose { get }
  /// Where the figures come from.
  func chartSource(
    _ programme: String, populationYear: Int?, hasOwnClassification: Bool, isSynthetic: Bool
  ) -> Prose
}

extension ChartWording {
  /// Measures that are spoken of as a number of people or things ("het aantal vrijwilligers").
  func isNumberOfThings(_ measure: String) -> Bool {
    !["participants", "volunteer_hours"].contains(measure)
  }
}
