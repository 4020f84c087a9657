public import Reporting

/// A chart as a picture: SVG 1.1, without scripts, style sheets or fonts from elsewhere.
///
/// Text is measured by a table of widths, so that labels neither overlap nor run out of the picture.
public struct SVGRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The picture as bytes, in UTF-8.
  public func render(_ chart: Chart) -> [UInt8] {
    let text = ChartText(chart.language)
    let frame = SVGFrame(chart, text, hasLegend: chart.form != .tiles)
    let shape = ChartShape(chart, text)
    var drawing = SVGWriter()
    let height: Double
    switch chart.form {
    case .tiles:
      height = SVGTiles(frame: frame).draw(&drawing)
    case .columns:
      let columns = SVGColumns(frame: frame, shape: shape)
      height =
        columns.fits
        ? columns.draw(&drawing) : SVGRows(frame: frame, shape: shape).draw(&drawing)
    case .bars, .waterfall:
      height = SVGRows(frame: frame, shape: shape).draw(&drawing)
    case .dots:
      height = SVGDots(frame: frame, shape: shape).draw(&drawing)
    }
    let picture = frame.picture(
      drawing, height: height, definitions: Self.definitions(chart, shape))
    return Array(picture.utf8)
  }

  /// The hatching of what is withheld, one pattern per series that has any.
  private static func definitions(_ chart: Chart, _ shape: ChartShape) -> String {
    let hatched = shape.withheldSeries
    guard !hatched.isEmpty else { return "" }
    let colours = ChartColours.series(chart)
    let patterns = hatched.map { series in
      """
      <pattern id="\(chart.hatching(of: series))" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="6" height="6" fill="#FFFFFF"/>\
      <rect width="2" height="6" fill="\(colours[series])"/></pattern>
      """
    }
    return "<defs>\(patterns.joined())</defs>\n"
  }
}

extension Chart {
  /// Identifier of the hatching of a series, different for every chart.
  func hatching(of series: Int) -> String { "\(name)-hatch\(series)" }
}
