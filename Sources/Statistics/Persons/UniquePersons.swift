internal import Aggregation
internal import Tables

/// Puts the number of different persons beside the number of their records.
///
/// Where persons can be told apart within one organisation only, the number over several of them is
/// an interval and is shown as one: the largest organisation's number up to the sum.
struct UniquePersons {
  let delivery: Delivery
  let statuses: PublishedStatuses
  /// Different persons without a split; `nil` when there are no records of people.
  let totals: PersonsCube?
  /// Years of which the data end early.
  let partial: Set<PartialRole>

  /// A year of one role in a programme.
  struct PartialRole: Hashable {
    var role: PersonRole
    /// Code of the programme.
    var programme: Int
    var period: Period
  }

  /// - Parameter series: the totals that are shown.
  init(_ delivery: Delivery, _ statuses: PublishedStatuses, besides series: [FigureSeries]) {
    self.delivery = delivery
    self.statuses = statuses
    totals = Self.cube(of: delivery, besides: series, by: [])
    partial = Set(
      series.compactMap { one in
        guard let role = Self.role(of: one), let period = one.sameMonths?.current.period else {
          return nil
        }
        let programme = delivery.categories(.programme).code(of: one.programme)
        return PartialRole(
          role: role, programme: programme.map { Int($0) } ?? 0, period: period)
      })
  }

  /// The series of one split with those of different persons, each after its records.
  ///
  /// Such a figure is missing where the one of the records is, and at least as preliminary.
  func added(to series: [FigureSeries], by dimensions: [Dimension]) -> [FigureSeries] {
    let cube =
      dimensions.isEmpty
      ? totals : Self.cube(of: delivery, besides: series, by: dimensions)
    // Without a period that was delivered the figures are missing, like those of the records.
    let groups = cube.map { Groups($0, of: delivery) }
    var result: [FigureSeries] = []
    var unique: [FigureSeries] = []
    for (index, one) in series.enumerated() {
      result.append(one)
      if let role = Self.role(of: one) { unique.append(self.series(of: role, one, groups)) }
      let next = index + 1 < series.count ? series[index + 1] : nil
      if next?.measure != one.measure || next?.programme != one.programme {
        result += unique
        unique = []
      }
    }
    return result
  }

  /// Whose records a series counts; `nil` when it counts or sums something else.
  private static func role(of series: FigureSeries) -> PersonRole? {
    guard series.measure.denominator == nil, series.measure.role == nil else { return nil }
    return PersonRole.allCases.first { $0.records == series.measure.numerator }
  }

  private static func cube(
    of delivery: Delivery, besides series: [FigureSeries], by dimensions: [Dimension]
  ) -> PersonsCube? {
    var periods = Set<Period>()
    for one in series where role(of: one) != nil {
      for figure in one.figures where figure.value != nil { periods.insert(figure.period) }
    }
    return periods.isEmpty ? nil : delivery.persons(by: dimensions, in: periods.sorted())
  }

  private func series(
    of role: PersonRole, _ records: FigureSeries, _ groups: Groups?
  ) -> FigureSeries {
    let measure = Measure.persons(role)
    let group = groups?.group(of: records, role)
    var series = FigureSeries(
      programme: records.programme, measure: measure, dimensions: records.dimensions,
      categoryCode: records.categoryCode, category: records.category,
      figures: records.figures.map { counted in
        guard counted.value != nil, let groups, let position = groups.positions[counted.period]
        else {
          return .missing(counted.period)
        }
        var status = counted.status
        let cell = group?.cells[position] ?? PersonsCell()
        if let group {
          // A zero is as firm as all that was delivered.
          let flags =
            cell.flags.isEmpty
            ? groups.flags(of: records.programme, role, position) : cell.flags
          status = max(
            status,
            statuses.status(
              flags, measure.name, records.programme,
              kind: records.dimensions.firstIndex(of: .kind).map { group.categories[$0] },
              counted.period))
        }
        // Often everybody came once: what is secret of the records is secret of the persons.
        var figure = Figure(
          cell, counted.period, status: status, isSynthetic: counted.isSynthetic)
        figure.scopes = counted.scopes
        return figure
      })
    series.incomparable = records.sameMonths?.current.period
    series.undelivered = records.undelivered
    series.quietEnd = records.quietEnd
    return series
  }

  /// The groups of a cube by what tables call them.
  private struct Groups {
    private struct Key: Hashable {
      var role: PersonRole
      var programme: String
      var code: String
      var name: String
    }

    /// Position of each period among the cells.
    let positions: [Period: Int]
    private var groups: [Key: PersonsCube.Series] = [:]
    private var flags: [Key: [CellFlags]] = [:]

    init(_ cube: PersonsCube, of delivery: Delivery) {
      positions = Dictionary(
        uniqueKeysWithValues: cube.periods.enumerated().map { ($0.element, $0.offset) })
      let names = delivery.categories(.programme)
      let axes = cube.dimensions.map { Axis($0, of: delivery) }
      for one in cube.series {
        let words = zip(axes, one.categories).map { $0.categories[$1] }
        let programme = names[code: one.programme]
        groups[
          Key(
            role: one.role, programme: programme,
            code: words.map(\.code).joined(separator: "×"),
            name: words.map(\.name).joined(separator: "×"))] = one
        let whole = Key(role: one.role, programme: programme, code: "", name: "")
        var all = flags[whole] ?? one.cells.map { _ in [] }
        for (index, cell) in one.cells.enumerated() { all[index].formUnion(cell.flags) }
        flags[whole] = all
      }
    }

    func group(of series: FigureSeries, _ role: PersonRole) -> PersonsCube.Series? {
      groups[
        Key(
          role: role, programme: series.programme, code: series.categoryCode,
          name: series.category)]
    }

    func flags(of programme: String, _ role: PersonRole, _ position: Int) -> CellFlags {
      flags[Key(role: role, programme: programme, code: "", name: "")]?[position] ?? []
    }
  }
}

extension Figure {
  /// The number of persons of a cell: exact where both bounds are the same.
  fileprivate init(
    _ cell: PersonsCell, _ period: Period, status: FigureStatus, isSynthetic: Bool
  ) {
    let isExact = cell.low == cell.high
    self.init(
      period: period, value: isExact ? Quantity(cell.high) : nil,
      low: isExact ? nil : Quantity(cell.low), high: isExact ? nil : Quantity(cell.high),
      people: cell.people, base: cell.low, status: status, isSynthetic: isSynthetic)
    if !isExact {
      looseBound = LooseBound(low: cell.evenShare, smallest: cell.smallest)
    }
  }
}

extension PersonsCell {
  /// What must not be small: the most that it can be, the most that were told apart, and what the two
  /// bounds leave for all but the largest organisation.
  ///
  /// That records without an identifier are at least one person tells nothing of anybody.
  var people: [Int64] { largest > 0 ? [high, largest, high - low] : [high] }
}
