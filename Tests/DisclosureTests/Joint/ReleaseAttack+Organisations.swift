import Aggregation
import DeliverySupport
import Tables

@testable import Disclosure

/// What a release tells of the organisations behind a change; the attacker knows which these are.
extension ReleaseAttack {
  private struct Pair {
    var measure: String
    var now: Period
    var before: Period
    var month: Int?
    var entered: Set<String> = []
    var left: Set<String> = []
    var continuing: Set<String> = []
    var silentNow: Set<String> = []
    var silentBefore: Set<String> = []
  }

  private func pair(_ measure: String, _ now: Period, _ before: Period, _ month: Int?) -> Pair {
    let entity: Entity = measure == "participants" ? .participants : .volunteers
    // Who delivered the year is there, also when nobody of it counts in the months.
    let current = people.delivered(entity, now)
    let previous = people.delivered(entity, before)
    let expected = people.expected(now)
    let wasExpected = people.expected(before)
    var pair = Pair(measure: measure, now: now, before: before, month: month)
    pair.continuing = current.intersection(previous)
    for one in current.subtracting(previous) {
      if wasExpected.contains(one) {
        pair.silentBefore.insert(one)
      } else {
        pair.entered.insert(one)
      }
    }
    for one in previous.subtracting(current) {
      if expected.contains(one) { pair.silentNow.insert(one) } else { pair.left.insert(one) }
    }
    return pair
  }

  mutating func readOrganisations(_ release: Release) {
    var months: [Period: Int] = [:]
    for row in release.panel.rows { if let month = row.throughMonth { months[row.period] = month } }
    for row in release.bridge.rows {
      let pair = pair(row.measure, row.period, row.previousPeriod, months[row.period])
      read(row, pair)
    }
    for row in release.panel.rows {
      read(row, pair(row.measure, row.period, row.previousPeriod, row.throughMonth))
    }
    for row in release.chance.rows {
      let pair = pair(row.measure, row.period, row.previousPeriod, months[row.period])
      add(
        "rate ratio", ratio: row.rateRatio, now(pair, pair.continuing),
        before(pair, pair.continuing))
    }
    for row in release.response.rows {
      let entity: Entity = row.measure == "participants" ? .participants : .volunteers
      add("response", weights(row.measure, row.period), row.value, isHidden: false)
      let silent = people.expected(row.period).subtracting(people.delivered(entity, row.period))
      let earlier = Period(year: row.period.firstYear - 1)
      guard let scenario = row.valueSilentAsBefore,
        let own = weights(row.measure, row.period),
        let others = weights(
          row.measure, earlier, of: silent, through: row.throughMonth), !others.isEmpty
      else { continue }
      // Both are sums of people, and somebody may be in both.
      let sum = own.merging(others) { one, other in
        one.subtracting(Quantity(0 - other.numerator)) ?? one
      }
      add("scenario \(row.period.label)", sum, scenario, isHidden: false, isSum: false)
    }
  }

  private func now(_ pair: Pair, _ organisations: Set<String>) -> Weights? {
    weights(pair.measure, pair.now, of: organisations, through: pair.month)
  }

  private func before(_ pair: Pair, _ organisations: Set<String>) -> Weights? {
    weights(pair.measure, pair.before, of: organisations, through: pair.month)
  }

  private mutating func read(_ row: BridgeRow, _ pair: Pair) {
    let label = "bridge \(row.measure) \(row.component.rawValue) \(row.period.label)"
    let isHidden = row.status == .suppressed
    switch row.component {
    case .entered: add(label, now(pair, pair.entered), row.value, isHidden: isHidden)
    case .left:
      let own = before(pair, pair.left)
      add(label, own, row.value == nil ? nil : counted(own), isHidden: isHidden)
    case .continuing:
      add(
        label, minus(now(pair, pair.continuing), before(pair, pair.continuing)), row.value,
        isHidden: false, isSum: false)
    case .silent:
      add(
        label, minus(now(pair, pair.silentBefore), before(pair, pair.silentNow)), row.value,
        isHidden: false, isSum: false)
      if isHidden {
        add(label, now(pair, pair.silentBefore), nil, isHidden: true)
        add(label, before(pair, pair.silentNow), nil, isHidden: true)
      }
    case .numberEffect, .sizeEffect: break
    }
  }

  private mutating func read(_ row: PanelRow, _ pair: Pair) {
    let label = "panel \(row.measure) \(row.period.label)"
    // A row says that something in it is withheld, not what.
    let isHidden = row.status == .suppressed && row.continuing > 0
    add(
      label, now(pair, pair.continuing), row.value, isHidden: isHidden && row.value == nil)
    add(
      label + " before", before(pair, pair.continuing), row.previousValue,
      isHidden: isHidden && row.previousValue == nil)
    add(
      label, ratio: row.relativeChange.flatMap { $0.subtracting(Quantity(-1)) },
      now(pair, pair.continuing), before(pair, pair.continuing))
    let all = [pair.entered, pair.left, pair.continuing, pair.silentNow, pair.silentBefore]
      .reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    func size(_ weights: Weights?) -> Int64 { count(of: weights ?? [:]) }
    let most = all.map { size(now(pair, [$0])) }.max() ?? 0
    for largest in all where row.largestShare != nil && size(now(pair, [largest])) == most {
      add(label + " largest", now(pair, [largest]), Quantity(most), isHidden: false)
    }
    let mostBefore = all.map { size(before(pair, [$0])) }.max() ?? 0
    for largest in all
    where row.previousLargestShare != nil && size(before(pair, [largest])) == mostBefore {
      add(label + " largest before", before(pair, [largest]), Quantity(mostBefore), isHidden: false)
    }
    // Silent organisations are no part of what is left when one goes.
    let heard = Set(all).subtracting(pair.silentNow).subtracting(pair.silentBefore)
    for (change, name) in [(row.leaveOneOutLow, "lowest"), (row.leaveOneOutHigh, "highest")] {
      guard let change, let factor = change.subtracting(Quantity(-1)) else { continue }
      // Whoever it is of which the rest changes by exactly so much.
      for one in heard.sorted() {
        let others = heard.subtracting([one])
        let (top, bottom) = (now(pair, others), before(pair, others))
        guard Quantity(size(top), over: size(bottom)) == factor else { continue }
        add("\(label) without one, \(name)", ratio: factor, top, bottom)
      }
    }
  }
}
