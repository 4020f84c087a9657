public import Aggregation
public import Tables

/// A published figure beside the computed one.
public struct KnownTotalComparison: Sendable, Equatable {
  /// The published figure.
  public let total: KnownTotal
  /// The computed figure; `nil` when it cannot be computed.
  public let computed: Quantity?
  /// People behind the computed figure.
  public let people: [Int64]
  /// Years of the period without a delivered record.
  public let missingYears: [Int]
  /// Whether the measure is not one of ours.
  public let isUnknownMeasure: Bool
  /// Whether the computed figure rests on invented records.
  public let isSynthetic: Bool
  /// Which people the computed figure tells the number of, or a sum over.
  public var scopes: [PeopleScope] = []

  /// Whether both agree, in as many decimals as were published.
  public var agrees: Bool {
    guard let computed else { return false }
    if computed == total.published { return true }
    guard !computed.isWhole else { return false }
    var decimals = 0
    while decimals < 6, !Self.isWhole(total.published, decimals: decimals) { decimals += 1 }
    return computed.scaled(decimals: decimals) == total.published.scaled(decimals: decimals)
  }

  private static func isWhole(_ quantity: Quantity, decimals: Int) -> Bool {
    var factor: Int128 = 1
    for _ in 0..<decimals { factor *= 10 }
    return (Int128(quantity.numerator) * factor) % Int128(quantity.denominator) == 0
  }
}

/// Computes what was published from the delivered records.
struct KnownTotalCheck {
  let store: CubeStore
  let persons: UniqueTotals

  func compare(_ total: KnownTotal) -> KnownTotalComparison {
    guard let measure = Measure.all.first(where: { $0.name == total.measure }) else {
      return KnownTotalComparison(
        total: total, computed: nil, people: [], missingYears: [], isUnknownMeasure: true,
        isSynthetic: false)
    }
    if let role = measure.role { return persons.compare(total, role) }
    let top = sum(measure.numerator, total)
    let bottom = measure.denominator.map { sum($0, total) }
    let covered = bottom.map { $0.years.intersection(top.years) } ?? top.years
    let missing = total.period.years.filter { !covered.contains($0) }
    var people: [Int64] = measure.numerator.countsPeople ? [top.people] : []
    if let bottom, measure.denominator?.countsPeople ?? false { people.append(bottom.people) }
    let value: Quantity? =
      if let bottom, let denominator = measure.denominator {
        Quantity(
          Int128(top.value) * Int128(denominator.scale),
          over: Int128(bottom.value) * Int128(measure.numerator.scale))
      } else {
        Quantity(top.value, over: measure.numerator.scale)
      }
    return KnownTotalComparison(
      total: total, computed: missing.isEmpty ? value : nil, people: people, missingYears: missing,
      isUnknownMeasure: false,
      isSynthetic: !top.flags.union(bottom?.flags ?? []).isDisjoint(with: .synthetic),
      scopes: missing.isEmpty && value != nil
        ? [measure.numerator, measure.denominator].compactMap { $0.flatMap { scope($0, total) } }
        : [])
  }

  private func scope(_ measure: BaseMeasure, _ total: KnownTotal) -> PeopleScope? {
    guard measure.countsPeople else { return nil }
    let asked = [(Dimension.kind, total.kindCode), (.phase, total.phaseCode)].filter { $0.1 != 0 }
    return PeopleScope(measure, programme: total.programmeCode, in: total.period)
      .of(asked.map(\.1), by: asked.map(\.0))
  }

  private struct Sum {
    var value: Int64 = 0
    var people: Int64 = 0
    var years: Set<Int> = []
    var flags: CellFlags = []
  }

  private func sum(_ measure: BaseMeasure, _ total: KnownTotal) -> Sum {
    var sum = Sum()
    if measure == .organisations {
      let found = store.delivery.organisations(
        programme: total.programmeCode, kind: total.kindCode == 0 ? nil : total.kindCode,
        phase: total.phaseCode == 0 ? nil : total.phaseCode, in: total.period)
      return Sum(value: found.count, years: found.years, flags: found.flags)
    }
    guard let cube = store.cube(measure, by: [.kind, .phase]) else { return sum }
    if measure.deliveredMeasure != nil, !total.period.isYear {
      // Over a span each organisation counts once, whatever it was in each year of it.
      return delivering(measure, total)
    }
    for series in cube.series(ofProgramme: total.programmeCode) {
      if total.kindCode != 0 && series.categories[0] != total.kindCode { continue }
      if total.phaseCode != 0 && series.categories[1] != total.phaseCode { continue }
      let cell = series.cell(for: total.period, firstYear: cube.firstYear)
      sum.value += cell.value
      sum.people += cell.people
      sum.flags.formUnion(cell.flags)
      for year in total.period.years {
        let index = year - cube.firstYear
        if series.cells.indices.contains(index), series.cells[index].records > 0 {
          sum.years.insert(year)
        }
      }
    }
    return sum
  }

  /// Organisations that delivered in a span, of one kind and phase if the total names them.
  private func delivering(_ measure: BaseMeasure, _ total: KnownTotal) -> Sum {
    var dimensions: [Dimension] = []
    var category: [Int] = []
    if total.kindCode != 0 {
      dimensions.append(.kind)
      category.append(total.kindCode)
    }
    if total.phaseCode != 0 {
      dimensions.append(.phase)
      category.append(total.phaseCode)
    }
    var sum = Sum()
    let counts = store.organisations(measure, by: dimensions, in: total.period)
    sum.value = counts[total.programmeCode]?[category] ?? 0
    guard let cube = store.cube(measure, by: dimensions) else { return sum }
    for series in cube.series(ofProgramme: total.programmeCode)
    where series.categories == category {
      for year in total.period.years where series.cells.indices.contains(year - cube.firstYear) {
        let cell = series.cells[year - cube.firstYear]
        if cell.records > 0 { sum.years.insert(year) }
        sum.flags.formUnion(cell.flags)
      }
    }
    return sum
  }
}
