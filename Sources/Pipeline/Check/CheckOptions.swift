public import Reporting
internal import Tables

/// What `check` was asked to do.
public struct CheckOptions: Sendable {
  /// Folders or files to read.
  public var paths: [String]
  /// Files that add to what the program knows of regions, or replace it.
  public var regions: [String] = []
  /// Language of sheets and messages.
  public var language: Language
  /// Whether messages may hold cell values.
  public var showsValues: Bool

  let periods: [Period]

  /// Options.
  ///
  /// - Parameter periods: years or spans; what is found about other years is left out.
  /// - Throws: `PipelineError.wrongOption` for a period that does not exist.
  public init(
    paths: [String], periods: [String] = [], language: Language = .dutch,
    showsValues: Bool = false
  ) throws(PipelineError) {
    self.paths = paths
    self.language = language
    self.showsValues = showsValues
    self.periods = try AnalysisOptions.periods(periods)
  }

  /// What decides the content of the outputs, for the manifest; the names differ from those of
  /// `analyze`, since both may have written to one folder.
  var described: [String: String] {
    [
      "check-periods": periods.map(\.label).joined(separator: ","),
      "check-language": language.rawValue,
      "check-show-values": showsValues ? "on" : "off",
      "check-regions": RegionSources.described(regions),
    ]
  }
}
