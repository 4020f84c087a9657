/// A complete list of municipalities and the regions they lie in, in the place of the embedded one:
/// another year, or another country.
public struct RegionClassification: Sendable {
  /// One municipality.
  public struct Municipality: Sendable {
    /// Its code; case does not matter.
    public var code: String
    /// Its name.
    public var name: String
    /// The centre of its area.
    public var centroid: Centroid
    /// The code of the region it lies in, at every level of the classification.
    public var regions: [RegionLevel: String]

    /// Makes a municipality of its parts.
    public init(
      code: String, name: String, centroid: Centroid, regions: [RegionLevel: String]
    ) {
      self.code = code
      self.name = name
      self.centroid = centroid
      self.regions = regions
    }
  }

  /// The municipalities by code, upper case and each once.
  let municipalities: [Municipality]
  /// The levels at which every municipality lies in a region, besides its own.
  let levels: [RegionLevel]
  /// Names by level and code.
  let names: [RegionLevel: [String: String]]

  /// A classification; levels at which a municipality lies nowhere are left out.
  ///
  /// - Parameters:
  ///   - municipalities: in any order; of several with one code the first counts.
  ///   - names: names of the regions by level and code; a region without one is called by the name
  ///     that the embedded tables have for its code, else by its code.
  public init(_ municipalities: [Municipality], names: [RegionLevel: [String: String]]) {
    var seen: Set<String> = []
    let distinct = municipalities.map { municipality in
      var copy = municipality
      copy.code = Self.code(municipality.code)
      copy.regions = municipality.regions.mapValues(Self.code)
      return copy
    }.filter { seen.insert($0.code).inserted }
    self.municipalities = distinct.sorted { Self.isBefore($0.code, $1.code) }
    levels = RegionLevel.allCases.filter { level in
      level != .municipality && distinct.allSatisfy { $0.regions[level] != nil }
    }
    self.names = names.mapValues { names in
      Dictionary(names.map { (Self.code($0.key), $0.value) }, uniquingKeysWith: max)
    }
  }

  /// The regions of a level, sorted by code.
  func regions(at level: RegionLevel) -> [Region] {
    if level == .municipality {
      return municipalities.map { Region(level: level, code: $0.code, name: $0.name) }
    }
    guard levels.contains(level) else { return [] }
    let embedded = Gazetteer.netherlands
    return Set(municipalities.compactMap { $0.regions[level] }).sorted(by: Self.isBefore).map {
      code in
      let known = embedded.region(code: code, at: level).map {
        embedded.regions(at: level)[$0].name
      }
      return Region(level: level, code: code, name: names[level]?[code] ?? known ?? code)
    }
  }

  static func code(_ text: String) -> String { text.uppercased() }

  /// The order of codes: by their bytes.
  static func isBefore(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
