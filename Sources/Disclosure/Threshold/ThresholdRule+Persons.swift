internal import Aggregation
internal import Statistics
internal import Tables

extension ThresholdRule {
  /// Persons found back; withheld with everything that can be computed from them: who left, who is
  /// new, who has one role only.
  func persons(_ findings: [PersonsFinding]) -> ProtectedTable<PersonsRow> {
    var withheld = 0
    let rows = findings.map { one in
      let hides =
        roundingBound != nil || one.people.contains(where: policy.withholds)
        || withholds(one.scopes)
      if hides { withheld += 1 }
      let value = one.isExact ? one.low : nil
      let isUndefined = value != nil && one.base == 0
      func shown(_ count: Int64?) -> Quantity? { hides ? nil : count.map { Quantity($0) } }
      return PersonsRow(
        programme: one.programme, indicator: PersonsIndicator(one.subject), period: one.period,
        previousPeriod: one.previousPeriod, value: shown(value),
        low: shown(one.isExact ? nil : one.low), high: shown(one.isExact ? nil : one.high),
        base: shown(one.base),
        share: hides
          ? nil : value.flatMap { value in one.base.flatMap { Quantity(value, over: $0) } },
        isWithinOrganisations: one.isWithinOrganisations,
        status: hides ? .suppressed : isUndefined ? max(one.status, .undefined) : one.status,
        isSynthetic: one.isSynthetic,
        perhaps: one.perhaps == 0 ? nil : shown(one.perhaps), goesOn: one.goesOn)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }
}

/// One split of different persons in one period.
///
/// Different persons do not add up, so nothing is claimed of what could be subtracted from them: where
/// one part of a split is withheld, all of its parts are.
struct PersonsSplit: Hashable {
  let programme: String
  let measure: String
  let dimension: String
  let period: Period

  init(_ series: FigureSeries, _ period: Period) {
    programme = series.programme
    measure = series.measure.name
    dimension = series.dimensionName
    self.period = period
  }
}

extension ThresholdRule {
  /// The same rule, which also leaves out each split of different persons of which a part is withheld.
  func leavingOutParts(of series: [FigureSeries]) -> ThresholdRule {
    var rule = self
    for one in series where one.measure.role != nil && !one.dimensions.isEmpty {
      for figure in one.figures where withholds(figure) {
        rule.leftOut.insert(PersonsSplit(one, figure.period))
      }
    }
    return rule
  }
}

extension PersonsIndicator {
  /// What was looked for, as tables call it.
  init(_ subject: PersonsFinding.Subject) {
    self =
      switch subject {
      case .returned(.participant): .returnedParticipants
      case .returned(.volunteer): .returnedVolunteers
      case .continued(.participant): .continuedParticipants
      case .continued(.volunteer): .continuedVolunteers
      case .bothRoles: .participantsAndVolunteers
      }
  }
}
