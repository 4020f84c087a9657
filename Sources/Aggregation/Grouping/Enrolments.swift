/// What each organisation was in each programme, year by year: its kind and its phase.
///
/// An organisation can be of one kind in one programme and of another kind in the next, so both are
/// kept per enrolment: one organisation in one programme.
struct Enrolments: Sendable {
  /// What is known of an enrolment in one year.
  private struct Facts {
    var kind: Int
    var phase: Int
  }

  /// First enrolment of each organisation; one more at the end.
  private let starts: [Int]
  /// Programme of each enrolment, ascending within an organisation.
  private let programmes: [Int]
  let years: Int
  /// Kind in each year: `kinds[enrolment * years + year]`.
  let kinds: [Int]
  /// Phase in each year, arranged in the same way.
  let phases: [Int]

  /// Reads the enrolments of a list.
  ///
  /// - Parameters:
  ///   - entries: sorted by organisation and programme; the first of a year decides.
  ///   - organisations: number of codes of organisations.
  ///   - years: number of years of the delivery.
  init(_ entries: [Roster.Entry], organisations: Int, years: Int) {
    self.years = years
    var starts: [Int] = []
    var programmes: [Int] = []
    var kinds: [Int] = []
    var phases: [Int] = []
    var index = 0
    for organisation in 0..<organisations {
      starts.append(programmes.count)
      while index < entries.count, entries[index].organisation == organisation {
        let programme = entries[index].programme
        var facts = [Facts?](repeating: nil, count: years)
        while index < entries.count, entries[index].organisation == organisation,
          entries[index].programme == programme
        {
          Self.add(entries[index], to: &facts)
          index += 1
        }
        let complete = Self.filled(facts)
        programmes.append(programme)
        kinds += complete.map(\.kind)
        phases += complete.map(\.phase)
      }
    }
    starts.append(programmes.count)
    self.starts = starts
    self.programmes = programmes
    self.kinds = kinds
    self.phases = phases
  }

  /// The enrolment of an organisation in a programme; −1 when none is certain.
  ///
  /// Who is listed for one programme only, or for none by name, is the same in every programme. Of
  /// several lists, the one without a programme stands in for a programme that has none.
  @inline(__always)
  func index(organisation: Int, programme: Int) -> Int {
    guard organisation >= 0, organisation + 1 < starts.count else { return -1 }
    let first = starts[organisation]
    let end = starts[organisation + 1]
    if end - first == 1 { return first }
    for index in first..<end where programmes[index] == programme { return index }
    return first < end && programmes[first] == 0 ? first : -1
  }

  private static func add(_ entry: Roster.Entry, to facts: inout [Facts?]) {
    for year in entry.years {
      guard var known = facts[year] else {
        facts[year] = Facts(kind: entry.kind, phase: entry.phase)
        continue
      }
      if known.kind == 0 { known.kind = entry.kind }
      if known.phase == 0 { known.phase = entry.phase }
      facts[year] = known
    }
  }

  /// In a year for which it was not listed, an organisation is what it was in the nearest year for
  /// which it was; of two as near, the earlier one.
  private static func filled(_ facts: [Facts?]) -> [Facts] {
    var next = facts.firstIndex { $0 != nil }
    var previous: Int?
    return facts.indices.map { year in
      if facts[year] != nil {
        previous = year
        next = facts[(year + 1)...].firstIndex { $0 != nil }
      }
      let nearest: Int? =
        if let previous, let next {
          year - previous <= next - year ? previous : next
        } else {
          previous ?? next
        }
      return nearest.flatMap { facts[$0] } ?? Facts(kind: 0, phase: 0)
    }
  }
}
