internal import Tables

/// The organisations that were listed, with what is known of them year by year.
public struct Roster: Sendable {
  /// One organisation in one programme for some years.
  public struct Entry: Sendable {
    /// Code of the organisation.
    public var organisation: Int
    /// Code of the programme; 0 when unknown.
    public var programme: Int
    /// Code of the kind.
    public var kind: Int
    /// Code of the phase.
    public var phase: Int
    /// Code of the municipality of the seat, or of a place outside the classification.
    public var seat: Int
    /// Years in which it was active, as offsets from the first year of the delivery.
    public var years: ClosedRange<Int>
    /// Whether its years are known: a list without years says who takes part, not when.
    ///
    /// In a delivery of one year, a list without years is of that year.
    public var isDated: Bool
    /// What holds for the file it is from.
    public var flags: CellFlags
  }

  /// All entries, in an order that does not depend on files or workers.
  public let entries: [Entry]
  /// Programme of each organisation by code; 0 when it has none or several.
  public let programmeOf: [Int]
  /// Kind and phase of each organisation, by programme and year.
  let enrolments: Enrolments
  /// Positions of the entries of each programme, in order.
  private let positions: [Int: [Int]]

  init(
    table: Table?, files: [Delivery.FileFacts], years: ClosedRange<Int>?, organisations: Int
  ) {
    let lines = table.map { Self.lines(of: $0, files: files, years: years) } ?? []
    let resolution = RosterResolution(
      lines, organisations: organisations, yearCount: years?.count ?? 1)
    entries = resolution.entries
    programmeOf = resolution.programmeOf
    enrolments = Enrolments(entries, organisations: organisations, years: years?.count ?? 1)
    positions = Dictionary(grouping: entries.indices) { [entries] in entries[$0].programme }
  }

  /// The entries of one programme, in order; cost: their number.
  public func entries(ofProgramme programme: Int) -> some Sequence<Entry> {
    (positions[programme] ?? []).lazy.map { entries[$0] }
  }

  private static func lines(
    of table: Table, files: [Delivery.FileFacts], years: ClosedRange<Int>?
  ) -> [RosterLine] {
    var lines: [RosterLine] = []
    let bounds = years ?? 0...0
    let active = ActiveYears(
      firstYear: bounds.lowerBound, lastYear: bounds.upperBound, endsWhenItStarts: false)
    for block in table.blocks {
      // A field that no file of the delivery has is unknown in every record: code 0.
      func codes(_ field: FieldName) -> [Int] {
        table.values(field, of: block).map { max(Int($0), 0) }
      }
      let organisations = codes(.organisation)
      let programmes = codes(.programme)
      let kinds = codes(.kind)
      let phases = codes(.phase)
      let seats = codes(.municipality)
      // Known totals have spans as categories in the field that holds a number here.
      func numbers(_ field: FieldName) -> [Int64] {
        table.column(field, of: block) == nil
          ? Array(repeating: Column.null, count: block.recordCount)
          : table.values(field, of: block)
      }
      let periods = numbers(.period)
      let starts = numbers(.startDate)
      let ends = numbers(.endDate)
      let flags = CellFlags(files[block.file])
      for index in 0..<block.recordCount {
        lines.append(
          RosterLine(
            organisation: organisations[index], programme: programmes[index], kind: kinds[index],
            phase: phases[index], seat: seats[index],
            years: active.offsets(period: periods[index], start: starts[index], end: ends[index]),
            flags: flags))
      }
    }
    return lines
  }
}
