internal import Aggregation
internal import Tables

/// Makes figures of cubes: ratios from sums, statuses, and missing where nothing was delivered.
struct FigureBuilder {
  let store: CubeStore
  let statuses: PublishedStatuses
  let selection: PeriodSelection

  private var delivery: Delivery { store.delivery }

  /// Years in which each programme has any record, by code of the programme.
  func programmeYears() -> [Int: Set<Int>] {
    var years: [Int: Set<Int>] = [:]
    for base in BaseMeasure.allCases {
      guard let cube = store.cube(base) else { continue }
      for series in cube.series {
        for (index, cell) in series.cells.enumerated() where cell.records > 0 {
          years[series.programme, default: []].insert(cube.firstYear + index)
        }
      }
    }
    return years
  }

  /// All series of one split, by programme, measure and category.
  func series(
    by dimensions: [Dimension], measures: [Measure] = Measure.all, programmeYears: [Int: Set<Int>]
  ) -> [FigureSeries] {
    let axes = dimensions.map { Axis($0, of: delivery) }
    let names = delivery.categories(.programme)
    var result: [FigureSeries] = []
    for programme in programmeYears.keys.sorted() {
      let periods = selection.periods(ofYears: programmeYears[programme] ?? [])
      for measure in measures where dimensions.allSatisfy({ measure.allows($0) }) {
        let numerator = part(measure.numerator, by: dimensions, programme: programme)
        let denominator = measure.denominator.flatMap {
          part($0, by: dimensions, programme: programme)
        }
        guard let numerator, measure.denominator == nil || denominator != nil else { continue }
        let categories = Set(numerator.groups.keys).union(
          denominator.map { $0.groups.keys } ?? [:].keys)
        for category in categories.sorted(by: { Self.isBefore($0, $1) }) {
          let figures = periods.map { period in
            figure(
              measure, programme: names[code: programme], category, dimensions, period, numerator,
              denominator)
          }
          guard figures.contains(where: { $0.value != nil }) else { continue }
          result.append(
            FigureSeries(
              programme: names[code: programme], measure: measure, dimensions: dimensions,
              categoryCode: zip(axes, category).map { $0.categories[$1].code }
                .joined(separator: dimensions.isEmpty ? "" : "×"),
              category: zip(axes, category).map { $0.categories[$1].name }
                .joined(separator: dimensions.isEmpty ? "" : "×"),
              figures: figures))
        }
      }
    }
    return result
  }

  /// The cells of one base measure in one programme, by category.
  private struct Part {
    var measure: BaseMeasure
    var firstYear: Int
    var groups: [[Int]: Cube.Series]
    /// Years in which anything was delivered.
    var years: Set<Int>
  }

  private func part(_ measure: BaseMeasure, by dimensions: [Dimension], programme: Int) -> Part? {
    guard let cube = store.cube(measure, by: dimensions) else { return nil }
    var part = Part(measure: measure, firstYear: cube.firstYear, groups: [:], years: [])
    for series in cube.series(ofProgramme: programme) {
      part.groups[series.categories] = series
      for (index, cell) in series.cells.enumerated() where cell.records > 0 {
        part.years.insert(cube.firstYear + index)
      }
    }
    return part.groups.isEmpty ? nil : part
  }

  private func figure(
    _ measure: Measure, programme: String, _ category: [Int], _ dimensions: [Dimension],
    _ period: Period, _ numerator: Part, _ denominator: Part?
  ) -> Figure {
    guard let top = cell(numerator, category, period) else { return .missing(period) }
    let kind = dimensions == [.kind] ? category.first : nil
    let topStatus = statuses.status(top.flags, numerator.measure, programme, kind: kind, period)
    guard let denominator else {
      return Figure(
        period: period, value: Quantity(top.value, over: numerator.measure.scale),
        people: numerator.measure.countsPeople ? [top.people] : [],
        base: numerator.measure.countsPeople ? top.people : top.value, status: topStatus,
        isSynthetic: top.flags.contains(.synthetic))
    }
    guard let bottom = cell(denominator, category, period) else { return .missing(period) }
    let bottomStatus = statuses.status(
      bottom.flags, denominator.measure, programme, kind: kind, period)
    let value = Quantity(
      Int128(top.value) * Int128(denominator.measure.scale),
      over: Int128(bottom.value) * Int128(numerator.measure.scale))
    var people: [Int64] = []
    if numerator.measure.countsPeople { people.append(top.people) }
    if denominator.measure.countsPeople { people.append(bottom.people) }
    return Figure(
      period: period, value: value, people: people, base: top.people,
      status: value == nil ? .undefined : max(topStatus, bottomStatus),
      isSynthetic: !top.flags.union(bottom.flags).isDisjoint(with: .synthetic))
  }

  /// The cell of a category; empty where others delivered, `nil` where nobody did.
  private func cell(_ part: Part, _ category: [Int], _ period: Period) -> Cell? {
    guard period.years.contains(where: { part.years.contains($0) }) else { return nil }
    guard let series = part.groups[category] else { return Cell() }
    if part.measure == .organisations && !period.isYear && category.isEmpty {
      var cell = series.cell(for: period, firstYear: part.firstYear)
      cell.value =
        delivery.organisations(programme: series.programme, kind: nil, phase: nil, in: period).count
      return cell
    }
    return series.cell(for: period, firstYear: part.firstYear)
  }

  /// Categories in the order of their axes, the unknown one last.
  private static func isBefore(_ first: [Int], _ second: [Int]) -> Bool {
    for (left, right) in zip(first, second) where left != right {
      return (left == 0 ? Int.max : left) < (right == 0 ? Int.max : right)
    }
    return false
  }
}
