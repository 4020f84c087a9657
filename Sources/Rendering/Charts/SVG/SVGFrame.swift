import Reporting

/// What stands around the drawing of a chart, and where the drawing goes.
///
/// A picture is 1,280 pixels wide and at least 720 high, the shape of a slide; letters are at least
/// 18 pixels, so that they can be read from the back of a room.
struct SVGFrame {
  static let width = 1_280.0
  static let leastHeight = 720.0
  static let margin = 48.0
  /// Size of the letters of labels and numbers.
  static let labelSize = 20.0
  static let noteSize = 18.0

  private static let titleSize = 34.0
  private static let subtitleSize = 22.0
  private static let swatch = 18.0
  private static let most = (title: 3, subtitle: 3, note: 3)

  let chart: Chart
  let text: ChartText
  private let notice: [String]
  private let title: [String]
  private let subtitle: [String]
  private let legend: [[(series: Int, name: String)]]
  private let notes: [String]

  /// Where the drawing begins.
  let top: Double
  /// Height of what stands under the drawing.
  let footerHeight: Double

  init(_ chart: Chart, _ text: ChartText, hasLegend: Bool) {
    self.chart = chart
    self.text = text
    let room = Self.width - 2 * Self.margin
    notice = chart.notice.map { [$0.safeInPicture.uppercased()] } ?? []
    title = TextMetrics(size: Self.titleSize, isBold: true)
      .wrapped(text.string(chart.title), to: room, most: Self.most.title)
    subtitle = TextMetrics(size: Self.subtitleSize)
      .wrapped(text.string(chart.subtitle), to: room, most: Self.most.subtitle)
    legend = hasLegend ? Self.legendLines(chart, room) : []
    let metrics = TextMetrics(size: Self.noteSize)
    notes = (chart.notes + [chart.source]).flatMap {
      metrics.wrapped(text.string($0), to: room, most: Self.most.note)
    }
    top =
      28 + Double(notice.count) * 32 + Double(title.count) * 42 + Double(subtitle.count) * 30
      + (legend.isEmpty ? 0 : 12 + Double(legend.count) * 30) + 16
    footerHeight = 20 + Double(notes.count) * 25 + 20
  }

  /// Height for the drawing that makes the picture a slide.
  var usualHeight: Double { Self.leastHeight - top - footerHeight }

  /// The whole picture; identifiers hold its name, so that several can stand in one page.
  ///
  /// - Parameters:
  ///   - drawing: the elements of the drawing.
  ///   - height: how high the drawing is.
  ///   - definitions: patterns that it uses.
  func picture(_ drawing: SVGWriter, height: Double, definitions: String) -> String {
    var writer = SVGWriter()
    let whole = max(Self.leastHeight, top + height + footerHeight)
    writer.rectangle(x: 0, y: 0, width: Self.width, height: whole, fill: "#FFFFFF")
    var y = 28.0
    func advance(_ count: Int, _ spacing: Double) -> Double {
      defer { y += Double(count) * spacing }
      return y + spacing * 0.75
    }
    writer.lines(
      notice, x: Self.margin, y: advance(notice.count, 32), size: 22, spacing: 32,
      fill: ChartColours.notice, isBold: true)
    writer.lines(
      title, x: Self.margin, y: advance(title.count, 42), size: Self.titleSize, spacing: 42,
      fill: ChartColours.ink, isBold: true)
    writer.lines(
      subtitle, x: Self.margin, y: advance(subtitle.count, 30), size: Self.subtitleSize,
      spacing: 30, fill: ChartColours.faint)
    writeLegend(y + 12, to: &writer)
    let footer = whole - footerHeight + 20
    writer.lines(
      notes, x: Self.margin, y: footer + 18, size: Self.noteSize, spacing: 25,
      fill: ChartColours.faint)
    let (width, size) = (SVGWriter.number(Self.width), SVGWriter.number(whole))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(size)" width="\(width)" \
      height="\(size)" role="img" aria-labelledby="\(chart.name)-title \(chart.name)-desc" lang="\(chart.language.rawValue)" \
      font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif">
      <title id="\(chart.name)-title">\(text.string(chart.title).escapedForXML)</title>
      <desc id="\(chart.name)-desc">\(text.string(chart.alternativeText).escapedForXML)</desc>
      \(definitions)\(writer.body)\(drawing.body)</svg>

      """
  }

  private func writeLegend(_ top: Double, to writer: inout SVGWriter) {
    let colours = ChartColours.series(chart)
    let metrics = TextMetrics(size: Self.labelSize)
    for (row, line) in legend.enumerated() {
      let y = top + Double(row) * 30
      var x = Self.margin
      for entry in line {
        writer.rectangle(
          x: x, y: y, width: Self.swatch, height: Self.swatch, fill: colours[entry.series])
        writer.text(
          entry.name, x: x + Self.swatch + 8, y: y + 16, size: Self.labelSize,
          fill: ChartColours.ink)
        x += Self.swatch + 8 + metrics.width(entry.name) + 32
      }
    }
  }

  private static func legendLines(
    _ chart: Chart, _ room: Double
  ) -> [[(series: Int, name: String)]] {
    guard chart.series.count > 1 else { return [] }
    let metrics = TextMetrics(size: labelSize)
    var lines: [[(series: Int, name: String)]] = []
    var used = Double.infinity
    for (series, whole) in chart.series.enumerated() {
      let name = metrics.cut(whole.safeInPicture, to: room - swatch - 8)
      let width = swatch + 8 + metrics.width(name)
      if used + 32 + width > room {
        lines.append([])
        used = -32
      }
      lines[lines.count - 1].append((series, name))
      used += 32 + width
    }
    return lines
  }
}
