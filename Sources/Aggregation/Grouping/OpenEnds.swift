internal import Tables

extension Delivery {
  /// What counts in a year for no other reason than that it began earlier and nobody says when it
  /// ended.
  ///
  /// Such a record counts in every year up to the last one of the delivery. Whether it still goes on
  /// is unknown: organisations forget end dates.
  ///
  /// - Parameters:
  ///   - measure: participants or volunteers; a meeting is over on its day, and hours count once.
  ///   - dimensions: what to split it by, besides programme and year.
  /// - Returns: a cube of these records alone: the cell of a year is the part of the figure of that
  ///   year. Over a span it is the cell of the first year: what began later begins within the span.
  ///   `nil` when there is none. Cost: one pass over the records, and none where every record names
  ///   its year.
  public func openEnds(_ measure: BaseMeasure, by dimensions: [Dimension] = []) -> Cube? {
    guard measure == .participants || measure == .volunteers,
      let table = tables[measure.entity], table.blocks.contains(where: table.hasOpenEnd),
      let cube = Query(measure, by: dimensions, onlyOpenEnds: true).run(on: self),
      !cube.series.isEmpty
    else { return nil }
    return cube
  }
}

extension Table {
  /// Whether any record of a block begins on a day and nobody says when it ended.
  func hasOpenEnd(_ block: Block) -> Bool {
    guard let starts = column(.startDate, of: block)?.values(block.recordCount) else {
      return false
    }
    let ends = column(.endDate, of: block)?.values(block.recordCount)
    let periods = column(.period, of: block)?.values(block.recordCount)
    return starts.indices.contains { index in
      ActiveYears.isOpen(
        period: periods?[index] ?? Column.null, start: starts[index],
        end: ends?[index] ?? Column.null)
    }
  }
}
