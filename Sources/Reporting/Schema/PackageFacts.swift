/// What is said of a whole export, in its descriptor and in what goes with it.
public struct PackageFacts: Sendable, Equatable {
  /// Titles of the programmes in both languages, in the order of the tables.
  public var programmes: [Bilingual]
  /// Periods of the figures, in order.
  public var periods: [String]
  /// Licences of the exports that were read.
  public var licences: [String]
  /// Sources of the exports that were read, and of the regions.
  public var sources: [String]
  /// Sources that hold invented records.
  public var syntheticSources: [String]
  /// Smallest count of people that is shown.
  public var threshold: Int64
  /// Whether zeros are withheld like small counts.
  public var protectsZeros: Bool
  /// Whether small counts of people were withheld.
  public var isProtected: Bool
  /// How counts of people were rounded, if they were.
  public var rounding: Rounding?
  /// Whether organisations that know their own records were reckoned with.
  public var protectsAgainstOrganisations: Bool

  /// How counts of people were rounded.
  public struct Rounding: Sendable, Equatable {
    /// They are multiples of it.
    public var base: Int64
    /// No count lies further from the true one.
    public var bound: Int64

    /// How counts of people were rounded.
    public init(base: Int64, bound: Int64) {
      self.base = base
      self.bound = bound
    }
  }

  /// Facts of a report.
  ///
  /// - Parameters:
  ///   - tables: the published tables; the figures tell programmes and periods.
  ///   - licences: licences of the exports.
  ///   - sources: sources of the exports.
  ///   - syntheticSources: sources that hold invented records.
  ///   - threshold: smallest count of people that is shown.
  ///   - protectsZeros: whether zeros were withheld too.
  ///   - isProtected: whether small counts were withheld.
  ///   - rounding: how counts were rounded instead.
  ///   - protectsAgainstOrganisations: whether organisations that know their own records were
  ///     reckoned with.
  public init(
    tables: [DataTable], licences: [String], sources: [String], syntheticSources: [String],
    threshold: Int64, protectsZeros: Bool, isProtected: Bool, rounding: Rounding? = nil,
    protectsAgainstOrganisations: Bool = false
  ) {
    let figures = tables.first { $0.name == "measures" }
    programmes = Self.distinct(figures, "programme").map { name in
      Bilingual(
        dutch: Language.dutch.sharedWords.programme(name),
        english: Language.english.sharedWords.programme(name))
    }
    periods = Self.distinct(figures, "period").sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    self.licences = licences
    let hasRegions = tables.contains { $0.name == "coverage" && $0.rowCount > 0 }
    self.sources = sources + (hasRegions ? [Self.regions] : [])
    self.syntheticSources = syntheticSources
    self.threshold = threshold
    self.protectsZeros = protectsZeros
    self.isProtected = isProtected
    self.rounding = rounding
    self.protectsAgainstOrganisations = protectsAgainstOrganisations
  }

  /// Where regions and inhabitants come from; their licence asks to be named.
  private static let regions = "CBS en Kadaster: gebieden en inwoners (CC BY 4.0)"

  private static func distinct(_ table: DataTable?, _ column: String) -> [String] {
    guard let table, let position = table.columns.firstIndex(of: column) else { return [] }
    var found: [String] = []
    for row in 0..<table.rowCount {
      if case .text(let text) = table.row(row)[position], !found.contains(text) {
        found.append(text)
      }
    }
    return found
  }
}
