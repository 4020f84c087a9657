internal import Tables

/// Writes the cells of one dialect.
struct PieceWords {
  private let dialect: ExportDialect
  private let delimiter: String

  init(_ dialect: ExportDialect) {
    self.dialect = dialect
    delimiter = String(dialect.delimiter)
  }

  /// Texts as they stand, in the dialect's encoding.
  func table(_ texts: [String]) -> PieceTable { PieceTable(texts.map(dialect.bytes)) }

  /// Cells, each with a delimiter behind it.
  func cells(_ texts: [String]) -> [UInt8] {
    dialect.bytes(texts.map { dialect.cell($0) + delimiter }.joined())
  }

  /// The first line, with the mark before it where the dialect has one.
  func header(_ order: [ExportDialect.Part], _ entity: Entity) -> [UInt8] {
    let isDutch = dialect.language == .dutch
    let names = order.flatMap { part in
      switch part {
      case .identifier:
        switch (entity, isDutch) {
        case (.volunteers, true): ["vrijwilligernummer"]
        case (.volunteers, false): ["volunteer_id"]
        case (_, true): ["deelnemernummer"]
        case (_, false): ["participant_id"]
        }
      case .organisation: [isDutch ? "organisatienummer" : "organisation_id"]
      case .times:
        switch dialect.times {
        case .year: [isDutch ? "jaar" : "year"]
        case .dates: isDutch ? ["startdatum", "einddatum"] : ["start_date", "end_date"]
        case .yearAndDates:
          isDutch ? ["jaar", "startdatum", "einddatum"] : ["year", "start_date", "end_date"]
        }
      case .person: isDutch ? ["geboortejaar", "geslacht"] : ["birth_year", "gender"]
      case .hours: [isDutch ? "uren" : "hours"]
      case .home:
        [isDutch ? "gemeente" : "municipality"] + (dialect.hasPostcodes ? ["postcode"] : [])
      }
    }
    return dialect.mark + cells(names)
      + dialect.bytes(dialect.cell(isDutch ? "opmerking" : "remark") + dialect.lineEnd)
  }

  /// Birth years with genders, one in twenty unknown.
  ///
  /// Everybody is at least 12 in the first year, and at most 105 in the last of thirty.
  func persons(from firstYear: Int) -> PieceTable {
    let shares = [11, 7, 1]
    let genders =
      zip(dialect.genders, shares).flatMap { Array(repeating: $0, count: $1) } + [""]
    return PieceTable(
      (firstYear - 75...firstYear - 12).flatMap { year in
        genders.map { cells(["\(year)", $0]) }
      })
  }

  /// Municipalities, a few of them unknown.
  func homes() -> PieceTable {
    var pieces = ExportWords.municipalities.flatMap { municipality in
      (0..<(dialect.hasPostcodes ? 20 : 2)).map {
        table([home(municipality.name, postcode: municipality.postcode * 100 + 17 + 4 * $0)]).bytes
      }
    }
    if dialect.hasAliases {
      pieces += ExportWords.aliases.map { table([home($0, postcode: nil)]).bytes }
    }
    pieces += Array(repeating: table([home("", postcode: nil)]).bytes, count: pieces.count / 50)
    return PieceTable(pieces)
  }

  /// The cells of a home as text.
  func home(_ name: String, postcode: Int?) -> String {
    let cells = [name] + (dialect.hasPostcodes ? [postcode.map { "\($0)" } ?? ""] : [])
    return cells.map { dialect.cell($0) + delimiter }.joined()
  }

  /// The times of a record that begins in a year.
  ///
  /// Where a column tells the year, the dates lie in it; elsewhere one in three ends in a later year,
  /// and one in twelve has no end: it lasts through the last year.
  func times(
    _ place: Int, _ years: [Int], _ draw: inout SplitMix64
  ) -> (bytes: [UInt8], span: PieceSet.Span) {
    let year = years[place]
    let start = Day(year: year, index: draw.below(340))
    let length = 7 + draw.below(dialect.times == .dates ? 300 : 200)
    let isOpen = draw.below(12) == 0
    var end = start.adding(length)
    switch dialect.times {
    case .year: return (cells(["\(year)"]), PieceSet.Span(first: place, last: place))
    case .yearAndDates:
      if end.year > year { end = Day(year: year, index: Day.length(of: year) - 1) }
      return (
        cells(["\(year)", text(start), isOpen ? "" : text(end)]),
        PieceSet.Span(first: place, last: place)
      )
    case .dates:
      let last = place + end.year - year
      let hasNoEnd = isOpen || last >= years.count
      return (
        cells([text(start), hasNoEnd ? "" : text(end)]),
        PieceSet.Span(first: place, last: hasNoEnd ? years.count - 1 : last)
      )
    }
  }

  /// The times of a record whose end date is 30 February.
  func impossibleTimes(_ place: Int, _ years: [Int]) -> (bytes: [UInt8], span: PieceSet.Span) {
    let year = years[place]
    let dates = [
      text(Day(year: year, index: 40)), dialect.date(year: year, month: 2, day: 30),
    ]
    return dialect.times == .dates
      ? (cells(dates), PieceSet.Span(first: place, last: years.count - 1))
      : (cells(["\(year)"] + dates), PieceSet.Span(first: place, last: place))
  }

  private func text(_ day: Day) -> String {
    dialect.date(year: day.year, month: day.month.month, day: day.month.day)
  }
}

/// A day as its place in a year, from 0.
private struct Day {
  var year: Int
  var index: Int

  static func length(of year: Int) -> Int {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
  }

  func adding(_ days: Int) -> Day {
    var day = Day(year: year, index: index + days)
    while day.index >= Self.length(of: day.year) {
      day.index -= Self.length(of: day.year)
      day.year += 1
    }
    return day
  }

  var month: (month: Int, day: Int) {
    let february = Self.length(of: year) - 337
    var rest = index
    for (place, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30].enumerated() {
      if rest < length { return (place + 1, rest + 1) }
      rest -= length
    }
    return (12, rest + 1)
  }
}
