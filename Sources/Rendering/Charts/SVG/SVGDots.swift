import Reporting

/// One dot per series on the line of a category, joined so that the change can be seen.
struct SVGDots {
  private static let radius = 8.0
  /// Width of the place of one sign at the left of zero, for what has no place on the scale.
  private static let signRoom = 30.0

  let frame: SVGFrame
  let shape: ChartShape

  /// Draws the rows and returns how high they are.
  func draw(_ writer: inout SVGWriter) -> Double {
    let chart = frame.chart
    let labels = SVGRowLabels(chart.rows.map(\.label))
    let metrics = TextMetrics(size: SVGFrame.labelSize)
    let left = SVGFrame.margin + labels.width + 16
    let bold = TextMetrics(size: SVGFrame.labelSize, isBold: true)
    let signs = shape.marks.map { row in row.filter { $0.extent == nil } }
    let signWidth =
      signs.flatMap { $0 }.map { max(Self.signRoom, bold.width($0.label) + 12) }.max() ?? 0
    let signCount = Double(signs.map(\.count).max() ?? 0)
    let widest =
      shape.marks.flatMap { $0 }.filter { $0.extent != nil }
      .map { metrics.width($0.label) }.max() ?? 0
    let room = widest + Self.radius + 10
    let hasTwo = shape.marks.contains { row in row.count { $0.extent != nil } > 1 }
    let scale = LinearScale(
      shape.values, from: left + signWidth * signCount + (hasTwo ? room : Self.radius),
      to: SVGFrame.width - SVGFrame.margin - room)
    let axis = SVGHorizontalAxis(scale, frame)
    let axisHeight = axis.height(chart.valueTitle)
    let usual = (frame.usualHeight - axisHeight) / Double(max(chart.rows.count, 1))
    let rowHeight = max(min(usual, 56), labels.height + 8, 2 * Self.radius + 12)
    let bottom = frame.top + rowHeight * Double(chart.rows.count)

    axis.draw(top: frame.top, bottom: bottom, title: chart.valueTitle, to: &writer)
    for (index, row) in shape.marks.enumerated() {
      let middle = frame.top + rowHeight * (Double(index) + 0.5)
      writer.line(
        x1: left, y1: middle, x2: scale.end, y2: middle, stroke: "#F0F0F0")
      labels.write(index, x: left - 12, middle: middle, to: &writer)
      for (place, mark) in signs[index].enumerated() {
        writer.text(
          mark.label, x: left + signWidth * Double(place), y: middle + 7,
          size: SVGFrame.labelSize, fill: ChartColours.series(chart)[mark.series], isBold: true)
      }
      drawDots(row, chart.rows[index], middle, scale, &writer)
    }
    return bottom - frame.top + axisHeight
  }

  private func drawDots(
    _ row: [ChartMark], _ category: Chart.Row, _ middle: Double, _ scale: LinearScale,
    _ writer: inout SVGWriter
  ) {
    let dots = row.compactMap { mark in
      mark.extent.map { (mark: mark, from: scale.position($0.from), at: scale.position($0.to)) }
    }
    guard let first = dots.min(by: { $0.at < $1.at }), let last = dots.max(by: { $0.at < $1.at })
    else { return }
    if last.at > first.at {
      writer.line(
        x1: first.at, y1: middle, x2: last.at, y2: middle, stroke: ChartColours.axis, width: 4)
    }
    let chart = frame.chart
    for dot in dots {
      let colour = ChartColours.series(chart)[dot.mark.series]
      if dot.mark.isBounds {
        writer.line(
          x1: dot.from, y1: middle, x2: dot.at, y2: middle, stroke: colour, width: 4,
          dashed: true)
      }
      writer.circle(
        x: dot.at, y: middle, radius: Self.radius,
        fill: dot.mark.isPreliminary ? "#FFFFFF" : colour, stroke: colour,
        title: """
          \(category.label.safeInPicture), \(chart.series[dot.mark.series].safeInPicture): \
          \(dot.mark.label)
          """)
    }
    let gap = Self.radius + 8
    writer.text(
      last.mark.label, x: last.at + gap, y: middle + 7, size: SVGFrame.labelSize,
      fill: ChartColours.ink)
    if last.at > first.at {
      writer.text(
        first.mark.label, x: first.at - gap, y: middle + 7, size: SVGFrame.labelSize,
        fill: ChartColours.ink, anchor: .end)
    }
  }
}
