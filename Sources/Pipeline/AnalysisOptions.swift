internal import Aggregation
internal import Disclosure
public import Reporting
internal import Tables

/// What `analyze` was asked to do.
public struct AnalysisOptions: Sendable {
  /// Folders or files to read.
  public var paths: [String]
  /// Files that add to what the program knows of regions, or replace it.
  public var regions: [String] = []
  /// Language of reports and messages.
  public var language: Language
  /// Smallest previous count for which a percentage of change is given.
  public var minimumBase: Int64
  /// Smallest count of people that may be shown.
  public var threshold: Int64
  /// Whether small counts of people are withheld.
  public var isProtected: Bool
  /// Whether zeros are secrets too.
  public var protectsZeros = false
  /// Whether small groups that are the rest of shown figures are protected.
  public var findsRemainders = true
  /// Whether what an organisation that knows its own records could work out is withheld as well.
  public var protectsAgainstOrganisations = false
  /// Base to multiples of which counts of people are rounded instead of being withheld; `nil` for
  /// exact counts.
  public var rounding: Int64?
  /// Whether messages may hold cell values.
  public var showsValues: Bool
  /// Whether tables are written beside the report.
  public var writesFiles: Bool
  /// How tables are written.
  public var tableForm = TableForm.plain

  let splits: [[Dimension]]
  let periods: [Period]
  let radii: [Int]

  /// Distances to an organisation that are worked out when nothing is asked, in kilometres.
  public static let standardRadii = "5,10,15,20"

  /// Options.
  ///
  /// - Parameters:
  ///   - splits: each entry the dimensions of one table, separated by commas.
  ///   - periods: years or spans.
  ///   - radii: distances to an organisation in whole kilometres, separated by commas.
  /// - Throws: `PipelineError.wrongOption` for a dimension or period that does not exist, and for
  ///   numbers that are too small or too large.
  public init(
    paths: [String], splits: [String] = [], periods: [String] = [],
    radii: String = Self.standardRadii, language: Language = .dutch, minimumBase: Int64 = 20,
    threshold: Int64 = 10, isProtected: Bool = true,
    showsValues: Bool = false, writesFiles: Bool = true
  ) throws(PipelineError) {
    try SmallCount.check("--threshold", threshold)
    if minimumBase < 0 { throw .wrongOption(.tooSmall(option: "--minimum-base", least: 0)) }
    self.paths = paths
    self.language = language
    self.minimumBase = minimumBase
    self.threshold = threshold
    self.isProtected = isProtected
    self.showsValues = showsValues
    self.writesFiles = writesFiles
    self.splits = try Self.dimensions(splits)
    self.periods = try Self.periods(periods)
    self.radii = try Self.radii(radii)
  }

  /// What must not be shown.
  var policy: DisclosurePolicy {
    var policy = DisclosurePolicy(
      threshold: threshold, isOn: isProtected, zeros: protectsZeros ? .protect : .publish,
      findsRemainders: findsRemainders)
    policy.insiders = protectsAgainstOrganisations ? .protect : .report
    policy.rounding = rounding
    return policy
  }

  /// Checks that the ways to protect people go together.
  ///
  /// - Throws: `PipelineError.wrongOption`.
  public func checkProtection() throws(PipelineError) {
    let protects = ProtectedAgainst.option + " organisations"
    if protectsAgainstOrganisations, !isProtected {
      throw .wrongOption(.excludes(option: protects, other: "--disclosure off"))
    }
    guard let rounding else { return }
    try RoundingBase.check(rounding)
    if !isProtected {
      throw .wrongOption(.excludes(option: RoundingBase.option, other: "--disclosure off"))
    }
    if protectsAgainstOrganisations {
      throw .wrongOption(.excludes(option: RoundingBase.option, other: protects))
    }
    if protectsZeros {
      throw .wrongOption(.excludes(option: RoundingBase.option, other: "--zeros protect"))
    }
  }

  /// What decides the content of the outputs, for the manifest.
  var described: [String: String] {
    var form = tableForm == .plain ? [:] : [TableForm.option: tableForm.rawValue]
    if let rounding { form["rounding"] = "\(rounding)" }
    if protectsAgainstOrganisations { form["protect-against"] = "organisations" }
    return [
      "by": splits.map { $0.map(\.rawValue).joined(separator: ",") }.joined(separator: " "),
      "periods": periods.map(\.label).joined(separator: ","),
      "radius": radii.map(String.init).joined(separator: ","),
      "language": language.rawValue,
      "minimum-base": "\(minimumBase)",
      "threshold": "\(threshold)",
      "disclosure": isProtected ? "on" : "off",
      "zeros": protectsZeros ? "protect" : "publish",
      "remainders": findsRemainders ? "on" : "off",
      "show-values": showsValues ? "on" : "off",
      "regions": RegionSources.described(regions),
    ].merging(form) { known, _ in known }
  }

  /// Most dimensions of one split.
  private static let mostDimensions = 5

  private static func dimensions(_ splits: [String]) throws(PipelineError) -> [[Dimension]] {
    var result: [[Dimension]] = []
    for split in splits {
      var dimensions: [Dimension] = []
      for part in split.split(separator: ",", omittingEmptySubsequences: false) {
        let name = part.filter { $0 != " " }
        guard let dimension = Dimension(rawValue: name) else {
          throw .wrongOption(.dimension(name, known: Dimension.allCases.map(\.rawValue)))
        }
        guard !dimensions.contains(dimension) else {
          throw .wrongOption(.repeatedDimension(name))
        }
        dimensions.append(dimension)
      }
      guard dimensions.count <= mostDimensions else {
        throw .wrongOption(.tooManyDimensions(limit: mostDimensions))
      }
      if !result.contains(dimensions) { result.append(dimensions) }
    }
    return result
  }

  /// Kilometres at most: further than from one end of the country to the other.
  private static let longestRadius = 500

  private static func radii(_ text: String) throws(PipelineError) -> [Int] {
    var radii: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let digits = part.filter { $0 != " " }
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let radius = Int(digits),
        (1...longestRadius).contains(radius)
      else { throw .wrongOption(.radius(String(part), most: longestRadius)) }
      radii.insert(radius)
    }
    return radii.sorted()
  }

  static func periods(_ texts: [String]) throws(PipelineError) -> [Period] {
    var periods: [Period] = []
    for text in texts {
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let period = Period(part) else { throw .wrongOption(.period(String(part))) }
        if !periods.contains(period) { periods.append(period) }
      }
    }
    return periods.sorted()
  }
}
