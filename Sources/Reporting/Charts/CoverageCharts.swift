import Disclosure
import Tables

/// Where the organisations of a programme are, who lives near them, and where the next would matter.
struct CoverageCharts {
  let rows: CoverageRowIndex.Rows
  let programme: CoveredProgramme
  let regions: RegionIndex
  let studio: ChartStudio

  private var wording: any Wording { studio.wording }

  func charts() -> [Chart?] {
    let facts = ReachFacts(rows, programme, wording: wording)
    return [map(), reach(facts), nextPlaces(facts)]
  }

  /// `nil` when some province has no place on the map: half a map misleads.
  private func map() -> Chart? {
    let rows = regions.rows(programme.name, "province", programme.latest)
    guard !rows.isEmpty, rows.allSatisfy({ $0.tile != nil }) else { return nil }
    let white = rows.filter { $0.organisations == 0 }.map(\.name)
    return studio.chart(
      .init(
        key: "coverage", form: .tiles,
        title: wording.chartTitle(without: white, of: rows.count),
        subtitle: Prose(wording.chartSeats(programme.latest)),
        categoryTitle: wording.dimension("province").capitalisedFirst,
        valueTitle: wording.measure("organisations"),
        series: [wording.measure("organisations")],
        rows: rows.map { row in
          let cell: Cell =
            row.organisations == 0
            ? .symbol(.whiteSpot)
            : .number(Quantity(row.organisations), mark: row.status.mark)
          // A suppressed row withholds its people; how many organisations it has is public.
          let status: FigureStatus = row.status.mark == nil ? .final : row.status
          return Chart.Row(
            row.name, [Chart.Point(cell, status)],
            tile: row.tile.map {
              Chart.Tile(row: $0.row, column: $0.column, letters: $0.abbreviation)
            })
        },
        notes: [wording.seatNote], hasOwnClassification: programme.hasOwnClassification,
        isSynthetic: programme.isSynthetic))
  }

  private func reach(_ facts: ReachFacts) -> Chart? {
    guard let radius = facts.radius, let share = facts.share else { return nil }
    let shares = facts.shares
    return studio.chart(
      .init(
        key: "reach", form: .bars,
        title: wording.chartTitle(share: .percent(share), within: radius),
        subtitle: Prose(wording.chartInhabitants(programme.latest)),
        categoryTitle: wording.distanceAxis, valueTitle: wording.shareOfInhabitants, unit: .share,
        series: [wording.shareOfInhabitants],
        rows: shares.map { one in
          Chart.Row(wording.withinLabel(one.radius), [Chart.Point(.percent(one.share))])
        },
        notes: facts.notes(), populationYear: populationYear,
        hasOwnClassification: programme.hasOwnClassification, isSynthetic: programme.isSynthetic))
  }

  private func nextPlaces(_ facts: ReachFacts) -> Chart? {
    guard let radius = facts.radius, let first = facts.places.first else { return nil }
    return studio.chart(
      .init(
        key: "next-places", form: .bars,
        title: wording.chartTitle(
          next: first.name, .number(Quantity(first.populationGained)), within: radius),
        subtitle: Prose(wording.chartNextPlaces(radius, programme.latest)),
        categoryTitle: wording.dimension("municipality").capitalisedFirst,
        valueTitle: wording.extraInhabitants, series: [wording.extraInhabitants],
        rows: facts.places.map { place in
          Chart.Row(
            "\(place.rank). \(place.name)",
            [Chart.Point(.number(Quantity(place.populationGained), signed: true))])
        },
        notes: [wording.eachAddsToThoseBefore], populationYear: populationYear,
        hasOwnClassification: programme.hasOwnClassification, isSynthetic: programme.isSynthetic))
  }

  private var populationYear: Int? { programme.levels.first?.populationYear }
}
