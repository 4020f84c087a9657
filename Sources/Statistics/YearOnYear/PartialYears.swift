internal import Aggregation
internal import Tables

/// Finds out how the last year of each programme ends: whole, early, or so that nobody can tell.
///
/// That nobody begins in the last months of a year is no sign by itself: a course may begin in October
/// of one year and in September of the next. The data of a year are taken to end early when the year
/// before gives reason to expect beginnings in these months, and silence would be an accident.
struct PartialYears {
  private let months: [Entity: StartMonths]
  private let years: ClosedRange<Int>?
  private static let people: [Entity] = [.participants, .volunteers]

  /// Cost: one pass over the first days of participants, volunteers and meetings.
  init(_ delivery: Delivery) {
    var months: [Entity: StartMonths] = [:]
    for entity in Self.people + [.meetings] { months[entity] = StartMonths(entity, in: delivery) }
    self.months = months
    years = delivery.years
  }

  /// How the last year of a programme ends; `nil` when it is whole, or its records have no days.
  ///
  /// Beginnings of participants and volunteers decide, unless a file says that its figures are final.
  /// Meetings alone decide nothing, for a programme with two a year has most months without; but a
  /// later one shows that the data run on. Ends of records show nothing: they may be planned.
  func lastYear(ofProgramme programme: Int) -> LastYear? {
    guard let years else { return nil }
    let last = Self.people.compactMap { lastYear(of: $0, programme, years) }.max()
    guard let last, last > years.lowerBound else { return nil }
    func found(_ year: Int) -> [StartMonths.Year] {
      Self.people.compactMap { months[$0]?.months(ofProgramme: programme, in: year) }
    }
    // Any start shows that the data run on, but only records that all have days can show the end.
    let deciding = found(last).filter { $0.undated == 0 && $0.lastMonth != nil }
    guard !deciding.isEmpty, !deciding.contains(where: { $0.flags.contains(.final) }) else {
      return nil
    }
    let now = found(last).reduce(into: StartMonths.Year()) { $0 += $1 }
    let before = found(last - 1).reduce(into: StartMonths.Year()) { $0 += $1 }
    guard let month = now.lastMonth else { return nil }
    let dated = Set(
      months.keys.filter { entity in
        [last - 1, last].allSatisfy {
          months[entity]?.months(ofProgramme: programme, in: $0)?.undated ?? 0 == 0
        }
      })
    let meetings = months[.meetings]?.months(ofProgramme: programme, in: last)?.lastMonth ?? 0
    let through = max(month, meetings)
    if Silence(after: through, in: now, before).isNoAccident {
      return .partial(PartialYear(year: last, throughMonth: through, entities: dated))
    }
    // A few late beginnings of the year before are not worth a word.
    let isWorthSaying = 10 * before.starts(after: month) >= before.starts.reduce(0, +)
    return before.starts(after: month) > 0 && isWorthSaying
      ? .quiet(QuietEnd(year: last, month: month, entities: dated)) : nil
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

/// The months of a year after the last beginning, judged by that year and the one before.
private struct Silence {
  let month: Int
  let now: StartMonths.Year
  let before: StartMonths.Year

  init(after month: Int, in now: StartMonths.Year, _ before: StartMonths.Year) {
    (self.month, self.now, self.before) = (month, now, before)
  }

  /// Whether it is too long to be an accident, twice over, and there is something to compare.
  var isNoAccident: Bool {
    before.days(in: 0..<month) > 0 && isUnlikelyByDays && isUnlikelyByMonths
  }

  /// By the rule of three, three or more expected beginnings all fail to come in one case of twenty.
  ///
  /// What is counted is days on which anybody began, for a group that began together is one event.
  /// Expected are those of the year before, fewer where this year had fewer so far. Source: J. A.
  /// Hanley and A. Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983)
  /// 1743–1745.
  private var isUnlikelyByDays: Bool {
    let usual = before.days(in: 0..<month)
    let own = min(now.days(in: 0..<month), usual)
    return before.days(in: month..<12) * own >= 3 * usual
  }

  /// Whether as many months without a beginning, of those that had one the year before, come about in
  /// less than one case of twenty.
  ///
  /// How often a month has none is told by the year before and the months of this one, by Laplace's
  /// rule of succession: of n months of which s had none, (s + 1) / (n + 2).
  private var isUnlikelyByMonths: Bool {
    let seen = 12 + month
    let silent = seen - before.months(in: 0..<12) - now.months(in: 0..<month)
    // At most 26 to the 11th power, times 20.
    var chance = 20
    var certain = 1
    for _ in 0..<before.months(in: month..<12) {
      chance *= silent + 1
      certain *= seen + 2
    }
    return chance < certain
  }
}
