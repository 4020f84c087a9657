import Reporting

/// A map of equal tiles, with the names of the regions beside it.
struct SVGTiles {
  private static let largest = 118.0
  private static let rowHeight = 30.0
  /// Rows and columns at most: a map is to be seen at once.
  private static let mostTiles = 24

  let frame: SVGFrame

  /// Draws the map and returns how high it is.
  func draw(_ writer: inout SVGWriter) -> Double {
    let chart = frame.chart
    let tiles = chart.rows.compactMap { row in
      row.tile.flatMap { tile in
        let isOnMap =
          (1...Self.mostTiles).contains(tile.row) && (1...Self.mostTiles).contains(tile.column)
        return isOnMap ? (row: row, tile: tile) : nil
      }
    }
    let rows = Double(tiles.map(\.tile.row).max() ?? 1)
    let columns = Double(tiles.map(\.tile.column).max() ?? 1)
    let size = min(frame.usualHeight / rows, 560 / columns, Self.largest)
    let most = tiles.compactMap { $0.row.points.first?.value?.approximate }.max() ?? 0
    for (row, tile) in tiles {
      guard let point = row.points.first else { continue }
      let x = SVGFrame.margin + size * Double(tile.column - 1)
      let y = frame.top + size * Double(tile.row - 1)
      let value = point.value?.approximate ?? 0
      let colour = ChartColours.tile(value, most: most)
      let label = frame.text.label(point)
      let isEmpty = value == 0
      writer.rectangle(
        x: x + 3, y: y + 3, width: size - 6, height: size - 6, fill: colour.fill,
        stroke: isEmpty ? ChartColours.vermillion : colour.fill, dashed: isEmpty, corner: 6,
        title: "\(row.label.safeInPicture): \(label)")
      writeCentred(
        tile.letters.safeInPicture, x + size / 2, y + size * 0.4, size * 0.2, size - 14,
        colour.ink, isBold: false, &writer)
      writeCentred(
        label, x + size / 2, y + size * 0.76, size * 0.3, size - 14, colour.ink, isBold: true,
        &writer)
    }
    let listHeight = drawNames(
      tiles.map(\.row), left: SVGFrame.margin + size * columns + 56, &writer)
    return max(size * rows, listHeight)
  }

  /// Text in the middle of a tile, as large as there is room for.
  private func writeCentred(
    _ text: String, _ x: Double, _ y: Double, _ size: Double, _ room: Double, _ fill: String,
    isBold: Bool, _ writer: inout SVGWriter
  ) {
    let width = TextMetrics(size: size, isBold: isBold).width(text)
    writer.text(
      text, x: x, y: y, size: width > room ? size * room / width : size, fill: fill,
      anchor: .middle, isBold: isBold)
  }

  /// Names with numbers, for those who do not know the letters.
  private func drawNames(
    _ rows: [Chart.Row], left: Double, _ writer: inout SVGWriter
  ) -> Double {
    let metrics = TextMetrics(size: SVGFrame.labelSize)
    let labels = rows.map { $0.points.first.map(frame.text.label) ?? "" }
    let numbers = labels.map(metrics.width).max() ?? 0
    let room = SVGFrame.width - SVGFrame.margin - left - numbers - 24
    let names = rows.map { row in
      metrics.cut(
        [row.tile?.letters, row.label].compactMap { $0?.safeInPicture }
          .joined(separator: "  "), to: room)
    }
    let right = left + (names.map(metrics.width).max() ?? 0) + 24 + numbers
    let (header, first) = (frame.chart.valueTitle, frame.top + 22)
    writer.text(
      header, x: max(right, left + metrics.width(header)), y: first, size: SVGFrame.noteSize,
      fill: ChartColours.faint, anchor: .end)
    for (index, name) in names.enumerated() {
      let y = first + Self.rowHeight * Double(index + 1)
      writer.text(name, x: left, y: y, size: SVGFrame.labelSize, fill: ChartColours.ink)
      writer.text(
        labels[index], x: max(right, left + metrics.width(header)), y: y,
        size: SVGFrame.labelSize, fill: ChartColours.ink, anchor: .end)
    }
    return 22 + Self.rowHeight * Double(rows.count + 1)
  }
}
