import Disclosure

/// What a release says of regions and reach, by programme: one pass over each table, however many
/// programmes there are.
struct CoverageRowIndex {
  /// The rows of one programme, in the order of the release.
  struct Rows {
    fileprivate(set) var changes: [CoverageChangeRow] = []
    fileprivate(set) var phases: [PhaseCoverageRow] = []
    fileprivate(set) var reach: [ReachRow] = []
    fileprivate(set) var regionReach: [RegionReachRow] = []
    fileprivate(set) var places: [NextPlaceRow] = []
    fileprivate(set) var optimum: [PlaceOptimumRow] = []
  }

  private var programmes: [String: Rows] = [:]

  init(_ release: Release) {
    for row in release.coverageChange.rows {
      programmes[row.programme, default: Rows()].changes.append(row)
    }
    for row in release.phaseCoverage.rows {
      programmes[row.programme, default: Rows()].phases.append(row)
    }
    for row in release.reach.rows { programmes[row.programme, default: Rows()].reach.append(row) }
    for row in release.regionReach.rows {
      programmes[row.programme, default: Rows()].regionReach.append(row)
    }
    for row in release.nextPlaces.rows {
      programmes[row.programme, default: Rows()].places.append(row)
    }
    for row in release.placeOptimum.rows {
      programmes[row.programme, default: Rows()].optimum.append(row)
    }
  }

  /// The rows of one programme; none when nothing is said of it.
  func rows(_ programme: String) -> Rows { programmes[programme] ?? Rows() }
}
