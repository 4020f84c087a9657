public import Reporting

/// What `compare` was asked to do.
public struct CompareOptions: Sendable {
  /// The earlier report or delivery, as the user named it.
  public var old: String
  /// The later one.
  public var new: String
  /// Language of report and messages.
  public var language: Language
  /// For a delivery, files that add to what the program knows of regions, or replace it.
  public var regions: [String] = []
  /// Whether tables are written beside the report.
  public var writesFiles: Bool

  private let asked: Asked

  /// Options for deliveries; what was not asked for is `nil` or empty.
  private struct Asked {
    var splits: [String]
    var periods: [String]
    var minimumBase: Int64?
    var threshold: Int64?
    var isProtected: Bool?

    var isEmpty: Bool {
      splits.isEmpty && periods.isEmpty && minimumBase == nil && threshold == nil
        && isProtected == nil
    }
  }

  /// Options.
  ///
  /// - Parameters:
  ///   - splits: for a delivery, each entry the dimensions of one table, separated by commas.
  ///   - periods: for a delivery, years or spans.
  ///   - minimumBase: for a delivery, smallest earlier count for which a percentage is given.
  ///   - threshold: for a delivery, smallest count of people that is shown.
  ///   - isProtected: for a delivery, whether small counts are withheld.
  /// - Throws: `PipelineError.wrongOption` as `AnalysisOptions` does.
  public init(
    old: String, new: String, splits: [String] = [], periods: [String] = [],
    minimumBase: Int64? = nil, threshold: Int64? = nil, isProtected: Bool? = nil,
    language: Language = .dutch, writesFiles: Bool = true
  ) throws(PipelineError) {
    self.old = old
    self.new = new
    self.language = language
    self.writesFiles = writesFiles
    asked = Asked(
      splits: splits, periods: periods, minimumBase: minimumBase, threshold: threshold,
      isProtected: isProtected)
    _ = try analysis(of: old, like: [:])
  }

  /// Whether anything was asked that only a delivery can answer.
  var asksOfDeliveries: Bool { !asked.isEmpty || !regions.isEmpty }

  /// How a delivery is analysed: as asked, else as the report was that it is compared with.
  ///
  /// - Parameter report: the options in the manifest of that report.
  func analysis(
    of path: String, like report: [String: String]
  ) throws(PipelineError) -> AnalysisOptions {
    func listed(_ name: String) -> [String] {
      report[name].flatMap { $0.isEmpty ? nil : $0 }.map {
        $0.split(separator: " ").map(String.init)
      }
        ?? []
    }
    var analysis = try AnalysisOptions(
      paths: [path], splits: asked.splits.isEmpty ? listed("by") : asked.splits,
      periods: asked.periods.isEmpty ? listed("periods") : asked.periods,
      language: report["language"].flatMap { Language(rawValue: $0) } ?? language,
      minimumBase: asked.minimumBase ?? report["minimum-base"].flatMap { Int64($0) } ?? 20,
      threshold: asked.threshold ?? report["threshold"].flatMap { Int64($0) } ?? 10,
      isProtected: asked.isProtected ?? (report["disclosure"] != "off"), writesFiles: false)
    analysis.regions = regions
    analysis.protectsZeros = report["zeros"] == "protect"
    analysis.findsRemainders = report["remainders"] != "off"
    return analysis
  }
}
