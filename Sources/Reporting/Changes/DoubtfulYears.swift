import Disclosure
import Tables

/// Years of a programme for which nobody delivered, or of which perhaps not all was.
struct DoubtfulYears {
  let figures: ProgrammeFigures
  let wording: any Wording

  /// In a line each, for what stands under the title.
  func notes() -> [Prose] {
    let programme = wording.programmeTitle(figures.programme)
    var notes: [Prose] = []
    let periods = figures.undelivered.filter { !$0.value.isDisjoint(with: Headline.all) }
    if !periods.isEmpty {
      let measures = Headline.all.filter { measure in
        periods.values.contains { $0.contains(measure) }
      }
      notes.append(
        wording.undelivered(measures, in: periods.keys.sorted(), programme: programme))
    }
    if let quiet { notes.append(wording.quietEnd(quiet, programme: programme)) }
    return notes
  }

  /// The last comparison of which the later year may end early.
  private var quiet: QuietEnd? {
    figures.groups.filter(\.isTotal).flatMap { group in
      group.lines.flatMap(\.changes.values).compactMap { QuietEnd($0) }
    }.max { $0.period < $1.period }
  }
}

/// A year in which nobody begins after some month, while some did in the year before.
struct QuietEnd: Equatable {
  var period: Period
  var previous: Period
  /// Last month in which anybody begins.
  var month: Int

  /// `nil` where that is no question.
  init?(_ row: YearOnYearRow) {
    guard let month = row.quietAfterMonth else { return nil }
    self.month = month
    period = row.period
    previous = row.previousPeriod
  }
}
