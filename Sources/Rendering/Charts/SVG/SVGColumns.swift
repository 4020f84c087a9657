import Reporting

/// Columns from left to right through time.
struct SVGColumns {
  private static let widest = 150.0
  private static let hatchHeight = 24.0

  let frame: SVGFrame
  let shape: ChartShape
  private let metrics = TextMetrics(size: SVGFrame.labelSize)

  init(frame: SVGFrame, shape: ChartShape) {
    self.frame = frame
    self.shape = shape
  }

  private var chart: Chart { frame.chart }

  /// Room for the numbers of the axis.
  private var left: Double {
    let scale = LinearScale(shape.values + least, from: 0, to: 1)
    let small = TextMetrics(size: SVGFrame.noteSize)
    let widest =
      scale.ticks(most: 5, wholeOnly: chart.hasWholeValues)
      .map { small.width(frame.text.tick($0, chart.unit)) }.max() ?? 0
    return SVGFrame.margin + widest + 14
  }

  private var least: [Double] { chart.unit == .share ? [1] : [] }

  private var slot: Double {
    (SVGFrame.width - SVGFrame.margin - left) / Double(max(chart.rows.count, 1))
  }

  /// Width of the place of one column: columns of a category stand close together.
  private var place: Double { min(slot * 0.86 / Double(chart.series.count), Self.widest + 30) }

  /// Whether no label is wider than its place; else rows serve better.
  var fits: Bool {
    frame.usualHeight > 220 && place >= 24
      && shape.marks.flatMap { $0 }.allSatisfy { metrics.width($0.label) + 6 <= place }
      && chart.rows.allSatisfy { metrics.width($0.label.safeInPicture) + 10 <= slot }
  }

  /// Draws the columns and returns how high they are.
  func draw(_ writer: inout SVGWriter) -> Double {
    let hasTitle = !chart.valueTitle.isEmpty
    let top = frame.top + (hasTitle ? 26 : 0) + 30
    let bottom = frame.top + frame.usualHeight - 62
    let hasNegative = shape.values.contains { $0 < 0 }
    let scale = LinearScale(
      shape.values + least, from: bottom - (hasNegative ? 30 : 0), to: top)
    if hasTitle {
      writer.text(
        metrics.cut(chart.valueTitle, to: SVGFrame.width - 2 * SVGFrame.margin),
        x: SVGFrame.margin, y: frame.top + 18, size: SVGFrame.noteSize, fill: ChartColours.faint)
    }
    for tick in scale.ticks(most: 5, wholeOnly: chart.hasWholeValues) {
      let y = scale.position(tick.approximate)
      writer.line(
        x1: left, y1: y, x2: SVGFrame.width - SVGFrame.margin, y2: y, stroke: ChartColours.grid)
      writer.text(
        frame.text.tick(tick, chart.unit), x: left - 10, y: y + 6, size: SVGFrame.noteSize,
        fill: ChartColours.faint, anchor: .end)
    }
    let zero = scale.position(0)
    writer.line(
      x1: left, y1: zero, x2: SVGFrame.width - SVGFrame.margin, y2: zero,
      stroke: ChartColours.axis, width: 2)
    for (index, row) in shape.marks.enumerated() {
      let middle = left + slot * (Double(index) + 0.5)
      writer.text(
        chart.rows[index].label.safeInPicture, x: middle, y: bottom + 28,
        size: SVGFrame.labelSize, fill: ChartColours.ink, anchor: .middle)
      for mark in row {
        let offset = Double(mark.series) - Double(chart.series.count - 1) / 2
        draw(mark, chart.rows[index], middle + offset * place, zero, scale, &writer)
      }
    }
    writer.text(
      chart.categoryTitle, x: (left + SVGFrame.width - SVGFrame.margin) / 2, y: bottom + 54,
      size: SVGFrame.noteSize, fill: ChartColours.faint, anchor: .middle)
    return frame.usualHeight
  }

  private func draw(
    _ mark: ChartMark, _ row: Chart.Row, _ middle: Double, _ zero: Double, _ scale: LinearScale,
    _ writer: inout SVGWriter
  ) {
    let width = max(min(place * 0.82, Self.widest), 6)
    let colour = ChartColours.series(chart)[mark.series]
    let name = chart.series.count > 1 ? ", \(chart.series[mark.series].safeInPicture)" : ""
    let title = "\(row.label.safeInPicture)\(name): \(mark.label)"
    guard let extent = mark.extent else {
      if mark.isWithheld {
        writer.rectangle(
          x: middle - width / 2, y: zero - Self.hatchHeight, width: width,
          height: Self.hatchHeight, fill: "url(#\(chart.hatching(of: mark.series)))", title: title)
      }
      writer.text(
        mark.label, x: middle, y: zero - (mark.isWithheld ? Self.hatchHeight : 0) - 8,
        size: SVGFrame.labelSize, fill: ChartColours.faint, anchor: .middle)
      return
    }
    let (from, to) = (scale.position(extent.from), scale.position(extent.to))
    let isFaint = mark.isPreliminary || mark.isBounds
    writer.rectangle(
      x: middle - width / 2, y: min(from, to), width: width, height: max(abs(from - to), 1),
      fill: colour, stroke: isFaint ? colour : nil, dashed: mark.isBounds,
      opacity: isFaint ? "0.45" : nil, title: title)
    let isBelow = extent.to < 0
    writer.text(
      mark.label, x: middle, y: isBelow ? max(from, to) + 24 : min(from, to) - 9,
      size: SVGFrame.labelSize, fill: ChartColours.ink, anchor: .middle)
  }
}
