internal import Tables

/// The pieces of records in one dialect: all of an entity's files in that dialect share them.
struct PieceSet: Sendable {
  /// Years in which a record with these times is active, by their places in the span.
  struct Span: Sendable {
    let first: Int
    let last: Int
  }

  let identifierStart: PieceTable
  let identifierEnd: PieceTable
  /// Times, for each year those of records that begin in it, equally many.
  private(set) var times = PieceTable()
  private(set) var spans: [Span] = []
  /// Times with an end date that is no day, one for each year; none where the dialect has no dates.
  private(set) var impossibleTimes = PieceTable()
  private(set) var impossibleSpans: [Span] = []
  let persons: PieceTable
  private(set) var hours = PieceTable()
  /// Hundredths of an hour of each piece of `hours`.
  private(set) var hundredths: [Int] = []
  let homes: PieceTable
  let unknownHomes: PieceTable
  /// Remarks with the end of the line.
  let remarks: PieceTable
  let brokenRemarks: PieceTable
  let lineEnd: PieceTable
  /// Cells beyond the last column, with the end of the line.
  let extraCells: PieceTable
  /// Places of the years, later ones more often.
  let yearDraws: [Int]
  let header: [UInt8]
  /// What the cells of a record are, in order.
  let order: [ExportDialect.Part]
  let delimiterLength: Int

  /// Times of records that begin in one year.
  static let timesPerYear = 256

  init(_ dialect: ExportDialect, _ entity: Entity, _ options: GenerationOptions) {
    let isVolunteer = entity == .volunteers
    let words = PieceWords(dialect)
    order = dialect.order.filter { $0 != .hours || isVolunteer }
    delimiterLength = 1
    header = words.header(order, entity)
    let quote = dialect.quoting == .all ? "\"" : ""
    identifierStart = words.table([quote + (isVolunteer ? "W" : "D")])
    identifierEnd = words.table([quote + String(dialect.delimiter)])
    let end = dialect.lineEnd
    remarks = words.table(ExportWords.remarks.map { dialect.cell($0) + end })
    brokenRemarks = words.table(["\"komt \"vaak\" terug\"" + end])
    lineEnd = words.table([end])
    extraCells = words.table([String(dialect.delimiter) + dialect.cell("x") + end])
    persons = words.persons(from: options.years.lowerBound)
    homes = words.homes()
    unknownHomes = words.table(
      ExportWords.unknownMunicipalities.map { words.home($0, postcode: nil) })
    if isVolunteer {
      for quarter in 1...400 {
        hundredths.append(quarter * 25)
        hours.append(words.cells([dialect.hours(quarter * 25)]))
      }
    }
    let years = Array(options.years)
    yearDraws = years.indices.flatMap { Array(repeating: $0, count: 3 + $0) }
    var draw = SplitMix64(seed: 20)
    for place in years.indices {
      for _ in 0..<Self.timesPerYear {
        let made = words.times(place, years, &draw)
        times.append(made.bytes)
        spans.append(made.span)
      }
      guard dialect.times != .year else { continue }
      let made = words.impossibleTimes(place, years)
      impossibleTimes.append(made.bytes)
      impossibleSpans.append(made.span)
    }
  }

  /// Bytes of the longest record, spoilt or not, with digits of a number of this width.
  func longestRecord(width: Int, organisations: PieceTable) -> Int {
    width + organisations.longest + header.count
      + [
        identifierStart, identifierEnd, times, impossibleTimes, persons, hours, homes, unknownHomes,
        remarks, brokenRemarks, lineEnd, extraCells,
      ].reduce(0) { $0 + $1.longest }
  }
}
