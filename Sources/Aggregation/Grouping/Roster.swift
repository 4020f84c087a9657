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
  /// Kind of each organisation and year: `kindOf[organisation * years + year]`.
  let kindOf: [Int]
  /// Phase of each organisation and year.
  let phaseOf: [Int]
  private let yearCount: Int

  init(
    table: Table?, files: [Delivery.FileFacts], years: ClosedRange<Int>?, organisations: Int
  ) {
    yearCount = years?.count ?? 1
    wasDelivered = table != nil
    entries = table.map { Self.entries(of: $0, files: files, years: years) } ?? []
    var programmes = Array(repeating: -1, count: organisations)
    var kinds = Array(repeating: -1, count: organisations * yearCount)
    var phases = kinds
    for entry in entries {
      let known = programmes[entry.organisation]
      if entry.programme != 0 {
        programmes[entry.organisation] =
          known == -1 || known == entry.programme ? entry.programme : 0
      }
      for year in entry.years {
        let index = entry.organisation * yearCount + year
        if kinds[index] <= 0 { kinds[index] = entry.kind }
        if phases[index] <= 0 { phases[index] = entry.phase }
      }
    }
    // In a year for which it was not listed, an organisation is what it was in its nearest entry.
    for entry in entries {
      for year in 0..<yearCount {
        let index = entry.organisation * yearCount + year
        if kinds[index] == -1 { kinds[index] = entry.kind }
        if phases[index] == -1 { phases[index] = entry.phase }
      }
    }
    programmeOf = programmes.map { max($0, 0) }
    kindOf = kinds.map { max($0, 0) }
    phaseOf = phases.map { max($0, 0) }
  }

  private static func entries(
    of table: Table, files: [Delivery.FileFacts], years: ClosedRange<Int>?
  ) -> [Entry] {
    var entries: [Entry] = []
    let bounds = years ?? 0...0
    let active = ActiveYears(
      firstYear: bounds.lowerBound, lastYear: bounds.upperBound, endsWhenItStarts: false)
    for block in table.blocks {
      let organisations = table.values(.organisation, of: block)
      let programmes = table.values(.programme, of: block)
      let kinds = table.values(.kind, of: block)
      let phases = table.values(.phase, of: block)
      let seats = table.values(.municipality, of: block)
      let periods = table.values(.period, of: block)
      let starts = table.values(.startDate, of: block)
      let ends = table.values(.endDate, of: block)
      let flags = CellFlags(files[block.file])
      for index in 0..<block.recordCount {
        // Without a year or a date, an organisation is listed for all years.
        let years =
          active.offsets(period: periods[index], start: starts[index], end: ends[index])
          ?? 0...(bounds.count - 1)
        entries.append(
          Entry(
            organisation: Int(organisations[index]), programme: Int(programmes[index]),
            kind: Int(kinds[index]), phase: Int(phases[index]), seat: Int(seats[index]),
            years: years, flags: flags))
      }
    }
    return entries.sorted { first, second in
      let left = [
        first.organisation, first.programme, first.years.lowerBound, first.years.upperBound,
        first.kind, first.phase, first.seat, Int(first.flags.rawValue),
      ]
      let right = [
        second.organisation, second.programme, second.years.lowerBound, second.years.upperBound,
        second.kind, second.phase, second.seat, Int(second.flags.rawValue),
      ]
      return left.lexicographicallyPrecedes(right)
    }
  }
}
