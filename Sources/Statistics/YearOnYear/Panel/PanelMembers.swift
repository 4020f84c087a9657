internal import Aggregation
internal import Tables

/// Finds the organisations of a programme with what they delivered in periods.
struct PanelMembers {
  let store: CubeStore

  /// The organisations that delivered or were expected in either of two periods, by code.
  ///
  /// - Parameters:
  ///   - measure: counted by record: participants or volunteers.
  ///   - throughMonth: last month that counts; `nil` for whole periods.
  /// - Returns: the members. Cost: organisations of the programme.
  func members(
    _ measure: BaseMeasure, programme: Int, from previous: Period, to current: Period,
    throughMonth: Int?
  ) -> [PanelMember] {
    var members: [Int: PanelMember] = [:]
    for (organisation, cell) in delivered(measure, programme, previous, throughMonth) {
      members[organisation, default: .unknown(organisation)].previous = cell.value
    }
    for (organisation, cell) in delivered(measure, programme, current, throughMonth) {
      members[organisation, default: .unknown(organisation)].current = cell.value
    }
    for organisation in expected(programme, previous) {
      members[organisation, default: .unknown(organisation)].wasExpected = true
    }
    for organisation in expected(programme, current) {
      members[organisation, default: .unknown(organisation)].isExpected = true
    }
    return members.values.sorted { $0.organisation < $1.organisation }
  }

  /// What each organisation delivered in a period; one without records is left out.
  ///
  /// Who delivered for the period but has nobody in its first months counts zero there: that is no
  /// silence.
  func delivered(
    _ measure: BaseMeasure, _ programme: Int, _ period: Period, _ throughMonth: Int? = nil
  ) -> [(organisation: Int, cell: Cell)] {
    guard let cube = store.cube(measure, by: [.organisation]) else { return [] }
    let delivered = cube.series(ofProgramme: programme).compactMap {
      series -> (organisation: Int, cell: Cell)? in
      let cell = series.cell(for: period, firstYear: cube.firstYear)
      return cell.records > 0 ? (series.categories[0], cell) : nil
    }
    guard throughMonth != nil else { return delivered }
    let months = store.cube(measure, by: [.organisation], throughMonth: throughMonth)
    var counted: [Int: Cell] = [:]
    for series in months?.series(ofProgramme: programme) ?? [] {
      counted[series.categories[0]] = series.cell(for: period, firstYear: cube.firstYear)
    }
    return delivered.map { ($0.organisation, counted[$0.organisation] ?? Cell()) }
  }

  /// Organisations that are listed for a period, each once.
  ///
  /// A list without years expects nobody: who is on it may have begun later, or stopped.
  func expected(_ programme: Int, _ period: Period) -> Set<Int> {
    listed(programme, period) { $0.isDated }
  }

  /// Organisations that are listed, nobody knows for which years.
  func undated(_ programme: Int, _ period: Period) -> Set<Int> {
    listed(programme, period) { !$0.isDated }
  }

  private func listed(
    _ programme: Int, _ period: Period, where isWanted: (Roster.Entry) -> Bool
  ) -> Set<Int> {
    guard let bounds = store.delivery.years, period.years.overlaps(bounds) else { return [] }
    let years = period.years.clamped(to: bounds)
    let offsets = years.lowerBound - bounds.lowerBound...years.upperBound - bounds.lowerBound
    var found: Set<Int> = []
    for entry in store.delivery.roster.entries(ofProgramme: programme)
    where entry.years.overlaps(offsets) && isWanted(entry) {
      found.insert(entry.organisation)
    }
    return found
  }
}

extension PanelMember {
  fileprivate static func unknown(_ organisation: Int) -> PanelMember {
    PanelMember(
      organisation: organisation, previous: nil, current: nil, wasExpected: false,
      isExpected: false)
  }
}
