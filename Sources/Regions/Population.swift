/// A number of inhabitants and the day it belongs to.
public struct Population: Sendable, Hashable {
  /// Inhabitants.
  public let count: Int64

  /// The year on whose 1 January they were counted; it may differ from the year asked for.
  public let year: Int

  /// Makes a population.
  ///
  /// - Parameters:
  ///   - count: inhabitants.
  ///   - year: the year on whose 1 January they were counted.
  public init(count: Int64, year: Int) {
    self.count = count
    self.year = year
  }
}
