import Reporting

/// Bars from left to right, one row per category; of a waterfall each begins where the last ended.
struct SVGRows {
  private static let gap = 14.0
  private static let hatchWidth = 24.0

  let frame: SVGFrame
  let shape: ChartShape

  /// Draws the rows and returns how high they are.
  func draw(_ writer: inout SVGWriter) -> Double {
    let chart = frame.chart
    let labels = SVGRowLabels(chart.rows.map(\.label))
    let metrics = TextMetrics(size: SVGFrame.labelSize)
    let marks = shape.marks.flatMap { $0 }
    let left = SVGFrame.margin + labels.width + 16
    // Labels stand beyond the end of a bar: on its right, and on the left of a negative one.
    let isLeft = { (mark: ChartMark) in chart.form != .waterfall && isNegative(mark) }
    let leftRoom = marks.filter(isLeft).map { metrics.width($0.label) + 10 }.max() ?? 0
    let rightRoom = marks.filter { !isLeft($0) }.map { metrics.width($0.label) + 10 }.max() ?? 0
    let hatchRoom = marks.contains { $0.extent == nil } ? Self.hatchWidth : 0
    let values = shape.values + (chart.unit == .share ? [1] : [])
    let scale = LinearScale(
      values, from: left + leftRoom, to: SVGFrame.width - SVGFrame.margin - rightRoom - hatchRoom)
    let axis = SVGHorizontalAxis(scale, frame)
    let axisHeight = axis.height(chart.valueTitle)

    let count = Double(chart.series.count)
    let room = (frame.usualHeight - axisHeight) / Double(max(chart.rows.count, 1)) - Self.gap
    let thickness = min(max(room / count, count > 1 ? 22 : 26), 72)
    let rowHeight = max(thickness * count, labels.height) + Self.gap
    let bottom = frame.top + rowHeight * Double(chart.rows.count)

    axis.draw(top: frame.top, bottom: bottom, title: chart.valueTitle, to: &writer)
    for (index, row) in shape.marks.enumerated() {
      let top = frame.top + rowHeight * Double(index)
      let middle = top + rowHeight / 2
      labels.write(index, x: left - 12, middle: middle, to: &writer)
      for mark in row {
        let y = middle - thickness * count / 2 + thickness * Double(mark.series)
        draw(mark, chart.rows[index], y, thickness, scale, isLeft: isLeft(mark), &writer)
      }
      if chart.form == .waterfall, index + 1 < chart.rows.count, let end = row.first?.extent?.to {
        let x = scale.position(end)
        writer.line(
          x1: x, y1: middle + thickness / 2, x2: x, y2: middle + rowHeight - thickness / 2,
          stroke: ChartColours.axis, dashed: true)
      }
    }
    return bottom - frame.top + axisHeight
  }

  private func isNegative(_ mark: ChartMark) -> Bool {
    mark.extent.map { $0.to < $0.from } ?? false
  }

  private func draw(
    _ mark: ChartMark, _ row: Chart.Row, _ y: Double, _ thickness: Double, _ scale: LinearScale,
    isLeft: Bool, _ writer: inout SVGWriter
  ) {
    let chart = frame.chart
    let bar = max(thickness - 4, 4)
    let base = y + thickness / 2 + 7
    let name = chart.series.count > 1 ? ", \(chart.series[mark.series].safeInPicture)" : ""
    let title = "\(row.label.safeInPicture)\(name): \(mark.label)"
    guard let extent = mark.extent else {
      let zero = scale.position(0)
      if mark.isWithheld {
        writer.rectangle(
          x: zero, y: y + 2, width: Self.hatchWidth, height: bar,
          fill: "url(#\(chart.hatching(of: mark.series)))", title: title)
      }
      writer.text(
        mark.label, x: zero + (mark.isWithheld ? Self.hatchWidth : 0) + 8, y: base,
        size: SVGFrame.labelSize, fill: ChartColours.faint)
      return
    }
    let (from, to) = (scale.position(extent.from), scale.position(extent.to))
    let colour =
      chart.form == .waterfall
      ? ChartColours.step(isTotal: row.isTotal, isNegative: isNegative(mark))
      : ChartColours.series(chart)[mark.series]
    // Of zero a hair remains, so that it is seen to be there.
    writer.rectangle(
      x: min(from, to), y: y + 2, width: max(abs(to - from), 1), height: bar, fill: colour,
      stroke: mark.isPreliminary || mark.isBounds ? colour : nil, dashed: mark.isBounds,
      opacity: mark.isPreliminary || mark.isBounds ? "0.45" : nil, title: title)
    writer.text(
      mark.label, x: isLeft ? min(from, to) - 8 : max(from, to) + 8, y: base,
      size: SVGFrame.labelSize, fill: ChartColours.ink, anchor: isLeft ? .end : .start)
  }
}
