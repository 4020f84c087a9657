/// The centre of the area of a municipality, which is not the centre of its town.
///
/// Source: CBS / Kadaster, "Wijk- en buurtkaart", rounded to 0.0001 degree (about ten metres).
public struct Centroid: Sendable, Hashable {
  /// Degrees north, WGS84.
  public let latitude: Double

  /// Degrees east, WGS84.
  public let longitude: Double

  /// Makes a point.
  ///
  /// - Parameters:
  ///   - latitude: degrees north, WGS84.
  ///   - longitude: degrees east, WGS84.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
