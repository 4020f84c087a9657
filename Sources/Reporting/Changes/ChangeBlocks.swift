import Disclosure
import Tables

/// What the change of one measure is made of: its parts, the same organisations, how much one
/// organisation weighs, and chance.
struct ChangeBlocks {
  let measure: String
  let change: YearOnYearRow
  let evidence: Evidence
  let wording: any Wording

  private let parts: [BridgeComponent: BridgeRow]
  private let panel: PanelRow?
  private let carryOver: CarryOver?

  init(_ measure: String, _ change: YearOnYearRow, _ evidence: Evidence, wording: any Wording) {
    self.measure = measure
    self.change = change
    self.evidence = evidence
    self.wording = wording
    var parts: [BridgeComponent: BridgeRow] = [:]
    for row in evidence.bridge[change.period] ?? []
    where row.previousPeriod == change.previousPeriod {
      parts[row.component] = row
    }
    self.parts = parts
    carryOver = change.value.flatMap { now in
      CarryOver(
        evidence, current: (change.period, now),
        previous: change.previousValue.map { (change.previousPeriod, $0) })
    }
    panel = evidence.panel[change.period].flatMap {
      $0.previousPeriod == change.previousPeriod ? $0 : nil
    }
  }

  /// The last change of a measure of which more is known than the difference.
  static func last(
    _ measure: String, of line: FigureLine, _ evidence: Evidence, wording: any Wording
  ) -> ChangeBlocks? {
    let known = Set(evidence.bridge.keys).union(evidence.panel.keys)
    guard let period = known.max(), let change = line.changes[period] else { return nil }
    return ChangeBlocks(measure, change, evidence, wording: wording)
  }

  /// The blocks; none when nothing may be told.
  func blocks() -> [Block] {
    let lines = [withoutOpenEnds, split, samePanel, weight, chance].compactMap { $0 }
    let isTold = parts.values.contains { $0.value != nil }
    guard isTold || !lines.isEmpty else { return [] }
    var blocks: [Block] = [
      .subheading(wording.changeHeading(measure, isSynthetic: isSynthetic))
    ]
    if isTold, !isAllTheSame { blocks.append(.table(table)) }
    if !lines.isEmpty { blocks.append(.list(lines)) }
    return blocks
  }

  /// Whether nobody joined, stopped or was silent: then there are no parts to show.
  private var isAllTheSame: Bool {
    guard let panel, panel.continuing > 0 else { return false }
    return panel.value != nil && panel.entered == 0 && panel.left == 0 && panel.silent == 0
  }

  var isSynthetic: Bool {
    change.isSynthetic || panel?.isSynthetic == true || parts.values.contains { $0.isSynthetic }
  }

  // MARK: Parts

  /// The parts that sum to the difference, those without anyone left out.
  var partsInOrder: [BridgeRow] {
    [BridgeComponent.entered, .left, .silent, .continuing].compactMap { parts[$0] }.filter {
      $0.value?.isZero != true || ($0.organisations ?? 0) != 0
    }
  }

  /// From the earlier figure to the later one, so that a reader can add it up.
  private var table: TableBlock {
    var rows = [
      row(
        at: change.previousPeriod, change.previousValue, change.previousStatus,
        panel?.previousDelivered)
    ]
    for part in partsInOrder {
      rows.append(
        TableBlock.Row([
          .text(label(part)), value(part.value, part.status, signed: true),
          organisations(part.organisations, part.status),
        ]))
    }
    rows.append(row(at: change.period, change.value, change.valueStatus, panel?.delivered))
    return TableBlock(
      columns: [
        .init("", .words), .init(Prose(wording.noun(measure)), .figures),
        .init(wording.organisationsInParts, .figures),
      ],
      rows: rows)
  }

  /// A part in words; of the silent ones who is silent now and who was before.
  func label(_ part: BridgeRow) -> String {
    guard part.component == .silent else { return wording.part(part.component) }
    let now = evidence.response[change.period].map(\.silent)
    let all = part.organisations
    let isBack = now.map { $0 == 0 } ?? (part.value.map { $0.sign > 0 } ?? false)
    if isBack { return wording.backAgain }
    if let now, let all, now < all { return wording.silentNowOrBefore }
    return wording.part(.silent)
  }

  private func row(
    at period: Period, _ figure: Quantity?, _ status: FigureStatus, _ delivered: Int64?
  ) -> TableBlock.Row {
    TableBlock.Row([
      .text(wording.inTime(period, through: change.throughMonth)),
      value(figure, status, mark: status.mark),
      organisations(delivered, .final),
    ])
  }

  private func value(
    _ value: Quantity?, _ status: FigureStatus, signed: Bool = false, mark: Symbol? = nil
  ) -> Cell {
    guard let value, status != .suppressed else {
      return .symbol(status == .suppressed ? .suppressed : .missing)
    }
    return FigureCells.number(value, decimals: 0, signed: signed, mark: mark)
  }

  private func organisations(_ count: Int64?, _ status: FigureStatus) -> Cell {
    guard let count else { return status == .suppressed ? .symbol(.suppressed) : .blank }
    return FigureCells.number(Quantity(count), decimals: 0)
  }

  private var split: Prose? {
    guard let panel, let byNumber = parts[.numberEffect]?.value,
      let bySize = parts[.sizeEffect]?.value, !byNumber.isZero
    else { return nil }
    // Two halves are both rounded away from zero: one decimal keeps the sum right.
    let decimals = byNumber.denominator == 2 ? 1 : 0
    func mean(_ value: Quantity?, _ delivered: Int64) -> Cell? {
      value?.divided(by: Quantity(delivered)).map { .number($0, decimals: 1) }
    }
    let before = mean(change.previousValue, panel.previousDelivered)
    let now = mean(change.value, panel.delivered)
    return wording.split(
      ChangeSplit(
        measure: measure,
        numberEffect: .number(byNumber, decimals: decimals, signed: true),
        sizeEffect: .number(bySize, decimals: decimals, signed: true),
        number: (panel.previousDelivered, panel.delivered),
        isMoreOrganisations: panel.delivered > panel.previousDelivered,
        isLarger: bySize.isZero ? nil : bySize.sign > 0,
        size: before.flatMap { before in now.map { (before, $0) } }))
  }

  /// The change without what counts only because an end date is missing.
  var withoutOpenEnds: Prose? {
    carryOver?.without.flatMap { figures in
      figures.current.subtracting(figures.previous).map {
        wording.withoutOpenEnds(
          measure, .number(figures.previous), .number(figures.current), .number($0, signed: true))
      }
    }
  }

  // MARK: Panel, weight of one, chance

  /// Whether the change is one of the same organisations.
  var samePanel: Prose? {
    guard let panel else { return nil }
    if panel.continuing == 0 { return wording.noComparablePanel }
    guard panel.value != nil, panel.previousValue != nil else { return nil }
    return isAllTheSame
      ? wording.allTheSame(panel.continuing) : wording.sameOrganisations(panel, change)
  }

  private var weight: Prose? {
    guard let panel else { return nil }
    var sentences: [Prose] = []
    if let share = panel.largestShare, share == Quantity(1) {
      sentences.append(
        wording.allOfOne(
          measure, in: change.period,
          before: panel.previousLargestShare.map { .percent($0) },
          isAllBefore: panel.previousLargestShare == Quantity(1), previous: change.previousPeriod))
    } else if let share = panel.largestShare {
      sentences.append(
        wording.largestOrganisation(
          .percent(share), before: panel.previousLargestShare.map { .percent($0) },
          in: change.previousPeriod))
    }
    if let low = panel.leaveOneOutLow, let high = panel.leaveOneOutHigh {
      sentences.append(
        wording.leaveOneOut(
          .percent(low, signed: true), .percent(high, signed: true),
          signCanFlip: panel.signCanFlip == true, besidesSilent: panel.silent > 0))
    } else if let canFlip = panel.signCanFlip {
      sentences.append(wording.leaveOneOutWithoutBase(signCanFlip: canFlip))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var chance: Prose? {
    guard let row = evidence.chance[change.period], row.previousPeriod == change.previousPeriod,
      let mayBeChance = row.mayBeChance, carryOver?.decides != true
    else { return nil }
    func interval(_ low: Quantity?, _ high: Quantity?) -> ChanceInWords.Interval? {
      guard let low = low?.subtracting(Quantity(1)), let high = high?.subtracting(Quantity(1))
      else { return nil }
      return (.percent(low, signed: true), .percent(high, signed: true))
    }
    let clustered = interval(row.clusteredLow, row.clusteredHigh)
    let verdict: ChanceInWords.Verdict =
      row.isUnchanged
      ? .unknown : mayBeChance ? .mayBeChance : clustered == nil ? .unknown : .beyondChance
    return wording.chance(
      ChanceInWords(
        organisations: row.organisations, exact: interval(row.exactLow, row.exactHigh),
        clustered: clustered, verdict: verdict))
  }
}
