internal import Aggregation
internal import Tables

extension StatisticalSummary {
  /// The people of every figure that would be shown, some of them several times.
  ///
  /// What is derived from figures (differences, percentages, ratios, scenarios) gives away no other
  /// people than these do.
  ///
  /// - Parameter leastPeople: smallest count of people that will be shown.
  func shownScopes(leastPeople: Int64) -> [PeopleScope] {
    var scopes: [PeopleScope] = []
    for one in series where one.measure.role == nil {
      for figure in one.figures {
        scopes += figure.scopes
        // Reports tell of totals alone how many had a number.
        if one.dimensions.isEmpty { scopes += figure.knownScopes }
      }
    }
    for one in comparisons where one.series.measure.role == nil {
      scopes += one.current.scopes + one.previous.scopes
    }
    for panel in panels {
      let hidesEach = panel.isOfFew && panel.smallest > 0 && panel.smallest < leastPeople
      scopes += hidesEach ? panel.scopes.ofStates : panel.scopes.shown
    }
    scopes += responses.compactMap(\.earlierScope)
    scopes += openEnds.flatMap(\.scopes)
    scopes += persons.flatMap(\.scopes)
    scopes += coverage.compactMap(\.scope)
    scopes += knownTotals.flatMap(\.scopes)
    return scopes
  }
}
