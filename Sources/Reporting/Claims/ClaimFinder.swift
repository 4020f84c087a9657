import Disclosure
import Tables

/// Finds what may be said of a programme: at most one sentence for each headline measure.
struct ClaimFinder {
  let figures: ProgrammeFigures
  let evidence: EvidenceIndex
  let minimumBase: Int64
  /// Share of one organisation from which a figure says more of it than of the programme.
  private let largeShare = Quantity(Int64(1), over: 4) ?? Quantity(0)

  init(_ figures: ProgrammeFigures, _ evidence: EvidenceIndex, minimumBase: Int64) {
    self.figures = figures
    self.evidence = evidence
    self.minimumBase = minimumBase
  }

  func claims() -> [Claim] { Headline.all.compactMap(claim) }

  /// The sentence of one measure; `nil` when its last figure is withheld, unknown, or invented and
  /// not published.
  private func claim(_ measure: String) -> Claim? {
    guard let line = figures.total(measure),
      let row = Self.latest(line.figures.values.filter(\.hasFigure)),
      row.value != nil, row.status != .suppressed
    else { return nil }
    let evidence = evidence.evidence(figures.programme, measure)
    let change = line.changes[row.period]
    let before = change.flatMap { line.figures[$0.previousPeriod] }
    return row.isSynthetic || before?.isSynthetic == true
      ? published(measure, row, before, evidence)
      : delivered(measure, row, change, evidence)
  }

  /// The last year; a span only where there is no year.
  private static func latest(_ rows: [MeasureRow]) -> MeasureRow? {
    let years = rows.filter(\.period.isYear)
    return (years.isEmpty ? rows : years).max { $0.period < $1.period }
  }

  // MARK: Delivered records

  private func delivered(
    _ measure: String, _ row: MeasureRow, _ change: YearOnYearRow?, _ evidence: Evidence
  ) -> Claim? {
    guard let value = row.value else { return nil }
    func response(_ period: Period) -> ResponseRow? {
      evidence.response[period].flatMap { $0.isSynthetic ? nil : $0 }
    }
    var claim = Claim(
      programme: figures.programme, measure: measure,
      current: Claim.Side(
        period: row.period, value: value, status: row.status, response: response(row.period)),
      basis: .records)
    claim.throughMonth = change?.throughMonth
    if let change, let now = change.value, let before = change.previousValue,
      let difference = change.difference
    {
      // Of a year that is not over, these are the figures of the same months.
      claim.current.value = now
      claim.current.status = change.valueStatus
      claim.previous = Claim.Side(
        period: change.previousPeriod, value: before, status: change.previousStatus,
        response: response(change.previousPeriod))
      claim.difference = difference
      claim.relativeChange = change.relativeChange
    }
    if measure == "organisations" {
      // The list counts who was expected; of some of them nothing is known.
      let delivered = self.evidence.evidence(figures.programme, "participants")
      if let silent = delivered.response[row.period], silent.silent > 0, !silent.isSynthetic {
        claim.caveats.append(.silent(silent))
      }
    }
    disputes(&claim, evidence)
    silence(&claim)
    months(&claim)
    if let quiet = change.flatMap({ QuietEnd($0) }) { claim.caveats.append(.quietEnd(quiet)) }
    preliminary(&claim)
    let whole = claim.current.value
    openEnds(&claim, evidence)
    base(&claim)
    group(&claim, evidence)
    persons(&claim, of: whole)
    return claim
  }

  /// What counts only because an end date is missing is told in the sentence itself; where the change
  /// rests on it, both figures are told without it, and no change where that cannot be.
  private func openEnds(_ claim: inout Claim, _ evidence: Evidence) {
    guard
      let carryOver = CarryOver(
        evidence, current: (claim.current.period, claim.current.value),
        previous: claim.previous.map { ($0.period, $0.value) })
    else { return }
    claim.carryOver = carryOver
    claim.caveats.append(.openEnds)
    guard carryOver.decides, let previous = claim.previous else { return }
    claim.misreadings.append(.change(from: previous.value, to: claim.current.value))
    // Where somebody was silent both figures are given, and no change.
    if claim.hasSilence { return }
    guard let without = carryOver.without,
      let difference = without.current.subtracting(without.previous)
    else {
      (claim.previous, claim.difference, claim.relativeChange) = (nil, nil, nil)
      return
    }
    claim.leavesOutCarryOver = true
    claim.previous?.value = without.previous
    claim.current.value = without.current
    claim.difference = difference
    let isLarge = !without.previous.isBelow(Quantity(minimumBase)) && !without.previous.isZero
    claim.relativeChange = isLarge ? difference.divided(by: without.previous) : nil
  }

  /// Figures that were published and are not what the records give.
  private func disputes(_ claim: inout Claim, _ evidence: Evidence) {
    for side in [claim.previous, claim.current].compactMap({ $0 }) {
      let whole = figures.total(claim.measure)?.figures[side.period]?.value ?? side.value
      let differing = Self.whole(evidence.totals[side.period] ?? [], whole)
        .filter { $0.outcome == .mismatch || $0.outcome == .accepted }
      guard let total = differing.first, let computed = total.computed else { continue }
      claim.basis = .disputedRecords
      claim.caveats.append(
        .published(
          side.period, published: total.published, computed: computed,
          hasReason: total.outcome == .accepted))
    }
  }

  private func silence(_ claim: inout Claim) {
    let responses = [claim.previous, claim.current].compactMap { $0?.response }
      .filter { $0.silent > 0 }
    claim.caveats += responses.map { .silent($0) }
    if !responses.isEmpty, let difference = claim.difference, difference.sign != 0 {
      claim.misreadings.append(.reach(isMore: difference.sign > 0))
    }
  }

  private func months(_ claim: inout Claim) {
    guard let month = claim.throughMonth, let previous = claim.previous else { return }
    claim.caveats.append(
      .sameMonths(throughMonth: month, claim.current.period, previous: previous.period))
  }

  private func preliminary(_ claim: inout Claim) {
    for side in [claim.previous, claim.current].compactMap({ $0 }) where side.status.mark != nil {
      claim.caveats.append(.preliminary(side.period, side.status))
    }
  }

  private func base(_ claim: inout Claim) {
    guard let previous = claim.previous, claim.relativeChange == nil, !claim.hasSilence,
      claim.difference?.isZero == false
    else { return }
    claim.caveats.append(previous.value.isZero ? .zeroBase : .smallBase(minimumBase))
  }

  /// Whether the change is one of the same group, of one organisation, or of chance.
  private func group(_ claim: inout Claim, _ evidence: Evidence) {
    // The panel and chance hold what the change rests on.
    guard let previous = claim.previous, let difference = claim.difference,
      claim.carryOver?.decides != true, let panel = evidence.panel[claim.current.period],
      !panel.isSynthetic,
      panel.previousPeriod == previous.period
    else { return }
    var isAboutReach = true
    if panel.continuing == 0 {
      claim.panel = .nobody
      claim.caveats.append(.noComparablePanel)
      isAboutReach = false
    } else if let now = panel.value, let before = panel.previousValue,
      let same = now.subtracting(before)
    {
      let isOtherWay = same.sign != difference.sign
      let areMostlyOthers = !isOtherWay && Self.isMostlyOfOthers(difference, same)
      // With some of them silent, the same organisations are all that can be compared.
      if isOtherWay || areMostlyOthers || claim.hasSilence { claim.panel = .same(panel) }
      if isOtherWay || areMostlyOthers, !claim.hasSilence {
        claim.caveats.append(isOtherWay ? .otherWay : .mostlyOthers)
        isAboutReach = false
      }
    }
    if panel.signCanFlip == true, difference.sign != 0, !claim.hasSilence {
      claim.caveats.append(.signCanFlip)
      isAboutReach = false
    }
    let shares = [
      (panel.largestShare, claim.current.period), (panel.previousLargestShare, previous.period),
    ].compactMap { share, period in share.map { (share: $0, period: period) } }
    if let largest = shares.max(by: { $0.share.isBelow($1.share) }),
      largeShare.isBelow(largest.share)
    {
      claim.caveats.append(.largeOrganisation(share: largest.share, largest.period))
    }
    if let chance = evidence.chance[claim.current.period], !chance.isSynthetic,
      chance.previousPeriod == previous.period, chance.mayBeChance == true, !chance.isUnchanged
    {
      claim.caveats.append(.mayBeChance)
      isAboutReach = false
    }
    if !isAboutReach, claim.misreadings.isEmpty, difference.sign != 0 {
      claim.misreadings.append(.reach(isMore: difference.sign > 0))
    }
  }

  /// Whether those who joined or stopped made more than half of a change, or undid more than half.
  ///
  /// - Parameters:
  ///   - difference: of all.
  ///   - same: of those that were there both times, of the same sign.
  private static func isMostlyOfOthers(_ difference: Quantity, _ same: Quantity) -> Bool {
    guard let share = same.divided(by: difference), let half = Quantity(Int64(1), over: 2),
      let most = Quantity(Int64(3), over: 2)
    else { return false }
    return share.isBelow(half) || most.isBelow(share)
  }

  /// How many persons lie behind participations, or behind volunteers who may count twice.
  ///
  /// - Parameter whole: the figure with all that counts.
  private func persons(_ claim: inout Claim, of whole: Quantity) {
    guard Headline.people.contains(claim.measure) else { return }
    let period = claim.current.period
    let row = figures.total("unique_\(claim.measure)")?.figures[period]
    let isKnown = row.map { !$0.isSynthetic && $0.status != .suppressed } ?? false
    let low = isKnown ? row?.value ?? row?.low : nil
    let high = isKnown ? row?.value ?? row?.high : nil
    let isTheSame = low == whole && high == low
    guard claim.measure == "participants" else {
      if low != nil, !isTheSame { claim.caveats.append(.persons(period, low: low, high: high)) }
      return
    }
    claim.caveats.append(.persons(period, low: low, high: high))
    if !isTheSame, !whole.isZero {
      claim.misreadings.insert(.people(whole), at: 0)
    }
  }

  // MARK: Invented records

  /// What was published, where the invented records agree with it or a reason is written down.
  private func published(
    _ measure: String, _ row: MeasureRow, _ before: MeasureRow?, _ evidence: Evidence
  ) -> Claim? {
    guard let current = publishedSide(row, evidence) else { return nil }
    let previous = before.flatMap { publishedSide($0, evidence) }
    var claim = Claim(
      programme: figures.programme, measure: measure, current: current, previous: previous,
      basis: .publication)
    if let previous, let difference = current.value.subtracting(previous.value) {
      claim.difference = difference
      let isLarge = !previous.value.isBelow(Quantity(minimumBase)) && !previous.value.isZero
      claim.relativeChange = isLarge ? difference.divided(by: previous.value) : nil
    } else {
      claim.previous = nil
    }
    for row in [claim.previous == nil ? nil : before, row].compactMap({ $0 }) {
      reason(row, &claim, evidence)
    }
    preliminary(&claim)
    base(&claim)
    if let difference = claim.difference {
      claim.caveats.append(.inventedRecords)
      if difference.sign != 0 { claim.misreadings.append(.reach(isMore: difference.sign > 0)) }
    }
    persons(&claim, of: claim.current.value)
    return claim
  }

  /// Tells where invented records give another figure, for which somebody wrote down the reason.
  private func reason(_ row: MeasureRow, _ claim: inout Claim, _ evidence: Evidence) {
    guard let computed = row.value, let total = publishedTotal(row, evidence),
      total.outcome == .accepted
    else { return }
    claim.caveats.append(
      .published(row.period, published: total.published, computed: computed, hasReason: true))
  }

  private func publishedTotal(_ row: MeasureRow, _ evidence: Evidence) -> KnownTotalRow? {
    guard let value = row.value, row.status != .suppressed else { return nil }
    return Self.whole(evidence.totals[row.period] ?? [], value)
      .first { $0.outcome == .match || $0.outcome == .accepted }
  }

  private func publishedSide(_ row: MeasureRow, _ evidence: Evidence) -> Claim.Side? {
    publishedTotal(row, evidence).map {
      Claim.Side(
        period: row.period, value: $0.published, status: max($0.publishedStatus, row.status),
        response: nil)
    }
  }

  /// Published figures that are of everything: of no kind and phase, or of the kind that is the only
  /// one among organisations, since it gives the same computed figure.
  private static func whole(_ totals: [KnownTotalRow], _ value: Quantity) -> [KnownTotalRow] {
    totals.filter {
      $0.phase.isEmpty && $0.computed == value
        && ($0.kind.isEmpty || $0.measure == "organisations")
    }
  }
}
