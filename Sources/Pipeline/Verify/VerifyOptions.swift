public import Reporting
internal import Tables

/// What `verify` was asked to do.
public struct VerifyOptions: Sendable {
  /// Folders or files to read.
  public var paths: [String]
  /// Files that add to what the program knows of regions, or replace it.
  public var regions: [String] = []
  /// Language of report and messages.
  public var language: Language
  /// Smallest count of people that may be shown.
  public var threshold: Int64
  /// Whether small counts of people are withheld.
  public var isProtected: Bool
  /// Whether messages may hold cell values.
  public var showsValues: Bool

  let periods: [Period]

  /// Options.
  ///
  /// - Parameter periods: years or spans; known totals of other years are left out.
  /// - Throws: `PipelineError.wrongOption` for a period that does not exist, and for a threshold that
  ///   is too small.
  public init(
    paths: [String], periods: [String] = [], language: Language = .dutch, threshold: Int64 = 10,
    isProtected: Bool = true, showsValues: Bool = false
  ) throws(PipelineError) {
    if threshold < 1 { throw .wrongOption(.tooSmall(option: "--threshold", least: 1)) }
    self.paths = paths
    self.language = language
    self.threshold = threshold
    self.isProtected = isProtected
    self.showsValues = showsValues
    self.periods = try AnalysisOptions.periods(periods)
  }

  /// What decides the content of the outputs, for the manifest.
  var described: [String: String] {
    [
      "verify-periods": periods.map(\.label).joined(separator: ","),
      "verify-language": language.rawValue,
      "verify-threshold": "\(threshold)",
      "verify-disclosure": isProtected ? "on" : "off",
      "verify-show-values": showsValues ? "on" : "off",
      "verify-regions": RegionSources.described(regions),
    ]
  }
}
