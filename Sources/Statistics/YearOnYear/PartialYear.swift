internal import Aggregation
internal import Tables

/// A last year of which the data end before the year does.
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

/// Finds partial years, by programme.
struct PartialYears {
  private let months: [Entity: StartMonths]
  private let years: ClosedRange<Int>?

  /// Cost: one pass over the first days of participants, volunteers and meetings.
  init(_ delivery: Delivery) {
    var months: [Entity: StartMonths] = [:]
    for entity in [Entity.participants, .volunteers, .meetings] {
      months[entity] = StartMonths(entity, in: delivery)
    }
    self.months = months
    years = delivery.years
  }

  /// The partial year of a programme; `nil` when its last year is whole, or nobody can tell.
  ///
  /// It is partial when people began in later months of the year before and none do this year,
  /// unless a file says that its figures are final. Meetings alone decide nothing: a programme with
  /// two a year has most months without.
  func year(ofProgramme programme: Int) -> PartialYear? {
    guard let years else { return nil }
    let people: [Entity] = [.participants, .volunteers]
    let last = people.compactMap { lastYear(of: $0, programme, years) }.max()
    guard let last, last > years.lowerBound else { return nil }
    let dated = Set(
      months.keys.filter { entity in
        [last - 1, last].allSatisfy {
          months[entity]?.months(ofProgramme: programme, in: $0)?.undated ?? 0 == 0
        }
      })
    func found(_ year: Int) -> [StartMonths.Year] {
      people.compactMap { months[$0]?.months(ofProgramme: programme, in: year) }
    }
    // Any start shows that the data run on, but only records that all have days can show the end.
    let deciding = found(last).filter { $0.undated == 0 && $0.lastMonth != nil }
    guard !deciding.isEmpty, !deciding.contains(where: { $0.flags.contains(.final) }),
      let month = found(last).compactMap(\.lastMonth).max(),
      let before = found(last - 1).compactMap(\.lastMonth).max(), month < before
    else { return nil }
    return PartialYear(year: last, throughMonth: month, entities: dated)
  }

  /// The last year in which anybody of an entity begins, or that a record names.
  private func lastYear(
    of entity: Entity, _ programme: Int, _ years: ClosedRange<Int>
  ) -> Int? {
    years.last { year in
      guard let months = months[entity]?.months(ofProgramme: programme, in: year) else {
        return false
      }
      return months.lastMonth != nil || months.undated > 0
    }
  }
}
