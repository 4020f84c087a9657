import Disclosure
import Tables

/// Regions that one programme won and lost, and what organisations of one phase cover alone.
struct HistoryFacts {
  /// Levels that are shown by phase.
  private static let phaseLevels = ["province", "municipality"]
  /// The name that stands for organisations of all phases.
  private static let allPhases = "total"

  let rows: CoverageRowIndex.Rows
  let programme: CoveredProgramme
  let wording: any Wording

  func facts() -> [Fact] { [change(), phases()].compactMap { $0 } }

  /// Provinces by name, finer levels by number; `nil` without an earlier period.
  private func change() -> Fact? {
    guard let previous = programme.previous else { return nil }
    let rows = rows.changes.filter {
      $0.phase == Self.allPhases && $0.period == programme.latest
    }
    var lines: [Prose] = []
    let provinces = rows.filter { $0.level == "province" }
    if !provinces.isEmpty {
      let named = wording.regionsNamed(
        won: provinces.filter(\.isWon).map(\.name),
        lost: provinces.filter { !$0.isWon }.map(\.name))
      lines.append("\(wording.level("province").uncapitalisedFirst) \(named)")
    }
    var counted: [Prose] = []
    for level in programme.levels.map(\.level) where level != "province" {
      let changed = rows.filter { $0.level == level }
      guard !changed.isEmpty else { continue }
      let won = changed.count(where: \.isWon)
      let counts = wording.regionsCounted(won: won, lost: changed.count - won)
      counted.append("\(wording.level(level).uncapitalisedFirst) \(counts)")
    }
    if !counted.isEmpty { lines.append(counted.joined(separator: ", ")) }
    return Fact(
      label: wording.sinceLabel(previous), lines: lines.isEmpty ? [wording.noRegionChanged] : lines)
  }

  private func phases() -> Fact? {
    let rows = rows.phases.filter {
      $0.period == programme.latest && Self.phaseLevels.contains($0.level)
    }
    let names = rows.map(\.phase).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard names.contains(where: { !$0.isEmpty }) else { return nil }
    return Fact(
      label: wording.byPhaseLabel,
      lines: names.map { name in
        wording.coveredByPhase(
          name,
          Self.phaseLevels.compactMap { level in
            rows.first { $0.phase == name && $0.level == level }
          })
      })
  }
}
