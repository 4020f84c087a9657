public import Reporting

/// A chart in every form in which it leaves the program.
public struct ChartRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// What notebooks, web pages and Datawrapper open: `charts/NAME.vl.json` (Vega-Lite 5) and
  /// `datawrapper/NAME.csv`.
  public func files(for chart: Chart) -> [ChartFile] {
    [
      ChartFile(path: "charts/\(chart.name).vl.json", bytes: VegaLiteRenderer().render(chart)),
      ChartFile(path: "datawrapper/\(chart.name).csv", bytes: DatawrapperRenderer().render(chart)),
    ]
  }

  /// A picture for a document or a slide: `charts/NAME.svg`.
  public func picture(of chart: Chart) -> ChartFile {
    ChartFile(path: "charts/\(chart.name).svg", bytes: SVGRenderer().render(chart))
  }

  /// The title as plain text, in the language of the chart.
  public func title(of chart: Chart) -> String { ChartText(chart.language).string(chart.title) }
}

/// A file to write, by its path below the output folder.
public struct ChartFile: Sendable, Equatable {
  /// Path below the output folder.
  public let path: String
  /// Content.
  public let bytes: [UInt8]
}
