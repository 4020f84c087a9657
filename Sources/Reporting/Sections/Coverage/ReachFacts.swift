import Disclosure
import Tables

/// Who lives near an organisation of one programme, and where the next ones would matter most.
struct ReachFacts {
  /// The distance that reports speak of, where it is among those asked for.
  private static let usualRadius: Int64 = 10
  /// Municipalities out of reach that are named.
  private static let namedMunicipalities = 5
  /// Distances up to which the centres of municipalities say little.
  private static let finestRadius: Int64 = 5

  let programme: CoveredProgramme
  let wording: any Wording
  private let rows: [ReachRow]
  private let regions: [RegionReachRow]
  /// Where the next organisations would bring most, in order.
  let places: [NextPlaceRow]
  private let optimum: PlaceOptimumRow?

  /// The distance that the text speaks of; `nil` when nothing was worked out.
  let radius: Int64?

  init(_ all: CoverageRowIndex.Rows, _ programme: CoveredProgramme, wording: any Wording) {
    self.programme = programme
    self.wording = wording
    rows = all.reach.filter { $0.period == programme.latest && $0.populationWithin != nil }
    let radii = rows.map(\.radius)
    let radius =
      radii.contains(Self.usualRadius)
      ? Self.usualRadius : radii.isEmpty ? nil : radii[(radii.count - 1) / 2]
    self.radius = radius
    regions = all.regionReach.filter {
      $0.radius == radius && $0.period == programme.latest
        && ($0.level == "province" || $0.level == "municipality")
    }
    places = all.places.filter { $0.radius == radius && $0.period == programme.latest }
    optimum = all.optimum.first { $0.radius == radius && $0.period == programme.latest }
  }

  /// The share of the inhabitants within reach by code of province, and the distance.
  func sharesByProvince() -> (radius: Int64, shares: [String: Quantity])? {
    guard let radius else { return nil }
    var shares: [String: Quantity] = [:]
    for row in regions where row.level == "province" {
      shares[row.code] = row.populationWithin.flatMap { Quantity($0, over: row.population) }
    }
    return shares.isEmpty ? nil : (radius, shares)
  }

  /// The share of all inhabitants within reach.
  var share: Quantity? { rows.first { $0.radius == radius }.flatMap(Self.share) }

  /// The share of all inhabitants by distance, in order.
  var shares: [(radius: Int64, share: Quantity)] {
    rows.compactMap { row in Self.share(row).map { (radius: row.radius, share: $0) } }
  }

  func facts() -> [Fact] {
    guard let radius, let share else { return [] }
    let others = shares.filter { $0.radius != radius }
    var facts = [
      Fact(label: wording.withinLabel(radius), lines: [wording.within(share, others: others)])
    ]
    let beyond = regions.filter { $0.level == "municipality" && $0.populationWithin == 0 }
      // The order of codes decides between municipalities of the same size.
      .sorted { ($1.population, $0.code) < ($0.population, $1.code) }
    let largest = beyond.prefix(Self.namedMunicipalities).filter { $0.population > 0 }
    if !largest.isEmpty {
      let line = wording.outOfReach(
        beyond.reduce(0) { $0 + $1.population },
        largest: largest.map { (name: $0.name, people: $0.population) })
      facts.append(Fact(label: wording.outOfReachLabel(radius), lines: [line]))
    }
    if !places.isEmpty {
      var lines = [wording.nextPlaces(places, radius: radius)]
      if let optimum { lines.append(wording.optimum(optimum)) }
      facts.append(Fact(label: wording.nextPlacesLabel, lines: lines))
    }
    return facts
  }

  /// What the distances mean, and which of them say little.
  func notes() -> [Prose] {
    guard let radius, share != nil else { return [] }
    let note = wording.reachNote(radius)
    // How far centres lie apart is known of the regions of the program alone.
    guard !programme.hasOwnClassification else { return [note] }
    let fine = rows.map(\.radius).filter { $0 <= Self.finestRadius }
    return [note] + fine.suffix(1).map { wording.finerThanData($0) }
  }

  private static func share(_ row: ReachRow) -> Quantity? {
    row.populationWithin.flatMap { Quantity($0, over: row.population) }
  }
}
