internal import Aggregation
internal import Tables

/// Makes figures of cubes: ratios from sums, statuses, and missing where nothing was delivered.
struct FigureBuilder {
  let store: CubeStore
  let statuses: PublishedStatuses
  let selection: PeriodSelection
  let partialYears: PartialYears

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
      let lastYear = partialYears.lastYear(ofProgramme: programme)
      let partial = lastYear?.partial
      for measure in measures
      where measure.role == nil && dimensions.allSatisfy({ measure.allows($0) }) {
        guard let parts = Parts(measure, of: self, by: dimensions, programme: programme) else {
          continue
        }
        let first = parts.sameMonths(partial, of: self, by: dimensions, programme: programme)
        let undelivered = UndeliveredYears(store: store).years(of: measure, programme: programme)
        for category in parts.categories {
          let subject = Subject(
            measure: measure, programme: names[code: programme], programmeCode: programme,
            dimensions: dimensions, category: category)
          let figures = periods.map { figure(subject, $0, parts) }
          // What was delivered, but not for these periods, is said to be missing.
          let isDeliveredTotal = measure.denominator == nil && dimensions.isEmpty
          guard isDeliveredTotal || figures.contains(where: { $0.value != nil }) else { continue }
          var series = FigureSeries(
            programme: subject.programme, measure: measure, dimensions: dimensions,
            categoryCode: zip(axes, category).map { $0.categories[$1].code }
              .joined(separator: dimensions.isEmpty ? "" : "×"),
            category: zip(axes, category).map { $0.categories[$1].name }
              .joined(separator: dimensions.isEmpty ? "" : "×"),
            figures: figures)
          if let partial, let first {
            series.sameMonths = sameMonths(subject, partial, first)
          } else if let partial, parts.limits(partial) == .some {
            series.incomparable = Period(year: partial.year)
          }
          series.quietEnd = lastYear?.quiet
          series.undelivered = Set(
            periods.filter { $0.years.contains(where: undelivered.contains) })
          result.append(series)
        }
      }
    }
    return result
  }

  private func sameMonths(
    _ subject: Subject, _ partial: PartialYear, _ parts: Parts
  ) -> FigureSeries.SameMonths {
    FigureSeries.SameMonths(
      throughMonth: partial.throughMonth,
      current: figure(subject, Period(year: partial.year), parts),
      previous: figure(subject, Period(year: partial.year - 1), parts))
  }

  /// What a figure is of.
  struct Subject {
    var measure: Measure
    var programme: String
    var programmeCode: Int
    var dimensions: [Dimension]
    var category: [Int]

    /// Code of the kind, where the figure is of one kind.
    var kind: Int? { dimensions.firstIndex(of: .kind).map { category[$0] } }
  }

  private func figure(_ subject: Subject, _ period: Period, _ parts: Parts) -> Figure {
    let (numerator, denominator) = (parts.numerator, parts.denominator)
    guard let top = cell(numerator, subject, period) else { return .missing(period) }
    let measure = subject.measure
    func status(_ flags: CellFlags, _ name: String) -> FigureStatus {
      statuses.status(flags, name, subject.programme, kind: subject.kind, period)
    }
    let topStatus = status(top.flags, measure.numerator.publishedName)
    let scopes = [numerator, denominator].compactMap { $0.flatMap { scope($0, subject, period) } }
    guard let denominator else {
      let countsPeople = measure.numerator.countsPeople
      var figure = Figure(
        period: period, value: Quantity(top.value, over: measure.numerator.scale),
        people: countsPeople ? [top.people] : [], base: countsPeople ? top.people : top.value,
        status: topStatus, isSynthetic: top.flags.contains(.synthetic),
        known: known(subject, top, period, parts))
      figure.scopes = scopes
      if figure.known != nil, measure.numerator == .volunteerHours, let sum = scopes.first {
        // Over a span all are asked, whenever they began.
        let asked = sum.limited(to: period.isYear ? .beginning : .all, counting: .volunteers)
        figure.knownScopes = [sum.limited(to: .withHours, counting: .volunteers), asked]
      }
      return figure
    }
    guard let bottom = cell(denominator, subject, period) else { return .missing(period) }
    let flags = top.flags.union(bottom.flags)
    let value = Quantity(
      Int128(top.value) * Int128(denominator.measure.scale),
      over: Int128(bottom.value) * Int128(numerator.measure.scale))
    var people: [Int64] = []
    if numerator.measure.countsPeople { people.append(top.people) }
    if denominator.measure.countsPeople { people.append(bottom.people) }
    var figure = Figure(
      period: period, value: value, people: people, base: people.min() ?? top.value,
      status: value == nil
        ? .undefined
        : max(
          topStatus, status(bottom.flags, denominator.measure.publishedName),
          status(flags, measure.name)),
      isSynthetic: flags.contains(.synthetic))
    figure.scopes = scopes
    return figure
  }

  /// The people that one part of a figure is of; `nil` when it does not count people.
  private func scope(_ part: Part, _ subject: Subject, _ period: Period) -> PeopleScope? {
    guard part.measure.countsPeople else { return nil }
    return PeopleScope(
      part.measure, programme: subject.programmeCode, in: period, throughMonth: part.throughMonth
    ).of(subject.category, by: subject.dimensions)
  }

  /// How many had the number that a sum adds; `nil` when all had it.
  private func known(
    _ subject: Subject, _ sum: Cell, _ period: Period, _ parts: Parts
  ) -> Figure.Known? {
    guard let all = parts.all.flatMap({ cell($0, subject, period) }) else { return nil }
    let count: Int64
    let total: Int64
    if let having = parts.having {
      count = cell(having, subject, period)?.value ?? 0
      total = all.value
    } else {
      // Hours are counted in the year in which a volunteer began, so those who stayed on are not
      // asked for theirs again.
      count = sum.people
      total = period.isYear ? all.value - all.carried : all.value
    }
    return count < total ? Figure.Known(count: count, total: total) : nil
  }

  /// The cell of a category; zero where others delivered, as firm as all that they delivered.
  ///
  /// `nil` when a year of the period has nothing from anybody: a span without one of its years is
  /// missing as a whole, for what is missing is not zero.
  private func cell(_ part: Part, _ subject: Subject, _ period: Period) -> Cell? {
    let delivered = period.years.compactMap { part.years[$0] }
    guard delivered.count == period.years.count else { return nil }
    // Who sent nothing is silent, which is not the same as zero.
    if let senders = part.senders, senders.areSilent(subject.category, in: period) { return nil }
    var cell = Cell()
    if let series = part.groups[subject.category] {
      cell = series.cell(for: period, firstYear: part.firstYear)
      if !period.isYear, part.measure == .organisations || part.measure.deliveredMeasure != nil {
        let counts = store.organisations(part.measure, by: subject.dimensions, in: period)
        cell.value = counts[series.programme]?[subject.category] ?? 0
      }
    }
    if cell.value == 0 { cell.flags = delivered.reduce([]) { $0.union($1) } }
    return cell
  }
}
