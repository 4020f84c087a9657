internal import Aggregation
internal import Tables

extension UniquePersons {
  /// Who is back and who has both roles, by programme.
  ///
  /// Nothing is said of a programme of which no record has a usable identifier, nor of who is back
  /// when persons are told apart within organisations and none of these was there in both periods:
  /// then nobody can be found back, which is not the same as nobody being back.
  ///
  /// - Parameter panels: who was there in both periods.
  func findings(besides panels: [Panel]) -> [PersonsFinding] {
    let broken = panels.filter { $0.continuing.organisations == 0 }
    return findings.filter { one in
      guard one.isWithinOrganisations, one.low == 0, let role = one.subject.role else {
        return true
      }
      return !broken.contains {
        $0.programme == one.programme && $0.measure.name == role.records.rawValue
          && $0.comparison.current.period == one.period
          && $0.comparison.previous.period == one.previousPeriod
      }
    }
  }

  private var findings: [PersonsFinding] {
    guard let totals else { return [] }
    var findings: [PersonsFinding] = []
    for programme in Set(totals.series.map(\.programme)).sorted() {
      let series = totals.series.filter { $0.programme == programme }
      for one in series where one.cells.contains(where: { $0.pairs + $0.shared > 0 }) {
        findings += returned(one, totals.periods)
      }
      let participants = series.first { $0.role == .participant }
      let volunteers = series.first { $0.role == .volunteer }
      if let participants, let volunteers {
        findings += bothRoles(participants, volunteers, totals.periods)
      }
    }
    return findings
  }

  /// Persons of the last earlier year with records who are back, and those of whom a record goes on.
  ///
  /// Who takes part once, from one year into the next, has not come back: only who has a record that
  /// begins in the year or names it has. Without an end nobody says that a person is still there, so
  /// these may go on or not.
  ///
  /// Without shared identifiers these are pairs of organisation and identifier: who went to another
  /// organisation is not found. Where some records have no identifier, or some identifiers are
  /// shared and others are not, those that were found are a lower bound; more than all persons of
  /// either year it cannot be. Months of a year are not held against a whole one.
  private func returned(
    _ series: PersonsCube.Series, _ periods: [Period]
  ) -> [PersonsFinding] {
    series.cells.indices.flatMap { index -> [PersonsFinding] in
      let current = series.cells[index]
      guard let position = current.previous,
        !partial.contains(
          PartialRole(role: series.role, programme: series.programme, period: periods[index]))
      else { return [] }
      let previous = series.cells[position]
      // Where nobody of a year is known by a number, nobody could be found back.
      guard current.pairs + current.shared > 0, previous.pairs + previous.shared > 0 else {
        return []
      }
      let together = PersonScope(current).union(PersonScope(previous))
      let goOn = current.continued + current.perhapsContinued
      func finding(
        _ subject: PersonsFinding.Subject, _ low: Int64, _ found: Int64, perhaps: Int64,
        _ people: [Int64]
      ) -> PersonsFinding {
        let high = together.isWhole ? found : min(current.high, previous.high)
        return PersonsFinding(
          programme: delivery.categories(.programme)[code: series.programme], subject: subject,
          period: periods[index], previousPeriod: periods[position], low: low, high: high,
          perhaps: perhaps,
          base: PersonScope(previous).isWhole ? previous.pairs + previous.shared : nil,
          people: people + [low, high]
            + [previous, current].flatMap { [$0.high - low, $0.high - high] },
          isWithinOrganisations: together.contains(.withinOrganisations),
          status: max(
            status(current, series, periods[index]), status(previous, series, periods[position])),
          isSynthetic: current.flags.union(previous.flags).contains(.synthetic),
          goesOn: goOn > 0,
          scopes: [periods[index], periods[position]].map {
            PeopleScope(series.role.records, programme: series.programme, in: $0)
          })
      }
      let back = finding(
        .returned(series.role), current.returned, current.returned, perhaps: 0, [])
      guard goOn > 0 else { return [back] }
      let least = current.returned + current.continued
      let most = current.returned + goOn
      return [
        back,
        finding(
          .continued(series.role), current.continued, goOn, perhaps: current.perhapsContinued,
          // With those who are back they leave who is gone, and who is new.
          [current.perhapsContinued, least, most]
            + [previous, current].flatMap { [$0.high - least, $0.high - most] }),
      ]
    }
  }

  /// Persons with both roles in the same year, where identifiers of both are shared.
  private func bothRoles(
    _ participants: PersonsCube.Series, _ volunteers: PersonsCube.Series, _ periods: [Period]
  ) -> [PersonsFinding] {
    periods.indices.compactMap { index in
      let taking = participants.cells[index]
      let helping = volunteers.cells[index]
      guard periods[index].isYear, taking.shared > 0, helping.shared > 0 else { return nil }
      let isWhole =
        PersonScope(taking).union(PersonScope(helping)) == .everywhere
      let found = taking.both + taking.perhapsBoth
      let high = isWhole ? found : min(taking.high, helping.high)
      return PersonsFinding(
        programme: delivery.categories(.programme)[code: participants.programme],
        subject: .bothRoles, period: periods[index], previousPeriod: nil, low: taking.both,
        high: high, perhaps: taking.perhapsBoth,
        base: PersonScope(taking) == .everywhere ? taking.shared : nil,
        people: [
          taking.both, high, taking.high - taking.both, helping.high - taking.both,
          taking.perhapsBoth, taking.high - high, helping.high - high,
        ],
        isWithinOrganisations: false,
        status: max(
          status(taking, participants, periods[index]),
          status(helping, volunteers, periods[index])),
        isSynthetic: taking.flags.union(helping.flags).contains(.synthetic), goesOn: false,
        scopes: [participants, volunteers].map {
          PeopleScope($0.role.records, programme: $0.programme, in: periods[index])
        })
    }
  }

  /// As preliminary as the records and as their different persons.
  private func status(
    _ cell: PersonsCell, _ series: PersonsCube.Series, _ period: Period
  ) -> FigureStatus {
    let names = [series.role.records.publishedName, Measure.persons(series.role).name]
    return names.map {
      statuses.status(
        cell.flags, $0, delivery.categories(.programme)[code: series.programme], kind: nil, period)
    }.max() ?? .final
  }
}

extension PersonsFinding.Subject {
  /// The role in which persons were there before; `nil` where only one period is looked at.
  fileprivate var role: PersonRole? {
    switch self {
    case .returned(let role), .continued(let role): role
    case .bothRoles: nil
    }
  }
}

/// How far persons can be told apart.
private struct PersonScope: OptionSet {
  let rawValue: Int

  /// Some identifiers are unique within one organisation.
  static let withinOrganisations = PersonScope(rawValue: 1)
  /// Some identifiers are shared by all organisations.
  static let everywhere = PersonScope(rawValue: 2)
  /// Some people have no identifier.
  static let unknown = PersonScope(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ cell: PersonsCell) {
    self = []
    if cell.pairs > 0 { insert(.withinOrganisations) }
    if cell.shared > 0 { insert(.everywhere) }
    if cell.anonymous > 0 { insert(.unknown) }
  }

  /// Whether everybody is told apart in one and the same way.
  var isWhole: Bool {
    isEmpty || self == .withinOrganisations || self == .everywhere
  }
}
