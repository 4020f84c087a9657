import Aggregation
import DeliverySupport
import Tables

@testable import Disclosure

/// Every number of a release as an equation.
extension ReleaseAttack {
  typealias Weights = [Int: Quantity]

  /// The people of a figure; `nil` for a measure that is no sum over people.
  func weights(
    _ measure: String, _ period: Period, through month: Int? = nil,
    where matches: (SampleRecord, Int) -> Bool = { _, _ in true }
  ) -> Weights? {
    let isHours = measure == "volunteer_hours"
    guard
      let entity: Entity = measure == "participants"
        ? .participants
        : measure == "volunteers" || isHours ? .volunteers : nil
    else { return nil }
    var weights: Weights = [:]
    for (index, record) in people.records.enumerated() where record.entity == entity {
      guard !isHours || record.hours != nil,
        let year = people.year(record, in: period, through: month, isSum: isHours),
        matches(record, year)
      else { continue }
      weights[isHours ? people.records.count + index : index] = Quantity(1)
    }
    return weights
  }

  func weights(
    _ measure: String, _ dimension: String, _ code: String, _ period: Period,
    through month: Int? = nil
  ) -> Weights? {
    guard dimension != "total" else { return weights(measure, period, through: month) }
    let dimensions = dimension.split(separator: "×").compactMap { Dimension(rawValue: String($0)) }
    let codes = code.split(separator: "×", omittingEmptySubsequences: false).map(String.init)
    return weights(measure, period, through: month) { record, year in
      zip(dimensions, codes).allSatisfy { people.category(record, $0, year: year) == $1 }
    }
  }

  func weights(
    _ measure: String, _ period: Period, of organisations: Set<String>, through month: Int? = nil
  ) -> Weights? {
    weights(measure, period, through: month) { record, _ in
      organisations.contains(record.organisation ?? "")
    }
  }

  func minus(_ one: Weights?, _ other: Weights?) -> Weights? {
    guard let one, let other else { return nil }
    var result = one
    for (key, weight) in other {
      result[key] = (result[key] ?? Quantity(0)).subtracting(weight)
    }
    return result.filter { !$0.value.isZero }
  }

  mutating func read(_ release: Release) {
    for row in release.measures.rows { read(row) }
    for row in release.yearOnYear.rows { read(row) }
    for row in release.trend.rows {
      add(
        "trend \(row.period.label)", ratio: row.index.flatMap { $0.divided(by: Quantity(100)) },
        weights(row.measure, row.period), weights(row.measure, row.firstPeriod))
    }
    for row in release.coverage.rows {
      guard let dimension = Dimension(rawValue: row.level) else { continue }
      let own = weights("participants", row.period) { record, year in
        people.category(record, dimension, year: year) == row.code
      }
      add(
        "coverage \(row.level) \(row.code) \(row.period.label)", own, row.participants,
        isHidden: row.status == .suppressed)
      add(
        "rate \(row.code)", own,
        row.participantsPer10k == nil ? nil : counted(own), isHidden: false)
    }
    for row in release.knownTotals.rows {
      let own =
        row.kind.isEmpty
        ? weights(row.measure, row.period)
        : weights(row.measure, "kind", row.kind, row.period)
      add(
        "known \(row.id)", own, row.computed ?? row.difference,
        isHidden: row.outcome == .suppressed)
    }
    for row in release.openEnds.rows {
      let open = weights(row.measure, row.period) { record, _ in
        record.year == nil && record.end == nil
          && record.start.map { $0.year < row.period.firstYear } ?? false
      }
      let label = "open ends \(row.measure) \(row.period.label)"
      add(label, open, row.openEnded, isHidden: row.openEnded == nil)
    }
    readOrganisations(release)
    if !release.withholdsTotals {
      for measure in ["participants", "volunteers"] {
        let all = weights(
          measure, Period(from: people.years.lowerBound, through: people.years.upperBound))
        add("records of \(measure)", all, counted(all), isHidden: false)
      }
    }
  }

  private mutating func read(_ row: MeasureRow) {
    let label = "\(row.measure) \(row.dimension) \(row.categoryCode) \(row.period.label)"
    add(
      label, weights(row.measure, row.dimension, row.categoryCode, row.period), row.value,
      isHidden: row.status == .suppressed)
    if row.measure == "participants_per_volunteer" {
      add(
        label, ratio: row.value,
        weights("participants", row.dimension, row.categoryCode, row.period),
        weights("volunteers", row.dimension, row.categoryCode, row.period))
    }
    if row.measure == "participants_per_organisation"
      || row.measure == "volunteers_per_organisation"
    {
      let counted = row.measure == "participants_per_organisation" ? "participants" : "volunteers"
      let own = weights(counted, row.dimension, row.categoryCode, row.period)
      add(label, own, row.value == nil ? nil : self.counted(own), isHidden: false)
    }
    if row.measure == "volunteer_hours", let known = row.known {
      add(
        label + " known",
        weights("volunteers", row.period) { record, _ in
          record.hours != nil
            && people.active(record).map { row.period.years.contains($0.lowerBound) } ?? false
        }, Quantity(known.count), isHidden: false)
      add(
        label + " asked",
        weights("volunteers", row.period) { record, _ in
          !row.period.isYear
            || people.active(record).map { row.period.years.contains($0.lowerBound) } ?? false
        }, Quantity(known.total), isHidden: false)
    }
  }

  private mutating func read(_ row: YearOnYearRow) {
    let label = "change \(row.measure) \(row.dimension) \(row.categoryCode) \(row.period.label)"
    func own(_ period: Period) -> Weights? {
      weights(row.measure, row.dimension, row.categoryCode, period, through: row.throughMonth)
    }
    let (now, before) = (own(row.period), own(row.previousPeriod))
    add(label, now, row.value, isHidden: row.valueStatus == .suppressed)
    add(label + " before", before, row.previousValue, isHidden: row.previousStatus == .suppressed)
    add(
      label + " difference", minus(now, before), row.difference, isHidden: false,
      isSum: false)
    add(
      label + " relative", ratio: row.relativeChange.flatMap { $0.subtracting(Quantity(-1)) }, now,
      before)
  }
}
