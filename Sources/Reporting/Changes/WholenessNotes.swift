import Disclosure
import Tables

/// What is not whole in the figures of a programme: silent organisations, a year that is not over,
/// sums over a part of the records.
struct WholenessNotes {
  let figures: ProgrammeFigures
  let evidence: EvidenceIndex
  let wording: any Wording

  /// In a line each, for what stands under the title.
  func inBrief() -> [Prose] {
    let programme = wording.programmeTitle(figures.programme)
    let silent = silence().flatMap { rows in
      rows.count > 1
        ? [wording.silentInBrief(rows[0], measure: nil, programme: programme)]
        : rows.map { wording.silentInBrief($0, measure: $0.measure, programme: programme) }
    }
    let partial = partialYear.map { [wording.partialInBrief($0, programme: programme)] } ?? []
    let open = openEnds().filter(\.isLarge).map {
      wording.openEndsInBrief($0, programme: programme)
    }
    return DoubtfulYears(figures: figures, wording: wording).notes() + partial + silent + open
  }

  /// In full, for under the table.
  func inFull() -> [Prose] {
    let partial = partialYear.map { [wording.partial($0)] } ?? []
    let silent = silence().map { wording.silent($0) } + undatedList()
    return partial + silent + openEnds().map { wording.openEnds($0) } + deliverers() + knownParts()
  }

  // MARK: Silent organisations

  /// Rows with silent organisations, together where the same ones sent nothing of anything.
  private func silence() -> [[ResponseRow]] {
    figures.lastPeriods.flatMap { period in
      let rows = Headline.people.compactMap { measure -> ResponseRow? in
        let row = evidence.evidence(figures.programme, measure).response[period]
        return row.flatMap { $0.silent > 0 && $0.delivered > 0 ? $0 : nil }
      }
      // As many for each measure need not be the same ones.
      let areTheSame = rows.count > 1 && rows.allSatisfy { $0.silent == $0.silentAltogether }
      return areTheSame ? [rows] : rows.map { [$0] }
    }
  }

  /// Where a list without years leaves open who took part.
  private func undatedList() -> [Prose] {
    let rows = figures.lastPeriods.flatMap { period in
      Headline.people.compactMap { measure in
        evidence.evidence(figures.programme, measure).response[period]
      }
    }.filter { $0.undated > 0 && $0.delivered > 0 }
    return rows.isEmpty ? [] : [wording.undatedList(rows)]
  }

  // MARK: Missing end dates

  /// What of the last figures began earlier and has no end.
  private func openEnds() -> [OpenEndsRow] {
    figures.lastPeriods.flatMap { period in
      Headline.people.compactMap {
        evidence.evidence(figures.programme, $0).openEnds[period]
      }
    }
  }

  // MARK: What means per organisation are divided by

  /// Where fewer or other organisations delivered than are listed, of which both numbers are shown.
  private func deliverers() -> [Prose] {
    Headline.people.compactMap { measure in
      guard let ratio = figures.total("\(measure)_per_organisation") else { return nil }
      let differing = figures.lastPeriods.compactMap { period -> Deliverers? in
        guard ratio.figures[period]?.value != nil,
          let row = evidence.evidence(figures.programme, measure).response[period],
          let listed = figures.total("organisations")?.figures[period]?.value,
          listed != Quantity(row.delivered)
        else { return nil }
        return Deliverers(period: period, delivered: row.delivered, listed: listed)
      }
      return differing.isEmpty ? nil : wording.dividedByDeliverers(measure, differing)
    }
  }

  // MARK: Years that are not over

  /// The last comparison of months, of which all measures say through which.
  private var partialYear: PartialYear? {
    let totals = MeasureOrder.sorted(figures.groups.filter(\.isTotal))
    let compared = totals.flatMap { group in
      group.lines.flatMap(\.changes.values).compactMap { row in
        row.throughMonth.map { (row: row, month: $0) }
      }
    }
    guard let last = compared.map(\.row).max(by: { $0.period < $1.period }) else { return nil }
    let months = compared.filter {
      $0.row.period == last.period && !$0.row.measure.contains("_per_")
    }
    return PartialYear(
      period: last.period, previous: last.previousPeriod,
      months: (months.isEmpty ? compared : months).map { ($0.row.measure, $0.month) })
  }

  // MARK: Sums over a part

  private func knownParts() -> [Prose] {
    ["volunteer_hours", "attendance"].compactMap(known)
  }

  /// Of how many records a sum knows its number, in the last periods; `nil` when of all.
  func known(_ measure: String) -> Prose? {
    guard let line = figures.total(measure) else { return nil }
    let known = figures.lastPeriods.compactMap { period in
      line.figures[period].flatMap { row in row.known.map { (period: period, known: $0) } }
    }
    guard known.contains(where: { $0.known.count < $0.known.total }) else { return nil }
    return wording.known(measure, known)
  }
}

extension OpenEndsRow {
  /// Whether a quarter or more of the figure rests on missing end dates.
  fileprivate var isLarge: Bool {
    guard let openEnded, let value else { return false }
    return 4 * Int128(openEnded.numerator) >= Int128(value.numerator)
  }
}

extension ResponseRow {
  /// Whether an earlier number of the silent organisations is known and not shown.
  var withholdsScenario: Bool {
    valueSilentAsBefore == nil && status == .suppressed && silentWithoutEarlier < silent
  }
}
