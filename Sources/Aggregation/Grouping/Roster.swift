internal import Tables

/// The organisations that were listed, with what is known of them year by year.
public struct Roster: Sendable {
  /// One line of the list.
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
    /// What holds for the file it is from.
    public var flags: CellFlags
  }

  /// All lines, in an order that does not depend on files or workers.
  public let entries: [Entry]
  /// Whether a list of organisations was delivered at all.
  public let wasDelivered: Bool
  /// Programme of each organisation by code; 0 when it has none or several.
  let programmeOf: [Int]
  /// Kind and phase of each organisation, by programme and year.
  let enrolments: Enrolments

  init(
    table: Table?, files: [Delivery.FileFacts], years: ClosedRange<Int>?, organisations: Int
  ) {
    wasDelivered = table != nil
    let entries = table.map { Self.entries(of: $0, files: files, years: years) } ?? []
    var programmes = Array(repeating: -1, count: organisations)
    for entry in entries where entry.programme != 0 {
      let known = programmes[entry.organisation]
      programmes[entry.organisation] =
        known == -1 || known == entry.programme ? entry.programme : 0
    }
    self.entries = entries
    programmeOf = programmes.map { max($0, 0) }
    enrolments = Enrolments(entries, organisations: organisations, years: years?.count ?? 1)
  }

  private static func entries(
    of table: Table, files: [Delivery.FileFacts], years: ClosedRange<Int>?
  ) -> [Entry] {
    var entries: [Entry] = []
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
        // Without a year or a date, an organisation is listed for all years.
        let years =
          active.offsets(period: periods[index], start: starts[index], end: ends[index])
          ?? 0...(bounds.count - 1)
        entries.append(
          Entry(
            organisation: organisations[index], programme: programmes[index], kind: kinds[index],
            phase: phases[index], seat: seats[index], years: years, flags: flags))
      }
    }
    return entries.sorted(by: isBefore)
  }

  /// By organisation, programme and years; what else differs only keeps the order the same.
  private static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    let left = (
      first.organisation, first.programme, first.years.lowerBound, first.years.upperBound
    )
    let right = (
      second.organisation, second.programme, second.years.lowerBound, second.years.upperBound
    )
    if left != right { return left < right }
    return (first.kind, first.phase, first.seat, first.flags.rawValue)
      < (second.kind, second.phase, second.seat, second.flags.rawValue)
  }
}
