import Disclosure
import Tables

/// Words for what is not whole: silent organisations, years that are not over, unknown numbers.
protocol ResponseWording: Sendable {
  /// Heading of a column that holds the same months of a year as another.
  func sameMonths(_ year: String) -> String
  /// How many did not deliver, for what stands under the title; `measure` is `nil` for all of them.
  func silentInBrief(_ row: ResponseRow, measure: String?, programme: String) -> Prose
  /// How many did not deliver, and what that may hide.
  func silent(_ rows: [ResponseRow]) -> Prose
  /// That a list without years does not tell who should have delivered.
  func undatedList(_ rows: [ResponseRow]) -> Prose
  func partialInBrief(_ partial: PartialYear, programme: String) -> Prose
  func partial(_ partial: PartialYear) -> Prose
  /// That nobody delivered these periods, though records go on into them.
  func undelivered(_ measures: [String], in periods: [Period], programme: String) -> Prose
  /// That nobody can tell whether the data of a year end early, and what to do.
  func quietEnd(_ quiet: QuietEnd, programme: String?) -> Prose
  func known(_ measure: String, _ known: [(period: Period, known: MeasureRow.Known)]) -> Prose
  /// That figures of earlier periods are not in the table.
  func earlierPeriods(through period: Period) -> Prose
}

/// A period whose data end before it does.
struct PartialYear: Equatable {
  var period: Period
  var previous: Period
  /// Last month of each measure, in the order of the table.
  var months: [(measure: String, month: Int)]

  /// The one month through which everything is compared; `nil` when measures differ.
  var onlyMonth: Int? {
    Set(months.map(\.month)).count == 1 ? months.first?.month : nil
  }

  static func == (one: PartialYear, other: PartialYear) -> Bool {
    one.period == other.period && one.previous == other.previous
      && one.months.elementsEqual(other.months) { $0 == $1 }
  }
}
