internal import Aggregation
internal import Tables

/// Published numbers of different persons beside the computed ones.
///
/// All that were published are counted together: one pass over the records for each way in which
/// kind and phase are named.
struct UniqueTotals {
  private var cubes: [[Dimension]: PersonsCube] = [:]

  init(_ totals: [KnownTotal], of delivery: Delivery) {
    let names = PersonRole.allCases.map { Measure.persons($0).name }
    var periods: [[Dimension]: Set<Period>] = [:]
    for total in totals where names.contains(total.measure) {
      periods[Self.dimensions(of: total), default: []].formUnion(
        [total.period] + total.period.years.map { Period(year: $0) })
    }
    for (dimensions, periods) in periods {
      cubes[dimensions] = delivery.persons(by: dimensions, in: periods.sorted())
    }
  }

  /// Compares a figure; it cannot be computed where only bounds are known.
  func compare(_ total: KnownTotal, _ role: PersonRole) -> KnownTotalComparison {
    let dimensions = Self.dimensions(of: total)
    let cube = cubes[dimensions]
    let categories = dimensions.map { $0 == .kind ? total.kindCode : total.phaseCode }
    let series = cube?.series.first {
      $0.role == role && $0.programme == total.programmeCode && $0.categories == categories
    }
    func cell(_ period: Period) -> PersonsCell {
      guard let index = cube?.periods.firstIndex(of: period) else { return PersonsCell() }
      return series?.cells[index] ?? PersonsCell()
    }
    let missing = total.period.years.filter { cell(Period(year: $0)).flags.isEmpty }
    let found = cell(total.period)
    return KnownTotalComparison(
      total: total,
      computed: missing.isEmpty && found.low == found.high ? Quantity(found.high) : nil,
      people: found.people, missingYears: missing, isUnknownMeasure: false,
      isSynthetic: found.flags.contains(.synthetic),
      scopes: [
        PeopleScope(role.records, programme: total.programmeCode, in: total.period)
          .of(categories, by: dimensions)
      ])
  }

  private static func dimensions(of total: KnownTotal) -> [Dimension] {
    (total.kindCode == 0 ? [] : [.kind]) + (total.phaseCode == 0 ? [] : [.phase])
  }
}
