import Tables

@testable import Disclosure

/// What organisations delivered of one measure in two successive years.
struct TwoYears {
  var programme: String
  var measure: String
  var year: Int
  /// Figures by organisation; one that is silent is listed in `silent` and has no figure.
  var before: [String: Int64]
  var now: [String: Int64]
  var silent: Set<String> = []
  var status = FigureStatus.final
  var throughMonth: Int?
  /// Parts that are withheld.
  var withheld: Set<BridgeComponent> = []
  var isSynthetic = false
}

extension ReleaseBuilder {
  /// Bridge, panel and response as they follow from the figures of organisations.
  mutating func addChange(_ years: TwoYears) {
    let (before, now) = (years.before, years.now)
    let both = before.keys.filter { now[$0] != nil }.sorted()
    let silent = years.silent.sorted()
    let entered = now.keys.filter { before[$0] == nil && !years.silent.contains($0) }
    let left = before.keys.filter { now[$0] == nil && !years.silent.contains($0) }
    func sum(_ figures: [String: Int64], _ names: some Sequence<String>) -> Int64 {
      names.reduce(0) { $0 + (figures[$1] ?? 0) }
    }
    let (first, last) = (sum(before, before.keys), sum(now, now.keys))
    let (few, many) = (Int64(before.count), Int64(now.count))
    // Twice the effect of number: change in number × sum of both means.
    let effect = Quantity(
      Int128(many - few) * Int128(first * many + last * few), over: Int128(2 * few * many))
    for (component, organisations, value) in [
      (.entered, Int64(entered.count), Quantity(sum(now, entered))),
      (.left, Int64(left.count), Quantity(-sum(before, left))),
      (.continuing, Int64(both.count), Quantity(sum(now, both) - sum(before, both))),
      (.silent, Int64(silent.count), Quantity(sum(now, silent) - sum(before, silent))),
      (.numberEffect, nil, effect),
      (.sizeEffect, nil, effect.flatMap { Quantity(last - first).subtracting($0) }),
    ] as [(BridgeComponent, Int64?, Quantity?)] {
      let isWithheld = years.withheld.contains(component)
      bridge.append(
        BridgeRow(
          programme: years.programme, measure: years.measure, period: Period(year: years.year),
          previousPeriod: Period(year: years.year - 1), component: component,
          organisations: isWithheld ? nil : organisations, value: isWithheld ? nil : value,
          status: isWithheld ? .suppressed : years.status, isSynthetic: years.isSynthetic))
    }
    let hides = years.withheld.contains(.continuing)
    let heard = Set(before.keys).union(now.keys).subtracting(silent)
    let withoutOne = heard.compactMap { name -> Quantity? in
      let base = sum(before, heard) - (before[name] ?? 0)
      return Quantity(sum(now, heard) - (now[name] ?? 0) - base, over: base)
    }.sorted { $0.scaled(decimals: 9) < $1.scaled(decimals: 9) }
    let change = sum(now, both) - sum(before, both)
    panel.append(
      PanelRow(
        programme: years.programme, measure: years.measure, period: Period(year: years.year),
        previousPeriod: Period(year: years.year - 1), continuing: Int64(both.count),
        entered: Int64(entered.count), left: Int64(left.count), silent: Int64(silent.count),
        value: both.isEmpty || hides ? nil : Quantity(sum(now, both)),
        previousValue: both.isEmpty || hides ? nil : Quantity(sum(before, both)),
        relativeChange: hides ? nil : Quantity(change, over: sum(before, both)),
        largestShare: hides ? nil : Quantity(now.values.max() ?? 0, over: last),
        previousLargestShare: hides ? nil : Quantity(before.values.max() ?? 0, over: first),
        leaveOneOutLow: hides ? nil : withoutOne.first,
        leaveOneOutHigh: hides ? nil : withoutOne.last,
        signCanFlip: hides
          ? nil : (withoutOne.first?.numerator ?? 0) < 0 && (withoutOne.last?.numerator ?? 0) > 0,
        delivered: many, previousDelivered: few, throughMonth: years.throughMonth,
        status: hides ? .suppressed : years.status, isSynthetic: years.isSynthetic))
    addResponse(years, silent: silent, value: last)
  }

  private mutating func addResponse(_ years: TwoYears, silent: [String], value: Int64) {
    let earlier = silent.compactMap { years.before[$0] }
    let delivered = Int64(years.now.count)
    response.append(
      ResponseRow(
        programme: years.programme, measure: years.measure, period: Period(year: years.year),
        expected: delivered + Int64(silent.count), delivered: delivered,
        silent: Int64(silent.count), silentAltogether: Int64(silent.count),
        value: Quantity(value),
        valueSilentAsBefore: earlier.isEmpty ? nil : Quantity(value + earlier.reduce(0, +)),
        silentWithoutEarlier: Int64(silent.count - earlier.count), status: years.status,
        isSynthetic: years.isSynthetic))
  }

  /// A change of the same organisations with its intervals, all as ratios in thousandths.
  mutating func addChance(
    _ programme: String, _ measure: String, _ year: Int, organisations: Int64,
    exact: (Int64, Int64), clustered: (Int64, Int64)?, isSynthetic: Bool = false
  ) {
    func ratio(_ thousandths: Int64?) -> Quantity? {
      thousandths.flatMap { Quantity($0, over: 1_000) }
    }
    chance.append(
      ChanceRow(
        programme: programme, measure: measure, period: Period(year: year),
        previousPeriod: Period(year: year - 1), organisations: organisations,
        rateRatio: ratio((exact.0 + exact.1) / 2), exactLow: ratio(exact.0),
        exactHigh: ratio(exact.1), clusteredLow: ratio(clustered?.0),
        clusteredHigh: ratio(clustered?.1), overdispersion: nil, status: .final,
        isSynthetic: isSynthetic))
  }

  /// The index of a series of figures, each against the first.
  mutating func addTrend(_ programme: String, _ measure: String, from year: Int, _ values: [Int64])
  {
    for (offset, value) in values.enumerated() {
      trend.append(
        TrendRow(
          programme: programme, measure: measure, period: Period(year: year + offset),
          firstPeriod: Period(year: year), value: Quantity(value),
          firstValue: Quantity(values[0]), index: Quantity(100 * value, over: values[0]),
          averageYearlyChange: offset == 0
            ? nil : Quantity((value - values[0]) / Int64(offset), over: values[0]),
          status: .final, isSynthetic: false))
    }
  }

  /// What of a figure began earlier and has no end; `nil` is withheld.
  mutating func addOpenEnds(
    _ programme: String, _ measure: String, _ year: Int, _ open: Int64?, of value: Int64,
    organisations: Int64 = 0
  ) {
    openEnds.append(
      OpenEndsRow(
        programme: programme, measure: measure, period: Period(year: year), value: Quantity(value),
        openEnded: open.map { Quantity($0) }, valueWithout: open.map { Quantity(value - $0) },
        organisations: organisations, status: open == nil ? .suppressed : .final,
        isSynthetic: false))
  }

  /// Persons found back.
  mutating func addPersons(
    _ programme: String, _ indicator: PersonsIndicator, _ year: Int, _ value: Int64?,
    range: (Int64, Int64)? = nil, of base: Int64, withinOrganisations: Bool = false,
    isSynthetic: Bool = false, perhaps: Int64? = nil
  ) {
    persons.append(
      PersonsRow(
        programme: programme, indicator: indicator, period: Period(year: year),
        previousPeriod: indicator == .participantsAndVolunteers ? nil : Period(year: year - 1),
        value: value.map { Quantity($0) }, low: range.map { Quantity($0.0) },
        high: range.map { Quantity($0.1) }, base: Quantity(base),
        share: value.flatMap { Quantity($0, over: base) },
        isWithinOrganisations: withinOrganisations, status: .final, isSynthetic: isSynthetic,
        perhaps: perhaps.map { Quantity($0) }))
  }
}
