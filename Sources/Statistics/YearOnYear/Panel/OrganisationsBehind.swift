internal import Aggregation
internal import Tables

/// Looks behind the totals of people: at the organisations that delivered them.
struct OrganisationsBehind {
  let store: CubeStore
  let minimumBase: Int64

  /// Measures of which every record belongs to an organisation, and each counts one or more people.
  private static let measures: [BaseMeasure] = [.participants, .volunteers]

  /// The panel of each change of a total of people.
  func panels(_ comparisons: [Comparison]) -> [Panel] {
    comparisons.compactMap { one in
      guard one.difference != nil, let measure = measure(of: one.series) else { return nil }
      return Panel(
        comparison: one,
        members: PanelMembers(store: store).members(
          measure, programme: programme(of: one.series), from: one.previous.period,
          to: one.current.period, throughMonth: one.throughMonth),
        minimumBase: minimumBase)
    }
  }

  /// Who delivered each yearly total of people, but for years for which nobody did.
  ///
  /// Of a year of which the data end early the silent are held against the same months of the year
  /// before.
  func responses(_ series: [FigureSeries]) -> [Response] {
    let members = PanelMembers(store: store)
    return series.flatMap { one -> [Response] in
      guard let measure = measure(of: one) else { return [] }
      let programme = programme(of: one)
      return one.figures.indices.compactMap { index in
        let figure = one.figures[index]
        guard figure.value != nil, figure.period.isYear, !one.undelivered.contains(figure.period)
        else { return nil }
        let delivered = Set(
          members.delivered(measure, programme, figure.period).map(\.organisation))
        let silent = members.expected(programme, figure.period).subtracting(delivered)
        let undated = members.undated(programme, figure.period).subtracting(delivered)
        var earlier: [Int64] = []
        var earlierScope: PeopleScope?
        var throughMonth: Int?
        if !silent.isEmpty,
          let before = Comparison.previous(
            of: index, in: one.figures, passingOver: one.undelivered)
        {
          throughMonth = one.sameMonths.flatMap {
            $0.current.period == figure.period && $0.previous.period == before.period
              ? $0.throughMonth : nil
          }
          let found = members.delivered(measure, programme, before.period, throughMonth)
            .filter { silent.contains($0.organisation) }
          earlier = found.map(\.cell.value)
          if !found.isEmpty {
            earlierScope = PeopleScope(
              measure, programme: programme, in: before.period, throughMonth: throughMonth
            ).of(organisations: found.map(\.organisation))
          }
        }
        return Response(
          programme: one.programme, measure: one.measure, figure: figure,
          delivered: Int64(delivered.count), silent: Int64(silent.count),
          silentAltogether: Int64(
            silent.subtracting(senders(ofAnything: programme, figure.period)).count),
          undated: Int64(undated.count), earlier: earlier,
          earlierScope: earlierScope, throughMonth: throughMonth)
      }
    }
  }

  /// Organisations with any record of people or meetings.
  private func senders(ofAnything programme: Int, _ period: Period) -> Set<Int> {
    let members = PanelMembers(store: store)
    return [BaseMeasure.participants, .volunteers, .meetings].reduce(into: []) {
      $0.formUnion(members.delivered($1, programme, period).lazy.map(\.organisation))
    }
  }

  private func measure(of series: FigureSeries) -> BaseMeasure? {
    guard series.dimensions.isEmpty, series.measure.denominator == nil else { return nil }
    return Self.measures.first { $0.rawValue == series.measure.name }
  }

  private func programme(of series: FigureSeries) -> Int {
    store.delivery.categories(.programme).code(of: series.programme).map { Int($0) } ?? 0
  }
}
