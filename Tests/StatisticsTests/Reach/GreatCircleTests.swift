import Foundation
import Regions
import Testing

@testable import Statistics

/// Distances, against the formula of Vincenty for a sphere: arctangents instead of chords.
@Suite struct GreatCircleTests {
  private static let centroids = Gazetteer.netherlands.centroids

  private func vincenty(_ one: Centroid, _ other: Centroid) -> Double {
    let (north, far) = (one.latitude * .pi / 180, other.latitude * .pi / 180)
    let east = (other.longitude - one.longitude) * .pi / 180
    let across = cos(far) * sin(east)
    let along = cos(north) * sin(far) - sin(north) * cos(far) * cos(east)
    let inward = sin(north) * sin(far) + cos(north) * cos(far) * cos(east)
    return 6371.0088 * atan2(hypot(across, along), inward)
  }

  @Test func everyPairOfMunicipalitiesAgreesWithAnotherFormula() {
    let points = Self.centroids.map(GreatCirclePoint.init)
    var worst = 0.0
    var nearestToWhole = 1.0
    for (index, point) in points.enumerated() {
      for other in 0..<index {
        let expected = vincenty(Self.centroids[index], Self.centroids[other])
        let found = point.kilometres(to: points[other])
        worst = max(worst, abs(found - expected) / expected)
        nearestToWhole = min(nearestToWhole, abs(found - found.rounded()))
      }
    }
    // A tenth of a percent is asked for.
    #expect(worst < 1e-9)
    // No pair lies so near a whole distance that the last digit of a sine decides: the answer is
    // the same on every machine.
    #expect(nearestToWhole > 1e-7)
  }

  @Test(arguments: [
    // A degree of the meridian, a quarter of the equator, and the other side of the earth.
    ((0.0, 0.0), (1.0, 0.0), 111.1951), ((0, 0), (0, 90), 10_007.557),
    ((52, 5), (-52, -175), 20_015.115), ((52.1, 5.2), (52.1, 5.2), 0),
  ])
  func knownDistances(one: (Double, Double), other: (Double, Double), expected: Double) {
    let first = GreatCirclePoint(Centroid(latitude: one.0, longitude: one.1))
    let second = GreatCirclePoint(Centroid(latitude: other.0, longitude: other.1))
    #expect(abs(first.kilometres(to: second) - expected) < 0.001)
    #expect(first.kilometres(to: second) == second.kilometres(to: first))
  }

  @Test(arguments: [1, 5, 10, 20, 73, 500])
  func neighboursAreThoseWithinTheDistance(radius: Int) {
    let neighbourhoods = Neighbourhoods(centroids: Self.centroids, radius: radius)
    #expect(neighbourhoods.count == 342)
    for (index, centroid) in Self.centroids.enumerated() {
      let expected = Self.centroids.indices.filter {
        $0 == index || vincenty(centroid, Self.centroids[$0]) <= Double(radius)
      }
      #expect(neighbourhoods.neighbours(of: index) == expected)
    }
  }
}
