internal import Aggregation
internal import Tables

extension FigureBuilder {
  /// The cells of one base measure in one programme, by category.
  struct Part {
    var measure: BaseMeasure
    /// Last month of each year that counts; `nil` for whole years.
    var throughMonth: Int?
    var firstYear: Int
    var groups: [[Int]: Cube.Series]
    /// Years in which anything was delivered, with what holds for all of it.
    var years: [Int: CellFlags]
    /// Who delivered when, where figures are split by who delivers.
    var senders: Senders?
  }

  /// What the figures of a measure are made of.
  struct Parts {
    let measure: Measure
    let numerator: Part
    let denominator: Part?
    /// All records of which some may lack the number that is summed.
    let all: Part?
    /// Those that have it, where they are counted apart.
    let having: Part?

    /// The parts of a measure; `nil` when nothing of it was delivered.
    init?(
      _ measure: Measure, of builder: FigureBuilder, by dimensions: [Dimension], programme: Int,
      limits: (BaseMeasure) -> Int? = { _ in nil }
    ) {
      func part(_ base: BaseMeasure) -> Part? {
        builder.part(base, by: dimensions, programme: programme, throughMonth: limits(base))
      }
      guard let numerator = part(measure.numerator) else { return nil }
      let denominator = measure.denominator.flatMap(part)
      guard measure.denominator == nil || denominator != nil else { return nil }
      self.measure = measure
      self.numerator = numerator
      self.denominator = denominator
      switch measure.numerator {
      case .volunteerHours:
        all = part(.volunteers)
        having = nil
      case .attendance where measure.denominator == nil:
        all = part(.meetings)
        having = part(.meetingsWithAttendance)
      default:
        all = nil
        having = nil
      }
    }

    /// The same parts over the first months of each year; `nil` unless all of them can be limited.
    ///
    /// Months of one part of a ratio do not go with the whole year of the other.
    func sameMonths(
      _ partial: PartialYear?, of builder: FigureBuilder, by dimensions: [Dimension],
      programme: Int
    ) -> Parts? {
      guard let partial, limits(partial) == .all else { return nil }
      return Parts(measure, of: builder, by: dimensions, programme: programme) { _ in
        partial.throughMonth
      }
    }

    /// How many of the parts can be counted over the first months.
    func limits(_ partial: PartialYear) -> Share {
      let limited = [measure.numerator, measure.denominator].compactMap { $0.map(partial.limits) }
      return limited.allSatisfy(\.self) ? .all : limited.contains(true) ? .some : .none
    }

    /// None, some or all.
    enum Share {
      case none
      case some
      case all
    }

    /// The categories that occur, in the order of their axes, the unknown one last.
    ///
    /// People of whom something is unknown are not the same people in both parts of a ratio.
    var categories: [[Int]] {
      let keys = Set(numerator.groups.keys).union(denominator?.groups.keys ?? [:].keys)
      let shown = denominator == nil ? Array(keys) : keys.filter { !$0.contains(0) }
      return shown.sorted(by: Self.isBefore)
    }

    private static func isBefore(_ first: [Int], _ second: [Int]) -> Bool {
      for (left, right) in zip(first, second) where left != right {
        return (left == 0 ? Int.max : left) < (right == 0 ? Int.max : right)
      }
      return false
    }
  }

  private func part(
    _ measure: BaseMeasure, by dimensions: [Dimension], programme: Int, throughMonth: Int?
  ) -> Part? {
    guard let cube = store.cube(measure, by: dimensions, throughMonth: throughMonth) else {
      return nil
    }
    var part = Part(
      measure: measure, throughMonth: throughMonth, firstYear: cube.firstYear, groups: [:],
      years: [:])
    if throughMonth != nil {
      // Who delivered for a year but has nobody in its first months counts zero there.
      guard let whole = self.part(measure, by: dimensions, programme: programme, throughMonth: nil)
      else { return nil }
      part.years = whole.years
      part.senders = whole.senders
    } else {
      part.senders = Senders(
        of: measure, by: dimensions, programme: programme, in: store.delivery)
    }
    for series in cube.series(ofProgramme: programme) {
      part.groups[series.categories] = series
      guard throughMonth == nil else { continue }
      for (index, cell) in series.cells.enumerated() where cell.records > 0 {
        let year = cube.firstYear + index
        part.years[year, default: []].formUnion(cell.flags)
        part.senders?.add(series.categories, year)
      }
    }
    return part.groups.isEmpty && throughMonth == nil ? nil : part
  }
}
