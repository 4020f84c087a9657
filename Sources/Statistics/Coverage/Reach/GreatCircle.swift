internal import RealModule
internal import Regions

/// A point of the earth's surface as a vector of length 1 from its centre.
///
/// The straight line (chord) between two such points and the angle between them say the same, so
/// that comparing distances takes no sine for every pair.
struct GreatCirclePoint: Sendable {
  /// Mean radius of the earth in kilometres: (2a + b) / 3 of the ellipsoid GRS 80.
  ///
  /// Source: International Union of Geodesy and Geophysics; H. Moritz, "Geodetic Reference System
  /// 1980", Journal of Geodesy 74 (2000). The ellipsoid itself differs by at most 0.6 %, less than
  /// the centre of a municipality says about where its inhabitants live.
  static let earthRadius = 6371.0088

  private let x: Double
  private let y: Double
  private let z: Double

  init(_ centroid: Centroid) {
    let latitude = centroid.latitude * .pi / 180
    let longitude = centroid.longitude * .pi / 180
    x = .cos(latitude) * .cos(longitude)
    y = .cos(latitude) * .sin(longitude)
    z = .sin(latitude)
  }

  /// The square of the chord, between 0 and 4.
  @inline(__always)
  func squaredChord(to other: GreatCirclePoint) -> Double {
    let (across, along, up) = (x - other.x, y - other.y, z - other.z)
    return across * across + along * along + up * up
  }

  /// The number of the cube in which the point lies, counted from 1 in each direction.
  ///
  /// - Parameters:
  ///   - width: of a cube, in radii of the earth.
  ///   - across: cubes in a row, with one to spare at either end.
  func cube(width: Double, across: Int) -> Int {
    func step(_ coordinate: Double) -> Int { Int((coordinate + 1) / width) + 1 }
    return (step(x) * across + step(y)) * across + step(z)
  }

  /// Kilometres along the surface.
  ///
  /// The haversine formula: a quarter of the squared chord is the haversine of the angle. Exact for
  /// near points, where a cosine loses its digits.
  func kilometres(to other: GreatCirclePoint) -> Double {
    2 * Self.earthRadius * .asin(min(.sqrt(squaredChord(to: other)) / 2, 1))
  }

  /// The squared chord of a distance in kilometres, up to half the earth's circumference.
  static func squaredChord(ofKilometres distance: Double) -> Double {
    let half: Double = .sin(min(distance / (2 * earthRadius), .pi / 2))
    return 4 * half * half
  }
}
