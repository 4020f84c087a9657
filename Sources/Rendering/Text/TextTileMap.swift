import Reporting

/// Draws a tile map with box characters: signs and letters, so that it needs no colour.
struct TextTileMap {
  /// Rows and columns at most: a map is to be seen at once.
  private static let mostTiles = 24

  private let bodies: [[String?]]
  private let bodyWidth: Int
  private let caption: String

  init(_ map: TileMap, _ text: inout CellText) {
    var written: [(row: Int, column: Int, label: String, figure: String)] = []
    for tile in map.tiles
    where (1...Self.mostTiles).contains(tile.row) && (1...Self.mostTiles).contains(tile.column) {
      let (body, mark) = text.parts(tile.cell)
      written.append((tile.row - 1, tile.column - 1, tile.label.safeForTerminal, body + mark))
    }
    let rows = (written.map(\.row).max() ?? -1) + 1
    let columns = (written.map(\.column).max() ?? -1) + 1
    let labels = written.map(\.label.displayWidth).max() ?? 0
    let figures = written.map(\.figure.displayWidth).max() ?? 0
    var bodies: [[String?]] = Array(
      repeating: Array(repeating: nil, count: columns), count: rows)
    for tile in written {
      bodies[tile.row][tile.column] =
        tile.label.padded(to: labels) + " " + tile.figure.aligned(right: figures)
    }
    self.bodies = bodies
    bodyWidth = labels + 1 + figures
    caption = text.string(map.caption)
  }

  /// The map and its caption under it; the caption alone when the map is wider than the page.
  func lines(width: Int) -> [String] {
    let columns = bodies.first?.count ?? 0
    let mapWidth = columns * (bodyWidth + 3) + 1
    var lines: [String] = []
    if columns > 0, mapWidth <= width {
      for row in 0...bodies.count {
        lines.append(border(above: row, columns))
        if row < bodies.count { lines.append(content(row, columns)) }
      }
    }
    if !caption.isEmpty { lines += caption.wrapped(to: min(max(mapWidth, 20), width)) }
    return lines
  }

  private func has(_ row: Int, _ column: Int) -> Bool {
    bodies.indices.contains(row) && bodies[row].indices.contains(column)
      && bodies[row][column] != nil
  }

  private func content(_ row: Int, _ columns: Int) -> String {
    var line = ""
    for column in 0...columns {
      line += has(row, column - 1) || has(row, column) ? "│" : " "
      guard column < columns else { break }
      line += " " + (bodies[row][column] ?? "").padded(to: bodyWidth) + " "
    }
    return line.withoutTrailingBlanks
  }

  private func border(above row: Int, _ columns: Int) -> String {
    func isLine(_ column: Int) -> Bool { has(row - 1, column) || has(row, column) }
    var line = ""
    for column in 0...columns {
      line += Self.junction(
        up: has(row - 1, column - 1) || has(row - 1, column),
        down: has(row, column - 1) || has(row, column), left: isLine(column - 1),
        right: isLine(column))
      guard column < columns else { break }
      line += String(repeating: isLine(column) ? "─" : " ", count: bodyWidth + 2)
    }
    return line.withoutTrailingBlanks
  }

  private static func junction(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
    switch (up, down, left, right) {
    case (false, true, false, true): "┌"
    case (false, true, true, false): "┐"
    case (true, false, false, true): "└"
    case (true, false, true, false): "┘"
    case (true, true, false, true): "├"
    case (true, true, true, false): "┤"
    case (false, true, true, true): "┬"
    case (true, false, true, true): "┴"
    case (true, true, true, true): "┼"
    case (true, true, false, false): "│"
    case (false, false, true, true): "─"
    default: " "
    }
  }
}
