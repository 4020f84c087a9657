import Disclosure
import Tables

/// Figures by category: meetings by kind, people by organisation and by what else was asked.
struct BreakdownCharts {
  /// Categories of a chart at most; the tables hold all of them.
  private static let mostRows = 40
  /// Periods beside each other at most.
  private static let mostPeriods = 4
  /// Names in a title at most.
  private static let mostNames = 3
  /// Dimensions of which the categories have an order of their own.
  private static let ordered: Set<String> = ["age-group"]

  let figures: ProgrammeFigures
  let studio: ChartStudio

  func charts() -> [Chart?] {
    let groups = figures.groups.filter { group in
      !group.isTotal && group.hasFigures && !group.isAllUnknown
        && !group.dimension.contains("×")
        && (Headline.people.contains(group.measure) || ActivitiesSection.shows(group))
    }
    return MeasureOrder.sorted(groups).map(chart)
  }

  private func chart(_ group: FigureGroup) -> Chart? {
    let wording = studio.wording
    let isDots = group.dimension == "organisation"
    let present = figures.periods.filter { period in
      group.lines.contains { $0.figures[period]?.hasFigure == true }
    }
    let years = present.filter(\.isYear)
    let periods = Array(
      (years.isEmpty ? present : years).suffix(isDots ? 2 : Self.mostPeriods))
    let all = group.lines.filter { line in
      periods.contains { line.figures[$0]?.hasFigure == true }
    }
    let lines = inOrder(
      ShownInText.largest(all, most: Self.mostRows) { Self.size(of: $0, in: periods) }, periods,
      of: group.dimension)
    let decimals = FigureCells.decimals(of: group.measure, group.lines)
    var notes = group.measure == "participants" ? [wording.participantsAreRecords] : []
    let isIncomplete = lines.contains { line in
      periods.contains { line.figures[$0]?.hasFigure != true }
    }
    let directions = isDots ? directions(group, periods) : nil
    if let directions, directions.count < all.count {
      notes.append(wording.notCompared(all.count - directions.count))
    }
    if isDots, isIncomplete { notes.append(wording.noDotNoFigure) }
    let dropped = (years.isEmpty ? present : years).count - periods.count
    if dropped > 0 { notes.append(wording.earlierPeriods(dropped)) }
    if lines.count < all.count {
      notes.append(wording.furtherCategories(all.count - lines.count, of: group.dimension))
    }
    return studio.chart(
      .init(
        key: "\(group.measure)-by-\(group.dimension)", form: isDots ? .dots : .bars,
        title: isDots
          ? organisationsTitle(group, directions, periods) : title(group, all, periods, decimals),
        subtitle: Prose(wording.chartBreakdown(group.measure, by: group.dimension, periods)),
        categoryTitle: wording.dimension(group.dimension).capitalisedFirst,
        valueTitle: wording.measure(group.measure), series: periods.map(\.displayLabel),
        seriesKind: .periods,
        rows: lines.map { line in
          Chart.Row(
            name(line, in: group),
            periods.map { point(line.figures[$0], decimals, isDots: isDots) })
        },
        notes: notes,
        isSynthetic: all.contains { line in
          periods.contains { line.figures[$0]?.isSynthetic == true }
        }))
  }

  /// Where dots are joined, one that is not there needs no word.
  private func point(_ row: MeasureRow?, _ decimals: Int, isDots: Bool) -> Chart.Point {
    guard isDots, row?.hasFigure != true else {
      return Chart.Point(row, decimals: decimals, wording: studio.wording)
    }
    return Chart.Point(.blank)
  }

  /// The name of a category, with its code where another has the same name.
  private func name(_ line: FigureLine, in group: FigureGroup) -> String {
    let name = studio.wording.categories(line.name, of: group.dimension)
    let isShared = group.lines.count { $0.name == line.name } > 1
    return isShared && !line.code.isEmpty ? "\(name) (\(line.code))" : name
  }

  /// The largest figure that is shown of a category; nothing when it is withheld.
  private static func size(of line: FigureLine, in periods: [Period]) -> Quantity {
    periods.compactMap { line.figures[$0] }.filter { $0.status != .suppressed }
      .compactMap { $0.value ?? $0.high }.max { $0.isBelow($1) } ?? Quantity(0)
  }

  /// The largest first, by what is shown; the unknown last.
  private func inOrder(
    _ lines: [FigureLine], _ periods: [Period], of dimension: String
  ) -> [FigureLine] {
    guard !Self.ordered.contains(dimension) else { return lines }
    return lines.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.isUnknown != second.isUnknown { return second.isUnknown }
      let size = Self.size(of: first, in: periods)
      let otherSize = Self.size(of: second, in: periods)
      return size == otherSize ? one.offset < other.offset : otherSize.isBelow(size)
    }.map(\.element)
  }

  /// The largest category of the last period, where everything is known; else what the chart shows.
  private func title(
    _ group: FigureGroup, _ lines: [FigureLine], _ periods: [Period], _ decimals: Int
  ) -> Prose {
    let wording = studio.wording
    let plain = wording.chartTitle(group.measure, by: group.dimension, in: periods)
    guard let last = periods.last else { return plain }
    let rows = lines.compactMap { line in line.figures[last].map { (line, $0) } }
    guard rows.count > 1, rows.allSatisfy({ $0.1.value != nil && $0.1.status != .suppressed }),
      let most = rows.compactMap(\.1.value).max(by: { $0.isBelow($1) })
    else { return plain }
    let largest = rows.filter { $0.1.value == most }.map(\.0)
    guard largest.count <= Self.mostNames, largest.count < rows.count,
      !largest.contains(where: \.isUnknown)
    else { return plain }
    return wording.chartTitle(
      group.measure, most: largest.map { wording.categories($0.name, of: group.dimension) },
      .number(most, decimals: decimals), in: last)
  }

  /// Whether the organisations have more (1), fewer (−1) or as many (0), of those with both figures;
  /// `nil` without any.
  private func directions(_ group: FigureGroup, _ periods: [Period]) -> [Int]? {
    guard periods.count == 2 else { return nil }
    let signs = group.lines.compactMap { line -> Int? in
      guard let before = line.figures[periods[0]], let now = line.figures[periods[1]],
        before.status != .suppressed, now.status != .suppressed
      else { return nil }
      return now.value.flatMap { value in
        before.value.flatMap { value.subtracting($0)?.sign }
      }
    }
    return signs.isEmpty ? nil : signs
  }

  private func organisationsTitle(
    _ group: FigureGroup, _ directions: [Int]?, _ periods: [Period]
  ) -> Prose {
    let wording = studio.wording
    // Of rounded counts nobody can say how many are equal.
    guard let directions, studio.rounding == nil else {
      return wording.chartTitle(group.measure, by: group.dimension, in: periods)
    }
    return wording.chartTitle(
      group.measure, higher: directions.count { $0 > 0 }, lower: directions.count { $0 < 0 },
      equal: directions.count { $0 == 0 }, than: periods[0])
  }
}

extension String {
  /// The text with its first letter large.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
