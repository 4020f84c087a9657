internal import Aggregation
internal import Tables

/// A last year of which the data evidently end before the year does.
///
/// Half a year beside a whole one is no decline; such years are compared over the same months.
struct PartialYear: Equatable {
  /// The last year in which a record of the programme begins.
  let year: Int
  /// Last month, 1 to 11, in which one does.
  let throughMonth: Int
  /// Entities whose records of this year and the one before all go by dates; others have no months.
  let entities: Set<Entity>

  /// Whether a measure can be counted over the first months.
  func limits(_ measure: BaseMeasure) -> Bool {
    measure != .organisations && entities.contains(measure.entity)
  }

  /// Whether figures of two periods are compared over the same months.
  func concerns(_ current: Period, _ previous: Period) -> Bool {
    current == Period(year: year) && previous == Period(year: year - 1)
  }
}

/// A last year that ends in months without a beginning, of which nobody can tell whether they are quiet
/// or were not delivered: it is compared as a whole, with a note.
struct QuietEnd: Equatable {
  /// The year.
  let year: Int
  /// Last month, 1 to 11, in which anybody begins.
  let month: Int
  /// Entities whose records of this year and the one before all go by dates.
  let entities: Set<Entity>

  /// Whether the comparison of a measure of two periods needs the note.
  func concerns(_ measures: [BaseMeasure], _ current: Period, _ previous: Period) -> Bool {
    current == Period(year: year) && previous == Period(year: year - 1)
      && measures.contains { $0 != .organisations && entities.contains($0.entity) }
  }
}

/// How the last year of a programme ends.
enum LastYear: Equatable {
  /// Its data end early.
  case partial(PartialYear)
  /// Perhaps its data end early.
  case quiet(QuietEnd)

  /// The year, where its data evidently end early.
  var partial: PartialYear? { if case .partial(let year) = self { year } else { nil } }
  /// The year, where nobody can tell.
  var quiet: QuietEnd? { if case .quiet(let end) = self { end } else { nil } }
}
