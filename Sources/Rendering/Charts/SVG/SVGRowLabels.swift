import Reporting

/// The names of rows at the left of a drawing, in at most two lines each.
struct SVGRowLabels {
  /// Widest column of names: the drawing keeps most of the picture.
  private static let widest = 420.0
  static let spacing = 24.0

  let lines: [[String]]
  let whole: [String]
  /// Width of the widest line.
  let width: Double

  init(_ labels: [String]) {
    let metrics = TextMetrics(size: SVGFrame.labelSize)
    whole = labels.map(\.safeInPicture)
    lines = whole.map { metrics.wrapped($0, to: Self.widest, most: 2) }
    width = lines.flatMap { $0 }.map(metrics.width).max() ?? 0
  }

  /// Height of the highest name.
  var height: Double { Double(lines.map(\.count).max() ?? 1) * Self.spacing }

  /// Writes one name around the middle of its row, ending at `x`.
  func write(_ index: Int, x: Double, middle: Double, to writer: inout SVGWriter) {
    let first = middle - Double(lines[index].count - 1) * Self.spacing / 2 + 7
    writer.lines(
      lines[index], x: x, y: first, size: SVGFrame.labelSize, spacing: Self.spacing,
      fill: ChartColours.ink, anchor: .end)
  }
}

/// The lines and numbers of a scale that runs from left to right.
struct SVGHorizontalAxis {
  let scale: LinearScale
  let ticks: [(at: Double, label: String)]

  /// - Parameter isWhole: whether only whole numbers make sense.
  init(_ scale: LinearScale, _ frame: SVGFrame) {
    self.scale = scale
    let metrics = TextMetrics(size: SVGFrame.noteSize)
    var chosen: [(at: Double, label: String)] = []
    for most in stride(from: 6, through: 1, by: -1) {
      chosen = scale.ticks(most: most, wholeOnly: frame.chart.hasWholeValues).map {
        (scale.position($0.approximate), frame.text.tick($0, frame.chart.unit))
      }
      let isClear = zip(chosen, chosen.dropFirst()).allSatisfy { one, next in
        one.at + metrics.width(one.label) / 2 + 14 < next.at - metrics.width(next.label) / 2
      }
      if isClear { break }
    }
    ticks = chosen
  }

  /// Height under the drawing that numbers and title take.
  func height(_ title: String) -> Double { title.isEmpty ? 34 : 62 }

  /// Draws the lines from `top` to `bottom`, with numbers and title under them.
  func draw(top: Double, bottom: Double, title: String, to writer: inout SVGWriter) {
    for tick in ticks {
      writer.line(
        x1: tick.at, y1: top, x2: tick.at, y2: bottom, stroke: ChartColours.grid)
      writer.text(
        tick.label, x: tick.at, y: bottom + 24, size: SVGFrame.noteSize,
        fill: ChartColours.faint, anchor: .middle)
    }
    let zero = scale.position(0)
    writer.line(
      x1: zero, y1: top, x2: zero, y2: bottom, stroke: ChartColours.axis, width: 2)
    let room = scale.end - scale.start
    writer.text(
      TextMetrics(size: SVGFrame.noteSize).cut(title, to: room),
      x: (scale.start + scale.end) / 2, y: bottom + 50, size: SVGFrame.noteSize,
      fill: ChartColours.faint, anchor: .middle)
  }
}
