internal import Aggregation
internal import Statistics
internal import Tables

/// What may be shown of the organisations behind a change.
extension ThresholdRule {
  /// The parts of each change.
  ///
  /// The four states sum to a difference that is shown, so one withheld part takes all four with it.
  func bridge(_ panels: [Panel]) -> ProtectedTable<BridgeRow> {
    var withheld = 0
    var rows: [BridgeRow] = []
    for panel in panels {
      let hidesTotals = withholdsTotals(panel)
      let scopes = panel.scopes
      let hidesStates =
        hidesTotals || panel.sums.contains(where: policy.withholds)
        || hides(scopes.continuing + scopes.others)
      let split = SplitOfChange(
        previous: panel.fragility.previous, previousOrganisations: panel.previousDelivered,
        current: panel.fragility.current, organisations: panel.delivered)
      for component in BridgeComponent.allCases {
        let part = panel.part(component, split)
        let hides = component.isEffect ? hidesTotals : hidesStates
        if hides { withheld += 1 }
        rows.append(
          BridgeRow(
            programme: panel.programme, measure: panel.measure.name,
            period: panel.comparison.current.period,
            previousPeriod: panel.comparison.previous.period, component: component,
            organisations: part.organisations, value: hides ? nil : part.value,
            status: hides ? .suppressed : panel.status, isSynthetic: panel.isSynthetic))
      }
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  /// The comparable panel of each change, and how far it hangs on one organisation.
  func panel(_ panels: [Panel], minimumBase: Int64) -> ProtectedTable<PanelRow> {
    var withheld = 0
    let rows = panels.map { panel in
      let hidesTotals = withholdsTotals(panel)
      let scopes = panel.scopes
      let hidesPanel = hidesContinuing(panel)
      let fragility = panel.fragility
      // Of few organisations, which one it hangs on tells of all others: not only where it is small.
      let hidesEach = hidesTotals || hidesEach(panel)
      /// What follows from one organisation's figures is withheld with them.
      func hidesOne(_ pair: Fragility.Pair?, _ scopes: [PeopleScope]) -> Bool {
        guard let pair else { return false }
        return hidesEach || policy.withholds(pair.previous) || policy.withholds(pair.current)
          || hides(scopes)
      }
      let hidesLargest = hidesOne(fragility.largest, scopes.largest)
      let hidesPreviousLargest = hidesOne(fragility.previousLargest, scopes.previousLargest)
      let hidesLeaveOneOut =
        hidesEach || hides(scopes.leftOut)
        || [fragility.lowest, fragility.highest].contains {
          policy.withholds($0?.smallestCount ?? 0)
        }
      let hidesSign = hidesLeaveOneOut || policy.withholds(fragility.smallestCountOfSign)
      let hidesAny = hidesPanel || hidesLargest || hidesPreviousLargest || hidesSign
      if hidesAny { withheld += 1 }
      let exists = panel.continuing.organisations > 0 && !hidesPanel
      return PanelRow(
        programme: panel.programme, measure: panel.measure.name,
        period: panel.comparison.current.period,
        previousPeriod: panel.comparison.previous.period,
        continuing: panel.continuing.organisations, entered: panel.entered.organisations,
        left: panel.left.organisations, silent: panel.silent,
        value: exists ? Quantity(panel.continuing.current) : nil,
        previousValue: exists ? Quantity(panel.continuing.previous) : nil,
        relativeChange: exists ? panel.continuingChange(minimumBase: minimumBase) : nil,
        largestShare: hidesLargest ? nil : fragility.largestShare,
        previousLargestShare: hidesPreviousLargest ? nil : fragility.previousLargestShare,
        leaveOneOutLow: hidesLeaveOneOut ? nil : fragility.lowest?.change,
        leaveOneOutHigh: hidesLeaveOneOut ? nil : fragility.highest?.change,
        signCanFlip: hidesSign ? nil : fragility.signCanFlip, delivered: panel.delivered,
        previousDelivered: panel.previousDelivered, throughMonth: panel.comparison.throughMonth,
        status: hidesAny ? .suppressed : panel.status, isSynthetic: panel.isSynthetic)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  /// Changes of the same organisations against chance, where that means anything.
  func chance(_ panels: [Panel]) -> ProtectedTable<ChanceRow> {
    var withheld = 0
    let rows = panels.compactMap { panel -> ChanceRow? in
      guard let ratio = panel.chance.rateRatio else { return nil }
      let hides = hidesContinuing(panel)
      let hidesSpread = hides || hidesOrganisations(panel)
      if hides || hidesSpread { withheld += 1 }
      return ChanceRow(
        programme: panel.programme, measure: panel.measure.name,
        period: panel.comparison.current.period,
        previousPeriod: panel.comparison.previous.period, organisations: ratio.organisations,
        rateRatio: hides ? nil : ratio.ratio, exactLow: hides ? nil : ratio.exact.low,
        exactHigh: hides ? nil : ratio.exact.high,
        clusteredLow: hidesSpread ? nil : ratio.clustered?.low,
        clusteredHigh: hidesSpread ? nil : ratio.clustered?.high,
        overdispersion: hidesSpread ? nil : ratio.overdispersion,
        status: hides || hidesSpread ? .suppressed : panel.status, isSynthetic: panel.isSynthetic)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  /// Who delivered, and the two scenarios for who did not.
  ///
  /// The scenarios differ by the earlier figures of the silent organisations: withheld when the sum
  /// of these is small.
  func responses(_ responses: [Response]) -> ProtectedTable<ResponseRow> {
    var withheld = 0
    let rows = responses.map { one in
      let hides = withholds(one.figure)
      let hidesScenario =
        hides || policy.withholds(one.earlier.reduce(0, +))
        || one.earlierScope.map { withholds([$0]) } ?? false
      if hides || hidesScenario { withheld += 1 }
      return ResponseRow(
        programme: one.programme, measure: one.measure.name, period: one.figure.period,
        expected: one.expected, delivered: one.delivered, silent: one.silent,
        silentAltogether: one.silentAltogether, undated: one.undated,
        value: hides ? nil : one.figure.value,
        valueSilentAsBefore: hidesScenario ? nil : one.valueSilentAsBefore,
        silentWithoutEarlier: one.silentWithoutEarlier,
        status: hides || hidesScenario ? .suppressed : one.figure.status,
        isSynthetic: one.figure.isSynthetic, throughMonth: one.throughMonth)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }

  /// Whether what the continuing organisations had in both periods is withheld.
  private func hidesContinuing(_ panel: Panel) -> Bool {
    withholdsTotals(panel) || policy.withholds(panel.continuing.previous)
      || policy.withholds(panel.continuing.current) || hides(panel.scopes.continuing)
  }

  /// Whether the figure of any continuing organisation is small or withheld: how much they differ
  /// would narrow it down.
  private func hidesOrganisations(_ panel: Panel) -> Bool {
    policy.withholds(panel.smallestContinuing) || hidesEach(panel)
      || joint?.withholdsAny(of: panel.eachContinuing) ?? false
  }

  /// Whether nothing is shown that hangs on one of the organisations; no figure of one of them is
  /// looked at by the joint protection then.
  private func hidesEach(_ panel: Panel) -> Bool {
    panel.isOfFew && policy.withholds(panel.smallest)
  }

  /// Whether the joint protection withholds any of these people; of nobody nothing is withheld.
  private func hides(_ scopes: [PeopleScope]) -> Bool { !scopes.isEmpty && withholds(scopes) }

  private func withholdsTotals(_ panel: Panel) -> Bool {
    policy.withholds(panel.fragility.previous) || policy.withholds(panel.fragility.current)
      || withholds(panel.comparison.current) || withholds(panel.comparison.previous)
  }
}

extension Panel {
  /// Every sum of people that a part of the change tells.
  fileprivate var sums: [Int64] {
    [
      entered.current, left.previous, continuing.previous, continuing.current,
      silentNow.previous, silentBefore.current,
    ]
  }

  fileprivate var isSynthetic: Bool {
    comparison.current.isSynthetic || comparison.previous.isSynthetic
  }

  /// Strongest status of the two totals; a comparison of the same months is provisional.
  fileprivate var status: FigureStatus {
    let status = max(comparison.current.status, comparison.previous.status)
    return comparison.throughMonth == nil ? status : max(status, .provisional)
  }

  fileprivate func part(
    _ component: BridgeComponent, _ split: SplitOfChange?
  ) -> (organisations: Int64?, value: Quantity?) {
    switch component {
    case .entered: (entered.organisations, Quantity(entered.change))
    case .left: (left.organisations, Quantity(left.change))
    case .continuing: (continuing.organisations, Quantity(continuing.change))
    case .silent: (silent, Quantity(silentNow.change + silentBefore.change))
    case .numberEffect: (nil, split?.numberEffect)
    case .sizeEffect: (nil, split?.sizeEffect)
    }
  }
}

extension BridgeComponent {
  /// Whether it is a part of the split by number and size, not a state of organisations.
  fileprivate var isEffect: Bool { self == .numberEffect || self == .sizeEffect }
}
