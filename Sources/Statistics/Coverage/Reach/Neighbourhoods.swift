internal import Regions

/// Which municipalities lie within a distance of which: each counts as its own neighbour.
///
/// One array for all of them, so that a country of many municipalities costs one allocation.
struct Neighbourhoods: Sendable {
  private let starts: [Int]
  private let neighbours: [Int32]

  /// Municipalities in all.
  var count: Int { starts.count - 1 }

  /// The neighbours of a municipality in ascending order, itself included.
  func neighbours(of municipality: Int) -> ArraySlice<Int32> {
    neighbours[starts[municipality]..<starts[municipality + 1]]
  }

  /// Compares all pairs: 342 municipalities take some tenths of a millisecond.
  ///
  /// - Parameters:
  ///   - centroids: the centres, by municipality.
  ///   - radius: kilometres; a centre at exactly this distance is a neighbour.
  init(centroids: [Centroid], radius: Int) {
    let points = centroids.map(GreatCirclePoint.init)
    let limit = GreatCirclePoint.squaredChord(ofKilometres: Double(radius))
    var starts = [0]
    var neighbours: [Int32] = []
    starts.reserveCapacity(points.count + 1)
    for (index, point) in points.enumerated() {
      for (other, place) in points.enumerated()
      where other == index || point.squaredChord(to: place) <= limit {
        neighbours.append(Int32(other))
      }
      starts.append(neighbours.count)
    }
    self.starts = starts
    self.neighbours = neighbours
  }

  /// Neighbourhoods that are given, for instance by a test.
  ///
  /// - Parameter lists: the neighbours of each municipality. Who lies near whom is mutual, and each
  ///   lies near itself.
  init(_ lists: [[Int]]) {
    var starts = [0]
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    self.starts = starts
    neighbours = lists.flatMap { $0.sorted().map { Int32($0) } }
  }

  /// Which municipalities have one of these among their neighbours.
  func within(reachOf municipalities: [Int]) -> [Bool] {
    var isWithin = Array(repeating: false, count: count)
    for municipality in municipalities {
      for neighbour in neighbours(of: municipality) { isWithin[Int(neighbour)] = true }
    }
    return isWithin
  }
}

extension Gazetteer {
  /// The centres of all municipalities, in the order of `regions(at: .municipality)`.
  var centroids: [Centroid] {
    regions(at: .municipality).indices.map { centroid(of: MunicipalityIndex(rawValue: $0)) }
  }
}
