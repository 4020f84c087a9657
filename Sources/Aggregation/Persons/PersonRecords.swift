/// What the records of persons with several of them tell, with the common numbers of their groups.
struct PersonRecords: Sendable {
  /// What each marked record tells, by its ordinal.
  private(set) var marked: [Sighting] = []
  /// Runs of records that have several.
  private(set) var runs: [Sighting] = []
  /// Records of several years of persons who have no other.
  private(set) var years: [Sighting] = []

  /// Brings together what all workers saw, and takes it from them.
  ///
  /// - Parameters:
  ///   - sightings: of each worker, in the order of the ordinals.
  ///   - numbers: for each worker, the common number of each of its groups.
  init(_ sightings: inout [PersonSightings], numbers: [[Int32]]) {
    var before = [0]
    for sighting in sightings { before.append(before[before.count - 1] + sighting.runs.count) }
    marked = Gather.joined(sightings.map(\.marked)) { [before] worker, sighting in
      var sighting = sighting
      if sighting.group >= 0 {
        sighting.group = numbers[worker][Int(sighting.group)]
      } else if sighting.runs != nil {
        sighting.group -= Int32(truncatingIfNeeded: before[worker])
      }
      return sighting
    }
    for (worker, numbers) in numbers.enumerated() {
      sightings[worker].marked = []
      for var run in sightings[worker].runs {
        run.group = numbers[Int(run.group)]
        runs.append(run)
      }
      for var run in sightings[worker].years {
        run.group = numbers[Int(run.group)]
        years.append(run)
      }
    }
  }
}
