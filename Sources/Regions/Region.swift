/// One region of one classification.
public struct Region: Sendable, Hashable {
  /// The classification it belongs to.
  public let level: RegionLevel

  /// The code of CBS, for example `GM0150` or `CR12`.
  public let code: String

  /// The name of CBS, for example `Deventer` or `Hengelo (O.)`.
  public let name: String

  /// Makes a region of its parts; nothing is looked up.
  ///
  /// - Parameters:
  ///   - level: the classification it belongs to.
  ///   - code: the code of CBS, with its two letters.
  ///   - name: the name of CBS.
  public init(level: RegionLevel, code: String, name: String) {
    self.level = level
    self.code = code
    self.name = name
  }
}

/// Position of a municipality in `Gazetteer.regions(at: .municipality)`, from 0.
///
/// Positions follow the order of the codes, so comparing them compares the codes.
public struct MunicipalityIndex: RawRepresentable, Hashable, Comparable, Sendable {
  /// The position, from 0.
  public let rawValue: Int

  /// Wraps a position.
  ///
  /// - Parameter rawValue: a position in `Gazetteer.regions(at: .municipality)`.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Whether the first comes earlier, which is to say has the lower code.
  ///
  /// - Parameters:
  ///   - first: a municipality.
  ///   - second: another of the same gazetteer.
  public static func < (first: MunicipalityIndex, second: MunicipalityIndex) -> Bool {
    first.rawValue < second.rawValue
  }
}
