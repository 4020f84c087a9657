internal import Regions

/// Which municipalities lie within a distance of which: each counts as its own neighbour.
struct Neighbourhoods: Sendable {
  /// Neighbours that are listed at most: 128 MB.
  ///
  /// The list is read many times when next places are sought, and walking it takes a tenth of the
  /// time of measuring again; but thousands of municipalities within reach of each other would fill
  /// the memory.
  private static let mostListed = 1 << 25

  /// The neighbours of all municipalities behind each other; `nil` where they are too many.
  private struct Lists: Sendable {
    var starts: [Int]
    var neighbours: [Int32]
  }

  private let lists: Lists?
  private let grid: PointGrid

  /// Municipalities in all.
  let count: Int

  /// Measures the distances between municipalities that lie near each other.
  ///
  /// Cost: some tenths of a millisecond for 342 municipalities; for 100,000 in a large country (13
  /// within reach of each) a third of a second.
  ///
  /// - Parameters:
  ///   - centroids: the centres, by municipality.
  ///   - radius: kilometres; a centre at exactly this distance is a neighbour.
  ///   - mostListed: neighbours in all up to which they are listed and not measured at each use.
  init(centroids: [Centroid], radius: Int, mostListed: Int = mostListed) {
    let grid = PointGrid(centroids, radius: radius)
    self.grid = grid
    count = centroids.count
    lists = Self.lists(grid, most: mostListed)
  }

  /// Neighbourhoods that are given, for instance by a test.
  ///
  /// - Parameter lists: the neighbours of each municipality. Who lies near whom is mutual, and each
  ///   lies near itself.
  init(_ lists: [[Int]]) {
    var starts = [0]
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    self.lists = Lists(starts: starts, neighbours: lists.flatMap { $0.sorted().map { Int32($0) } })
    count = lists.count
    grid = PointGrid([], radius: 1)
  }

  /// Calls `body` with every neighbour of a municipality, itself included.
  @inline(__always)
  func forEachNeighbour(of municipality: Int, _ body: (Int) -> Void) {
    guard let lists else { return grid.forEachNeighbour(of: municipality, body) }
    for position in lists.starts[municipality]..<lists.starts[municipality + 1] {
      body(Int(lists.neighbours[position]))
    }
  }

  /// Which municipalities have one of these among their neighbours.
  func within(reachOf municipalities: [Int]) -> [Bool] {
    var isWithin = Array(repeating: false, count: count)
    for municipality in municipalities {
      forEachNeighbour(of: municipality) { isWithin[$0] = true }
    }
    return isWithin
  }

  private static func lists(_ grid: PointGrid, most: Int) -> Lists? {
    var starts = [0]
    starts.reserveCapacity(grid.count + 1)
    for index in 0..<grid.count {
      var found = 0
      grid.forEachNeighbour(of: index) { _ in found += 1 }
      let end = starts[index] + found
      guard end <= most else { return nil }
      starts.append(end)
    }
    var ends = starts
    var neighbours = Array(repeating: Int32(0), count: starts[grid.count])
    // Each is written with its neighbours, so that every list comes out ascending.
    for index in 0..<grid.count {
      grid.forEachNeighbour(of: index) { neighbour in
        neighbours[ends[neighbour]] = Int32(index)
        ends[neighbour] += 1
      }
    }
    return Lists(starts: starts, neighbours: neighbours)
  }
}

extension Gazetteer {
  /// The centres of all municipalities, in the order of `regions(at: .municipality)`.
  var centroids: [Centroid] {
    regions(at: .municipality).indices.map { centroid(of: MunicipalityIndex(rawValue: $0)) }
  }
}
