/// The regions of the Netherlands: what they are called, where they lie, how many live there.
///
/// One classification for all periods, that of 2023 to 2025 (342 municipalities): names and codes
/// of former municipalities lead to those of today.
///
/// Sources: CBS, "Gebieden in Nederland", "Regionale kerncijfers" and "Gemeentelijke indeling";
/// Kadaster, Basisregistratie Adressen en Gebouwen. Both CC BY 4.0.
public struct Gazetteer: Sendable {
  let regionTables: RegionTables
  let provinceTables: ProvinceTables
  var nameTables: NameTables
  let placeTables: PlaceTables
  /// Where postcodes lie; nil when nobody said so.
  var postcodes: PostcodeTable?
  var populationTables: PopulationTables
  /// Whether the municipalities and their regions were given, and are not those of the program.
  public let hasOwnClassification: Bool

  /// The tables embedded in the program, read at first use (a fraction of a millisecond).
  public static let netherlands = Gazetteer()

  private init() {
    hasOwnClassification = false
    var populations = PopulationTables()
    regionTables = .embedded(populations: &populations)
    populationTables = populations
    provinceTables = ProvinceTables(embeddedFor: regionTables)
    nameTables = NameTables(embeddedFor: regionTables)
    placeTables = PlaceTables()
  }

  /// The levels that divide this country, the municipality first: all six of the embedded tables,
  /// fewer where a classification was given without some.
  public var levels: [RegionLevel] {
    RegionLevel.allCases.filter { !regionTables.regions[$0.ordinal].isEmpty }
  }

  /// The regions of a level, sorted by code; empty when the country is not divided so.
  ///
  /// Their numbers in the embedded tables: 342 municipalities, 40 COROP regions, 12 provinces, 25 GGD, 31 zorgkantoor and
  /// 25 safety regions.
  ///
  /// - Parameter level: a classification.
  public func regions(at level: RegionLevel) -> [Region] {
    regionTables.regions[level.ordinal]
  }

  /// The region in which a municipality lies, as a position in `regions(at:)`.
  ///
  /// Constant time. The level must be one of `levels`.
  ///
  /// - Parameters:
  ///   - municipality: a municipality of this gazetteer.
  ///   - level: a classification.
  public func region(of municipality: MunicipalityIndex, at level: RegionLevel) -> Int {
    regionTables.membership[level.ordinal][municipality.rawValue]
  }

  /// The regions of all municipalities at a level: position in `regions(at:)` by municipality.
  ///
  /// For loops over categories: one array instead of a call for each.
  ///
  /// - Parameter level: a classification.
  public func regionsOfMunicipalities(at level: RegionLevel) -> [Int] {
    regionTables.membership[level.ordinal]
  }

  /// The position in `regions(at:)` of the region with a code of today, or nil.
  ///
  /// - Parameters:
  ///   - code: a code with its letters, such as `CR12`; case does not matter.
  ///   - level: a classification.
  public func region(code: String, at level: RegionLevel) -> Int? {
    regionTables.position(ofCode: code, at: level)
  }

  /// The centre of a municipality's area, in degrees WGS84.
  ///
  /// - Parameter municipality: a municipality of this gazetteer.
  public func centroid(of municipality: MunicipalityIndex) -> Centroid {
    regionTables.centroids[municipality.rawValue]
  }

  /// The places of the provinces in a tile map, in the order of `regions(at: .province)`;
  /// empty when one of them is no province of the Netherlands.
  public var provinceTiles: [ProvinceTile] { provinceTables.tiles }

  /// The years whose population is known, ascending.
  public var populationYears: [Int] { populationTables.years }

  /// The inhabitants of a region on 1 January of a year, or of the nearest year known.
  ///
  /// - Parameters:
  ///   - region: a position in `regions(at: level)`.
  ///   - level: a classification.
  ///   - year: the year wanted; of two equally near years known, the earlier one is taken.
  /// - Returns: the inhabitants and the year they belong to.
  public func population(of region: Int, at level: RegionLevel, year: Int) -> Population {
    populationTables.population(of: region, at: level, year: year)
  }

  /// The inhabitants of all municipalities on 1 January of a year, or of the nearest year known.
  ///
  /// - Parameter year: the year wanted; of two equally near years known, the earlier one is taken.
  /// - Returns: the inhabitants and the year they belong to.
  public func totalPopulation(year: Int) -> Population {
    populationTables.total(year: year)
  }

  /// A gazetteer that knows the population of one more year, or another one of a year known.
  ///
  /// - Parameters:
  ///   - counts: inhabitants by municipality, in the order of `regions(at: .municipality)`.
  ///   - year: the year on whose 1 January they were counted.
  /// - Returns: the new gazetteer; nil when there are not as many counts as municipalities, or one
  ///   is negative or beyond 10^15 (so that sums cannot overflow).
  public func settingPopulation(_ counts: [Int64], year: Int) -> Gazetteer? {
    let highest: Int64 = 1_000_000_000_000_000
    guard counts.count == regions(at: .municipality).count,
      counts.allSatisfy({ (0...highest).contains($0) })
    else { return nil }
    var copy = self
    copy.populationTables.set(year: year, counts: counts, in: regionTables)
    return copy
  }
}
