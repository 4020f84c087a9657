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
  ///
  /// Without those of different persons, which `UniquePersons` puts beside their records.
  func series(
    by dimensions: [Dimension], measures: [Measure] = Measure.all, programmeYears: [Int: Set<Int>]
  ) -> [FigureSeries] {
    let axes = dimensions.map { Axis($0, of: delivery) }
    let names = delivery.categories(.programme)
    var result: [FigureSeries] = []
    for programme in programmeYears.keys.sorted() {
      let periods = selection.periods(ofYears: programmeYears[programme] ?? [])
      for measure in measures
      where measure.role == nil && dimensions.allSatisfy({ measure.allows($0) }) {
        let numerator = part(measure.numerator, by: dimensions, programme: programme)
        let denominator = measure.denominator.flatMap {
          part($0, by: dimensions, programme: programme)
        }
        guard let numerator, measure.denominator == nil || denominator != nil else { continue }
        let categories = Set(numerator.groups.keys).union(
          denominator.map { $0.groups.keys } ?? [:].keys)
        for category in categories.sorted(by: { Self.isBefore($0, $1) }) {
          // People of whom something is unknown are not the same people in both parts of a ratio.
          if measure.denominator != nil && category.contains(0) { continue }
          let subject = Subject(
            measure: measure, programme: names[code: programme], dimensions: dimensions,
            category: category)
          let figures = periods.map { figure(subject, $0, numerator, denominator) }
          // What was delivered, but not for these periods, is said to be missing.
          let isDeliveredTotal = measure.denominator == nil && dimensions.isEmpty
          guard isDeliveredTotal || figures.contains(where: { $0.value != nil }) else { continue }
          result.append(
            FigureSeries(
              programme: subject.programme, measure: measure, dimensions: dimensions,
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
    /// Years in which anything was delivered, with what holds for all of it.
    var years: [Int: CellFlags]
    /// Years in which each organisation delivered, where figures are split by organisation.
    var yearsOfOrganisation: [Int: Set<Int>] = [:]
  }

  private func part(_ measure: BaseMeasure, by dimensions: [Dimension], programme: Int) -> Part? {
    guard let cube = store.cube(measure, by: dimensions) else { return nil }
    var part = Part(measure: measure, firstYear: cube.firstYear, groups: [:], years: [:])
    let organisation = measure == .organisations ? nil : dimensions.firstIndex(of: .organisation)
    for series in cube.series(ofProgramme: programme) {
      part.groups[series.categories] = series
      for (index, cell) in series.cells.enumerated() where cell.records > 0 {
        let year = cube.firstYear + index
        part.years[year, default: []].formUnion(cell.flags)
        if let organisation {
          part.yearsOfOrganisation[series.categories[organisation], default: []].insert(year)
        }
      }
    }
    return part.groups.isEmpty ? nil : part
  }

  /// What a figure is of.
  private struct Subject {
    var measure: Measure
    var programme: String
    var dimensions: [Dimension]
    var category: [Int]

    /// Code of the kind, where the figure is of one kind.
    var kind: Int? { dimensions.firstIndex(of: .kind).map { category[$0] } }
  }

  private func figure(
    _ subject: Subject, _ period: Period, _ numerator: Part, _ denominator: Part?
  ) -> Figure {
    guard let top = cell(numerator, subject, period) else { return .missing(period) }
    let measure = subject.measure
    func status(_ flags: CellFlags, _ name: String) -> FigureStatus {
      statuses.status(flags, name, subject.programme, kind: subject.kind, period)
    }
    let topStatus = status(top.flags, measure.numerator.publishedName)
    guard let denominator else {
      let countsPeople = measure.numerator.countsPeople
      return Figure(
        period: period, value: Quantity(top.value, over: measure.numerator.scale),
        people: countsPeople ? [top.people] : [], base: countsPeople ? top.people : top.value,
        status: topStatus, isSynthetic: top.flags.contains(.synthetic))
    }
    guard let bottom = cell(denominator, subject, period) else { return .missing(period) }
    let flags = top.flags.union(bottom.flags)
    let value = Quantity(
      Int128(top.value) * Int128(denominator.measure.scale),
      over: Int128(bottom.value) * Int128(numerator.measure.scale))
    var people: [Int64] = []
    if numerator.measure.countsPeople { people.append(top.people) }
    if denominator.measure.countsPeople { people.append(bottom.people) }
    return Figure(
      period: period, value: value, people: people, base: people.min() ?? top.value,
      status: value == nil
        ? .undefined
        : max(
          topStatus, status(bottom.flags, denominator.measure.publishedName),
          status(flags, measure.name)),
      isSynthetic: flags.contains(.synthetic))
  }

  /// The cell of a category; zero where others delivered, as firm as all that they delivered.
  ///
  /// `nil` when a year of the period has nothing from anybody: a span without one of its years is
  /// missing as a whole, for what is missing is not zero.
  private func cell(_ part: Part, _ subject: Subject, _ period: Period) -> Cell? {
    let delivered = period.years.compactMap { part.years[$0] }
    guard delivered.count == period.years.count else { return nil }
    if let position = subject.dimensions.firstIndex(of: .organisation),
      part.measure != .organisations
    {
      // An organisation that sent nothing is silent, which is not the same as zero.
      let years = part.yearsOfOrganisation[subject.category[position]] ?? []
      guard period.years.allSatisfy(years.contains) else { return nil }
    }
    var cell = Cell()
    if let series = part.groups[subject.category] {
      cell = series.cell(for: period, firstYear: part.firstYear)
      if part.measure == .organisations && !period.isYear {
        let counts = store.organisations(by: subject.dimensions, in: period)
        cell.value = counts[series.programme]?[subject.category] ?? 0
      }
    }
    if cell.value == 0 { cell.flags = delivered.reduce([]) { $0.union($1) } }
    return cell
  }

  /// Categories in the order of their axes, the unknown one last.
  private static func isBefore(_ first: [Int], _ second: [Int]) -> Bool {
    for (left, right) in zip(first, second) where left != right {
      return (left == 0 ? Int.max : left) < (right == 0 ? Int.max : right)
    }
    return false
  }
}
