public import Tables

/// What the organisations of a cube were, year by year, decides more than the cube says.
///
/// One pass over the records by organisation answers all questions about kinds and phases of
/// organisations: both follow from organisation, programme and year.
extension Cube {
  /// Splits by kind and phase of the organisation what is counted by organisation.
  ///
  /// - Parameters:
  ///   - wanted: any of `.kind` and `.phase`, in any order.
  ///   - delivery: the delivery that was counted by `[.organisation]`.
  /// - Returns: the cube, as if its records had been counted by `wanted`. Cost: its series.
  public func byEnrolment(_ wanted: [Dimension], in delivery: Delivery) -> Cube {
    grouped(wanted, in: delivery, as: measure) { $0 }
  }

  /// Counts the organisations behind it: each once for a year in which it has any record.
  ///
  /// Over a span an organisation may be away for a year: see `organisationsDelivering(_:by:in:)`.
  ///
  /// - Parameter counted: the measure that the result is of.
  public func organisationsDelivering(
    _ counted: BaseMeasure, by wanted: [Dimension], in delivery: Delivery
  ) -> Cube {
    grouped(wanted, in: delivery, as: counted) { cell in
      guard cell.records > 0 else { return Cell() }
      var one = Cell()
      one.value = 1
      one.records = 1
      one.flags = cell.flags
      return one
    }
  }

  /// Different organisations with any record in a period, by programme and categories.
  public func organisationsDelivering(
    by wanted: [Dimension], during period: Period, in delivery: Delivery
  ) -> [Int: [[Int]: Int64]] {
    var members: [Int: [[Int]: Set<Int>]] = [:]
    for one in series {
      for year in period.years where one.cells.indices.contains(year - firstYear) {
        guard one.cells[year - firstYear].records > 0 else { continue }
        let key = delivery.roster.enrolments.categories(
          wanted, organisation: one.categories[0], programme: one.programme,
          year: year - firstYear)
        members[one.programme, default: [:]][key, default: []].insert(one.categories[0])
      }
    }
    return members.mapValues { $0.mapValues { Int64($0.count) } }
  }

  private func grouped(
    _ wanted: [Dimension], in delivery: Delivery, as measure: BaseMeasure,
    _ transform: (Cell) -> Cell
  ) -> Cube {
    let enrolments = delivery.roster.enrolments
    var groups: [[Int]: [Cell]] = [:]
    for one in series {
      for (year, cell) in one.cells.enumerated() where cell.records > 0 {
        let key =
          [one.programme]
          + enrolments.categories(
            wanted, organisation: one.categories[0], programme: one.programme, year: year)
        let empty = Array(repeating: Cell(), count: one.cells.count)
        groups[key, default: empty][year] += transform(cell)
      }
    }
    let ordered = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return Cube(
      measure: measure, dimensions: wanted, firstYear: firstYear,
      series: ordered.map {
        Series(programme: $0.key[0], categories: Array($0.key.dropFirst()), cells: $0.value)
      })
  }
}

extension Enrolments {
  /// Position of an organisation on the axes of kind and phase in one year; 0 when unknown.
  func categories(
    _ wanted: [Dimension], organisation: Int, programme: Int, year: Int
  ) -> [Int] {
    guard !wanted.isEmpty else { return [] }
    let enrolment = index(organisation: organisation, programme: programme)
    guard enrolment >= 0 else { return wanted.map { _ in 0 } }
    let position = enrolment * years + year
    return wanted.map { $0 == .kind ? kinds[position] : phases[position] }
  }
}
