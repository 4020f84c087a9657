import Disclosure
import Tables

/// The provinces of one programme: a table with figures, and a map beside it.
struct ProvinceOverview {
  let programme: CoveredProgramme
  let regions: RegionIndex
  let reach: ReachFacts
  let wording: any Wording

  /// `nil` when no province is known.
  func block() -> Block? {
    let rows = regions.rows(programme.name, "province", programme.latest)
    guard !rows.isEmpty else { return nil }
    let table = Block.table(table(rows))
    return map(rows).map { .beside(table, .tileMap($0)) } ?? table
  }

  private func table(_ rows: [CoverageRow]) -> TableBlock {
    var before: [String: Int64] = [:]
    if let previous = programme.previous {
      for row in regions.rows(programme.name, "province", previous) {
        before[row.code] = row.organisations
      }
    }
    let showsBefore = !before.isEmpty
    let showsPeople = rows.contains { $0.participants != nil }
    // Two periods and participations fill the page: this rate then stands in `coverage.csv` alone.
    let showsSeatRate = !(showsBefore && showsPeople)
    let within = reach.sharesByProvince()
    let year = programme.levels.first?.populationYear ?? programme.latest.firstYear
    var columns: [TableBlock.Column] = []
    if showsBefore, let previous = programme.previous {
      // Years alone keep the columns narrow; what they count stands above the names.
      columns.append(.init(wording.organisationsByRegion, .words))
      columns.append(.init(Prose(previous.displayLabel), .figures))
      columns.append(.init(Prose(programme.latest.displayLabel), .figures))
    } else {
      columns.append(.init(wording.provinceColumn, .words))
      columns.append(.init(wording.organisationsColumn(nil), .figures))
    }
    columns.append(.init(wording.inhabitantsColumn(year), .figures))
    if showsSeatRate { columns.append(.init(wording.organisationsPer100kColumn, .figures)) }
    if let within { columns.append(.init(wording.withinColumn(within.radius), .figures)) }
    if showsPeople {
      columns.append(.init(wording.participantsColumn, .figures))
      columns.append(.init(wording.participantsPer10kColumn, .figures))
    }
    return TableBlock(
      columns: columns,
      rows: rows.map { row in
        var cells: [Cell] = [.text(row.name)]
        if showsBefore { cells.append(organisations(before[row.code], mark: nil)) }
        cells.append(organisations(row.organisations, mark: row.status.mark))
        cells.append(row.population.map { .number(Quantity($0)) } ?? .symbol(.missing))
        if showsSeatRate {
          cells.append(rate(row.organisationsPer100k, decimals: 2, otherwise: .missing))
        }
        if let within {
          cells.append(
            within.shares[row.code].map { $0.isZero ? .symbol(.zero) : .percent($0) }
              ?? .symbol(.missing))
        }
        if showsPeople {
          let absent: Symbol = row.status == .suppressed ? .suppressed : .missing
          cells.append(rate(row.participants, decimals: 0, otherwise: absent))
          cells.append(rate(row.participantsPer10k, decimals: 1, otherwise: absent))
        }
        return TableBlock.Row(cells)
      })
  }

  /// `nil` when some province has no place on it: half a map misleads.
  private func map(_ rows: [CoverageRow]) -> TileMap? {
    let tiles = rows.compactMap { row in
      row.tile.map {
        TileMap.Tile(
          row: $0.row, column: $0.column, label: $0.abbreviation,
          cell: row.organisations == 0
            ? .symbol(.whiteSpot) : .number(Quantity(row.organisations)))
      }
    }
    guard tiles.count == rows.count else { return nil }
    return TileMap(tiles: tiles, caption: wording.mapCaption)
  }

  private func organisations(_ count: Int64?, mark: Symbol?) -> Cell {
    guard let count else { return .symbol(.missing) }
    if count == 0 { return .symbol(.whiteSpot, word: wording.whiteSpot) }
    return .number(Quantity(count), mark: mark)
  }

  private func rate(_ value: Quantity?, decimals: Int, otherwise: Symbol) -> Cell {
    guard let value else { return .symbol(otherwise) }
    return FigureCells.number(value, decimals: decimals)
  }
}
