public import Aggregation
public import Tables

/// How much of a total of people counts for no other reason than that it began before the period and
/// nobody says when it ended.
///
/// Whether these people are still there is unknown: the figure with them is the most, the figure
/// without them the least that it can be.
public struct OpenEnds: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public let programme: String
  /// What is counted: participants or volunteers.
  public let measure: Measure
  /// The total.
  public let figure: Figure
  /// The part of it that began earlier and has no end.
  public let open: Int64
  /// Organisations of which nothing else counts in the period: perhaps they delivered nothing.
  public let organisations: Int64
  /// Further figures that hold the same part: those of the first months of the same year.
  public let monthFigures: [Figure]
  /// The total of the period before, to which all that goes on may belong.
  public let earlier: Figure?

  /// The people of that part.
  public var scopes: [PeopleScope] {
    figure.scopes.map { $0.limited(to: .openEnded, counting: $0.measure) }
  }

  /// The total without it.
  public var closed: Quantity? { figure.value.flatMap { $0.subtracting(Quantity(open)) } }
}

/// Finds what goes on without an end in the totals of people.
struct OpenEndsBehind {
  let store: CubeStore

  /// A row for each figure with such records; none where every record has an end or names its year.
  ///
  /// Cost: a pass over the records of each entity that has any, none for others.
  func openEnds(_ series: [FigureSeries]) -> [OpenEnds] {
    series.flatMap { one -> [OpenEnds] in
      guard one.dimensions.isEmpty, one.measure.denominator == nil, one.measure.role == nil,
        let open = store.openEnds(one.measure.numerator),
        let all = store.cube(one.measure.numerator, by: [.organisation])
      else { return [] }
      let programme = store.delivery.categories(.programme).code(of: one.programme) ?? 0
      let parts = Parts(open, of: all, programme: Int(programme))
      return one.figures.enumerated().compactMap { index, figure in
        guard figure.value != nil else { return nil }
        let (value, organisations) = parts.part(of: figure.period)
        guard value > 0 else { return nil }
        let months = one.sameMonths.map { [$0.previous, $0.current] } ?? []
        return OpenEnds(
          programme: one.programme, measure: one.measure, figure: figure, open: value,
          organisations: organisations,
          monthFigures: months.filter { $0.period == figure.period },
          earlier: Comparison.previous(of: index, in: one.figures))
      }
    }
  }

  /// What goes on, beside all that counts, by organisation.
  private struct Parts {
    private let firstYear: Int
    private let open: ArraySlice<Cube.Series>
    /// All that counts, by the categories of the organisation.
    private let all: [[Int]: Cube.Series]

    init(_ open: Cube, of all: Cube, programme: Int) {
      firstYear = open.firstYear
      self.open = open.series(ofProgramme: programme)
      self.all = Dictionary(
        uniqueKeysWithValues: all.series(ofProgramme: programme).map { ($0.categories, $0) })
    }

    func part(of period: Period) -> (value: Int64, organisations: Int64) {
      var value: Int64 = 0
      var organisations: Int64 = 0
      let years = period.firstYear - firstYear...period.lastYear - firstYear
      for one in open where one.cells.indices.contains(years.lowerBound) {
        let part = one.cells[years.lowerBound]
        guard part.records > 0, let own = all[one.categories] else { continue }
        value += part.value
        // The same records are there in every later year of a span: more of them are others.
        let isAll = years.allSatisfy { year in
          !own.cells.indices.contains(year) || own.cells[year].records == part.records
        }
        if isAll, one.categories != [0] { organisations += 1 }
      }
      return (value, organisations)
    }
  }
}
