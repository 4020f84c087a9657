import Reporting

/// A map of equal tiles.
struct VegaLiteTiles {
  private static let size = 112

  let chart: Chart
  let text: ChartText

  func drawing() -> VegaLiteDrawing {
    let shape = ChartShape(chart, text)
    let most = shape.values.max() ?? 0
    let tiles = chart.rows.compactMap(\.tile)
    let rows = tiles.map(\.row).max() ?? 1
    let columns = tiles.map(\.column).max() ?? 1
    let specification: JSONValue = [
      "data": chart.vegaLiteValues(shape) { row, mark in
        let colour = ChartColours.tile(mark.extent?.to ?? 0, most: most)
        let tile = chart.rows[row].tile
        return [
          ("letters", .string(tile?.letters.safeForTerminal ?? "")),
          ("row", tile.map { .integer($0.row) } ?? .null),
          ("column", tile.map { .integer($0.column) } ?? .null),
          ("fill", .string(colour.fill)), ("ink", .string(colour.ink)),
        ]
      },
      "width": .integer(Self.size * columns), "height": .integer(Self.size * rows),
      "transform": [["filter": "isValid(datum.row)"]],
      "encoding": ["x": Self.place("column", columns), "y": Self.place("row", rows)],
      "layer": [
        [
          "mark": ["type": "rect", "cornerRadius": 6, "strokeWidth": 2],
          "encoding": [
            "fill": Self.colour("fill"),
            "stroke": [
              "condition": ["test": "datum.value == 0", "value": .string(ChartColours.vermillion)],
              "value": "#FFFFFF",
            ],
            "tooltip": [
              ["field": "category", "title": .string(chart.categoryTitle)],
              ["field": "label", "title": .string(chart.valueTitle)],
            ],
          ],
        ],
        letters("letters", size: 20, weight: "normal", dy: -20),
        letters("label", size: 30, weight: "bold", dy: 16),
      ],
    ]
    return VegaLiteDrawing(
      specification: specification, width: max(Self.size * columns, 640), labelWidth: 0)
  }

  private func letters(_ field: String, size: Int, weight: String, dy: Int) -> JSONValue {
    [
      "mark": [
        "type": "text", "fontSize": .integer(size), "fontWeight": .string(weight),
        "dy": .integer(dy),
      ],
      "encoding": ["text": ["field": .string(field)], "color": Self.colour("ink")],
    ]
  }

  private static func colour(_ field: String) -> JSONValue {
    ["field": .string(field), "type": "nominal", "scale": .null]
  }

  private static func place(_ field: String, _ count: Int) -> JSONValue {
    [
      "field": .string(field), "type": "ordinal", "axis": .null,
      "scale": [
        "domain": .array((0..<max(count, 0)).map { .integer($0 + 1) }),
        "paddingInner": .number("0.05"),
      ],
    ]
  }
}
