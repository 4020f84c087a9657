import Regions
import TestSupport
import Testing

@testable import Statistics

/// The search by cubes, against comparing all pairs.
@Suite struct NeighbourhoodTests {
  /// Points anywhere, many of them together, some twice, some at a pole or on the date line.
  private static func points(_ count: Int, seed: Int) -> [Centroid] {
    var random = SeededGenerator(seed: seed)
    var points: [Centroid] = [
      Centroid(latitude: 90, longitude: 0), Centroid(latitude: 90, longitude: 120),
      Centroid(latitude: -90, longitude: 7), Centroid(latitude: 0, longitude: 180),
      Centroid(latitude: 0, longitude: -180), Centroid(latitude: 0.01, longitude: -179.99),
      Centroid(latitude: 89.99, longitude: -60), Centroid(latitude: 0, longitude: 0),
    ]
    while points.count < count {
      let near = points[Int.random(in: points.indices, using: &random)]
      let width = [0.0, 0.05, 3, 180][Int.random(in: 0..<4, using: &random)]
      let latitude = near.latitude + width / 2 * Double.random(in: -1...1, using: &random)
      let longitude = near.longitude + width * Double.random(in: -1...1, using: &random)
      points.append(
        Centroid(latitude: min(max(latitude, -90), 90), longitude: min(max(longitude, -180), 180)))
    }
    return points
  }

  @Test(arguments: [1, 5, 20, 137, 500, 9_000, 20_016])
  func findsWhatComparingAllPairsFinds(radius: Int) {
    let centroids = Self.points(500, seed: radius)
    let points = centroids.map(GreatCirclePoint.init)
    let limit = GreatCirclePoint.squaredChord(ofKilometres: Double(radius))
    let listed = Neighbourhoods(centroids: centroids, radius: radius)
    let measured = Neighbourhoods(centroids: centroids, radius: radius, mostListed: 0)
    #expect(listed.count == 500 && measured.count == 500)
    var pairs = 0
    for index in points.indices {
      let expected = points.indices.filter {
        $0 == index || points[index].squaredChord(to: points[$0]) <= limit
      }
      #expect(listed.neighbours(of: index) == expected)
      #expect(measured.neighbours(of: index).sorted() == expected)
      pairs += expected.count
    }
    // Neither everybody alone nor everybody together, but for the far side of the earth.
    #expect(pairs > 500 && (radius > 20_015) == (pairs == 500 * 500))
  }

  @Test(arguments: [0, 1, 2]) func veryFewPoints(count: Int) {
    let centroids = Array(Self.points(8, seed: 1)[..<count])
    for limit in [0, 100] {
      let neighbourhoods = Neighbourhoods(centroids: centroids, radius: 5, mostListed: limit)
      #expect(neighbourhoods.count == count)
      // The first two are the same pole.
      for index in 0..<count {
        #expect(neighbourhoods.neighbours(of: index).sorted() == Array(0..<count))
      }
    }
  }

  @Test func whoIsWithinReachDoesNotDependOnTheList() {
    let centroids = Self.points(300, seed: 9)
    let seats = [3, 50, 299]
    #expect(
      Neighbourhoods(centroids: centroids, radius: 200).within(reachOf: seats)
        == Neighbourhoods(centroids: centroids, radius: 200, mostListed: 0).within(reachOf: seats))
  }
}

extension Neighbourhoods {
  /// The neighbours of a municipality, as they come.
  func neighbours(of municipality: Int) -> [Int] {
    var found: [Int] = []
    forEachNeighbour(of: municipality) { found.append($0) }
    return found
  }
}
