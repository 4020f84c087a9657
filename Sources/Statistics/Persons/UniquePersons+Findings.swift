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
      guard one.isWithinOrganisations, one.low == 0, case .returned(let role) = one.subject
      else { return true }
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

  /// Persons of the last earlier year with records who are back.
  ///
  /// Without shared identifiers these are pairs of organisation and identifier: who went to another
  /// organisation is not found. Where some records have no identifier, or some identifiers are
  /// shared and others are not, those that were found are a lower bound; more than all persons of
  /// either year it cannot be.
  private func returned(
    _ series: PersonsCube.Series, _ periods: [Period]
  ) -> [PersonsFinding] {
    series.cells.indices.compactMap { index in
      let current = series.cells[index]
      guard let position = current.previous else { return nil }
      let previous = series.cells[position]
      // Where nobody of a year is known by a number, nobody could be found back.
      guard current.pairs + current.shared > 0, previous.pairs + previous.shared > 0 else {
        return nil
      }
      let together = PersonScope(current).union(PersonScope(previous))
      let high = together.isWhole ? current.returned : min(current.high, previous.high)
      let base =
        PersonScope(previous).isWhole ? previous.pairs + previous.shared : nil
      return PersonsFinding(
        programme: delivery.categories(.programme)[code: series.programme],
        subject: .returned(series.role), period: periods[index],
        previousPeriod: periods[position], low: current.returned, high: high, base: base,
        people: [
          current.returned, high, previous.high, previous.high - current.returned,
          current.high - current.returned,
        ], isWithinOrganisations: together.contains(.withinOrganisations),
        status: max(
          status(current, series, periods[index]), status(previous, series, periods[position])),
        isSynthetic: current.flags.union(previous.flags).contains(.synthetic),
        scopes: [periods[index], periods[position]].map {
          PeopleScope(series.role.records, programme: series.programme, in: $0)
        })
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
      let high = isWhole ? taking.both : min(taking.high, helping.high)
      return PersonsFinding(
        programme: delivery.categories(.programme)[code: participants.programme],
        subject: .bothRoles, period: periods[index], previousPeriod: nil, low: taking.both,
        high: high, base: PersonScope(taking) == .everywhere ? taking.shared : nil,
        people: [taking.both, high, taking.high - taking.both, helping.high - taking.both],
        isWithinOrganisations: false,
        status: max(
          status(taking, participants, periods[index]),
          status(helping, volunteers, periods[index])),
        isSynthetic: taking.flags.union(helping.flags).contains(.synthetic),
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
