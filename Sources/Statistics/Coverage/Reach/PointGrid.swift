internal import Regions

/// Points of the earth's surface in cubes as wide as a distance, so that whoever lies within that
/// distance of a point is found in its own cube and the 26 around it.
///
/// The cubes divide the space in which the sphere lies and not its degrees: poles and date line are
/// like any other place.
///
/// Source: "cell lists" of molecular dynamics; M. Allen and D. Tildesley, "Computer Simulation of
/// Liquids" (1987), 5.3.
struct PointGrid: Sendable {
  /// Points, by cube.
  private let points: [GreatCirclePoint]
  /// Which point of those given each of them is.
  private let indices: [Int32]
  /// The cube of each of them: ascending, the cubes of a column above each other.
  private let cubes: [Int]
  /// Position in `points` of each point given.
  private let positions: [Int32]
  private let limit: Double
  private let cubesAcross: Int

  /// Points given.
  var count: Int { points.count }

  /// Sorts the points by cube.
  ///
  /// - Parameters:
  ///   - centroids: the points.
  ///   - radius: kilometres; at least 1.
  init(_ centroids: [Centroid], radius: Int) {
    limit = GreatCirclePoint.squaredChord(ofKilometres: Double(radius))
    // A little wider than the chord, so that rounding never puts two near points two cubes apart.
    let width = limit.squareRoot() * 1.000_001
    // One empty cube at either end of every row: a neighbour of the last is not the next row's first.
    let across = Int(2 / width) + 3
    cubesAcross = across
    let all = centroids.map(GreatCirclePoint.init)
    let homes = all.map { $0.cube(width: width, across: across) }
    let order = all.indices.sorted { (homes[$0], $0) < (homes[$1], $1) }
    points = order.map { all[$0] }
    indices = order.map { Int32($0) }
    cubes = order.map { homes[$0] }
    var positions = Array(repeating: Int32(0), count: all.count)
    for (position, index) in order.enumerated() { positions[index] = Int32(position) }
    self.positions = positions
  }

  /// Calls `body` with every point within the distance of one, itself included, in no useful order.
  ///
  /// Mutual: the order of two points does not change the square of their difference.
  @inline(__always)
  func forEachNeighbour(of index: Int, _ body: (Int) -> Void) {
    let own = Int(positions[index])
    let point = points[own]
    for across in -1...1 {
      for along in -1...1 {
        let middle = cubes[own] + (across * cubesAcross + along) * cubesAcross
        var position = firstPosition(from: middle - 1)
        while position < cubes.count, cubes[position] <= middle + 1 {
          if position == own || point.squaredChord(to: points[position]) <= limit {
            body(Int(indices[position]))
          }
          position += 1
        }
      }
    }
  }

  /// The first position whose cube is this one or a later one.
  private func firstPosition(from cube: Int) -> Int {
    var low = 0
    var high = cubes.count
    while low < high {
      let middle = (low + high) / 2
      if cubes[middle] < cube { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
