import Disclosure
import Tables

/// A programme of which some seats are known, with its last two periods of that kind.
struct CoveredProgramme {
  let name: String
  let latest: Period
  let previous: Period?
  /// Rows of the latest period, one per level.
  let levels: [CoverageSummaryRow]

  var isSynthetic: Bool { levels.contains { $0.isSynthetic } }

  var hasOwnClassification: Bool { levels.contains { $0.hasOwnClassification } }

  /// Different organisations.
  var organisations: Int64 { levels.first?.organisations ?? 0 }

  /// All of them, in the order of the release.
  static func all(in release: Release) -> [CoveredProgramme] {
    var order: [String] = []
    var rows: [String: [CoverageSummaryRow]] = [:]
    for row in release.coverageSummary.rows
    where row.organisationsPlaced > 0 || row.organisationsOutside > 0 {
      if rows[row.programme] == nil { order.append(row.programme) }
      rows[row.programme, default: []].append(row)
    }
    return order.compactMap { name in
      let all = rows[name, default: []]
      let periods = Set(all.map(\.period)).sorted()
      guard let latest = periods.last else { return nil }
      return CoveredProgramme(
        name: name, latest: latest, previous: periods.dropLast().last,
        levels: all.filter { $0.period == latest })
    }
  }
}

/// The regions that a report names: provinces, and places outside the classification.
struct RegionIndex {
  private struct Key: Hashable {
    let programme: String
    let level: String
    let period: Period
  }

  private var groups: [Key: [CoverageRow]] = [:]

  init(_ rows: [CoverageRow]) {
    for row in rows where row.level == "province" || row.level == "outside" {
      let key = Key(programme: row.programme, level: row.level, period: row.period)
      groups[key, default: []].append(row)
    }
  }

  func rows(_ programme: String, _ level: String, _ period: Period) -> [CoverageRow] {
    groups[Key(programme: programme, level: level, period: period), default: []]
  }
}
