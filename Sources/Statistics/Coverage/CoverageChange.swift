public import Regions
public import Tables

/// A region that got its first organisation, or lost its last, between two successive periods.
public struct CoverageChange: Sendable, Equatable {
  /// Which way a region went.
  public enum Direction: String, Sendable {
    /// It had no organisation and now has one.
    case won
    /// It had one and now has none.
    case lost
  }

  /// Programme as the files name it.
  public let programme: String
  /// Phase of the organisations; `nil` for all organisations.
  public let phase: String?
  /// Level.
  public let level: RegionLevel
  /// Code.
  public let code: String
  /// Name.
  public let name: String
  /// The later period.
  public let period: Period
  /// The period before it of which the seats are known.
  public let previousPeriod: Period
  /// Which way.
  public let direction: Direction
  /// Whether the seats of either period are invented.
  public let isSynthetic: Bool
}

/// Compares the regions with an organisation of successive periods.
struct ChangesOfCoverage {
  private struct Covered {
    let period: Period
    let regions: Set<Int>
    let isSynthetic: Bool
  }

  private struct Key: Hashable {
    let programme: String
    let phase: String?
  }

  let gazetteer: Gazetteer

  /// All changes, by programme, phase (all organisations first), level, period and code.
  ///
  /// A period of which no seat is known is passed over: it says nothing of any region.
  func compute(
    _ coverage: [RegionCoverage], _ summaries: [CoverageSummary], _ phases: [PhaseCoverage]
  ) -> [CoverageChange] {
    let known = summaries.filter { $0.level == .municipality && $0.knowsSeats }
    let programmes = known.map(\.programme).reduce(into: [String]()) {
      if $0.last != $1 { $0.append($1) }
    }
    let periods = Dictionary(grouping: known) { $0.programme }
    let rows = Dictionary(grouping: coverage.filter { $0.organisations > 0 }) { $0.programme }
    let parts = Dictionary(grouping: phases) { $0.programme }
    return programmes.flatMap { programme -> [CoverageChange] in
      let years = periods[programme] ?? []
      let own = parts[programme] ?? []
      let names = own.map(\.phase).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let key = Key(programme: programme, phase: nil)
      var changes = RegionLevel.allCases.flatMap { level in
        let seats = (rows[programme] ?? []).filter { $0.level == level }
        return self.changes(
          key, level,
          years.map { year in
            Covered(
              period: year.period,
              regions: Set(
                seats.filter { $0.period == year.period }
                  .compactMap { gazetteer.region(code: $0.code, at: level) }),
              isSynthetic: year.isSynthetic)
          })
      }
      for phase in names {
        let key = Key(programme: programme, phase: phase)
        changes += RegionLevel.allCases.flatMap { level in
          self.changes(
            key, level,
            years.map { year in
              let found = own.first {
                $0.phase == phase && $0.level == level && $0.period == year.period
              }
              return Covered(
                period: year.period, regions: Set(found?.covered ?? []),
                isSynthetic: year.isSynthetic)
            })
        }
      }
      return changes
    }
  }

  private func changes(
    _ key: Key, _ level: RegionLevel, _ years: [Covered]
  ) -> [CoverageChange] {
    zip(years, years.dropFirst()).flatMap { previous, current in
      current.regions.symmetricDifference(previous.regions).sorted().map { index in
        let region = gazetteer.regions(at: level)[index]
        return CoverageChange(
          programme: key.programme, phase: key.phase, level: level, code: region.code,
          name: region.name, period: current.period, previousPeriod: previous.period,
          direction: current.regions.contains(index) ? .won : .lost,
          isSynthetic: previous.isSynthetic || current.isSynthetic)
      }
    }
  }
}
