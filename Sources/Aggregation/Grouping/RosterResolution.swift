/// One line of a list of organisations as it was delivered; code 0 where it says nothing.
struct RosterLine {
  var organisation: Int
  var programme: Int
  var kind: Int
  var phase: Int
  var seat: Int
  /// Years in which it was active; `nil` when the line names neither a year nor a date.
  var years: ClosedRange<Int>?
  var flags: CellFlags
}

/// Makes one account of each organisation out of all the lines that speak of it.
///
/// Several lists are stacked: one may hold the programmes, another one the addresses. What a line
/// leaves open is taken from the organisation's other lines of the same years.
struct RosterResolution {
  let entries: [Roster.Entry]
  /// Programme of each organisation by code; 0 when it has none or several.
  let programmeOf: [Int]

  /// - Parameters:
  ///   - lines: in any order.
  ///   - organisations: number of codes of organisations.
  ///   - yearCount: years of the delivery. Cost: years × organisations and programmes.
  init(_ lines: [RosterLine], organisations: Int, yearCount: Int) {
    var programmes = Array(repeating: -1, count: organisations)
    for line in lines where line.programme != 0 {
      let known = programmes[line.organisation]
      programmes[line.organisation] =
        known == -1 || known == line.programme ? line.programme : 0
    }
    let programmeOf = programmes.map { max($0, 0) }
    self.programmeOf = programmeOf

    var sorted = lines
    for index in sorted.indices where sorted[index].programme == 0 {
      sorted[index].programme = programmeOf[sorted[index].organisation]
    }
    sorted.sort(by: Self.isBefore)
    var entries: [Roster.Entry] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].organisation == sorted[start].organisation,
        sorted[end].programme == sorted[start].programme
      {
        end += 1
      }
      entries += Self.entries(of: sorted[start..<end], yearCount: yearCount)
      start = end
    }
    self.entries = entries
  }

  private static func entries(
    of group: ArraySlice<RosterLine>, yearCount: Int
  ) -> [Roster.Entry] {
    let all = 0...(yearCount - 1)
    // A line without a year says what an organisation is, not when, if others tell that.
    let isDated = group.contains { $0.years != nil }
    var facts = Array(repeating: (kind: 0, phase: 0, seat: 0), count: yearCount)
    for line in group {
      for year in line.years ?? all {
        if facts[year].kind == 0 { facts[year].kind = line.kind }
        if facts[year].phase == 0 { facts[year].phase = line.phase }
        if facts[year].seat == 0 { facts[year].seat = line.seat }
      }
    }
    return group.compactMap { line in
      guard let years = line.years ?? (isDated ? nil : all) else { return nil }
      let known = facts[years]
      func filled(_ own: Int, _ other: KeyPath<(kind: Int, phase: Int, seat: Int), Int>) -> Int {
        own != 0 ? own : known.lazy.map { $0[keyPath: other] }.first { $0 != 0 } ?? 0
      }
      return Roster.Entry(
        organisation: line.organisation, programme: line.programme,
        kind: filled(line.kind, \.kind), phase: filled(line.phase, \.phase),
        seat: filled(line.seat, \.seat), years: years,
        isDated: line.years != nil || yearCount == 1, flags: line.flags)
    }
  }

  /// By organisation, programme and years; what else differs only keeps the order the same.
  private static func isBefore(_ first: RosterLine, _ second: RosterLine) -> Bool {
    let left = (
      first.organisation, first.programme, first.years?.lowerBound ?? -1,
      first.years?.upperBound ?? -1
    )
    let right = (
      second.organisation, second.programme, second.years?.lowerBound ?? -1,
      second.years?.upperBound ?? -1
    )
    if left != right { return left < right }
    return (first.kind, first.phase, first.seat, first.flags.rawValue)
      < (second.kind, second.phase, second.seat, second.flags.rawValue)
  }
}
